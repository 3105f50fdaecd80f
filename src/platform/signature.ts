import { createPublicKey, type KeyObject, sign, verify } from 'node:crypto'
import type { Keys } from '#platform/secrets.ts'

let key: KeyObject | undefined

/** With which key what leaves the installation is signed; set once, when the product starts. */
export function signWith(keys: Pick<Keys, 'signing'>): void {
  key = keys.signing
}

const theKey = (): KeyObject => key ?? notSet()
const notSet = (): never => {
  throw new Error('signWith() was not called')
}

/** The installation's signature on some bytes (Ed25519), as base64. The same bytes always get the same. */
export const signatureOf = (content: Uint8Array): string => sign(null, content, theKey()).toString('base64')

/** The key anybody checks our signatures with: 32 bytes as base64. */
export const publicKey = (): string => createPublicKey(theKey()).export({ format: 'der', type: 'spki' }).subarray(-32).toString('base64')

// How SPKI begins around the 32 bytes of an Ed25519 key (RFC 8410).
const ed25519Key = Buffer.from('302a300506032b6570032100', 'hex')

/** Whether a signature is by the owner of a key, on exactly these bytes. @param signature and @param by as base64, written as we write it */
export function isSignedBy(content: Uint8Array, signature: string, by: string): boolean {
  const [signed, owner] = [Buffer.from(signature, 'base64'), Buffer.from(by, 'base64')]
  if (signed.toString('base64') !== signature || owner.toString('base64') !== by || owner.length !== 32) return false
  try {
    return verify(null, content, createPublicKey({ key: Buffer.concat([ed25519Key, owner]), format: 'der', type: 'spki' }), signed)
  } catch {
    return false
  }
}
