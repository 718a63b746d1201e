import type { Keyring } from '../base/keyring.ts'
import { openToken, sealToken, type TokenValue } from '../base/sealed-token.ts'
import type { ArticleId } from '../news/ids.ts'
import { type EpochMs, MINUTE_MS } from '../news/instant.ts'
import { type CodeLanguage, type CodeQuestion, codeQuestion } from './code-question.ts'
import { typedNumber } from './typed-number.ts'

/** What proves once that somebody looked at a form: a code, or a proof of work. The store uses its nonce up. */
export interface OnceOnly {
  readonly nonce: string
  readonly expiresAt: EpochMs
}

/** A verification code: five digits in a picture, and a question in words for those who do not see it. */
export interface VerificationCode extends OnceOnly {
  readonly articleId: ArticleId
  readonly issuedAt: EpochMs
  /** Five ASCII digits, the first may be 0. */
  readonly digits: string
}

export type CodeReading =
  | { readonly kind: 'valid'; readonly code: VerificationCode }
  | { readonly kind: 'expired' }
  | { readonly kind: 'forged' }

const PURPOSE = 'code'
const NONCE_BYTES = 12
const DIGITS = 5

export interface CodeMaking {
  readonly keyring: Keyring
  readonly articleId: ArticleId
  readonly now: EpochMs
  /** How long it holds. */
  readonly minutes: number
  /** Bytes that nobody can foresee, such as `randomBytes` of node:crypto. */
  random(size: number): Uint8Array
}

/** A fresh code as a sealed token for a form and the picture's address: at most 200 letters of base64url, kept nowhere. */
export function makeCode({ keyring, articleId, now, minutes, random }: CodeMaking): string {
  const nonce = Buffer.from(random(NONCE_BYTES)).toString('base64url')
  const number = Buffer.from(random(4)).readUInt32BE() % 10 ** DIGITS
  const value = { a: articleId, n: nonce, d: String(number).padStart(DIGITS, '0'), t: now }
  return sealToken(keyring, PURPOSE, { value, expiresAt: now + minutes * MINUTE_MS })
}

/** Reads a token of `makeCode` again; any other text is `forged`. */
export function readCode(
  token: string,
  { keyring, now }: { readonly keyring: Keyring; readonly now: EpochMs },
): CodeReading {
  const reading = openToken(keyring, PURPOSE, { token, now, read: readValue })
  if (reading.kind !== 'valid') return reading
  return { kind: 'valid', code: { ...reading.value, expiresAt: reading.expiresAt } }
}

function readValue({ a, n, d, t }: TokenValue): Omit<VerificationCode, 'expiresAt'> | undefined {
  if (typeof a !== 'number' || typeof n !== 'string' || typeof d !== 'string' || typeof t !== 'number') return undefined
  // Sealed by us from a real article's id.
  return { articleId: a as ArticleId, nonce: n, digits: d, issuedAt: t }
}

/** The code's question; the nonce alone decides it, so that asking again asks the same. */
export function questionOf({ nonce }: Pick<VerificationCode, 'nonce'>, language: CodeLanguage): CodeQuestion {
  return codeQuestion(nonce, language)
}

/** Whether the picture's digits or the question's answer were typed, in any of the three kinds of digits. */
export function isRightAnswer(
  code: Pick<VerificationCode, 'nonce' | 'digits'>,
  { typed, language }: { readonly typed: string; readonly language: CodeLanguage },
): boolean {
  const number = typedNumber(typed)
  return number !== undefined && (number === code.digits || number === String(questionOf(code, language).answer))
}
