import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import type { ArticleId, StoryId } from '../news/ids.ts'
import { HOUR_MS } from '../news/instant.ts'
import type { StoryEdit } from '../news/story-edit.ts'
import { openSqliteStore } from './engines/sqlite/sqlite-store.ts'
import { articleReading, NOON } from './named-articles-for-test.ts'
import type { Store } from './store.ts'
import type { StoryListFilter } from './story-store.ts'

const ACT = { byName: 'سلمى', at: NOON + HOUR_MS }
const EDITOR = [{ kind: 'editor', by: 'سلمى', at: ACT.at }]
const NOBODY = 999_999 as StoryId

/** Articles by their letter, in the stories that the letters are grouped in: `['ab', 'c']`. */
interface Edited {
  readonly store: Store
  readonly articles: Readonly<Record<string, ArticleId>>
  readonly stories: readonly StoryId[]
  /** Comes after the others, into a story, as a copy where one is named. */
  arrive(letter: string, story: StoryId | undefined, copyOf?: ArticleId): Promise<ArticleId>
  /** The letters of each story, as they stand. */
  standing(): Promise<string>
  edit(story: StoryId | undefined, edit: StoryEdit): Promise<number>
}

async function withStories(groups: readonly string[], work: (edited: Edited) => Promise<void>): Promise<void> {
  const store = openSqliteStore({ file: ':memory:' })
  try {
    const offer = { name: 'صوت الريحان', language: 'ar', siteUrl: 'https://www.rihan-voice.example/', feeds: [] }
    const { source } = await store.sources.add(offer, NOON)
    const articles: Record<string, ArticleId> = {}
    const seen = new Set<StoryId>()
    const arrive: Edited['arrive'] = async (letter, story, copyOf) => {
      const { article } = await store.articles.save({
        ...articleReading(source.id, letter),
        placement: {
          story: story ?? 'new',
          becomesLead: false,
          because: [{ kind: 'likeness', likeness: 0.5 }],
          ...(copyOf !== undefined && { copyOf: { originalId: copyOf, overlap: 1 } }),
        },
      })
      articles[letter] = article.id
      seen.add(article.storyId)
      return article.id
    }
    const storyOf = async (id: ArticleId | undefined) => (id && (await store.articles.byId(id)))?.storyId
    const stories: StoryId[] = []
    for (const letters of groups) {
      let story: StoryId | undefined
      for (const letter of letters) story = await storyOf(await arrive(letter, story))
      if (story !== undefined) stories.push(story)
    }
    const standing = async () => {
      const places = await Promise.all(
        Object.entries(articles).map(async ([letter, id]) => ({ letter, story: await storyOf(id) })),
      )
      const grouped = Map.groupBy(
        places.sort((a, b) => (a.letter < b.letter ? -1 : 1)),
        ({ story }) => story,
      )
      return [...grouped.values()].map((members) => members.map(({ letter }) => letter).join('')).join(' ')
    }
    const edit: Edited['edit'] = async (story, asked) => {
      const outcome = await store.stories.edit(story ?? NOBODY, asked, ACT)
      assert.equal(outcome.kind, 'done')
      return outcome.kind === 'done' ? outcome.number : 0
    }
    await work({ store, articles, stories, arrive, standing, edit })
  } finally {
    await store.close()
  }
}

const undone = async (store: Store, number: number) => {
  const outcome = await store.stories.undo(number, ACT)
  return outcome.kind === 'done' ? 'done' : outcome.reason
}

