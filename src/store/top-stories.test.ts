import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { ArticleId, SourceId, StoryId } from '../news/ids.ts'
import { DAY_MS, HOUR_MS, MINUTE_MS } from '../news/instant.ts'
import { isBreaking, isPinned } from '../news/story.ts'
import type { StoryEdit } from '../news/story-edit.ts'
import type { Topic } from '../news/topic.ts'
import { openSqliteStore } from './engines/sqlite/sqlite-store.ts'
import { articleReading, NOON } from './named-articles-for-test.ts'
import type { Store } from './store.ts'
import type { StoryFilter } from './story-store.ts'

/** A report: by which outlet, how many minutes after noon, and where it stands. */
interface Report {
  readonly by: number
  readonly minute: number
  readonly topic?: Topic
  readonly story?: StoryId
  readonly copyOf?: ArticleId
  readonly seenMinute?: number
  readonly language?: string
}

interface Newsroom {
  readonly store: Store
  report(report: Report): Promise<{ readonly id: ArticleId; readonly storyId: StoryId }>
  /** A story of so many outlets that all report it at that minute. */
  story(outlets: number, minute: number, topic?: Topic): Promise<StoryId>
  top(filter?: Partial<StoryFilter>): Promise<readonly StoryId[]>
  edit(story: StoryId, edit: StoryEdit, at?: number): Promise<void>
}

async function withNewsroom(work: (newsroom: Newsroom) => Promise<void>): Promise<void> {
  const store = openSqliteStore({ file: ':memory:' })
  const sources = new Map<number, SourceId>()
  let articles = 0
  const outlet = async (by: number): Promise<SourceId> => {
    const known = sources.get(by)
    if (known) return known
    const siteUrl = `https://www.outlet-${by}.example/`
    const offer = { name: `صحيفة ${by}`, language: 'ar', siteUrl, feeds: [], country: by % 2 ? 'jo' : 'lb' }
    const { source } = await store.sources.add(offer, NOON)
    sources.set(by, source.id)
    return source.id
  }
  const report: Newsroom['report'] = async (given) => {
    const publishedAt = NOON + given.minute * MINUTE_MS
    const seenAt = NOON + (given.seenMinute ?? given.minute) * MINUTE_MS
    const reading = articleReading(await outlet(given.by), `r${++articles}`, { publishedAt, seenAt })
    const { article } = await store.articles.save({
      ...reading,
      content: { ...reading.content, language: given.language ?? 'ar' },
      topic: { ...(given.topic && { topic: given.topic }), edition: 1 },
      placement: {
        story: given.story ?? 'new',
        becomesLead: false,
        because: [],
        ...(given.copyOf && { copyOf: { originalId: given.copyOf, overlap: 1 } }),
      },
    })
    return article
  }
  try {
    await work({
      store,
      report,
      async story(outlets, minute, topic) {
        const { storyId } = await report({ by: 1, minute, ...(topic && { topic }) })
        for (let by = 2; by <= outlets; by++) await report({ by, minute, story: storyId, ...(topic && { topic }) })
        return storyId
      },
      top: async (filter = {}) => (await store.stories.top({ limit: 9, ...filter })).map(({ story }) => story.id),
      async edit(story, edit, at = NOON) {
        assert.equal((await store.stories.edit(story, edit, { byName: 'سلمى', at })).kind, 'done')
      },
    })
  } finally {
    await store.close()
  }
}

test('stories stand by how many outlets report them and how lately', async () => {
  await withNewsroom(async ({ story, top }) => {
    const old = await story(2, -20 * 60)
    const big = await story(4, -60)
    const fresh = await story(1, 0)
    assert.deepEqual(await top(), [big, fresh, old])
    assert.deepEqual(await top({ limit: 1 }), [big])
    assert.deepEqual(await top({ from: NOON - 2 * HOUR_MS }), [big, fresh])
    assert.deepEqual(await top({ to: NOON }), [big, old])
  })
})

test('an outlet whose clock is a week ahead gains nothing', async () => {
  await withNewsroom(async ({ report, story, top }) => {
    const two = await story(2, 0)
    const { storyId: ahead } = await report({ by: 9, minute: 7 * 24 * 60, seenMinute: 0 })
    assert.deepEqual(await top(), [two, ahead])
  })
})

test('a pinned story stands first until a day has gone by', async () => {
  await withNewsroom(async ({ store, story, top, edit }) => {
    const big = await story(4, 0)
    const quiet = await story(1, -60)
    await edit(quiet, { kind: 'pinned' })
    assert.deepEqual(await top({ pinnedSince: NOON - HOUR_MS }), [quiet, big])
    assert.deepEqual(await top({ pinnedSince: NOON - HOUR_MS, limit: 1 }), [quiet])
    assert.deepEqual(await top({ pinnedSince: NOON + HOUR_MS }), [big, quiet])
    assert.deepEqual(await top({ pinnedSince: NOON - HOUR_MS, topic: 'sport' }), [])
    const pinned = await store.stories.byId(quiet)
    assert.ok(pinned && isPinned(pinned, NOON + HOUR_MS) && !isPinned(pinned, NOON + DAY_MS))
    await edit(quiet, { kind: 'unpinned' })
    assert.deepEqual(await top({ pinnedSince: NOON - HOUR_MS }), [big, quiet])
  })
})

