import { LANGUAGES, type Language, ROLES, type Role } from '../news/account.ts'
import type { DeskProblem } from './desk-outcome.ts'
import { passwordFault } from './password-policy.ts'

const LOGIN = /^[a-z][a-z0-9.-]{1,39}$/
const LONGEST_NAME = 80
/** Controls and what turns the direction of the words after it: a name stands amid others in lists and in the log. */
const UNSEEN = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu

/** What was read of a field, or why not. */
export interface FieldReading<T> {
  readonly value: T
  readonly problems: readonly DeskProblem[]
}

export function readLogin(typed: string | undefined): FieldReading<string> {
  const value = (typed ?? '').trim().toLowerCase()
  return { value, problems: LOGIN.test(value) ? [] : [{ field: 'login', reason: 'bad-login' }] }
}

export function readName(typed: string | undefined): FieldReading<string> {
  const value = (typed ?? '').replace(UNSEEN, ' ').replace(/\s+/g, ' ').trim().normalize('NFC')
  if (value === '') return { value, problems: [{ field: 'name', reason: 'empty' }] }
  return { value, problems: value.length > LONGEST_NAME ? [{ field: 'name', reason: 'too-long' }] : [] }
}

export function readRole(typed: string | undefined): FieldReading<Role> {
  const role = ROLES.find((known) => known === typed)
  return { value: role ?? 'reader', problems: role ? [] : [{ field: 'role', reason: 'not-a-choice' }] }
}

export function readLanguage(typed: string | undefined): FieldReading<Language> {
  const language = LANGUAGES.find((known) => known === typed)
  return { value: language ?? 'ar', problems: language ? [] : [{ field: 'language', reason: 'not-a-choice' }] }
}

/** A new password, typed twice on a page; a program sends it once. */
export function readNewPassword(
  { password = '', again }: Readonly<Record<string, string | undefined>>,
  known: readonly string[],
): FieldReading<string> {
  const fault = passwordFault(password, known)
  const problems: DeskProblem[] = fault ? [{ field: 'password', reason: fault }] : []
  if (again !== undefined && again !== password) problems.push({ field: 'again', reason: 'differs' })
  return { value: password, problems }
}
