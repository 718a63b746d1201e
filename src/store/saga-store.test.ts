import assert from 'node:assert/strict'
import { test } from 'node:test'
import { type SourceId, type StoryId, toId } from '../news/ids.ts'
import { DAY_MS } from '../news/instant.ts'
import type { StoryLink } from '../news/story-link.ts'
import { openSqliteStore } from './engines/sqlite/sqlite-store.ts'
import type { LinkedStory } from './saga-store.ts'
import type { Store } from './store.ts'

const NOON = Date.parse('2026-03-02T12:00:00Z')
const ACT = { byName: 'سلمى', at: NOON }

/** Stories of one article each, a day apart. */
async function withStories(
  days: number,
  work: (store: Store, stories: readonly StoryId[]) => Promise<void>,
): Promise<void> {
  const store = openSqliteStore({ file: ':memory:' })
  try {
    const { source } = await store.sources.add(
      { name: 'صوت الريحان', language: 'ar', siteUrl: 'https://rihan.example/', feeds: [] },
      NOON,
    )
    const stories: StoryId[] = []
    for (let day = 0; day < days; day++) stories.push(await saveStory(store, source.id, day))
    await work(store, stories)
  } finally {
    await store.close()
  }
}

async function saveStory(store: Store, sourceId: SourceId, day: number): Promise<StoryId> {
  const at = NOON + day * DAY_MS
  const { article } = await store.articles.save({
    sourceId,
    canonicalUrl: `https://rihan.example/${day}`,
    seenAt: at,
    content: {
      title: `خبر اليوم ${day}`,
      blocks: [],
      bylines: [],
      credits: [],
      published: { at, precision: 'minute', evidence: 'feed', text: '', confidence: 0.75 },
      language: 'ar',
      keywords: [],
    },
    terms: { title: [], body: [] },
    placement: { story: 'new', becomesLead: true, because: [] },
  })
  return article.storyId
}

const story = (stories: readonly StoryId[], at: number): StoryId => stories[at] ?? toId<StoryId>(999)

function linked(stories: readonly StoryId[], of: number, links: Readonly<Record<number, number>>): LinkedStory {
  return {
    storyId: story(stories, of),
    sagaId: story(stories, Math.min(of, ...Object.keys(links).map(Number))),
    profile: Uint8Array.of(of),
    madeAt: NOON + of * DAY_MS,
    links: Object.entries(links).map(
      ([other, score]): StoryLink => ({
        storyId: story(stories, of),
        otherId: story(stories, Number(other)),
        kind: Number(other) < of ? 'background' : 'follow-up',
        score,
        apart: Math.abs(of - Number(other)) * DAY_MS,
        because: [{ kind: 'words', words: [`كلمة ${other}`] }],
      }),
    ),
  }
}

async function seen(store: Store, id: StoryId, limit = 5): Promise<readonly string[]> {
  const related = await store.sagas.related(id, limit)
  return related.map(({ link, story: { headline } }) => `${link.kind} ${headline} ${link.score}`)
}

test('a link is read from both sides, and what is found anew takes the place of what was', async () => {
  await withStories(4, async (store, stories) => {
    await store.sagas.keep(linked(stories, 1, { 0: 0.4 }))
    await store.sagas.keep(linked(stories, 2, { 0: 0.5, 1: 0.3, 3: 0.6 }))
    assert.deepEqual(await seen(store, story(stories, 0)), ['follow-up خبر اليوم 2 0.5', 'follow-up خبر اليوم 1 0.4'])
    assert.deepEqual(await seen(store, story(stories, 2), 2), [
      'follow-up خبر اليوم 3 0.6',
      'background خبر اليوم 0 0.5',
    ])
    assert.deepEqual(await seen(store, story(stories, 3)), ['background خبر اليوم 2 0.6'])
    await store.sagas.keep(linked(stories, 2, { 1: 0.7 }))
    assert.deepEqual(await seen(store, story(stories, 0)), ['follow-up خبر اليوم 1 0.4'])
    assert.deepEqual(await seen(store, story(stories, 2)), ['background خبر اليوم 1 0.7', 'follow-up خبر اليوم 3 0.6'])
  })
})