describe('a merge', () => {
  test('moves all articles, marks them as an editor’s, and leaves an address that leads on; undone, all is as it was', async () => {
    await withStories(['ab', 'cd'], async ({ store, articles, stories, standing, edit }) => {
      const [one, other] = stories
      const before = await store.stories.byId(one ?? NOBODY)
      const number = await edit(one, { kind: 'merged', into: other ?? NOBODY })
      assert.equal(await standing(), 'abcd')
      assert.equal((await store.stories.byId(one ?? NOBODY))?.id, other)
      assert.equal((await store.stories.byId(one ?? NOBODY))?.articleCount, 4)
      assert.deepEqual(await store.stories.because(articles.a as ArticleId), EDITOR)
      assert.deepEqual(await store.stories.because(articles.c as ArticleId), [{ kind: 'likeness', likeness: 0.5 }])
      assert.equal(await store.stories.count(), 1)
      assert.equal((await store.stories.top({ from: 0, to: NOON + 1, limit: 9 })).length, 1)
      assert.equal(await undone(store, number), 'done')
      assert.equal(await standing(), 'ab cd')
      assert.deepEqual(await store.stories.because(articles.a as ArticleId), [{ kind: 'likeness', likeness: 0.5 }])
      const after = await store.stories.byId(one ?? NOBODY)
      assert.deepEqual({ ...after, version: 0 }, { ...before, version: 0 })
      assert.ok((after?.version ?? 0) > (before?.version ?? 0))
      assert.equal(await undone(store, number), 'already-undone')
    })
  })

  test('leads flat to the last one, and undone in order leads back', async () => {
    await withStories(['a', 'b', 'c'], async ({ store, stories, standing, edit }) => {
      const [a, b, c] = stories
      const first = await edit(a, { kind: 'merged', into: b ?? NOBODY })
      const second = await edit(a, { kind: 'merged', into: c ?? NOBODY })
      assert.equal((await store.stories.byId(a ?? NOBODY))?.id, c)
      assert.equal((await store.stories.edits(a ?? NOBODY)).length, 2)
      assert.equal(await undone(store, first), 'moved-since')
      assert.equal(await undone(store, second), 'done')
      assert.equal((await store.stories.byId(a ?? NOBODY))?.id, b)
      assert.equal(await undone(store, first), 'done')
      assert.equal(await standing(), 'a b c')
    })
  })

  test('undone takes along the copies that came since, and nothing else', async () => {
    await withStories(['a', 'b'], async ({ store, articles, stories, standing, edit, arrive }) => {
      const number = await edit(stories[0], { kind: 'merged', into: stories[1] ?? NOBODY })
      await arrive('c', stories[0], articles.a)
      await arrive('d', stories[1])
      assert.equal(await standing(), 'abcd', 'what was placed into the merged story stands in the one that took it in')
      assert.equal(await undone(store, number), 'done')
      assert.equal(await standing(), 'ac bd')
    })
  })

  test('cannot be undone while its articles stand elsewhere, nor where nothing would be left', async () => {
    await withStories(['ab', 'c'], async ({ store, articles, stories, standing, edit }) => {
      const [one, other] = stories
      const merge = await edit(one, { kind: 'merged', into: other ?? NOBODY })
      const away = await edit(other, { kind: 'split', articles: [articles.a as ArticleId] })
      assert.equal(await undone(store, merge), 'moved-since')
      assert.equal(await undone(store, away), 'done')
      await edit(other, { kind: 'split', articles: [articles.c as ArticleId] })
      assert.equal(await undone(store, merge), 'nothing-left')
      assert.equal(await standing(), 'ab c')
    })
  })
})

describe('a split', () => {
  test('leaves both with their own counts and leads, and undone joins them again with what came since', async () => {
    await withStories(['abc'], async ({ store, articles, stories, standing, edit, arrive }) => {
      const [story] = stories
      const number = await edit(story, { kind: 'split', articles: [articles.a, articles.b] as ArticleId[] })
      assert.equal(await standing(), 'ab c')
      const part = (await store.articles.byId(articles.a as ArticleId))?.storyId
      assert.equal((await store.stories.byId(part ?? NOBODY))?.articleCount, 2)
      const rest = await store.stories.byId(story ?? NOBODY)
      assert.deepEqual([rest?.articleCount, rest?.leadArticleId], [1, articles.c])
      await arrive('d', part)
      assert.equal(await undone(store, number), 'done')
      assert.equal(await standing(), 'abcd')
      assert.equal((await store.stories.byId(part ?? NOBODY))?.id, story, 'the part’s address leads back')
    })
  })

  test('into another story moves the articles there and back', async () => {
    await withStories(['ab', 'c'], async ({ store, articles, stories, standing, edit }) => {
      const number = await edit(stories[0], {
        kind: 'split',
        articles: [articles.b as ArticleId],
        to: stories[1] as StoryId,
      })
      assert.equal(await standing(), 'a bc')
      assert.equal(await undone(store, number), 'done')
      assert.equal(await standing(), 'ab c')
    })
  })

  test('a chosen lead that is split off comes back with it', async () => {
    await withStories(['abc'], async ({ store, articles, stories, edit }) => {
      const story = stories[0] ?? NOBODY
      await edit(story, { kind: 'lead-chosen', articleId: articles.b as ArticleId })
      const number = await edit(story, { kind: 'split', articles: [articles.b as ArticleId] })
      assert.notEqual((await store.stories.byId(story))?.leadArticleId, articles.b)
      await store.stories.undo(number, ACT)
      assert.equal((await store.stories.byId(story))?.leadArticleId, articles.b)
    })
  })
})

