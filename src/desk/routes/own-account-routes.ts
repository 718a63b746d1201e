import { openToken, sealToken, type TokenValue } from '../../base/sealed-token.ts'
import { MINUTE_MS } from '../../news/instant.ts'
import type { Desk } from '../desk.ts'
import type { DeskOutcome, DeskProblem } from '../desk-outcome.ts'
import type { DeskRoute, DeskValues, SignedContext } from '../desk-route.ts'
import { type OwnSession, ownAccountPage, recoveryPage, secondFactorPage } from '../pages/own-account-pages.ts'
import { readLanguage, readName, readNewPassword } from '../read-account-form.ts'
import { freshRecoveryCodes, recoveryHash } from '../recovery-codes.ts'
import { freshTotpSecret, totpAddress, totpStep } from '../second-factor.ts'
import { isAwake } from '../sessions.ts'
import { provePassword, sealTotpSecret } from '../sign-in.ts'

const HERE = '/desk/account'
/** From showing a secret to the first code made with it. */
const SETUP_MS = 15 * MINUTE_MS
const SETUP_PURPOSE = 'desk second factor'
/** While all hands are busy with passwords. */
const BUSY_MS = 5000

/** What everybody does with an account of one's own. */
export const OWN_ACCOUNT_ROUTES: readonly DeskRoute[] = [
  { method: 'GET', path: '/account', access: 'signed-in', run: async (_, context) => await showAccount(context) },
  { method: 'POST', path: '/account/name', access: 'signed-in', fields: ['name'], run: changeName },
  { method: 'POST', path: '/account/language', access: 'signed-in', fields: ['language'], run: changeLanguage },
  {
    method: 'POST',
    path: '/account/password',
    access: 'signed-in',
    fields: ['current', 'password', 'again'],
    run: changePassword,
  },
  {
    method: 'GET',
    path: '/account/second-factor',
    access: 'signed-in',
    provenFor: '/account/second-factor',
    run: showSetup,
  },
  {
    method: 'POST',
    path: '/account/second-factor',
    access: 'signed-in',
    provenFor: '/account/second-factor',
    fields: ['ticket', 'code'],
    run: setSecondFactor,
  },
  {
    method: 'POST',
    path: '/account/second-factor/remove',
    access: 'signed-in',
    provenFor: '/account',
    run: removeSecondFactor,
  },
  { method: 'POST', path: '/account/sessions/end', access: 'signed-in', fields: ['session'], run: endOneSession },
  { method: 'POST', path: '/account/sessions/end-others', access: 'signed-in', run: endOtherSessions },
]

async function showAccount(context: SignedContext): Promise<DeskOutcome> {
  const { account } = context.visitor.session
  const { csrf } = context.visitor
  const sessions = await ownSessions(context)
  return { kind: 'view', data: { account, csrf, sessions }, page: ownAccountPage({ account, sessions }) }
}

async function showAgain(context: SignedContext, problems: readonly DeskProblem[]): Promise<DeskOutcome> {
  const { account } = context.visitor.session
  const sessions = await ownSessions(context)
  return { kind: 'problems', problems, page: ownAccountPage({ account, sessions, problems }) }
}

/** Named by a digest that only this desk makes: what the store keeps of a cookie leaves it for nobody. */
async function ownSessions({ desk, visitor, now }: SignedContext): Promise<readonly OwnSession[]> {
  const { account, tokenHash } = visitor.session
  const sessions = await desk.store.accounts.sessionsOf(account.id, now)
  const awake = sessions.filter((session) => isAwake(session, now))
  return awake.map((session) => ({
    id: sessionName(desk, session.tokenHash),
    createdAt: session.createdAt,
    seenAt: session.seenAt,
    isThis: session.tokenHash === tokenHash,
  }))
}

function sessionName({ keyring }: Desk, tokenHash: string): string {
  return keyring.digest('desk session', tokenHash).slice(0, 16)
}

async function changeName({ fields }: DeskValues, context: SignedContext): Promise<DeskOutcome> {
  const name = readName(fields.name)
  if (name.problems.length > 0) return await showAgain(context, name.problems)
  const { account } = context.visitor.session
  await context.desk.store.accounts.setName(account.id, name.value, context.act)
  return { kind: 'done', notice: 'name-changed', next: HERE }
}

async function changeLanguage({ fields }: DeskValues, context: SignedContext): Promise<DeskOutcome> {
  const language = readLanguage(fields.language)
  if (language.problems.length > 0) return await showAgain(context, language.problems)
  await context.desk.store.accounts.setLanguage(context.visitor.session.account.id, language.value)
  return { kind: 'done', notice: 'language-changed', next: HERE }
}

