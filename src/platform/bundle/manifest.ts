import { z } from 'zod'

/** What a bundle holds besides its manifest and its signature, and who made it. Version 1 of the form. */
export const manifestSchema = z.strictObject({
  schema: z.literal('loype-bundle/1'),
  /** The day it was made; the facts in it stand as they were then. */
  madeOn: z.iso.date(),
  /** What `facts.json` follows, as `name/version`. */
  facts: z.string().min(1).max(60),
  /** The key it is signed with (Ed25519, 32 bytes, base64): to be compared with the one the installation publishes. */
  publicKey: z.string().length(44),
  files: z.array(z.strictObject({ name: z.string().min(1).max(300), size: z.int().nonnegative(), sha256: z.string().regex(/^[0-9a-f]{64}$/) })).max(500),
})
export type Manifest = z.infer<typeof manifestSchema>

export const manifestName = 'manifest.json'
export const signatureName = 'signature'