test('what an editor decides of a story stands through every new report, and each edit can be undone', async () => {
  await withStories(['ab'], async ({ store, articles, stories, edit, arrive }) => {
    const story = stories[0] ?? NOBODY
    const edits: readonly StoryEdit[] = [
      { kind: 'renamed', headline: 'عنوان المحرّر' },
      { kind: 'lead-chosen', articleId: articles.b as ArticleId },
      { kind: 'topic-corrected', topic: 'sport' },
      { kind: 'pinned' },
      { kind: 'locked' },
    ]
    const before = await store.stories.byId(story)
    const numbers: number[] = []
    for (const one of edits) numbers.push(await edit(story, one))
    await arrive('c', story)
    const after = await store.stories.byId(story)
    assert.deepEqual(
      [after?.headline, after?.leadArticleId, after?.topic, after?.articleCount],
      ['عنوان المحرّر', articles.b, 'sport', 3],
    )
    assert.deepEqual(after?.editing, { isRenamed: true, isTopicCorrected: true, isLocked: true, pinnedAt: ACT.at })
    assert.deepEqual(await store.stories.locked(), [story])
    for (const number of numbers) assert.equal(await undone(store, number), 'done')
    const {
      articleCount: _,
      version: __,
      ...rest
    } = (await store.stories.byId(story)) ?? { articleCount: 0, version: 0 }
    const { articleCount: ___, version: ____, ...asBefore } = before ?? { articleCount: 0, version: 0 }
    assert.deepEqual(rest, asBefore)
    assert.deepEqual(await store.stories.locked(), [])
  })
})

test('an edit that was decided again is undone only after the later one', async () => {
  await withStories(['a'], async ({ store, stories, edit }) => {
    const first = await edit(stories[0], { kind: 'renamed', headline: 'أول' })
    const pin = await edit(stories[0], { kind: 'pinned' })
    const second = await edit(stories[0], { kind: 'renamed', headline: 'ثان' })
    await edit(stories[0], { kind: 'unpinned' })
    assert.equal(await undone(store, first), 'changed-since')
    assert.equal(await undone(store, pin), 'changed-since')
    assert.equal(await undone(store, second), 'done')
    assert.equal((await store.stories.byId(stories[0] ?? NOBODY))?.headline, 'أول')
    assert.equal(await undone(store, first), 'done')
    assert.equal(await undone(store, 999), 'missing')
  })
})

test('what makes no sense is refused with its reason, and changes nothing', async () => {
  await withStories(['ab', 'c'], async ({ store, articles, stories, standing, edit }) => {
    const [one = NOBODY, other = NOBODY] = stories
    await edit(other, { kind: 'locked' })
    const cases: readonly (readonly [StoryId, StoryEdit, string])[] = [
      [NOBODY, { kind: 'pinned' }, 'missing'],
      [one, { kind: 'merged', into: NOBODY }, 'other-missing'],
      [one, { kind: 'merged', into: one }, 'same-story'],
      [one, { kind: 'split', articles: [] }, 'nothing-chosen'],
      [one, { kind: 'split', articles: [articles.c as ArticleId] }, 'not-in-story'],
      [one, { kind: 'split', articles: [articles.a, articles.b] as ArticleId[] }, 'nothing-left'],
      [one, { kind: 'split', articles: [articles.a as ArticleId], to: one }, 'same-story'],
      [one, { kind: 'lead-chosen', articleId: articles.c as ArticleId }, 'not-in-story'],
      [one, { kind: 'unpinned' }, 'already-so'],
      [other, { kind: 'locked' }, 'already-so'],
    ]
    for (const [story, asked, reason] of cases) {
      assert.deepEqual(await store.stories.edit(story, asked, ACT), { kind: 'refused', reason })
    }
    assert.equal(await standing(), 'ab c')
    assert.equal((await store.stories.edits(one)).length, 0)
  })
})

