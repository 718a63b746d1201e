import type { Keyring } from './keyring.ts'

/** Milliseconds since 1970, as everywhere. */
type Moment = number

/** A token of ours read again. */
export type TokenReading<T> =
  | { readonly kind: 'valid'; readonly value: T; readonly expiresAt: Moment }
  | { readonly kind: 'expired' }
  | { readonly kind: 'forged' }

/** What a token carries: short JSON, so that it fits an address. */
export type TokenValue = Readonly<Record<string, string | number>>

/** A value that leaves the house and comes back: nobody else can read or change it, and it ends. Base64url. */
export function sealToken(
  keyring: Keyring,
  purpose: string,
  token: { readonly value: TokenValue; readonly expiresAt: Moment },
): string {
  return Buffer.from(keyring.seal(purpose, JSON.stringify([token.expiresAt, token.value]))).toString('base64url')
}

const TOKEN = /^[\w-]{38,1000}$/

/** Reads a token of this purpose; `read` gives its value a type, or `undefined` for one that is not of that shape. */
export function openToken<T>(
  keyring: Keyring,
  purpose: string,
  { token, now, read }: { readonly token: string; readonly now: Moment; read(value: TokenValue): T | undefined },
): TokenReading<T> {
  const text = TOKEN.test(token) ? keyring.open(purpose, Buffer.from(token, 'base64url')) : undefined
  if (text === undefined) return { kind: 'forged' }
  // What was sealed with our own key is what we wrote.
  const [expiresAt, content] = JSON.parse(text) as readonly [Moment, TokenValue]
  if (now >= expiresAt) return { kind: 'expired' }
  const value = read(content)
  return value === undefined ? { kind: 'forged' } : { kind: 'valid', value, expiresAt }
}
