import { parseEmail } from '../../comments/email-address.ts'
import type { Account, Language, Role } from '../../news/account.ts'
import type { AccountId } from '../../news/ids.ts'
import type { MailDraft } from '../../news/mail.ts'
import { parseId } from '../../site/parse-id.ts'
import type { SoleAdministrator } from '../../store/account-store.ts'
import type { NoticeCode } from '../desk-notice.ts'
import type { DeskOutcome, DeskProblem } from '../desk-outcome.ts'
import type { DeskRoute, DeskValues, SignedContext } from '../desk-route.ts'
import { type FreshInvitation, freshInvitation } from '../invitations.ts'
import { accountPage, accountsPage, invitationLinkPage, inviteForm } from '../pages/accounts-pages.ts'
import { readLanguage, readLogin, readName, readRole } from '../read-account-form.ts'

const ONE = '/accounts/:id'

/** Who may work here: for administrators. */
export const ACCOUNT_ROUTES: readonly DeskRoute[] = [
  { method: 'GET', path: '/accounts', access: 'manage-accounts', run: listAccounts },
  {
    method: 'GET',
    path: '/accounts/invite',
    access: 'manage-accounts',
    provenFor: '/accounts/invite',
    run: showInvite,
  },
  {
    method: 'POST',
    path: '/accounts/invite',
    access: 'manage-accounts',
    provenFor: '/accounts/invite',
    fields: ['login', 'name', 'role', 'language', 'email'],
    run: invite,
  },
  { method: 'GET', path: ONE, access: 'manage-accounts', provenFor: ONE, run: showAccount },
  { method: 'POST', path: `${ONE}/role`, access: 'manage-accounts', provenFor: ONE, fields: ['role'], run: changeRole },
  { method: 'POST', path: `${ONE}/disable`, access: 'manage-accounts', provenFor: ONE, run: disable },
  { method: 'POST', path: `${ONE}/enable`, access: 'manage-accounts', provenFor: ONE, run: enable },
  { method: 'POST', path: `${ONE}/reset`, access: 'manage-accounts', provenFor: ONE, run: resetPassword },
  {
    method: 'POST',
    path: `${ONE}/second-factor/remove`,
    access: 'manage-accounts',
    provenFor: ONE,
    run: removeSecondFactor,
  },
]

async function listAccounts(_values: DeskValues, { desk, visitor }: SignedContext): Promise<DeskOutcome> {
  const accounts = await desk.store.accounts.list()
  return { kind: 'view', data: { accounts }, page: accountsPage(accounts, visitor.session.account.id) }
}

async function showInvite(): Promise<DeskOutcome> {
  return { kind: 'view', data: {}, page: inviteForm({ fields: {} }) }
}

async function invite({ fields }: DeskValues, { desk, act }: SignedContext): Promise<DeskOutcome> {
  const login = readLogin(fields.login)
  const name = readName(fields.name)
  const role = readRole(fields.role)
  const language = readLanguage(fields.language)
  const mail = readMail(fields.email)
  const problems = [...login.problems, ...name.problems, ...role.problems, ...language.problems, ...mail.problems]
  if (problems.length > 0) return askAgain(fields, problems)
  const fresh = freshInvitation(desk)
  const account = { login: login.value, name: name.value, role: role.value, language: language.value }
  const mails = mail.value === undefined ? [] : [invitationMail(desk, { ...account, to: mail.value, ...fresh })]
  const id = await desk.store.accounts.invite({ ...account, invitation: fresh.invitation, mails }, act)
  if (id === undefined) return askAgain(fields, [{ field: 'login', reason: 'login-taken' }])
  return linkOutcome(fresh, { id, isMailed: mails.length > 0 })
}

function askAgain(fields: DeskValues['fields'], problems: readonly DeskProblem[]): DeskOutcome {
  return { kind: 'problems', problems, page: inviteForm({ fields, problems }) }
}

function readMail(typed = ''): { readonly value: string | undefined; readonly problems: readonly DeskProblem[] } {
  if (typed.trim() === '') return { value: undefined, problems: [] }
  const value = parseEmail(typed.trim())?.address
  return { value, problems: value === undefined ? [{ field: 'email', reason: 'bad-mail' }] : [] }
}

