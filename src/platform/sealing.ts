import { createCipheriv, createDecipheriv, createHmac, randomBytes } from 'node:crypto'
import type { Keys } from '#platform/secrets.ts'

let key: Buffer | undefined

/** With which key texts are sealed; set once, when the product starts. */
export function sealTextsWith(keys: Pick<Keys, 'texts'>): void {
  key = keys.texts
}

const theKey = (): Buffer => key ?? notSet()
const notSet = (): never => {
  throw new Error('sealTextsWith() was not called')
}

/**
 * A text encrypted, so that the database alone does not tell it (AES-256-GCM: nonce, tag, text).
 * @param about id of the record it belongs to: moved to another record it cannot be opened
 */
export function sealText(text: string, about: string): Uint8Array {
  const nonce = randomBytes(12)
  const cipher = createCipheriv('aes-256-gcm', theKey(), nonce).setAAD(Buffer.from(about))
  const body = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()])
  return Buffer.concat([nonce, cipher.getAuthTag(), body])
}

/** The same, or null where it cannot be opened: what else one takes out must not be lost with it. */
export function openTextOrNull(sealed: Uint8Array, about: string): string | null {
  try {
    return openText(sealed, about)
  } catch {
    return null
  }
}

/** @throws when it was changed, belongs to another record, or was sealed with another key */
export function openText(sealed: Uint8Array, about: string): string {
  const all = Buffer.from(sealed)
  const decipher = createDecipheriv('aes-256-gcm', theKey(), all.subarray(0, 12)).setAAD(Buffer.from(about))
  decipher.setAuthTag(all.subarray(12, 28))
  return Buffer.concat([decipher.update(all.subarray(28)), decipher.final()]).toString('utf8')
}

/**
 * The key a person's phone locks what it keeps with: only who signs in as them gets it again.
 * @returns 32 bytes in base64, the same for the same person as long as the installation has the same key
 */
export const phoneKeyOf = (personId: string): string => createHmac('sha256', theKey()).update(`phone:${personId}`).digest('base64')
