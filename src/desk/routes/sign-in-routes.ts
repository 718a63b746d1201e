import type { Account } from '../../news/account.ts'
import { withNotice } from '../desk-notice.ts'
import type { DeskOutcome, DeskProblem } from '../desk-outcome.ts'
import type { DeskContext, DeskRoute, DeskValues, SignedContext } from '../desk-route.ts'
import { hashToken, isToken } from '../one-time-token.ts'
import { ownPath } from '../own-path.ts'
import { INVITATION_GONE, invitationPage, provePage, secondStepPage, signInPage } from '../pages/sign-in-pages.ts'
import { readName, readNewPassword } from '../read-account-form.ts'
import { csrfOf, endSession, openSession } from '../sessions.ts'
import { finishSignIn, provePassword, signIn } from '../sign-in.ts'

/** Coming in and going out. */
export const SIGN_IN_ROUTES: readonly DeskRoute[] = [
  { method: 'GET', path: '/sign-in', access: 'signed-out', query: ['next'], run: showSignIn },
  { method: 'POST', path: '/sign-in', access: 'signed-out', fields: ['login', 'password', 'next'], run: takePassword },
  { method: 'POST', path: '/sign-in/code', access: 'signed-out', fields: ['ticket', 'code', 'next'], run: takeCode },
  { method: 'POST', path: '/sign-out', access: 'signed-in', run: signOut },
  { method: 'GET', path: '/prove', access: 'signed-in', query: ['next'], run: showProof },
  { method: 'POST', path: '/prove', access: 'signed-in', fields: ['password', 'next'], run: takeProof },
  { method: 'GET', path: '/invitation/:token', access: 'signed-out', run: showInvitation },
  {
    method: 'POST',
    path: '/invitation/:token',
    access: 'signed-out',
    fields: ['name', 'password', 'again'],
    run: takeInvitation,
  },
]

async function showSignIn({ address }: DeskValues, { visitor }: DeskContext): Promise<DeskOutcome> {
  const next = ownPath(address.next)
  if (visitor) return { kind: 'done', next }
  return { kind: 'view', data: { signedIn: false }, page: signInPage({ next }) }
}

async function takePassword({ fields }: DeskValues, context: DeskContext): Promise<DeskOutcome> {
  const { login = '', password = '' } = fields
  const next = ownPath(fields.next)
  const outcome = await signIn(context.desk, { login: login.trim(), password, client: context.client })
  switch (outcome.kind) {
    case 'opened':
      return await opened(outcome.token, next, context)
    case 'second-factor': {
      const { ticket } = outcome
      return { kind: 'view', data: { step: 'second-factor', ticket }, page: secondStepPage({ ticket, next }) }
    }
    case 'throttled':
      return outcome
    case 'refused':
    case 'expired':
      return asked([{ field: 'form', reason: 'wrong-sign-in' }], { login, next })
  }
}

async function takeCode({ fields }: DeskValues, context: DeskContext): Promise<DeskOutcome> {
  const { ticket = '', code = '' } = fields
  const next = ownPath(fields.next)
  const outcome = await finishSignIn(context.desk, { ticket, code })
  switch (outcome.kind) {
    case 'opened':
      return await opened(outcome.token, next, context)
    case 'throttled':
      return outcome
    case 'refused': {
      const problems = [{ field: 'code', reason: 'wrong-code' }] as const
      return { kind: 'problems', problems, page: secondStepPage({ ticket, next, problems }) }
    }
    case 'expired':
    case 'second-factor':
      return asked([{ field: 'form', reason: 'too-late' }], { next })
  }
}

function asked(
  problems: readonly DeskProblem[],
  form: { readonly login?: string; readonly next: string },
): DeskOutcome {
  return { kind: 'problems', problems, page: signInPage({ ...form, problems }) }
}

/** A session of its own for each sign-in: one that somebody planted in this browser before is worth nothing after it. */
async function opened(token: string, next: string, { desk, cookie }: DeskContext): Promise<DeskOutcome> {
  await endSession(desk.store.accounts, cookie)
  return { kind: 'session-opened', token, csrf: csrfOf(desk, token), next }
}

async function signOut(_values: DeskValues, { desk, act, visitor }: SignedContext): Promise<DeskOutcome> {
  await desk.store.accounts.endSession(visitor.session.tokenHash)
  const subject = `account ${visitor.session.account.id}`
  await desk.store.audit.append({ action: 'signed-out', subject, detail: {} }, act)
  return { kind: 'session-ended', next: withNotice('/desk/sign-in', { notice: 'signed-out' }) }
}

async function showProof({ address }: DeskValues, { visitor }: SignedContext): Promise<DeskOutcome> {
  const next = ownPath(address.next)
  return { kind: 'view', data: { provenAt: visitor.session.provenAt }, page: provePage({ next }) }
}

async function takeProof({ fields }: DeskValues, { desk, visitor, now }: SignedContext): Promise<DeskOutcome> {
  const next = ownPath(fields.next)
  const { account, tokenHash } = visitor.session
  const proof = await provePassword(desk, { account, password: fields.password ?? '' })
  if (typeof proof === 'object') return { kind: 'throttled', waitMs: proof.waitMs }
  if (proof === 'wrong') {
    const problems = [{ field: 'password', reason: 'wrong-password' }] as const
    return { kind: 'problems', problems, page: provePage({ next, problems }) }
  }
  await desk.store.accounts.prove(tokenHash, now)
  return { kind: 'done', notice: 'proven', next }
}

async function showInvitation({ address }: DeskValues, context: DeskContext): Promise<DeskOutcome> {
  const found = await invited(address.token, context)
  if (!found) return { kind: 'missing', page: INVITATION_GONE }
  const { login, name } = found.account
  return { kind: 'view', data: { login, name }, page: invitationPage(found) }
}

async function takeInvitation({ address, fields }: DeskValues, context: DeskContext): Promise<DeskOutcome> {
  const { desk, now } = context
  const { accounts } = desk.store
  const found = await invited(address.token, context)
  if (!found) return { kind: 'missing', page: INVITATION_GONE }
  const name = readName(fields.name ?? found.account.name)
  const password = readNewPassword(fields, [found.account.login, fields.name ?? '', desk.siteName])
  const problems = [...name.problems, ...password.problems]
  if (problems.length > 0) {
    return { kind: 'problems', problems, page: invitationPage({ ...found, name: fields.name, problems }) }
  }
  const passwordHash = await desk.passwords.hash(password.value)
  if (passwordHash === undefined) return { kind: 'throttled', waitMs: 5000 }
  const account = await accounts.accept(hashToken(found.token), { passwordHash, at: now })
  if (!account) return { kind: 'missing', page: INVITATION_GONE }
  if (name.value !== account.name) {
    await accounts.setName(account.id, name.value, { by: account.id, byName: name.value, at: now })
  }
  // A second factor that was set before is still asked for; who was disabled stays out.
  if (account.hasTotp || account.state !== 'active') return { kind: 'done', next: '/desk/sign-in' }
  return await opened(await openSession(desk, account.id), '/desk', context)
}

async function invited(
  token: string | undefined,
  { desk, now }: DeskContext,
): Promise<{ readonly token: string; readonly account: Account } | undefined> {
  if (!isToken(token)) return undefined
  const account = await desk.store.accounts.byInvitation(hashToken(token), now)
  return account && { token, account }
}
