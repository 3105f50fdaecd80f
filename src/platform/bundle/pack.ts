import { createHash } from 'node:crypto'
import { zipSync } from 'fflate'
import { publicKey, signatureOf } from '#platform/signature.ts'
import { type Manifest, manifestName, signatureName } from './manifest.ts'

export const sha256Of = (content: Uint8Array): string => createHash('sha256').update(content).digest('hex')
const encoder = new TextEncoder()

/** What goes into a bundle, by name; folders with `/`. */
export type BundleFiles = ReadonlyMap<string, Uint8Array>

/**
 * Packs files with a manifest of their hashes and the installation's signature on it. The same files and day become the same bytes.
 * @param facts which form the facts in it have, as `name/version`
 */
export function packBundle(files: BundleFiles, { madeOn, facts }: { madeOn: Temporal.PlainDate; facts: string }): Uint8Array {
  const manifest: Manifest = {
    schema: 'loype-bundle/1', madeOn: madeOn.toString(), facts, publicKey: publicKey(),
    files: [...files].map(([name, content]) => ({ name, size: content.length, sha256: sha256Of(content) })),
  }
  const said = encoder.encode(`${JSON.stringify(manifest, null, 2)}\n`)
  return zipOf([...files, [manifestName, said], [signatureName, encoder.encode(`${signatureOf(said)}\n`)]])
}

/** The one way a bundle is written: nothing compressed, no times, in this order. Whatever deviates from it was changed afterwards. */
export const zipOf = (files: readonly (readonly [name: string, content: Uint8Array])[]): Uint8Array =>
  zipSync(Object.fromEntries(files), { level: 0, mtime: '1980-01-01T00:00:00' })
