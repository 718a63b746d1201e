import { actOfProgram } from '../news/account.ts'
import type { Desk } from './desk.ts'
import { freshInvitation } from './invitations.ts'

const FIRST_LOGIN = 'admin'
const FIRST_NAME = 'مدير المكتب'

/**
 * The link by which the first administrator comes in: made while nobody ever has, anew at each start, so that a link that
 * was lost or has ended costs nothing. There is no account with a password that somebody else knows.
 *
 * @returns `undefined` once an account has been used
 */
export async function inviteFirstAdministrator(
  desk: Pick<Desk, 'store' | 'siteUrl' | 'clock'>,
): Promise<string | undefined> {
  const { accounts } = desk.store
  const [first, ...others] = await accounts.list()
  const act = actOfProgram(desk.clock())
  const { link, invitation } = freshInvitation(desk)
  if (!first) {
    const account = { login: FIRST_LOGIN, name: FIRST_NAME, role: 'administrator', language: 'ar', invitation } as const
    return (await accounts.invite(account, act)) === undefined ? undefined : link
  }
  if (others.length > 0 || first.state !== 'invited' || first.role !== 'administrator') return undefined
  await accounts.inviteAgain(first.id, invitation, act)
  return link
}