async function changePassword({ fields }: DeskValues, context: SignedContext): Promise<DeskOutcome> {
  const { desk, act, visitor } = context
  const { account, tokenHash } = visitor.session
  const proof = await provePassword(desk, { account, password: fields.current ?? '' })
  if (typeof proof === 'object') return { kind: 'throttled', waitMs: proof.waitMs }
  if (proof === 'wrong') return await showAgain(context, [{ field: 'current', reason: 'wrong-password' }])
  const chosen = readNewPassword(fields, [account.login, account.name, desk.siteName])
  if (chosen.problems.length > 0) return await showAgain(context, chosen.problems)
  const passwordHash = await desk.passwords.hash(chosen.value)
  if (passwordHash === undefined) return { kind: 'throttled', waitMs: BUSY_MS }
  await desk.store.accounts.setPassword(account.id, { passwordHash, keep: tokenHash }, act)
  return { kind: 'done', notice: 'password-changed', next: HERE }
}

/** The secret goes out sealed, and comes back with the first code: nothing is kept until the app has proved that it has it. */
async function showSetup(_values: DeskValues, { desk, visitor, now }: SignedContext): Promise<DeskOutcome> {
  const { account } = visitor.session
  if (account.hasTotp) return { kind: 'conflict', reason: 'second-factor-is-set' }
  const secret = freshTotpSecret()
  const ticket = sealToken(desk.keyring, SETUP_PURPOSE, {
    value: { account: account.id, secret },
    expiresAt: now + SETUP_MS,
  })
  const address = totpAddress(secret, { issuer: desk.siteName, login: account.login })
  return { kind: 'view', data: { secret, address, ticket }, page: secondFactorPage({ secret, address, ticket }) }
}

async function setSecondFactor({ fields }: DeskValues, context: SignedContext): Promise<DeskOutcome> {
  const { desk, visitor, act, now } = context
  const { account, tokenHash } = visitor.session
  if (account.hasTotp) return { kind: 'conflict', reason: 'second-factor-is-set' }
  const { ticket = '', code = '' } = fields
  const read = openToken(desk.keyring, SETUP_PURPOSE, { token: ticket, now, read: setupOf })
  if (read.kind !== 'valid' || read.value.account !== account.id) {
    return await showAgain(context, [{ field: 'form', reason: 'too-late' }])
  }
  const { secret } = read.value
  const step = totpStep(secret, code, desk.phoneClock())
  if (step === undefined) {
    const problems = [{ field: 'code', reason: 'wrong-code' }] as const
    const address = totpAddress(secret, { issuer: desk.siteName, login: account.login })
    return { kind: 'problems', problems, page: secondFactorPage({ secret, address, ticket, problems }) }
  }
  const codes = freshRecoveryCodes()
  const recoveryHashes = codes.map(recoveryHash).filter((hash) => hash !== undefined)
  const { accounts } = desk.store
  await accounts.setTotp(account.id, { secret: sealTotpSecret(desk, secret), recoveryHashes, keep: tokenHash }, act)
  // The code that was just typed opens nothing any more.
  await accounts.useTotpStep(account.id, step)
  return { kind: 'view', data: { recoveryCodes: codes }, page: recoveryPage(codes) }
}

function setupOf({ account, secret }: TokenValue): { account: number; secret: string } | undefined {
  return typeof account === 'number' && typeof secret === 'string' ? { account, secret } : undefined
}

async function removeSecondFactor(_values: DeskValues, { desk, visitor, act }: SignedContext): Promise<DeskOutcome> {
  // Its removal ends this session, too: whoever removed it signs in again, with the password alone.
  await desk.store.accounts.setTotp(visitor.session.account.id, undefined, act)
  return { kind: 'session-ended', next: '/desk/sign-in?done=second-factor-removed' }
}

async function endOneSession({ fields }: DeskValues, context: SignedContext): Promise<DeskOutcome> {
  const { desk, visitor, now } = context
  const { accounts } = desk.store
  const own = await accounts.sessionsOf(visitor.session.account.id, now)
  const found = own.find((session) => sessionName(desk, session.tokenHash) === fields.session)
  if (!found) return { kind: 'missing' }
  await accounts.endSession(found.tokenHash)
  return { kind: 'done', notice: 'session-ended', next: HERE }
}

async function endOtherSessions(_values: DeskValues, { desk, visitor }: SignedContext): Promise<DeskOutcome> {
  const { account, tokenHash } = visitor.session
  await desk.store.accounts.endSessionsOf(account.id, tokenHash)
  return { kind: 'done', notice: 'sessions-ended', next: HERE }
}
