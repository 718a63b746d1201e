import type { AccountId } from './ids.ts'
import type { EpochMs } from './instant.ts'

/** What an account may do grows from last to first; `desk/permissions.ts` says what each may. */
export const ROLES = ['administrator', 'editor', 'moderator', 'reader'] as const
export type Role = (typeof ROLES)[number]

/** `invited`: its holder has not set a password yet. */
export const ACCOUNT_STATES = ['invited', 'active', 'disabled'] as const
export type AccountState = (typeof ACCOUNT_STATES)[number]

/** Those in which the desk speaks. */
export const LANGUAGES = ['ar', 'en'] as const
export type Language = (typeof LANGUAGES)[number]

/** Who works at the desk. */
export interface Account {
  readonly id: AccountId
  /** What is typed to sign in; one account a name, whatever its case. */
  readonly login: string
  /** What the desk and its log write. */
  readonly name: string
  readonly role: Role
  readonly state: AccountState
  readonly language: 'ar' | 'en'
  readonly hasTotp: boolean
  readonly createdAt: EpochMs
  readonly lastSignInAt?: EpochMs
}

/** Who did something at the desk, and when: every change is kept with it in the audit log. */
export interface Act {
  /** Absent: the program itself, or somebody at its command line. */
  readonly by?: AccountId
  /** The account's name at that time, or `nashra`. */
  readonly byName: string
  readonly at: EpochMs
}

/** What nobody's account did: the program itself, or somebody at its command line. */
export function actOfProgram(at: EpochMs): Act {
  return { byName: 'nashra', at }
}
