import assert from 'node:assert/strict'
import type { FastifyInstance, LightMyRequestResponse } from 'fastify'
import { createKeyring, type Keyring } from '../src/base/keyring.ts'
import { createCommentWay } from '../src/comment-way.ts'
import { readCode } from '../src/comments/verification-code.ts'
import type { CommentSettings } from '../src/news/comment-settings.ts'
import { DEFAULT_COMMENT_SETTINGS } from '../src/news/comment-settings.ts'
import type { ArticleId } from '../src/news/ids.ts'
import { type EpochMs, SECOND_MS } from '../src/news/instant.ts'
import { buildSite } from '../src/site/build-site.ts'
import type { Store } from '../src/store/store.ts'
import { openSampleNewsroom, SAMPLE_NOW, type SampleNewsroom } from './browser/sample-newsroom.ts'

export const OWN_ORIGIN = 'http://nashra.example'

/** The site over the sample newsroom with a door for comments, and what a reader without a browser does there. */
export interface CommentSite {
  readonly app: FastifyInstance
  readonly store: Store
  readonly newsroom: SampleNewsroom
  readonly keyring: Keyring
  /** Moves the clock. */
  pass(ms: number): void
  now(): EpochMs
  saveSettings(change: Partial<CommentSettings>): Promise<void>
  get(path: string): Promise<LightMyRequestResponse>
  post(path: string, fields: Readonly<Record<string, string>>, from?: Sending): Promise<LightMyRequestResponse>
  /** A fresh token of the article's form with its right answer, some seconds old. */
  answer(articleId: ArticleId): Promise<{ readonly token: string; readonly code: string }>
  /** A comment of the article that answers its code rightly. */
  comment(
    articleId: ArticleId,
    fields: Readonly<Record<string, string>>,
    from?: Sending,
  ): Promise<LightMyRequestResponse>
  approveAll(): Promise<void>
  close(): Promise<void>
}

export interface Sending {
  readonly headers?: Readonly<Record<string, string>>
  readonly remoteAddress?: string
}

/** @param options `sendsMail`: whether e-mail is offered */
export async function openCommentSite(options: { readonly sendsMail?: boolean } = {}): Promise<CommentSite> {
  const newsroom = await openSampleNewsroom()
  const { store } = newsroom
  let time = SAMPLE_NOW
  const clock = () => time
  const keyring = createKeyring(Buffer.alloc(32, 7))
  const names = { siteUrl: OWN_ORIGIN, siteName: 'نشرة' }
  const { sendsMail = false } = options
  const comments = createCommentWay({ store, keyring, clock, ...names, language: 'ar', sendsMail })
  const app = await buildSite({ store, clock, ...names, timeZone: 'Asia/Amman', monthNames: 'dual', comments })
  const get = (path: string) => app.inject({ url: encodeURI(path) })
  const post: CommentSite['post'] = (path, fields, { headers = {}, remoteAddress = '192.0.2.7' } = {}) =>
    app.inject({
      method: 'POST',
      url: encodeURI(path),
      remoteAddress,
      headers: { 'content-type': 'application/x-www-form-urlencoded', ...headers },
      payload: new URLSearchParams(fields).toString(),
    })
  const answer: CommentSite['answer'] = async (articleId) => {
    const token = tokenIn((await follow(app, `/article/${articleId}`)).body)
    const reading = readCode(token, { keyring, now: time })
    assert.equal(reading.kind, 'valid')
    time += 5 * SECOND_MS
    return { token, code: reading.kind === 'valid' ? reading.code.digits : '' }
  }
  return {
    app,
    store,
    newsroom,
    keyring,
    pass: (ms) => {
      time += ms
    },
    now: clock,
    saveSettings: (change) =>
      store.settings.saveComments({ ...DEFAULT_COMMENT_SETTINGS, ...change }, { byName: 'test', at: time }),
    get,
    post,
    answer,
    comment: async (articleId, fields, from) =>
      post(`/article/${articleId}/comments`, { ...(await answer(articleId)), ...fields }, from),
    approveAll: async () => {
      const queue = await store.comments.queue({ state: 'pending', order: 'oldest', limit: 1000 })
      const ids = queue.map(({ id }) => id)
      await store.comments.decide(ids, { state: 'approved' }, { act: { byName: 'test', at: time } })
      // A page may be a second old.
      time += 2 * SECOND_MS
    },
    close: async () => {
      await app.close()
      await store.close()
    },
  }
}

/** The page at an address, wherever it has moved. */
export async function follow(app: FastifyInstance, path: string): Promise<LightMyRequestResponse> {
  const answer = await app.inject({ url: path })
  const to = answer.headers.location
  return typeof to === 'string' ? await follow(app, to) : answer
}

/** The token of the form on a page. */
export function tokenIn(page: string): string {
  return /name="token" value="([^"]*)"/.exec(page)?.[1] ?? ''
}