test('every edit and every undoing stands in the audit log, is seen at once, and is told to a grouping that follows', async () => {
  await withStories(['ab', 'c'], async ({ store, articles, stories, edit }) => {
    const [one = NOBODY, other = NOBODY] = stories
    const edition = store.edition()
    const number = await edit(one, { kind: 'split', articles: [articles.b as ArticleId], to: other })
    assert.ok(store.edition() > edition)
    const lock = await edit(other, { kind: 'locked' })
    await store.stories.undo(number, ACT)
    const lines = await store.audit.list({ limit: 3 })
    assert.deepEqual(
      lines.map(({ action, subject }) => [action, subject]),
      [
        ['story-edit-undone', `story ${one}`],
        ['story-locked', `story ${other}`],
        ['story-split', `story ${one}`],
      ],
    )
    const by = { afterArticle: articles.c, at: ACT.at }
    const first = { ...by, storyId: one, lead: articles.a }
    assert.deepEqual(await store.stories.editsAfter(0), [
      { ...first, number, moves: [{ articles: [articles.b], to: other, beside: articles.c }] },
      { ...by, storyId: other, lead: articles.c, number: lock, moves: [], isLocked: true },
      { ...first, number: lock + 1, undoes: number, moves: [{ articles: [articles.b], to: one, beside: articles.a }] },
    ])
    assert.deepEqual(await store.stories.editsAfter(await store.stories.lastEdit()), [])
    const [kept] = await store.stories.edits(one)
    assert.deepEqual(kept, {
      number,
      storyId: one,
      edit: { kind: 'split', articles: [articles.b], to: other },
      byName: 'سلمى',
      at: ACT.at,
      undoneAt: ACT.at,
    })
  })
})

test('editors list stories by what was decided of them, by section and by day', async () => {
  await withStories(['a', 'b', 'c', 'd'], async ({ store, stories, edit }) => {
    const [a = NOBODY, b = NOBODY, c = NOBODY, d = NOBODY] = stories
    await edit(a, { kind: 'merged', into: b })
    await edit(b, { kind: 'topic-corrected', topic: 'sport' })
    await edit(c, { kind: 'locked' })
    const gone = await edit(d, { kind: 'pinned' })
    const listed = async (filter: Partial<StoryListFilter>) =>
      (await store.stories.list({ order: 'latest', limit: 9, ...filter })).map(({ id }) => id)
    assert.deepEqual(await listed({}), [d, c, b])
    assert.deepEqual(await listed({ limit: 1, skip: 1 }), [c])
    assert.deepEqual(await listed({ state: 'pinned' }), [d])
    await store.stories.undo(gone, ACT)
    assert.deepEqual(await listed({ state: 'pinned' }), [])
    assert.deepEqual(await listed({ state: 'edited' }), [c, b])
    assert.deepEqual(await listed({ state: 'locked', topic: 'sport' }), [])
    assert.deepEqual(await listed({ topic: 'sport', order: 'top' }), [b])
    assert.deepEqual(await listed({ ids: [a, b, c] }), [c, b])
    assert.deepEqual(await listed({ from: NOON + 1 }), [])
    assert.deepEqual(await listed({ to: NOON }), [])
  })
})

test('an article moves by itself only where it stands alone, untouched, and the other story is open', async () => {
  await withStories(['a', 'bc', 'd', 'e'], async ({ store, articles, stories, standing, edit }) => {
    const [a = NOBODY, bc = NOBODY, d = NOBODY, e = NOBODY] = stories
    const because = [{ kind: 'rejoined', from: a }] as const
    const rejoin = async (letter: string, story: StoryId) =>
      await store.stories.rejoin(articles[letter] as ArticleId, { story, becomesLead: true, because })
    assert.equal(await rejoin('b', d), undefined, 'not alone')
    assert.equal(await rejoin('a', a), undefined, 'it stands there')
    assert.equal(await rejoin('a', NOBODY), undefined)
    const lock = await edit(d, { kind: 'locked' })
    assert.equal(await rejoin('a', d), undefined, 'locked')
    await store.stories.undo(lock, ACT)
    await edit(e, { kind: 'renamed', headline: 'عنوان' })
    assert.equal(await rejoin('e', d), undefined, 'an editor named it')
    assert.equal(await standing(), 'a bc d e')
    assert.equal(await rejoin('a', bc), bc)
    assert.equal(await standing(), 'abc d e')
    const story = await store.stories.byId(a)
    assert.deepEqual([story?.id, story?.articleCount, story?.leadArticleId], [bc, 3, articles.a])
    assert.deepEqual(await store.stories.because(articles.a as ArticleId), because)
  })
})