test('of many links a reader is given both sides, and the rest of one where the other has few', async () => {
  await withStories(9, async (store, stories) => {
    await store.sagas.keep(linked(stories, 4, { 0: 0.31, 1: 0.32, 2: 0.33, 3: 0.34, 5: 0.9, 6: 0.8, 7: 0.7, 8: 0.6 }))
    const kinds = async (id: StoryId) =>
      (await store.sagas.related(id, 5)).map(({ link }) => `${link.kind} ${link.score}`)
    assert.deepEqual(await kinds(story(stories, 4)), [
      'follow-up 0.9',
      'follow-up 0.8',
      'background 0.34',
      'background 0.33',
      'background 0.32',
    ])
    await store.sagas.keep(linked(stories, 4, { 3: 0.34 }))
    assert.deepEqual(await kinds(story(stories, 4)), [
      'follow-up 0.9',
      'follow-up 0.8',
      'follow-up 0.7',
      'follow-up 0.6',
      'background 0.34',
    ])
  })
})

test('a merged story leads its links to the one that took it in, and an undone merge gives them back', async () => {
  await withStories(4, async (store, stories) => {
    await store.sagas.keep(linked(stories, 2, { 0: 0.5, 1: 0.3 }))
    await store.sagas.keep(linked(stories, 3, { 2: 0.6 }))
    const merged = await store.stories.edit(story(stories, 0), { kind: 'merged', into: story(stories, 1) }, ACT)
    assert.deepEqual(await seen(store, story(stories, 2)), ['follow-up خبر اليوم 3 0.6', 'background خبر اليوم 1 0.5'])
    assert.deepEqual(await seen(store, story(stories, 1)), ['follow-up خبر اليوم 2 0.5'])
    const saga = await store.sagas.byId(story(stories, 0))
    assert.deepEqual([saga?.stories, saga?.first.id], [2, story(stories, 1)])
    assert.ok(merged.kind === 'done')
    await store.stories.undo(merged.number, ACT)
    assert.deepEqual(await seen(store, story(stories, 0)), ['follow-up خبر اليوم 2 0.5'])
    await store.stories.edit(story(stories, 2), { kind: 'merged', into: story(stories, 3) }, ACT)
    assert.deepEqual(await seen(store, story(stories, 3)), ['background خبر اليوم 0 0.5', 'background خبر اليوم 1 0.3'])
  })
})

test('a running subject has its stories newest first, page by page, and takes along what its stories had begun', async () => {
  await withStories(5, async (store, stories) => {
    assert.equal(await store.sagas.byId(story(stories, 1)), undefined)
    await store.sagas.keep(linked(stories, 2, { 1: 0.5 }))
    await store.sagas.keep(linked(stories, 3, { 1: 0.5 }))
    await store.sagas.keep(linked(stories, 1, { 0: 0.4 }))
    const saga = await store.sagas.byId(story(stories, 0))
    assert.deepEqual([saga?.stories, saga?.first.headline, saga?.lastReportedAt], [4, 'خبر اليوم 0', NOON + 3 * DAY_MS])
    assert.equal((await store.stories.byId(story(stories, 3)))?.sagaId, story(stories, 0))
    const first = await store.sagas.stories(story(stories, 0), { limit: 3 })
    assert.deepEqual(
      first.map(({ lead }) => lead.title),
      ['خبر اليوم 3', 'خبر اليوم 2', 'خبر اليوم 1'],
    )
    const last = first.at(-1)?.story
    const after = { at: last?.firstReportedAt ?? 0, id: last?.id ?? story(stories, 0) }
    const second = await store.sagas.stories(story(stories, 0), { after, limit: 3 })
    assert.deepEqual(
      second.map(({ lead }) => lead.title),
      ['خبر اليوم 0'],
    )
  })
})

test('profiles come back in the order in which they were last made, and are dropped when nobody remembers them', async () => {
  await withStories(3, async (store, stories) => {
    for (const at of [0, 1, 0, 2]) await store.sagas.keep(linked(stories, at, at === 2 ? { 1: 0.5 } : {}))
    const order = async (since: number) =>
      (await store.sagas.profilesSince(since)).map(({ storyId, sagaId, profile }) => [storyId, sagaId, ...profile])
    const [a, b, c] = stories
    assert.deepEqual(await order(0), [
      [b, b, 1],
      [a, a, 0],
      [c, b, 2],
    ])
    assert.deepEqual(await order(NOON + 2 * DAY_MS), [[c, b, 2]])
    await store.sagas.keep({ ...linked(stories, 2, {}), madeAt: NOON + 200 * DAY_MS })
    assert.equal((await store.sagas.profilesSince(0)).length, 1)
  })
})
