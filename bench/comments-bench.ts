import { mkdtempSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { seededRandom } from '../src/base/seeded-random.ts'
import type { Act } from '../src/news/account.ts'
import type { ModerationPhase } from '../src/news/comment.ts'
import type { ArticleId, CommentId, WriterId } from '../src/news/ids.ts'
import { DAY_MS, MINUTE_MS } from '../src/news/instant.ts'
import type { NewComment } from '../src/store/comment-store.ts'
import { openSqliteStore } from '../src/store/engines/sqlite/sqlite-store.ts'
import type { Store } from '../src/store/store.ts'
import { FILLED_UNTIL, fillStore } from './filled-store.ts'
import { inventNews } from './invented-news.ts'

const ARTICLES = 1000
/** A tenth of all comments stands under one article. */
const CROWDED = 10
const WRITERS = 5000
const ROUNDS = 200
const EDITOR: Act = { byName: 'bench', at: FILLED_UNTIL }
const PHASES: readonly ModerationPhase[] = ['pre-moderation', 'words', 'links', 'history']

interface Setting {
  readonly store: Store
  readonly articles: readonly ArticleId[]
  readonly random: () => number
}

/** Milliseconds that each question of the desk and of the pages takes with so many comments in the store. */
export async function benchComments(sizes: readonly number[]): Promise<readonly object[]> {
  const folder = mkdtempSync(join(tmpdir(), 'nashra-bench-'))
  try {
    await fillStore(folder, ARTICLES)
    const file = join(folder, 'nashra.db')
    const store = openSqliteStore({ file })
    const articles = (await store.articles.list({ limit: ARTICLES })).map(({ id }) => id)
    const setting = { store, articles, random: seededRandom(1) }
    const rows: object[] = []
    let there = 0
    for (const size of sizes) {
      const perSecond = await addComments(setting, { from: there, to: size })
      there = size
      rows.push(...(await measure(setting, { size, perSecond, bytes: statSync(file).size })))
    }
    await store.close()
    return rows
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

/** @returns comments kept in a second */
async function addComments(
  setting: Setting,
  { from, to }: { readonly from: number; readonly to: number },
): Promise<number> {
  const texts = inventNews(1000)
  const words = Array.from({ length: 200 }, () => texts.next().value.text.slice(0, 200))
  const started = performance.now()
  for (let index = from; index < to; index++) {
    const { comments } = setting.store
    const added = await comments.add(inventedComment(setting, { index, text: words[index % words.length] ?? '' }))
    // One in fifty waits: a desk that keeps up.
    if (added.kind === 'added' && index % 50 !== 0) {
      const rejected = { state: 'rejected', reason: 'spam' } as const
      await comments.decide([added.id], index % 5 === 0 ? rejected : { state: 'approved' }, { act: EDITOR })
    }
  }
  return Math.round(((to - from) / (performance.now() - started)) * 1000)
}

function inventedComment(
  { articles, random }: Setting,
  { index, text }: { readonly index: number; readonly text: string },
): NewComment {
  const article = articles[index % CROWDED === 0 ? 0 : Math.floor(random() * articles.length)]
  const heldBy = PHASES[Math.floor(random() * PHASES.length)] ?? 'pre-moderation'
  const writer = Math.floor(random() * WRITERS)
  return {
    articleId: article as ArticleId,
    writerKey: `writer ${writer}`,
    name: `كاتب ${writer}`,
    text: `${text} ${index}`,
    textKey: `key ${index}`,
    address: { text: `10.0.${writer % 256}.${index % 256}`, key: `address ${writer}` },
    writtenAt: FILLED_UNTIL - 200 * DAY_MS + index * 100,
    wantsReplies: false,
    result: {
      state: 'pending',
      verdicts: [{ phase: heldBy, verdict: 'hold', reason: 'bench' }],
      heldBy,
      reason: 'bench',
    },
  }
}

/** The questions, each asked in as many rounds. */
function questions({ store, articles, random }: Setting): Readonly<Record<string, () => Promise<unknown>>> {
  const { comments, writers } = store
  const [crowded] = articles as readonly [ArticleId]
  const anyId = () => (1 + Math.floor(random() * 10_000)) as CommentId
  const at = FILLED_UNTIL
  const since = {
    address: at - 10 * MINUTE_MS,
    article: at - 10 * MINUTE_MS,
    site: at - 10 * MINUTE_MS,
    history: at - 30 * DAY_MS,
  }
  return {
    counts: () => comments.counts(),
    'queue, pending': () => comments.queue({ state: 'pending', order: 'oldest', limit: 50 }),
    'queue, held by words': () => comments.queue({ state: 'pending', heldBy: 'words', order: 'oldest', limit: 50 }),
    'queue, an article': () => comments.queue({ state: 'approved', articleId: crowded, order: 'newest', limit: 50 }),
    'queue, a writer': () =>
      comments.queue({ writerId: (1 + Math.floor(random() * WRITERS)) as WriterId, order: 'newest', limit: 50 }),
    'a writer': () => writers.byId((1 + Math.floor(random() * WRITERS)) as WriterId),
    statistics: () => comments.statistics({ from: at - 30 * DAY_MS, to: at }),
    'moderation asks': () =>
      comments.ask({
        articleId: crowded,
        writerKey: 'writer 1',
        addressKey: 'address 1',
        textKey: 'key 1',
        at,
        since,
      }),
    'first threads': () => comments.threads(crowded, { order: 'oldest', skip: 0, limit: 50 }),
    permalink: () => comments.place(anyId()),
    'feed of the site': () => comments.latest({ limit: 50 }),
    'reject and undo': async () => {
      const [outcome] = await comments.decide([anyId()], { state: 'rejected', reason: 'other' }, { act: EDITOR })
      if (outcome?.kind === 'decided') await comments.undo(outcome.decisionId, EDITOR)
    },
  }
}

async function measure(
  setting: Setting,
  { size, perSecond, bytes }: { readonly size: number; readonly perSecond: number; readonly bytes: number },
): Promise<readonly object[]> {
  const rows: object[] = [
    { comments: size, question: 'keep and decide', perSecond, bytesAComment: Math.round(bytes / size) },
  ]
  for (const [question, ask] of Object.entries(questions(setting))) {
    const times: number[] = []
    for (let round = 0; round < ROUNDS; round++) {
      const started = performance.now()
      await ask()
      times.push(performance.now() - started)
    }
    times.sort((one, other) => one - other)
    const at = (share: number) => Math.round((times[Math.floor(share * (ROUNDS - 1))] ?? 0) * 100) / 100
    rows.push({ comments: size, question, medianMs: at(0.5), p95Ms: at(0.95) })
  }
  return rows
}
