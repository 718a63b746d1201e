import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { FetchOutcome } from '../src/fetch/fetch-outcome.ts'
import type { FetchRequest } from '../src/fetch/guarded-fetcher.ts'
import { createEditFollower } from '../src/journey/follow-edits.ts'
import { createNameLookUp } from '../src/journey/name-look-up.ts'
import { createOutletTemplates } from '../src/journey/outlet-templates.ts'
import { DAY_MS, HOUR_MS, MINUTE_MS } from '../src/news/instant.ts'
import type { Feed } from '../src/news/source.ts'
import { type Journey, visitFeed } from '../src/pipeline.ts'
import { createLimiter } from '../src/queue/limiter.ts'
import { openSqliteStore } from '../src/store/engines/sqlite/sqlite-store.ts'
import { createStoryGrouper } from '../src/stories/grouping/story-grouper.ts'
import { createSagaLinker } from '../src/stories/sagas/saga-linker.ts'

const NOON = Date.parse('2024-04-03T09:00:00Z')
const OLD = 'http://rihan.example/feed'
const NEW = 'https://rihan.example/feed'

const refused = (reason: 'gone' | 'server-error' | 'timeout', retryAfterMs?: number): FetchOutcome => ({
  kind: 'refused',
  reason,
  detail: 'invented',
  ...(retryAfterMs === undefined ? {} : { retryAfterMs }),
})

function feedText(numbers: readonly number[], ttlMinutes?: number): Buffer {
  const items = numbers.map((number) => `<item><title>خبر ${number}</title><link>${NEW}/${number}</link></item>`)
  const ttl = ttlMinutes === undefined ? '' : `<ttl>${ttlMinutes}</ttl>`
  return Buffer.from(`<rss version="2.0"><channel><title>الريحان</title>${ttl}${items.join('')}</channel></rss>`)
}

interface Life {
  /** Visits the feed at its time; answers it as it is then, with the wait in minutes. */
  visit(answer: FetchOutcome): Promise<Feed & { readonly wait: number }>
  readonly asked: readonly { readonly url: string; readonly request: FetchRequest }[]
  reasons(): Promise<Readonly<Record<string, number>>>
}

/** One feed, visited whenever its plan says so. */
async function withFeed(work: (life: Life) => Promise<void>): Promise<void> {
  let now = NOON
  let answer: FetchOutcome = { kind: 'unchanged' }
  const store = openSqliteStore({ file: ':memory:' })
  const asked: { url: string; request: FetchRequest }[] = []
  const get = async (url: string, request: FetchRequest = {}) => {
    asked.push({ url, request })
    return answer
  }
  const grouper = createStoryGrouper()
  const journey: Journey = {
    store,
    fetcher: { get, post: async () => answer, close: async () => undefined },
    grouper,
    edits: createEditFollower(store.stories, grouper),
    linker: createSagaLinker(),
    clock: () => now,
    random: () => 0,
    templates: createOutletTemplates(store.templates),
    names: createNameLookUp(store.names, () => now),
    oneAtATime: createLimiter(1),
  }
  const offer = { name: 'الريحان', language: 'ar', siteUrl: 'https://rihan.example/', country: 'jo' }
  const { source } = await store.sources.add({ ...offer, feeds: [{ url: OLD, kind: 'feed' }] }, now)
  const feedNow = async (): Promise<Feed> => (await store.sources.feedsOf(source.id))[0] ?? assert.fail('no feed')
  await work({
    asked,
    async visit(next) {
      answer = next
      const before = await feedNow()
      now = before.nextVisitAt
      await visitFeed(journey, { feed: before, source })
      const after = await feedNow()
      return { ...after, wait: (after.nextVisitAt - now) / MINUTE_MS }
    },
    reasons: async () =>
      Object.fromEntries((await store.sources.health(source.id)).reasons.map(({ reason, count }) => [reason, count])),
  })
  await store.close()
}

const read = (bytes: Buffer, more: Partial<Extract<FetchOutcome, { kind: 'fetched' }>> = {}): FetchOutcome => ({
  kind: 'fetched',
  url: OLD,
  status: 200,
  bytes,
  ...more,
})

test('a feed that fails is left alone longer and longer, and is back at its rhythm after the first good visit', async () => {
  await withFeed(async ({ visit, reasons }) => {
    const known = await visit(read(feedText([1])))
    assert.deepEqual([known.wait, known.nextBecause], [10, 'learnt'])
    const waits: number[] = []
    for (let time = 0; time < 9; time++) waits.push((await visit(refused('timeout'))).wait)
    assert.deepEqual(waits, [10, 20, 40, 80, 160, 320, 640, 1280, 1440])
    const back = await visit(read(feedText([1])))
    assert.equal(back.nextBecause, 'learnt')
    assert.ok(back.wait < 120, 'as a feed that brought nothing for days')
    assert.deepEqual(await reasons(), { timeout: 9 })
  })
})

test('what a feed and its server ask for is obeyed, the ttl also where the answer is that nothing changed', async () => {
  await withFeed(async ({ visit, asked }) => {
    const told = await visit(read(feedText([1], 90), { etag: '"1"', lastModified: 'yesterday' }))
    assert.deepEqual([told.wait, told.nextBecause], [90, 'ttl'])
    const unchanged = await visit({ kind: 'unchanged' })
    assert.deepEqual([unchanged.wait, unchanged.nextBecause], [90, 'ttl'])
    assert.deepEqual(
      [asked[1]?.request.etag, asked[1]?.request.lastModified],
      ['"1"', 'yesterday'],
      'asked with both validators',
    )
    const cached = await visit({ kind: 'unchanged', maxAgeMs: 3 * HOUR_MS })
    assert.deepEqual([cached.wait, cached.nextBecause], [180, 'max-age'])
    const busy = await visit(refused('server-error', 2 * DAY_MS))
    assert.deepEqual([busy.wait, busy.nextBecause], [2 * 24 * 60, 'retry-after'])
  })
})

test('a feed whose server says that it is gone is soon asked for once a week, and is followed again when it is back', async () => {
  await withFeed(async ({ visit, reasons }) => {
    await visit(read(feedText([1])))
    let visits = 0
    let feed = await visit(refused('gone'))
    while (feed.health.goneSince === undefined && ++visits < 30) feed = await visit(refused('gone'))
    assert.ok((feed.health.goneSince ?? 0) - NOON >= 2 * DAY_MS)
    assert.deepEqual([feed.wait, feed.nextBecause], [7 * 24 * 60, 'gone'])
    assert.ok(((await reasons()).gone ?? 0) >= 3)
    const back = await visit(read(feedText([2, 1])))
    assert.deepEqual([back.health.goneSince, back.nextBecause], [undefined, 'learnt'])
  })
})

test('a feed that is redirected for good on three visits is asked at its new address from then on', async () => {
  await withFeed(async ({ visit, asked }) => {
    const moved = read(feedText([1]), { url: NEW, movedPermanentlyTo: NEW, etag: '"1"' })
    for (const visits of [1, 2]) {
      const feed = await visit(moved)
      assert.deepEqual([feed.url, feed.health.moving], [OLD, { to: NEW, visits }])
    }
    const feed = await visit(moved)
    assert.equal(feed.url, NEW)
    assert.equal(feed.health.moved?.from, OLD)
    await visit(read(feedText([1]), { url: NEW }))
    assert.equal(asked.at(-1)?.url, NEW)
    assert.equal(asked.at(-1)?.request.etag, undefined, 'that validator was for the old address')
  })
})
