import { createCipheriv, createDecipheriv, createHash, createHmac, createPrivateKey, hkdfSync, type KeyObject, randomBytes } from 'node:crypto'
import { existsSync, linkSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { type Config, ConfigurationError } from '#platform/config.ts'

/** A secret to hand out, 256 bits, fit for a URL. */
export const newSecret = (): string => randomBytes(32).toString('base64url')

/** What we keep of a secret: enough to know it again, not enough to use it. */
export const hashOf = (secret: string): string => createHash('sha256').update(secret).digest('hex')

/** The installation's keys, all made from one. */
export interface Keys {
  /** Seals the trail. */
  readonly seal: Buffer
  /** Encrypts what only few may read. */
  readonly texts: Buffer
  /** Signs what leaves the installation, for anybody to check (Ed25519). */
  readonly signing: KeyObject
  /** @returns a national identity number encrypted, with its nonce and tag */
  encrypt(text: string): Buffer
  decrypt(cipher: Uint8Array): string
  /** A keyed hash to find an encrypted number by. */
  indexOf(text: string): string
}

// How PKCS#8 begins around the 32 bytes of an Ed25519 key (RFC 8410).
const ed25519Key = Buffer.from('302e020100300506032b657004220420', 'hex')

/** @param root 32 bytes */
export function keysFrom(root: Buffer): Keys {
  const derived = (use: string) => Buffer.from(hkdfSync('sha256', root, 'loype', use, 32))
  const [seal, texts, cipherKey, indexKey] = [derived('seal'), derived('texts'), derived('number'), derived('index')]
  return {
    seal,
    texts,
    signing: createPrivateKey({ key: Buffer.concat([ed25519Key, derived('signing')]), format: 'der', type: 'pkcs8' }),
    encrypt(text) {
      const nonce = randomBytes(12)
      const cipher = createCipheriv('aes-256-gcm', cipherKey, nonce)
      const body = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()])
      return Buffer.concat([nonce, cipher.getAuthTag(), body])
    },
    decrypt(bytes) {
      const all = Buffer.from(bytes)
      const decipher = createDecipheriv('aes-256-gcm', cipherKey, all.subarray(0, 12))
      decipher.setAuthTag(all.subarray(12, 28))
      return Buffer.concat([decipher.update(all.subarray(28)), decipher.final()]).toString('utf8')
    },
    indexOf: (text) => createHmac('sha256', indexKey).update(text).digest('hex'),
  }
}

/**
 * The key of this installation: from the configuration, or in the demo one made at the first start and kept beside the data.
 * @throws ConfigurationError when it cannot be kept, or is none
 */
export function installationKeys(config: Config): Keys {
  if (config.LOYPE_KEY) return keysFrom(Buffer.from(config.LOYPE_KEY, 'base64'))
  const file = join(config.LOYPE_DATA, 'key')
  try {
    if (!existsSync(file)) makeKey(config.LOYPE_DATA, file)
    const key = Buffer.from(readFileSync(file, 'utf8'), 'base64')
    if (key.length === 32) return keysFrom(key)
  } catch (error) {
    throw new ConfigurationError(`LOYPE_DATA: ${(error as Error).message}`)
  }
  throw new ConfigurationError(`LOYPE_DATA: ${file} is not the key of an installation; put back the one that was there`)
}

// It is whole when it gets its name, and who comes second keeps the first one's.
function makeKey(folder: string, file: string): void {
  mkdirSync(folder, { recursive: true })
  const made = `${file}-${randomBytes(6).toString('hex')}`
  writeFileSync(made, randomBytes(32).toString('base64'), { mode: 0o600 })
  try {
    linkSync(made, file)
  } catch (error) {
    if (!existsSync(file)) throw error
  } finally {
    rmSync(made, { force: true })
  }
}
