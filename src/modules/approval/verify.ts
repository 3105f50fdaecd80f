import { type Verified, verifyBundle } from '#platform/bundle/verify.ts'
import { factsSchema, factsVersion } from './facts.ts'

/**
 * Checks the bundle of an application without asking anybody: signature, hashes, no file too many or too few, and that its facts have the form
 * they say. @param trustedKey the installation's key (base64); left out: the one the bundle names
 */
export function verifyApplication(bundle: Uint8Array, trustedKey?: string): Verified {
  const found = verifyBundle(bundle, trustedKey)
  if (!found.manifest || found.problems.length > 0) return found
  return { ...found, problems: wrongFacts(found) }
}

function wrongFacts({ manifest, files }: Verified): string[] {
  if (manifest?.facts !== factsVersion) return [`facts of the form ${manifest?.facts} are not known here`]
  const written = files.get('facts.json')
  if (!written || !files.has('soknad.pdf')) return ['facts.json or soknad.pdf is not in the bundle']
  const read = factsSchema.safeParse(parsed(written))
  if (!read.success) return ['facts.json does not have the form it says']
  return read.data.madeOn === manifest.madeOn ? [] : ['facts.json is of another day than the manifest']
}

function parsed(written: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(written))
  } catch {
    return null
  }
}
