import { createCipheriv, createDecipheriv, createHmac, hkdfSync, randomBytes } from 'node:crypto'

const CIPHER = 'aes-256-gcm'
const KEY_BYTES = 32
const NONCE_BYTES = 12
const TAG_BYTES = 16

/** Keys for every purpose, all derived from the newsroom's one secret (HKDF-SHA-256, RFC 5869). */
export interface Keyring {
  /** A keyed digest (HMAC-SHA-256) of a text, 43 letters of base64url: the same for the same purpose and text. */
  digest(purpose: string, text: string): string
  /** Encrypts (AES-256-GCM): nonce, ciphertext and tag in a row. */
  seal(purpose: string, text: string): Uint8Array
  /** `undefined` for what was not sealed with this key for this purpose. */
  open(purpose: string, sealed: Uint8Array): string | undefined
}

/** @param secret at least 32 random bytes */
export function createKeyring(secret: Uint8Array): Keyring {
  if (secret.length < KEY_BYTES) throw new RangeError(`a secret of ${secret.length} bytes is too short`)
  const keys = new Map<string, Buffer>()
  const keyOf = (purpose: string): Buffer => {
    const known = keys.get(purpose)
    if (known) return known
    const key = Buffer.from(hkdfSync('sha256', secret, '', `nashra ${purpose}`, KEY_BYTES))
    keys.set(purpose, key)
    return key
  }
  return {
    digest: (purpose, text) =>
      createHmac('sha256', keyOf(`digest ${purpose}`))
        .update(text)
        .digest('base64url'),
    seal(purpose, text) {
      const nonce = randomBytes(NONCE_BYTES)
      const cipher = createCipheriv(CIPHER, keyOf(`seal ${purpose}`), nonce)
      return Buffer.concat([nonce, cipher.update(text, 'utf8'), cipher.final(), cipher.getAuthTag()])
    },
    open(purpose, sealed) {
      if (sealed.length < NONCE_BYTES + TAG_BYTES) return undefined
      const decipher = createDecipheriv(CIPHER, keyOf(`seal ${purpose}`), sealed.subarray(0, NONCE_BYTES))
      decipher.setAuthTag(sealed.subarray(-TAG_BYTES))
      try {
        return decipher.update(sealed.subarray(NONCE_BYTES, -TAG_BYTES), undefined, 'utf8') + decipher.final('utf8')
      } catch {
        return undefined
      }
    },
  }
}