test('a story has the topic of most of its reports, and an editor’s word wins for it and its articles', async () => {
  await withNewsroom(async ({ store, report, top, edit }) => {
    const { storyId } = await report({ by: 1, minute: 0, topic: 'society' })
    await report({ by: 2, minute: 1, topic: 'economy', story: storyId })
    await report({ by: 3, minute: 2, topic: 'economy', story: storyId })
    assert.equal((await store.stories.byId(storyId))?.topic, 'economy')
    assert.deepEqual(await top({ topic: 'economy' }), [storyId])
    await edit(storyId, { kind: 'topic-corrected', topic: 'politics' })
    assert.deepEqual([await top({ topic: 'economy' }), await top({ topic: 'politics' })], [[], [storyId]])
    assert.equal((await store.articles.list({ topic: 'politics', limit: 9 })).length, 3)
    await report({ by: 4, minute: 3, topic: 'economy', story: storyId })
    assert.equal((await store.stories.byId(storyId))?.topic, 'politics')
    const [correction] = await store.stories.edits(storyId)
    await store.stories.undo(correction?.number ?? 0, { byName: 'سلمى', at: NOON })
    assert.equal((await store.stories.byId(storyId))?.topic, 'economy')
    assert.equal((await store.articles.list({ topic: 'society', limit: 9 })).length, 1)
  })
})

test('articles and stories of a topic are found by language and by the country of their outlets', async () => {
  await withNewsroom(async ({ store, report, top }) => {
    const { storyId: jordan } = await report({ by: 1, minute: 0, topic: 'local' })
    const { storyId: lebanon } = await report({ by: 2, minute: -1, topic: 'local' })
    const { storyId: english } = await report({ by: 2, minute: -2, topic: 'local', language: 'en' })
    assert.deepEqual(await top({ topic: 'local', language: 'ar' }), [jordan, lebanon])
    assert.deepEqual(await top({ topic: 'local', country: 'lb' }), [lebanon, english])
    assert.equal((await store.articles.list({ topic: 'local', country: 'lb', limit: 9 })).length, 2)
    assert.deepEqual(await store.topics.countries('local', 0), [
      { country: 'lb', articles: 2 },
      { country: 'jo', articles: 1 },
    ])
  })
})

test('a story that many begin to report at once is breaking news for three hours', async () => {
  await withNewsroom(async ({ store, report, story, top }) => {
    const { storyId, id } = await report({ by: 1, minute: 0 })
    await report({ by: 2, minute: 20, story: storyId })
    await report({ by: 3, minute: 30, story: storyId, copyOf: id })
    assert.equal((await store.stories.byId(storyId))?.breakingSince, undefined, 'a copy does not count')
    await report({ by: 4, minute: 50, story: storyId })
    const broken = await store.stories.byId(storyId)
    assert.equal(broken?.breakingSince, NOON + 50 * MINUTE_MS)
    assert.ok(broken && isBreaking(broken, NOON + HOUR_MS) && !isBreaking(broken, NOON + 4 * HOUR_MS))
    assert.deepEqual(await top({ breakingAt: NOON + HOUR_MS }), [storyId])
    assert.deepEqual(await top({ breakingAt: NOON + 4 * HOUR_MS }), [])
    const late = await story(2, 600)
    assert.equal((await store.stories.byId(late))?.breakingSince, undefined, 'two outlets are too few')
  })
})

test('where such growth is a daily affair it is no breaking news, until a story grows more', async () => {
  await withNewsroom(async ({ store, story }) => {
    const broke = []
    for (let number = 0; number < 5; number++) broke.push(await story(3, number))
    const since = await Promise.all(
      broke.map(async (id) => (await store.stories.byId(id))?.breakingSince !== undefined),
    )
    assert.deepEqual(since, [true, true, true, false, false])
    assert.notEqual((await store.stories.byId(await story(6, 30)))?.breakingSince, undefined)
  })
})

test('what is usual in sport does not hide breaking politics', async () => {
  await withNewsroom(async ({ store, story }) => {
    for (let number = 0; number < 5; number++) await story(4, number, 'sport')
    assert.notEqual((await store.stories.byId(await story(3, 30, 'politics')))?.breakingSince, undefined)
    assert.equal((await store.stories.byId(await story(4, 40, 'sport')))?.breakingSince, undefined)
  })
})

test('reports that were read long after their time break nothing: a newsroom that begins reads them all at once', async () => {
  await withNewsroom(async ({ store, report }) => {
    const { storyId } = await report({ by: 1, minute: -900, seenMinute: 0 })
    for (const by of [2, 3, 4]) await report({ by, minute: -900 + by, seenMinute: 0, story: storyId })
    assert.equal((await store.stories.byId(storyId))?.breakingSince, undefined)
  })
})

test('topics that an earlier edition told, or none, are told anew, and their stories with them', async () => {
  await withNewsroom(async ({ store, report }) => {
    const old = await report({ by: 1, minute: 0, topic: 'sport' })
    const other = await report({ by: 2, minute: 0 })
    assert.deepEqual(await store.topics.outdated(1, 9), [])
    assert.deepEqual(await store.topics.outdated(2, 9), [other.id, old.id])
    await store.topics.keep([
      { id: old.id, topic: 'health', edition: 2 },
      { id: other.id, edition: 2 },
    ])
    assert.deepEqual(await store.topics.outdated(2, 9), [])
    assert.equal((await store.stories.byId(old.storyId))?.topic, 'health')
    assert.equal((await store.articles.byId(old.id))?.topic, 'health')
  })
})
