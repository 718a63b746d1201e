import type { Keyring } from '../base/keyring.ts'
import type { ArticleId } from '../news/ids.ts'
import { type EpochMs, SECOND_MS } from '../news/instant.ts'
import type { CodeLanguage } from './code-question.ts'
import { readProof } from './proof-of-work.ts'
import { isRightAnswer, type OnceOnly, readCode } from './verification-code.ts'

/** What a form's answer to its verification came to. */
export type AnswerReading =
  | { readonly kind: 'answered'; readonly code: OnceOnly; readonly issuedAt: EpochMs }
  /** Counts as a try. */
  | (OnceOnly & { readonly kind: 'wrong' })
  /** Right, but sooner than anybody can write. */
  | { readonly kind: 'too-fast' }
  | { readonly kind: 'expired' }
  | { readonly kind: 'other-article' }
  | { readonly kind: 'missing' }
  | { readonly kind: 'forged' }

export interface AnswerSetting {
  readonly keyring: Keyring
  readonly articleId: ArticleId
  readonly now: EpochMs
  readonly language: CodeLanguage
  readonly leastFillSeconds: number
}

/** The fields of the form that verification reads. */
export type AnswerFields = Readonly<Partial<Record<'token' | 'code' | 'altcha', string>>>

/**
 * Reads the answer of a form: a proof of work, or what was typed for the code. A proof that fails does not stand in the way
 * of a code that somebody typed.
 */
export async function readAnswer(fields: AnswerFields, setting: AnswerSetting): Promise<AnswerReading> {
  const { altcha = '', code = '' } = fields
  if (altcha.trim() !== '') {
    const proved = await readProved(altcha.trim(), fields, setting)
    if (proved.kind === 'answered' || code.trim() === '') return proved
  }
  return readTyped(fields, setting)
}

async function readProved(altcha: string, fields: AnswerFields, setting: AnswerSetting): Promise<AnswerReading> {
  const reading = await readProof(altcha, setting)
  if (reading.kind !== 'answered') return reading
  const { nonce, expiresAt } = reading
  // A browser asks for its proof when the form is first touched; the form itself was there before.
  const issuedAt = Math.min(reading.issuedAt, formMadeAt(fields, setting))
  return unlessTooFast({ kind: 'answered', code: { nonce, expiresAt }, issuedAt }, setting)
}

/** When the form's own code was made; never, if it is not of this article. */
function formMadeAt({ token = '' }: AnswerFields, setting: AnswerSetting): EpochMs {
  const reading = readCode(token, setting)
  const isOurs = reading.kind === 'valid' && reading.code.articleId === setting.articleId
  return isOurs ? reading.code.issuedAt : Number.POSITIVE_INFINITY
}

function readTyped({ token = '', code: typed = '' }: AnswerFields, setting: AnswerSetting): AnswerReading {
  if (token === '' || typed.trim() === '') return { kind: 'missing' }
  const reading = readCode(token, setting)
  if (reading.kind !== 'valid') return reading
  const { nonce, expiresAt, issuedAt, articleId } = reading.code
  if (articleId !== setting.articleId) return { kind: 'other-article' }
  if (!isRightAnswer(reading.code, { typed, language: setting.language })) return { kind: 'wrong', nonce, expiresAt }
  return unlessTooFast({ kind: 'answered', code: { nonce, expiresAt }, issuedAt }, setting)
}

function unlessTooFast(
  answered: Extract<AnswerReading, { kind: 'answered' }>,
  { now, leastFillSeconds }: AnswerSetting,
): AnswerReading {
  return now - answered.issuedAt < leastFillSeconds * SECOND_MS ? { kind: 'too-fast' } : answered
}
