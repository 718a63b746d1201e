import { createHmac, timingSafeEqual } from 'node:crypto'

/** The methods that a hub may sign by (WebSub, W3C 2018, 7.1); SHA-1 is still the commonest. */
const METHODS: ReadonlySet<string> = new Set(['sha1', 'sha256', 'sha384', 'sha512'])
const SIGNATURE = /^([a-z0-9]+)=([0-9a-f]{40,128})$/i

/** Whether `X-Hub-Signature` is the body's HMAC under the secret, compared in a time that tells nothing of it. */
export function isSignedBy(secret: string, header: string | undefined, body: Uint8Array): boolean {
  const [, method = '', signature = ''] = SIGNATURE.exec(header?.trim() ?? '') ?? []
  if (!METHODS.has(method.toLowerCase())) return false
  const right = createHmac(method.toLowerCase(), secret).update(body).digest()
  const given = Buffer.from(signature, 'hex')
  return given.length === right.length && timingSafeEqual(given, right)
}
