import { openToken, sealToken, type TokenValue } from '../base/sealed-token.ts'
import { type Account, actOfProgram } from '../news/account.ts'
import { type AccountId, toId } from '../news/ids.ts'
import { MINUTE_MS } from '../news/instant.ts'
import type { Credentials } from '../store/account-store.ts'
import type { Desk } from './desk.ts'
import { recoveryHash } from './recovery-codes.ts'
import { totpStep } from './second-factor.ts'
import { openSession } from './sessions.ts'
import { clientRule, loginRule, pairRule, secondFactorRule, type ThrottleRule, waitBefore } from './sign-in-throttle.ts'

/** Between the password and the second factor. */
const TICKET_MS = 5 * MINUTE_MS
const TICKET_PURPOSE = 'desk sign-in'
const TOTP_PURPOSE = 'totp'
/** Longer than any login. */
const LONGEST_LOGIN = 100
/** While all hands are busy with others' passwords. */
const BUSY_MS = 5000

/** What was typed, and the keyed digest of the address that it came from. */
export interface PasswordAttempt {
  readonly login: string
  readonly password: string
  readonly client: string
}

export interface SecondAttempt {
  readonly ticket: string
  readonly code: string
}

/** `refused` says no more: neither whether there is such a login nor which half was wrong. */
export type SignInOutcome =
  | { readonly kind: 'opened'; readonly account: Account; readonly token: string }
  | { readonly kind: 'second-factor'; readonly ticket: string }
  | { readonly kind: 'refused' }
  | { readonly kind: 'expired' }
  | { readonly kind: 'throttled'; readonly waitMs: number }

/** The first step: login and password. Opens the session where there is no second factor. */
export async function signIn(desk: Desk, { login, password, client }: PasswordAttempt): Promise<SignInOutcome> {
  const { accounts } = desk.store
  const name = loginDigest(desk, login)
  const [pair, all, from] = [pairRule(name, client), loginRule(name), clientRule(client)]
  const waitMs = await waitBefore(accounts, [pair, all, from], desk.clock())
  if (waitMs > 0) return { kind: 'throttled', waitMs }
  // Counted before the work is done: tries at the same moment must not all slip through.
  await countFailures(desk, [pair])
  const found = login.length > LONGEST_LOGIN ? undefined : await accounts.credentials(login)
  const check = await desk.passwords.check(password, found?.passwordHash)
  if (check.kind === 'busy') return { kind: 'throttled', waitMs: BUSY_MS }
  if (check.kind === 'wrong' || !found || found.account.state !== 'active') {
    await countFailures(desk, [all, from])
    await tellFailure(desk, name)
    return { kind: 'refused' }
  }
  await accounts.clearFailures(pair.key)
  if (check.isOutdated) await rehash(desk, found.account.id, password)
  if (found.totpSecret) return { kind: 'second-factor', ticket: sealTicket(desk, found) }
  return await opened(desk, found.account)
}

/** The second step: a code of the app, or a recovery code; each counts once. */
export async function finishSignIn(desk: Desk, { ticket, code }: SecondAttempt): Promise<SignInOutcome> {
  const { accounts } = desk.store
  const found = await readTicket(desk, ticket)
  if (!found) return { kind: 'expired' }
  const { account } = found
  const rule = secondFactorRule(account.id)
  const waitMs = await waitBefore(accounts, [rule], desk.clock())
  if (waitMs > 0) return { kind: 'throttled', waitMs }
  await countFailures(desk, [rule])
  if (!(await useSecondFactor(desk, found, code))) {
    await tellFailure(desk, loginDigest(desk, account.login))
    return { kind: 'refused' }
  }
  await accounts.clearFailures(rule.key)
  return await opened(desk, account)
}