interface InvitationMail extends FreshInvitation {
  readonly to: string
  readonly login: string
  readonly name: string
  readonly role: Role
  readonly language: Language
}

function invitationMail({ keyring, siteName }: SignedContext['desk'], mail: InvitationMail): MailDraft {
  const { link, invitation, login, name, role, language } = mail
  return {
    kind: 'invitation',
    to: keyring.seal('mail', mail.to),
    language,
    values: { link, login, name, role, siteName, expiresAt: invitation.expiresAt },
    key: `invitation ${invitation.tokenHash}`,
  }
}

/** The one answer in which the link is ever told. */
function linkOutcome(
  { link, invitation }: FreshInvitation,
  { id, isMailed }: { readonly id: AccountId; readonly isMailed: boolean },
): DeskOutcome {
  const { expiresAt } = invitation
  return { kind: 'view', data: { id, link, expiresAt }, page: invitationLinkPage({ link, expiresAt, isMailed }) }
}

async function showAccount(values: DeskValues, context: SignedContext): Promise<DeskOutcome> {
  const account = await accountOf(values, context)
  if (!account) return { kind: 'missing' }
  const isOwn = account.id === context.visitor.session.account.id
  return { kind: 'view', data: { account }, page: accountPage({ account, isOwn }) }
}

async function changeRole(values: DeskValues, context: SignedContext): Promise<DeskOutcome> {
  const account = await othersAccount(values, context)
  if ('kind' in account) return account
  const { value, problems } = readRole(values.fields.role)
  if (problems.length > 0) return { kind: 'problems', problems, page: accountPage({ account, isOwn: false, problems }) }
  const { desk, act } = context
  return doneUnlessSole(await desk.store.accounts.setRole(account.id, value, act), account, 'role-changed')
}

async function disable(values: DeskValues, context: SignedContext): Promise<DeskOutcome> {
  const account = await othersAccount(values, context)
  if ('kind' in account) return account
  const { desk, act } = context
  return doneUnlessSole(await desk.store.accounts.setState(account.id, 'disabled', act), account, 'account-disabled')
}

async function enable(values: DeskValues, context: SignedContext): Promise<DeskOutcome> {
  const account = await othersAccount(values, context)
  if ('kind' in account) return account
  const { desk, act } = context
  return doneUnlessSole(await desk.store.accounts.setState(account.id, 'active', act), account, 'account-enabled')
}

async function resetPassword(values: DeskValues, context: SignedContext): Promise<DeskOutcome> {
  const account = await othersAccount(values, context)
  if ('kind' in account) return account
  const { desk, act } = context
  const fresh = freshInvitation(desk)
  await desk.store.accounts.inviteAgain(account.id, fresh.invitation, act)
  return linkOutcome(fresh, { id: account.id, isMailed: false })
}

async function removeSecondFactor(values: DeskValues, context: SignedContext): Promise<DeskOutcome> {
  const account = await othersAccount(values, context)
  if ('kind' in account) return account
  await context.desk.store.accounts.setTotp(account.id, undefined, context.act)
  return { kind: 'done', notice: 'second-factor-removed', next: `/desk/accounts/${account.id}` }
}

function doneUnlessSole(result: SoleAdministrator | 'done', { id }: Account, notice: NoticeCode): DeskOutcome {
  if (result === 'sole-administrator') return { kind: 'conflict', reason: result }
  return { kind: 'done', notice, next: `/desk/accounts/${id}` }
}

async function accountOf({ address }: DeskValues, { desk }: SignedContext): Promise<Account | undefined> {
  const id = parseId<AccountId>(address.id)
  return id === undefined ? undefined : await desk.store.accounts.byId(id)
}

/** An account that is not one's own: nobody takes a role, or the desk, from oneself by a slip. */
async function othersAccount(values: DeskValues, context: SignedContext): Promise<Account | DeskOutcome> {
  const account = await accountOf(values, context)
  if (!account) return { kind: 'missing' }
  return account.id === context.visitor.session.account.id ? { kind: 'conflict', reason: 'own-account' } : account
}
