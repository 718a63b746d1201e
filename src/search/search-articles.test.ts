import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import type { SourceId } from '../news/ids.ts'
import { openSqliteStore } from '../store/engines/sqlite/sqlite-store.ts'
import type { Store } from '../store/store.ts'
import { indexTerms } from './index-terms.ts'
import { searchArticles } from './search-articles.ts'

const MARSA = 'صوت المرسى'
const ARTICLES = [
  { source: 'marsa', day: 1, title: 'إغلاق ميناء الفنار', text: 'أغلقت السلطات الميناء بسبب العاصفة الرملية.' },
  { source: 'marsa', day: 2, title: 'العاصفة تنحسر', text: 'عاد الصيادون إلى ميناء الفنار بعد انحسار العاصفة.' },
  { source: 'tilal', day: 3, title: 'مهرجان التلال', text: 'افتتح الوزير المهرجان، ولم يتطرق إلى الميناء.' },
  { source: 'tilal', day: 4, title: 'كأس التلال', text: 'فاز فريق التلال بالكأس أمام فريق الفنار.' },
  { source: 'tilal', day: 5, title: 'Harbour reopens', text: 'The harbour reopened after the storms.', language: 'en' },
] as const

let store: Store
const sources = new Map<string, SourceId>()

before(async () => {
  store = openSqliteStore({ file: ':memory:' })
  for (const [slug, name] of [
    ['marsa', MARSA],
    ['tilal', 'التلال اليوم'],
  ] as const) {
    const offer = { name, slug, language: 'ar', siteUrl: `https://${slug}.example/`, feeds: [] }
    sources.set(slug, (await store.sources.add(offer, 0)).source.id)
  }
  for (const article of ARTICLES) await keep(article)
})

after(() => store.close())

async function keep(article: (typeof ARTICLES)[number]): Promise<void> {
  const language = 'language' in article ? article.language : 'ar'
  const sourceId = sources.get(article.source)
  assert.ok(sourceId)
  await store.articles.save({
    sourceId,
    canonicalUrl: `https://${article.source}.example/${article.day}`,
    seenAt: 0,
    content: {
      title: article.title,
      blocks: [{ kind: 'paragraph', text: article.text }],
      bylines: [],
      credits: [],
      keywords: [],
      language,
      published: { at: Date.UTC(2024, 3, article.day), precision: 'day', evidence: 'feed', text: '', confidence: 1 },
    },
    terms: indexTerms({ title: article.title, text: article.text, language }),
    placement: { story: 'new', becomesLead: true, because: [] },
  })
}

const titles = async (query: string, options: { offset?: number; limit?: number; order?: 'newest' } = {}) =>
  (await searchArticles(store, query, { limit: 10, ...options })).results.map((result) => result.article.title)

test('a word is found with any clitic, and the article with it in the title comes first', async () => {
  const found = await titles('ميناء')
  assert.equal(found[0], 'إغلاق ميناء الفنار')
  assert.deepEqual(new Set(found), new Set(['إغلاق ميناء الفنار', 'العاصفة تنحسر', 'مهرجان التلال']))
})

test('articles with every word come before those with some, and the two are told apart', async () => {
  const answer = await searchArticles(store, 'فاز فريق العاصفة الرملية', { limit: 10 })
  assert.equal(answer.totalWithAllWords, 0)
  assert.ok(answer.total >= 2)
  const all = await searchArticles(store, 'عاصفة الميناء السلطات', { limit: 10 })
  assert.equal(all.totalWithAllWords, 1)
  assert.equal(all.results[0]?.article.title, 'إغلاق ميناء الفنار')
  assert.ok(all.total > 1)
})

test('pages follow one another without gap or repeat', async () => {
  const whole = await titles('ميناء العاصفة فريق')
  const paged = [
    ...(await titles('ميناء العاصفة فريق', { limit: 2 })),
    ...(await titles('ميناء العاصفة فريق', { limit: 2, offset: 2 })),
  ]
  assert.ok(whole.length >= 4)
  assert.deepEqual(paged, whole.slice(0, 4))
})

test('a phrase is matched word for word, its stop words too', async () => {
  assert.deepEqual(await titles('«فاز فريق التلال»'), ['كأس التلال'])
  assert.equal((await searchArticles(store, '«الصيادون إلى ميناء»', { limit: 10 })).totalWithAllWords, 1)
  assert.equal((await searchArticles(store, '«الصيادون ميناء»', { limit: 10 })).totalWithAllWords, 0)
})

test('a quotation is given up only where nothing has it', async () => {
  assert.deepEqual(await titles('«ميناء الفنار» فريق كأس'), ['إغلاق ميناء الفنار', 'العاصفة تنحسر'])
  assert.deepEqual(await titles('«فاز الوزير»'), ['كأس التلال', 'مهرجان التلال'])
})

test('excluded words, a source by slug or name, and dates narrow the answer', async () => {
  assert.deepEqual(await titles('ميناء -عاصفة'), ['مهرجان التلال'])
  assert.deepEqual(await titles('ميناء مصدر:tilal'), ['مهرجان التلال'])
  assert.equal((await titles(`ميناء مصدر:«${MARSA}»`)).length, 2)
  assert.deepEqual(await titles('ميناء منذ:2024-04-02 قبل:2024-04-03'), ['العاصفة تنحسر'])
})

test('the newest come first when asked', async () => {
  assert.deepEqual(await titles('ميناء', { order: 'newest' }), ['مهرجان التلال', 'العاصفة تنحسر', 'إغلاق ميناء الفنار'])
})

test('a word of Latin letters is found by its English stem though the query names no language', async () => {
  assert.deepEqual(await titles('storm'), ['Harbour reopens'])
})

test('a query of stop words alone is still looked for', async () => {
  assert.deepEqual(await titles('ولم'), ['مهرجان التلال'])
})

test('what had no effect is said', async () => {
  const answer = await searchArticles(store, 'ميناء مصدر:nowhere', { limit: 10 })
  assert.deepEqual(answer.notUnderstood, [{ text: 'nowhere', reason: 'unknown-source' }])
  assert.equal(answer.total, 3)
})

test('the snippet marks the word as it stands in the text', async () => {
  const [first] = (await searchArticles(store, 'صياد', { limit: 1 })).results
  assert.deepEqual(
    first?.snippet.filter((part) => part.hit),
    [{ text: 'الصيادون', hit: true }],
  )
})

test('no query makes the search fail', async () => {
  for (const query of [
    '',
    '-',
    '"',
    '""',
    '"-"',
    'OR',
    '-ميناء',
    'title:',
    'NEAR(',
    '*',
    'a"b',
    "'",
    '\0',
    '{title}:x',
    'في "في" -في',
    '🙂',
  ]) {
    const answer = await searchArticles(store, query, { limit: 5 })
    assert.ok(answer.total >= 0, query)
  }
})
