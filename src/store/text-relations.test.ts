import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { CopyRelation } from '../news/article.ts'
import { type ArticleId, type SourceId, toId } from '../news/ids.ts'
import type { SharedPassage } from '../news/placement.ts'
import { openSqliteStore } from './engines/sqlite/sqlite-store.ts'
import type { Store } from './store.ts'

const NOON = Date.parse('2024-04-03T12:00:00Z')

/** A store that takes titles, each with what its text has from earlier ones. */
async function withTexts(
  work: (
    take: (title: string, texts?: { copyOf?: CopyRelation; passages?: readonly SharedPassage[] }) => Promise<ArticleId>,
    store: Store,
  ) => Promise<void>,
): Promise<void> {
  const store = openSqliteStore({ file: ':memory:' })
  try {
    const offer = { name: 'صوت الريحان', language: 'ar', siteUrl: 'https://rihan.example/', feeds: [] }
    const { source } = await store.sources.add(offer, NOON)
    await work(
      async (title, texts = {}) => (await store.articles.save(reading(source.id, title, texts))).article.id,
      store,
    )
  } finally {
    await store.close()
  }
}

function reading(
  sourceId: SourceId,
  title: string,
  texts: { copyOf?: CopyRelation; passages?: readonly SharedPassage[] },
) {
  return {
    sourceId,
    canonicalUrl: `https://rihan.example/${title}`,
    seenAt: NOON,
    content: {
      title,
      blocks: [],
      bylines: [],
      credits: [],
      published: { at: NOON, precision: 'minute', evidence: 'feed', text: '', confidence: 0.75 },
      language: 'ar',
      keywords: [],
    },
    terms: { title: [], body: [] },
    placement: { story: 'new', becomesLead: true, because: [], ...texts },
  } as const
}

test('a copy keeps how much it has, how much is left of its original, and what tells them apart', async () => {
  await withTexts(async (take, store) => {
    const originalId = await take('أصل')
    const copyOf = { originalId, overlap: 0.9, kept: 0.4, evidence: 'credit', hadItFirst: true } as const
    const copy = await take('نسخة', { copyOf })
    const plain = await take('نسخة ثانية', { copyOf: { originalId, overlap: 0.8 } })
    assert.deepEqual((await store.articles.byId(copy))?.copyOf, copyOf)
    assert.deepEqual((await store.articles.byId(plain))?.copyOf, { originalId, overlap: 0.8 })
    const { copies, passages } = await store.articles.relations(originalId)
    assert.deepEqual(
      copies.map(({ id }) => id),
      [copy, plain],
    )
    assert.deepEqual(copies[0]?.copyOf, copyOf)
    assert.deepEqual(passages, [])
  })
})

test('a shared passage is read from both sides, earlier texts first and then the longest', async () => {
  await withTexts(async (take, store) => {
    const [ferry, harvest] = [await take('العبارة'), await take('التفاح')]
    const roundup = await take('جولة', {
      passages: [
        { otherId: ferry, share: 0.2, words: 45 },
        { otherId: harvest, share: 0.3, words: 70 },
      ],
    })
    const later = await take('صدى', { passages: [{ otherId: roundup, share: 0.5, words: 90 }] })
    const beside = async (id: ArticleId) =>
      (await store.articles.relations(id)).passages.map(({ article, words, cameLater }) => [
        article.id,
        words,
        cameLater,
      ])
    assert.deepEqual(await beside(roundup), [
      [harvest, 70, false],
      [ferry, 45, false],
      [later, 90, true],
    ])
    assert.deepEqual(await beside(ferry), [[roundup, 45, true]])
    assert.deepEqual(await store.articles.relations(toId<ArticleId>(999)), { copies: [], passages: [] })
  })
})
