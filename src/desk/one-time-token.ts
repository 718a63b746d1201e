import { createHash, randomBytes } from 'node:crypto'

/** 256 bits that nobody guesses, as base64url. */
const TOKEN_BYTES = 32
const TOKEN = /^[\w-]{43}$/

/** A fresh token: for a cookie, for a link. It is told once, and the store keeps its digest alone. */
export function freshToken(): string {
  return randomBytes(TOKEN_BYTES).toString('base64url')
}

/** Whether a text may be a token of ours; what is not need not be looked up. */
export function isToken(text: string | undefined): text is string {
  return text !== undefined && TOKEN.test(text)
}

/** SHA-256 of a token: enough for what is random, unlike a password. */
export function hashToken(token: string): string {
  return createHash('sha256').update(token).digest('base64url')
}
