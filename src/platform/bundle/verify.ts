import { unzipSync } from 'fflate'
import { isSignedBy } from '#platform/signature.ts'
import { type Manifest, manifestName, manifestSchema, signatureName } from './manifest.ts'
import { sha256Of, zipOf } from './pack.ts'

export interface Verified {
  /** One line for each thing that is wrong; none when the bundle is as it was made. */
  readonly problems: readonly string[]
  readonly manifest: Manifest | null
  readonly files: ReadonlyMap<string, Uint8Array>
}

/**
 * Checks a bundle without asking anybody: the signature, the hash of each file, that none is missing and none put in, the version of the
 * form, and that the file itself is written the one way we write it, so that a change of any byte is found.
 * @param trustedKey the key it must be signed with (base64); left out: the one it names itself
 */
export function verifyBundle(bundle: Uint8Array, trustedKey?: string): Verified {
  const files = unpacked(bundle)
  if (!files) return { problems: ['this is not a bundle, or it is broken: it cannot be unpacked'], manifest: null, files: new Map() }
  const problems: string[] = []
  const written = files.get(manifestName)
  const manifest = written ? readManifest(written, problems) : null
  if (!written) problems.push(`${manifestName} is missing`)
  if (manifest && written) {
    problems.push(...wrongFiles(files, manifest))
    if (trustedKey && manifest.publicKey !== trustedKey) problems.push('it is signed with another key than the one given')
    if (!isSignedBy(written, signatureIn(files), trustedKey ?? manifest.publicKey)) problems.push(`the signature does not hold for ${manifestName}`)
    if (problems.length === 0 && !sameBytes(zipOf(inOrder(files, manifest)), bundle)) problems.push('something around the files was changed')
  }
  return { problems, manifest, files }
}

function unpacked(bundle: Uint8Array): ReadonlyMap<string, Uint8Array> | null {
  try {
    return new Map(Object.entries(unzipSync(bundle)))
  } catch {
    return null
  }
}

function readManifest(written: Uint8Array, problems: string[]): Manifest | null {
  try {
    const read: unknown = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(written))
    const parsed = manifestSchema.safeParse(read)
    if (parsed.success) return parsed.data
    const schema = typeof read === 'object' && read !== null && 'schema' in read ? String(read.schema) : ''
    problems.push(schema.startsWith('loype-bundle/') && schema !== 'loype-bundle/1' ? `the form ${schema.slice(0, 40)} is not known here` : `${manifestName} does not have the form loype-bundle/1`)
  } catch {
    problems.push(`${manifestName} cannot be read`)
  }
  return null
}

function wrongFiles(files: ReadonlyMap<string, Uint8Array>, manifest: Manifest): string[] {
  const wrong = manifest.files.flatMap(({ name, size, sha256 }) => {
    const content = files.get(name)
    if (!content) return [`${name} is missing`]
    return content.length === size && sha256Of(content) === sha256 ? [] : [`${name} was changed`]
  })
  const known = new Set([...manifest.files.map((one) => one.name), manifestName, signatureName])
  if (!files.has(signatureName)) wrong.push(`${signatureName} is missing`)
  return [...wrong, ...[...files.keys()].filter((name) => !known.has(name)).map((name) => `${name} was put in afterwards`)]
}

const signatureIn = (files: ReadonlyMap<string, Uint8Array>): string => /^([\w+/=]+)\n$/.exec(new TextDecoder().decode(files.get(signatureName) ?? new Uint8Array()))?.[1] ?? ''

const inOrder = (files: ReadonlyMap<string, Uint8Array>, manifest: Manifest) =>
  [...manifest.files.map((one) => one.name), manifestName, signatureName].map((name) => [name, files.get(name) ?? new Uint8Array()] as const)

const sameBytes = (a: Uint8Array, b: Uint8Array) => Buffer.compare(a, b) === 0
