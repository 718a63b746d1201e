import type { Account, AccountState, Act, Role } from '../news/account.ts'
import type { AccountId } from '../news/ids.ts'
import type { EpochMs } from '../news/instant.ts'
import type { MailDraft } from '../news/mail.ts'

/** What signing in is checked against. */
export interface Credentials {
  readonly account: Account
  /** A PHC string, `$argon2id$…`; absent while invited. */
  readonly passwordHash?: string
  /** Sealed under the purpose `totp`. */
  readonly totpSecret?: Uint8Array
}

export interface NewAccount {
  readonly login: string
  readonly name: string
  readonly role: Role
  readonly language: 'ar' | 'en'
  /** SHA-256 of the one-time token by which its holder sets a password. */
  readonly invitation: { readonly tokenHash: string; readonly expiresAt: EpochMs }
  readonly mails?: readonly MailDraft[]
}

export interface Session {
  /** SHA-256 of the cookie's value. */
  readonly tokenHash: string
  readonly account: Account
  readonly createdAt: EpochMs
  readonly seenAt: EpochMs
  readonly expiresAt: EpochMs
  /** When a password was last typed in it: for acts that ask for it again. */
  readonly provenAt: EpochMs
}

export type NewSession = Omit<Session, 'account' | 'seenAt'> & { readonly accountId: AccountId }

/** Who may work at the desk, and their sessions. */
export interface AccountStore {
  count(): Promise<number>
  list(): Promise<readonly Account[]>
  byId(id: AccountId): Promise<Account | undefined>
  credentials(login: string): Promise<Credentials | undefined>
  credentialsOf(id: AccountId): Promise<Credentials | undefined>
  /** `undefined` if the login is taken. */
  invite(account: NewAccount, act: Act): Promise<AccountId | undefined>
  /** A new one-time token for an account: a forgotten password. Ends its sessions. */
  inviteAgain(id: AccountId, invitation: NewAccount['invitation'], act: Act): Promise<void>
  byInvitation(tokenHash: string, at: EpochMs): Promise<Account | undefined>
  /** Uses up the invitation and makes the account active; `undefined` if it was used before or has ended. */
  accept(
    tokenHash: string,
    chosen: { readonly passwordHash: string; readonly at: EpochMs },
  ): Promise<Account | undefined>
  /** Ends the account's other sessions. */
  setPassword(id: AccountId, chosen: { readonly passwordHash: string; readonly keep?: string }, act: Act): Promise<void>
  /** Sets or removes the second factor, with its recovery codes (SHA-256 each); ends the account's other sessions. */
  setTotp(
    id: AccountId,
    totp:
      | { readonly secret: Uint8Array; readonly recoveryHashes: readonly string[]; readonly keep?: string }
      | undefined,
    act: Act,
  ): Promise<void>
  /** Whether this time step is newer than all that were used; then it is used up. One transaction. */
  useTotpStep(id: AccountId, step: number): Promise<boolean>
  useRecoveryCode(id: AccountId, hash: string): Promise<boolean>
  setRole(id: AccountId, role: Role, act: Act): Promise<SoleAdministrator | 'done'>
  /** Disabling ends its sessions at once. */
  setState(
    id: AccountId,
    state: Extract<AccountState, 'active' | 'disabled'>,
    act: Act,
  ): Promise<SoleAdministrator | 'done'>
  setLanguage(id: AccountId, language: 'ar' | 'en'): Promise<void>
  setName(id: AccountId, name: string, act: Act): Promise<void>
  /** The same password hashed with more work: nothing ends. */
  rehash(id: AccountId, passwordHash: string): Promise<void>

  openSession(session: NewSession): Promise<void>
  /** Of an active account, not ended; marks it as seen. */
  session(tokenHash: string, at: EpochMs): Promise<Session | undefined>
  sessionsOf(id: AccountId, at: EpochMs): Promise<readonly Omit<Session, 'account'>[]>
  prove(tokenHash: string, at: EpochMs): Promise<void>
  endSession(tokenHash: string): Promise<void>
  endSessionsOf(id: AccountId, keep?: string): Promise<void>

  /** Failed sign-ins under a key (a login, an address) that are younger than the window. */
  failures(key: string, since: EpochMs): Promise<number>
  countFailure(key: string, at: EpochMs): Promise<void>
  clearFailures(key: string): Promise<void>
}

/** The last active administrator can be neither disabled nor given another role. */
export type SoleAdministrator = 'sole-administrator'
