import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { ExtractedArticle } from '../extract/extract-outcome.ts'
import { type FeedId, type ItemId, type SourceId, toId } from '../news/ids.ts'
import { DAY_MS, HOUR_MS } from '../news/instant.ts'
import type { PendingItem } from '../store/intake-store.ts'
import { addressOf, articleFromFeed, contentOf } from './article-content.ts'

const NOON = Date.parse('2024-04-03T12:00:00Z')
const TEXT = 'أعلنت إدارة الميناء صباح اليوم استئناف العمل في الأرصفة كلها بعد أسبوعين من الصيانة. '.repeat(4)

function pendingItem(change: { country?: string; identity?: string; content?: string } = {}): PendingItem {
  return {
    id: toId<ItemId>(1),
    source: {
      id: toId<SourceId>(1),
      slug: 'rihan',
      name: 'صوت الريحان',
      ...(change.country === undefined ? {} : { country: change.country }),
      language: 'ar',
      siteUrl: 'https://rihan.example/',
      allowedHosts: [],
      paused: false,
    },
    feed: {
      id: toId<FeedId>(1),
      sourceId: toId<SourceId>(1),
      url: 'https://rihan.example/feed',
      kind: 'feed',
      nextVisitAt: 0,
      health: { failures: 0 },
    },
    offered: {
      identity: change.identity ?? 'https://www.rihan.example/news/7',
      fingerprint: '',
      item: { title: 'عودة الميناء', authors: [], categories: ['اقتصاد'] },
      ...(change.content === undefined ? {} : { contentBlocks: [{ kind: 'paragraph', text: change.content }] }),
    },
    attempts: 0,
  }
}

function extracted(change: Partial<ExtractedArticle> = {}): ExtractedArticle {
  return {
    canonicalUrl: 'https://rihan.example/news/7',
    confidence: 1,
    title: 'عودة الميناء',
    blocks: [{ kind: 'paragraph', text: TEXT }],
    bylines: [],
    credits: [],
    published: { at: NOON, precision: 'minute', evidence: 'visible-text', text: '3 نيسان 2024 12:00', confidence: 0.6 },
    language: 'und',
    keywords: [],
    ...change,
  }
}

test('a time without a zone is the clock of the outlet’s country', () => {
  const at = (country?: string) =>
    contentOf(extracted(), pendingItem(country === undefined ? {} : { country }), NOON + DAY_MS).published.at
  assert.equal(at('jo'), NOON - 3 * HOUR_MS)
  assert.equal(at('tn'), NOON - HOUR_MS)
  assert.equal(at(), NOON)
  assert.equal(at('zz'), NOON)
})

test('a time that says its zone is left alone', () => {
  const published = {
    at: NOON,
    precision: 'minute',
    zone: 'Z',
    evidence: 'json-ld',
    text: '',
    confidence: 0.8,
  } as const
  assert.equal(contentOf(extracted({ published }), pendingItem({ country: 'jo' }), NOON).published.at, NOON)
})

test('a local hour marked as Greenwich’s gives itself away by lying in the future', () => {
  const published = {
    at: NOON,
    precision: 'minute',
    zone: 'Z',
    evidence: 'json-ld',
    text: '',
    confidence: 0.8,
  } as const
  const read = (seenAt: number) => contentOf(extracted({ published }), pendingItem({ country: 'jo' }), seenAt).published
  const early = read(NOON - 2.5 * HOUR_MS)
  assert.equal(early.at, NOON - 3 * HOUR_MS)
  assert.equal(early.zone, undefined)
  assert.ok(early.confidence < 0.8)
  assert.equal(read(NOON + HOUR_MS).at, NOON)
  assert.equal(read(NOON - DAY_MS).evidence, 'first-seen', 'a day ahead is no matter of zones')
})

test('a date from the future is an error of the outlet’s: the article dates from when we saw it', () => {
  const content = contentOf(extracted(), pendingItem(), NOON - DAY_MS)
  assert.equal(content.published.evidence, 'first-seen')
  assert.equal(content.published.at, NOON - DAY_MS)
  assert.equal(contentOf(extracted(), pendingItem(), NOON - HOUR_MS / 2).published.at, NOON, 'clocks differ a little')
})

test('the language is told by the text, the section by the feed', () => {
  const content = contentOf(extracted(), pendingItem(), NOON)
  assert.equal(content.language, 'ar')
  assert.equal(content.section, 'اقتصاد')
})

test('a page speaks for its own host only', () => {
  const address = (canonicalUrl: string) => addressOf(extracted({ canonicalUrl }), pendingItem()).canonicalUrl
  assert.equal(address('https://rihan.example/news/7?utm_source=x#top'), 'https://rihan.example/news/7')
  assert.equal(address('https://other.example/news/7'), 'https://www.rihan.example/news/7')
  assert.equal(address('https://rihan.example/'), 'https://www.rihan.example/news/7', 'the home page is no article')
  assert.equal(address('not an address'), 'https://www.rihan.example/news/7')
})

test('what the feed carried stands in for a page that cannot be had, unless it is only a teaser', () => {
  assert.equal(articleFromFeed(pendingItem(), NOON), undefined)
  assert.equal(articleFromFeed(pendingItem({ content: 'اقرأ المزيد' }), NOON), undefined)
  assert.equal(articleFromFeed(pendingItem({ content: TEXT }), NOON)?.title, 'عودة الميناء')
})

test('the outlet that an aggregator names is the credit of an article that names none', () => {
  const pending = pendingItem()
  const item = { ...pending.offered.item, origin: 'صحيفة الساحل' }
  const taken = { ...pending, offered: { ...pending.offered, item } }
  assert.deepEqual(contentOf(extracted(), taken, NOON).credits, ['صحيفة الساحل'])
  assert.deepEqual(contentOf(extracted({ credits: ['وكالة'] }), taken, NOON).credits, ['وكالة'])
  const own = { ...pending, offered: { ...pending.offered, item: { ...item, origin: 'صوت الريحان' } } }
  assert.deepEqual(contentOf(extracted(), own, NOON).credits, [])
})

test('an article that we have under another address has moved', () => {
  const page = extracted({ canonicalUrl: 'https://rihan.example/news/7-new' })
  const before = { ...pendingItem(), articleUrl: 'https://rihan.example/news/7-old' }
  assert.deepEqual(addressOf(page, before), {
    canonicalUrl: 'https://rihan.example/news/7-old',
    movedTo: 'https://rihan.example/news/7-new',
  })
  assert.deepEqual(addressOf(page, { ...before, articleUrl: 'https://rihan.example/news/7-new' }), {
    canonicalUrl: 'https://rihan.example/news/7-new',
  })
})