/** Whether the password is the account's own; slow on purpose, and throttled as signing in is. */
export async function provePassword(
  desk: Desk,
  { account, password }: { readonly account: Account; readonly password: string },
): Promise<'right' | 'wrong' | { readonly waitMs: number }> {
  const { accounts } = desk.store
  const rule = pairRule(loginDigest(desk, account.login), 'proof')
  const waitMs = await waitBefore(accounts, [rule], desk.clock())
  if (waitMs > 0) return { waitMs }
  await countFailures(desk, [rule])
  const check = await desk.passwords.check(password, (await accounts.credentialsOf(account.id))?.passwordHash)
  if (check.kind === 'busy') return { waitMs: BUSY_MS }
  if (check.kind === 'wrong') {
    await tellFailure(desk, loginDigest(desk, account.login))
    return 'wrong'
  }
  await accounts.clearFailures(rule.key)
  return 'right'
}

/** Uses up a code of the account's second factor, or one of its recovery codes. */
async function useSecondFactor(
  { store, keyring, phoneClock }: Desk,
  { account, totpSecret }: Credentials,
  code: string,
): Promise<boolean> {
  const secret = totpSecret && keyring.open(TOTP_PURPOSE, totpSecret)
  const step = secret === undefined ? undefined : totpStep(secret, code, phoneClock())
  if (step !== undefined) return await store.accounts.useTotpStep(account.id, step)
  const hash = recoveryHash(code)
  return hash !== undefined && (await store.accounts.useRecoveryCode(account.id, hash))
}

/** How a second factor's secret is kept. */
export function sealTotpSecret({ keyring }: Pick<Desk, 'keyring'>, secret: string): Uint8Array {
  return keyring.seal(TOTP_PURPOSE, secret)
}

async function opened(desk: Desk, account: Account): Promise<SignInOutcome> {
  const token = await openSession(desk, account.id)
  await desk.store.audit.append(
    { action: 'signed-in', subject: `account ${account.id}`, detail: {} },
    { by: account.id, byName: account.name, at: desk.clock() },
  )
  return { kind: 'opened', account, token }
}

/** More work for whoever steals the store, without a word to the account's owner. */
async function rehash({ store, passwords }: Desk, id: AccountId, password: string): Promise<void> {
  const passwordHash = await passwords.hash(password)
  if (passwordHash !== undefined) await store.accounts.rehash(id, passwordHash)
}

/** Whoever types a password into the field of the login must not find it in the log. */
async function tellFailure({ store, clock }: Desk, login: string): Promise<void> {
  await store.audit.append({ action: 'sign-in-failed', subject: 'sign-in', detail: { login } }, actOfProgram(clock()))
}

async function countFailures({ store, clock }: Desk, rules: readonly ThrottleRule[]): Promise<void> {
  for (const { key } of rules) await store.accounts.countFailure(key, clock())
}

function loginDigest({ keyring }: Desk, login: string): string {
  return keyring.digest('login', login.slice(0, LONGEST_LOGIN).normalize('NFC').toLowerCase()).slice(0, 22)
}

/** Bound to the password that was right: after another was chosen the ticket is worth nothing. */
function sealTicket(desk: Desk, { account, passwordHash = '' }: Credentials): string {
  const value = { account: account.id, password: desk.keyring.digest(TICKET_PURPOSE, passwordHash) }
  return sealToken(desk.keyring, TICKET_PURPOSE, { value, expiresAt: desk.clock() + TICKET_MS })
}

async function readTicket(desk: Desk, token: string): Promise<Credentials | undefined> {
  const { keyring, store, clock } = desk
  const ticket = openToken(keyring, TICKET_PURPOSE, { token, now: clock(), read: ticketOf })
  if (ticket.kind !== 'valid') return undefined
  const found = await store.accounts.credentialsOf(toId<AccountId>(ticket.value.account))
  if (!found?.totpSecret || found.account.state !== 'active') return undefined
  return keyring.digest(TICKET_PURPOSE, found.passwordHash ?? '') === ticket.value.password ? found : undefined
}

function ticketOf({ account, password }: TokenValue): { account: number; password: string } | undefined {
  return typeof account === 'number' && typeof password === 'string' ? { account, password } : undefined
}
