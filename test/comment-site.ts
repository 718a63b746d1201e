import assert from 'node:assert/strict'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { FastifyInstance } from 'fastify'
import type { Keyring } from '../src/base/keyring.ts'
import { freePort } from '../src/commands/free-port.ts'
import { createLog } from '../src/commands/log.ts'
import { type NewsroomParts, openNewsroom } from '../src/commands/newsroom-parts.ts'
import { openDesk } from '../src/commands/open-desk.ts'
import { openNewsroomSite } from '../src/commands/open-site.ts'
import { createCommentWay } from '../src/comment-way.ts'
import { type Config, readConfig } from '../src/config.ts'
import { freshInvitation } from '../src/desk/invitations.ts'
import type { Role } from '../src/news/account.ts'
import type { Article } from '../src/news/article.ts'
import { type CommentSettings, DEFAULT_COMMENT_SETTINGS } from '../src/news/comment-settings.ts'
import { DAY_MS, type EpochMs, HOUR_MS } from '../src/news/instant.ts'
import type { MailKind } from '../src/news/mail.ts'
import { buildSite } from '../src/site/build-site.ts'
import type { Store } from '../src/store/store.ts'
import { addCommentedArticle, addCommentedOutlet } from './commented-articles.ts'
import { createPlainBrowser, type PlainBrowser } from './plain-browser.ts'

/** Noon in Amman, as the clock of the site stands when it opens. */
export const SITE_OPENS: EpochMs = Date.parse('2024-04-03T09:00:00Z')
/** How long somebody needs to write a comment. */
const WRITING_MS = 40_000

/** A whole newsroom with its public pages and its desk, listening on loopback as `nashra serve` lets it, with a clock that a test moves. */
export interface CommentSite {
  /** `http://127.0.0.1:PORT`, which is also its public address. */
  readonly address: string
  readonly store: Store
  readonly keyring: Keyring
  /** Published an hour before the site opens. */
  readonly article: Article
  now: EpochMs
  /** Lets the time go by in which somebody writes. */
  write(): void
  addArticle(change?: { readonly title?: string; readonly publishedAt?: EpochMs }): Promise<Article>
  /** A browser without JavaScript on a network of its own, or on this one. */
  browser(from?: string): PlainBrowser
  change(settings: Partial<CommentSettings>): Promise<void>
  /** The one-time link by which a new account chooses its password. */
  invite(login: string, change?: { readonly role?: Role; readonly name?: string }): Promise<string>
  /** The mails of this kind that wait, oldest first: to whom, and what they say. */
  mails(kind: MailKind): Promise<readonly WaitingMail[]>
  close(): Promise<void>
}

export interface WaitingMail {
  readonly to: string
  readonly values: Readonly<Record<string, string | number>>
}

export interface CommentSiteOptions {
  readonly environment?: Readonly<Record<string, string>>
  readonly language?: 'ar' | 'en'
}

/** Runs `work` with a site that is thrown away. Proxies on loopback are trusted, and mail is on, but nobody takes it. */
export async function withCommentSite(
  work: (site: CommentSite) => Promise<void>,
  options: CommentSiteOptions = {},
): Promise<void> {
  const site = await openCommentSite(options)
  try {
    await work(site)
  } finally {
    await site.close()
  }
}

/** The same, for tests that close it themselves. */
export async function openCommentSite({ environment, language = 'ar' }: CommentSiteOptions = {}): Promise<CommentSite> {
  const folder = mkdtempSync(join(tmpdir(), 'nashra-comments-'))
  const port = await freePort('127.0.0.1', 0)
  const config = readConfig({
    NASHRA_DATA: folder,
    NASHRA_PORT: String(port),
    NASHRA_METRICS_PORT: '0',
    NASHRA_TRUSTED_PROXIES: '127.0.0.1',
    NASHRA_SMTP: 'smtp://127.0.0.1:9',
    NASHRA_MAIL_FROM: 'news@news.example',
    ...environment,
  })
  const time = { now: SITE_OPENS }
  const parts = await openNewsroom({ config, log: createLog('silent'), clock: () => time.now })
  const { store, keyring } = parts
  const app = await (language === 'ar' ? openNewsroomSite(parts, { config }) : buildEnglishSite(parts, config))
  await app.listen({ host: config.host, port: config.port })
  const sourceId = await addCommentedOutlet(store, SITE_OPENS - DAY_MS)
  const article = await addCommentedArticle(store, sourceId, { number: 1, publishedAt: SITE_OPENS - HOUR_MS })
  const act = () => ({ byName: 'nashra', at: time.now })
  let [articles, networks] = [1, 0]
  const site: CommentSite = {
    address: config.siteUrl,
    store,
    keyring,
    article,
    get now() {
      return time.now
    },
    set now(at) {
      time.now = at
    },
    write() {
      time.now += WRITING_MS
    },
    addArticle: async (change = {}) =>
      await addCommentedArticle(store, sourceId, { number: ++articles, publishedAt: time.now - HOUR_MS, ...change }),
    browser: (from = `198.18.${Math.floor(++networks / 256)}.${networks % 256}`) =>
      createPlainBrowser({ address: config.siteUrl, from }),
    change: async (settings) => await store.settings.saveComments({ ...DEFAULT_COMMENT_SETTINGS, ...settings }, act()),
    async invite(login, { role = 'editor', name = `اسم ${login}` } = {}) {
      const { link, invitation } = freshInvitation({ siteUrl: config.siteUrl, clock: () => time.now })
      const id = await store.accounts.invite({ login, name, role, language: 'ar', invitation }, act())
      assert.ok(id !== undefined, `there is an account ${login} already`)
      return link
    },
    async mails(kind) {
      const waiting = await store.outbox.due(time.now + DAY_MS, 1000)
      return waiting
        .filter((mail) => mail.kind === kind)
        .map(({ to, values }) => ({ to: keyring.open('mail', to) ?? '', values }))
    },
    async close() {
      await app.close()
      await parts.close()
      rmSync(folder, { recursive: true, force: true })
    },
  }
  return site
}

/** No variable chooses the language yet: put together as `openNewsroomSite` does it. */
async function buildEnglishSite(parts: NewsroomParts, config: Config): Promise<FastifyInstance> {
  const { store, keyring, journey } = parts
  const { siteUrl, siteName, timeZone, monthNames, trustedProxies } = config
  const own = { store, clock: journey.clock, siteUrl, siteName, language: 'en' } as const
  return await buildSite({
    ...own,
    timeZone,
    monthNames,
    trustedProxies,
    comments: createCommentWay({ ...own, keyring, sendsMail: true }),
    rooms: [openDesk(parts, config)],
  })
}
