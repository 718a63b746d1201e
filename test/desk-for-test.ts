import type { FastifyInstance, InjectOptions } from 'fastify'
import { createKeyring, type Keyring } from '../src/base/keyring.ts'
import { buildDesk, type DeskOptions } from '../src/desk/build-desk.ts'
import { freshInvitation } from '../src/desk/invitations.ts'
import { hashToken } from '../src/desk/one-time-token.ts'
import { createPasswordBook, type DeriveTag, type PasswordBook } from '../src/desk/password.ts'
import type { Account, Role } from '../src/news/account.ts'
import type { EpochMs } from '../src/news/instant.ts'
import { buildSite } from '../src/site/build-site.ts'
import { openSqliteStore } from '../src/store/engines/sqlite/sqlite-store.ts'
import type { Store } from '../src/store/store.ts'

export const SITE_URL = 'https://news.example'
export const PASSWORD = 'سبع حمامات على السور'
const START: EpochMs = Date.parse('2024-04-03T09:00:00Z')

/** The desk over an empty store, with a clock that a test moves. */
export interface DeskForTest {
  readonly app: FastifyInstance
  readonly store: Store
  readonly keyring: Keyring
  readonly passwords: PasswordBook
  now: EpochMs
  /** How many passwords were worked on. */
  derivations: number
  close(): Promise<void>
}

/** A browser that is signed in. */
export interface SignedIn {
  readonly account: Account
  readonly cookie: string
  readonly csrf: string
}

export type Answer = Awaited<ReturnType<FastifyInstance['inject']>>

/** Cheap, and right for the same password and salt alone: argon2 itself is tested beside its code. */
const deriveCheaply: DeriveTag = async (password, salt, { tagBytes }) =>
  Buffer.from(hashToken(`${password} ${salt.toString('base64')}`)).subarray(0, tagBytes)

export async function openDeskForTest(change: Partial<DeskOptions> = {}): Promise<DeskForTest> {
  const { store = openSqliteStore({ file: ':memory:' }) } = change
  const keyring = createKeyring(Buffer.alloc(32, 7))
  const passwords = createPasswordBook({
    derive: async (...words) => {
      desk.derivations++
      return await deriveCheaply(...words)
    },
  })
  const clock = () => desk.now
  const options = {
    store,
    clock,
    siteUrl: SITE_URL,
    siteName: 'نشرة',
    siteLanguage: 'ar',
    timeZone: 'Asia/Amman',
    monthNames: 'dual',
  } as const
  const app = await buildSite({
    ...options,
    rooms: [buildDesk({ ...options, keyring, passwords, phoneClock: clock, ...change })],
  })
  const desk: DeskForTest = {
    app,
    store,
    keyring,
    passwords,
    now: START,
    derivations: 0,
    async close() {
      await app.close()
      await store.close()
    },
  }
  return desk
}

/** An active account with the password of the tests. */
export async function addAccount(desk: DeskForTest, login: string, role: Role): Promise<Account> {
  const { accounts } = desk.store
  const { invitation } = freshInvitation({ siteUrl: SITE_URL, clock: () => desk.now })
  const act = { byName: 'nashra', at: desk.now }
  await accounts.invite({ login, name: `اسم ${login}`, role, language: 'ar', invitation }, act)
  const passwordHash = (await desk.passwords.hash(PASSWORD)) ?? ''
  const account = await accounts.accept(invitation.tokenHash, { passwordHash, at: desk.now })
  if (!account) throw new Error(`the account ${login} could not be made`)
  return account
}

/** Signs in through the front door. */
export async function signInAs(desk: DeskForTest, account: Account): Promise<SignedIn> {
  const answer = await clientOf(desk).post('/desk/sign-in', { login: account.login, password: PASSWORD })
  const cookie = cookieOf(answer)
  const token = cookie.replace(/^[^=]*=/, '')
  return { account, cookie, csrf: desk.keyring.digest('desk csrf', token) }
}

/** A desk at which its administrator sits. */
export interface SignedInDesk {
  readonly desk: DeskForTest
  readonly admin: Account
  readonly signedIn: SignedIn
  readonly here: Client
}

/** Opens a desk with one account, and signs in with it. */
export async function openSignedInDesk(): Promise<SignedInDesk> {
  const desk = await openDeskForTest()
  const admin = await addAccount(desk, 'samar', 'administrator')
  const signedIn = await signInAs(desk, admin)
  return { desk, admin, signedIn, here: clientOf(desk, signedIn) }
}

/** The cookie that an answer gives, as a browser sends it back; empty if it gives none. */
export function cookieOf(answer: Answer): string {
  return String(answer.headers['set-cookie'] ?? '').replace(/;.*$/s, '')
}

type Headers = Readonly<Record<string, string>>

/** How one request differs from what our own page would send; an empty header is left out. */
interface RequestChange {
  readonly headers?: Headers
  /** The network address that it comes from. */
  readonly address?: string
}

/** What sends requests as a browser does, or as a program does: signed in, or not. */
export interface Client {
  get(url: string, change?: RequestChange): Promise<Answer>
  /** A form of our own page. */
  post(
    url: string,
    fields?: Readonly<Record<string, string | readonly string[]>>,
    change?: RequestChange,
  ): Promise<Answer>
  /** JSON of a program. */
  send(url: string, body?: object, change?: RequestChange): Promise<Answer>
}

export function clientOf({ app }: Pick<DeskForTest, 'app'>, signedIn?: SignedIn): Client {
  const cookie = signedIn?.cookie ?? ''
  const ask = async (
    options: InjectOptions,
    headers: Headers,
    { address, ...change }: RequestChange,
  ): Promise<Answer> => {
    const all = Object.entries({ cookie, ...headers, ...change.headers }).filter(([, value]) => value !== '')
    const from = address === undefined ? {} : { remoteAddress: address }
    return await app.inject({ ...options, ...from, headers: Object.fromEntries(all) })
  }
  return {
    get: async (url, change = {}) => await ask({ url }, {}, change),
    async post(url, fields = {}, change = {}) {
      const sent = Object.entries({ ...(signedIn && { csrf: signedIn.csrf }), ...fields })
      const payload = new URLSearchParams(
        sent.flatMap(([name, values]) => [values].flat().map((value) => [name, value])),
      ).toString()
      const headers = { 'content-type': 'application/x-www-form-urlencoded', origin: SITE_URL }
      return await ask({ method: 'POST', url, payload }, headers, change)
    },
    async send(url, body = {}, change = {}) {
      const headers = { 'content-type': 'application/json', origin: SITE_URL, 'x-nashra-csrf': signedIn?.csrf ?? '' }
      return await ask({ method: 'POST', url, payload: JSON.stringify(body) }, headers, change)
    },
  }
}

/** Whether a session still opens the desk. */
export async function isOpen(desk: DeskForTest, session: SignedIn): Promise<boolean> {
  return (await clientOf(desk, session).get('/desk/api/account')).statusCode === 200
}
