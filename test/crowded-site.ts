import { type ChildProcess, fork } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createKeyring } from '../src/base/keyring.ts'
import { freePort } from '../src/commands/free-port.ts'
import { storeFile } from '../src/commands/newsroom-parts.ts'
import { newsroomSecret, secretFile } from '../src/commands/newsroom-secret.ts'
import { makeCode, readCode } from '../src/comments/verification-code.ts'
import { type Config, readConfig } from '../src/config.ts'
import { type FreshInvitation, freshInvitation } from '../src/desk/invitations.ts'
import { type CommentSettings, DEFAULT_COMMENT_SETTINGS } from '../src/news/comment-settings.ts'
import type { ArticleId } from '../src/news/ids.ts'
import { HOUR_MS } from '../src/news/instant.ts'
import { openSqliteStore } from '../src/store/engines/sqlite/sqlite-store.ts'
import { addCommentedArticle, addCommentedOutlet } from './commented-articles.ts'

/** A folder with articles, and the site over it in a process of its own, which may be killed and opened again. */
export interface CrowdedSite {
  readonly address: string
  readonly storeFile: string
  readonly articles: readonly ArticleId[]
  /** The one-time link of an editor who has not come yet. */
  readonly invitation: string
  /** @param options further ones of Node, such as `--cpu-prof` */
  open(options?: readonly string[]): Promise<ChildProcess>
  /** A fresh form's token and its digits, as a reader has them who looked at the article. */
  code(articleId: ArticleId): { readonly token: string; readonly code: string }
  /** What the picture of this code shows. */
  digits(token: string): string
  remove(): void
}

export async function prepareCrowdedSite({
  articles = 3,
  settings = {},
}: {
  readonly articles?: number
  readonly settings?: Partial<CommentSettings>
} = {}): Promise<CrowdedSite> {
  const folder = mkdtempSync(join(tmpdir(), 'nashra-crowded-'))
  const environment = {
    NASHRA_DATA: folder,
    NASHRA_PORT: String(await freePort('127.0.0.1', 0)),
    NASHRA_TRUSTED_PROXIES: '127.0.0.1',
    NASHRA_SMTP: 'smtp://127.0.0.1:9',
    NASHRA_MAIL_FROM: 'news@news.example',
  }
  const config = readConfig(environment)
  const keyring = createKeyring(newsroomSecret(secretFile(config)))
  const digits = (token: string): string => {
    const reading = readCode(token, { keyring, now: Date.now() })
    return reading.kind === 'valid' ? reading.code.digits : ''
  }
  const { link, invitation } = freshInvitation({ siteUrl: config.siteUrl, clock: Date.now })
  return {
    address: config.siteUrl,
    storeFile: storeFile(config),
    articles: await fill(config, { articles, settings, invitation }),
    invitation: link,
    async open(options = []) {
      const child = fork(join(import.meta.dirname, 'comment-site-child.ts'), {
        env: { ...process.env, ...environment },
        execArgv: ['--expose-gc', '--disable-warning=ExperimentalWarning', ...options],
      })
      await once(child, 'message')
      return child
    },
    code(articleId) {
      const now = Date.now()
      const token = makeCode({ keyring, articleId, now, minutes: 20, random: randomBytes })
      return { token, code: digits(token) }
    },
    digits,
    remove: () => rmSync(folder, { recursive: true, force: true }),
  }
}

interface Filling {
  readonly articles: number
  readonly settings: Partial<CommentSettings>
  readonly invitation: FreshInvitation['invitation']
}

async function fill(config: Config, { articles, settings, invitation }: Filling): Promise<readonly ArticleId[]> {
  const store = openSqliteStore({ file: storeFile(config) })
  const at = Date.now()
  const sourceId = await addCommentedOutlet(store, at)
  const ids: ArticleId[] = []
  for (let number = 1; number <= articles; number++) {
    ids.push((await addCommentedArticle(store, sourceId, { number, publishedAt: at - HOUR_MS })).id)
  }
  await store.settings.saveComments({ ...DEFAULT_COMMENT_SETTINGS, ...settings }, { byName: 'nashra', at })
  const editor = { login: 'layla', name: 'ليلى', role: 'editor', language: 'ar', invitation } as const
  await store.accounts.invite(editor, { byName: 'nashra', at })
  await store.close()
  return ids
}
