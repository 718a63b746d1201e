import { timingSafeEqual } from 'node:crypto'
import { parseCookie, stringifySetCookie } from 'cookie'
import type { AccountId } from '../news/ids.ts'
import { type EpochMs, HOUR_MS, MINUTE_MS } from '../news/instant.ts'
import type { AccountStore, Session } from '../store/account-store.ts'
import type { Desk } from './desk.ts'
import { freshToken, hashToken, isToken } from './one-time-token.ts'

const IDLE_MS = 2 * HOUR_MS
const LONGEST_MS = 12 * HOUR_MS
/** For so long a typed password stands for whoever sits there. */
const PROVEN_MS = 15 * MINUTE_MS
const CSRF_PURPOSE = 'desk csrf'

/** Who asks: an open session, and the text by which its own pages are known. */
export interface Visitor {
  readonly session: Session
  readonly csrf: string
}

/** Opens a session of 12 hours at most. @returns the cookie's value, which is told to nobody else */
export async function openSession({ store, clock }: Desk, accountId: AccountId): Promise<string> {
  const token = freshToken()
  const now = clock()
  await store.accounts.openSession({
    tokenHash: hashToken(token),
    accountId,
    createdAt: now,
    expiresAt: now + LONGEST_MS,
    provenAt: now,
  })
  return token
}

/** Whose cookie this is; `undefined` if its session has ended, slept for two hours, or never was. */
export async function readVisitor(desk: Desk, token: string | undefined): Promise<Visitor | undefined> {
  if (!isToken(token)) return undefined
  const now = desk.clock()
  const session = await desk.store.accounts.session(hashToken(token), now)
  if (!session) return undefined
  if (!isAwake(session, now)) {
    await desk.store.accounts.endSession(session.tokenHash)
    return undefined
  }
  return { session, csrf: csrfOf(desk, token) }
}

/** Whether a session was used within the last two hours; one that was not ends when it is asked for. */
export function isAwake({ seenAt }: Pick<Session, 'seenAt'>, now: EpochMs): boolean {
  return now - seenAt <= IDLE_MS
}

/** Ends the session behind a cookie, whoever's it is. */
export async function endSession(accounts: AccountStore, token: string | undefined): Promise<void> {
  if (isToken(token)) await accounts.endSession(hashToken(token))
}

/** Bound to one session, so that no other's page can stand in for ours. */
export function csrfOf({ keyring }: Pick<Desk, 'keyring'>, token: string): string {
  return keyring.digest(CSRF_PURPOSE, token)
}

/** Whether a form, or a program's header, carries the session's own text; told in the same time for every wrong one. */
export function isOwnCsrf(sent: string, { csrf }: Pick<Visitor, 'csrf'>): boolean {
  const [one, other] = [Buffer.from(sent), Buffer.from(csrf)]
  return one.length === other.length && timingSafeEqual(one, other)
}

/** Whether the password was typed a short while ago. */
export function isProven(session: Pick<Session, 'provenAt'>, now: EpochMs): boolean {
  return now - session.provenAt <= PROVEN_MS
}

/** The session's cookie: bound to this host alone on https; on plain http a browser would not take such a one. */
export interface SessionCookie {
  readonly name: string
  read(header: string | undefined): string | undefined
  /** A `Set-Cookie` that gives the token, or takes the cookie away. */
  write(token: string | undefined): string
}

export function createSessionCookie(siteUrl: string): SessionCookie {
  const secure = siteUrl.startsWith('https:')
  const name = secure ? '__Host-nashra-desk' : 'nashra-desk'
  return {
    name,
    read: (header) => (header === undefined ? undefined : parseCookie(header)[name]),
    write: (token) =>
      stringifySetCookie({
        name,
        value: token ?? '',
        path: '/',
        httpOnly: true,
        sameSite: 'strict',
        secure,
        ...(token === undefined ? { maxAge: 0 } : {}),
      }),
  }
}
