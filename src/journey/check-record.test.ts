import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { ExtractedArticle } from '../extract/extract-outcome.ts'
import type { FetchOutcome } from '../fetch/fetch-outcome.ts'
import type { Article, DisappearanceReason } from '../news/article.ts'
import { type ArticleId, type FeedId, type ItemId, type SourceId, type StoryId, toId } from '../news/ids.ts'
import { DAY_MS, HOUR_MS, MINUTE_MS } from '../news/instant.ts'
import type { CheckState, DueCheck } from '../store/check-store.ts'
import { findingOf } from './check-finding.ts'
import { checkPlanOf, checkRecordOf } from './check-record.ts'

const NOON = Date.parse('2024-04-03T12:00:00Z')
const ADDRESS = 'https://rihan.example/news/7'
const TEXT = 'أعلنت إدارة الميناء صباح اليوم استئناف العمل في الأرصفة كلها بعد أسبوعين من الصيانة والتجديد. '.repeat(5)
const UNREAD = { kind: 'refused', reason: 'not-found', detail: 'HTTP 404' } as const

function due(state: Partial<CheckState> = {}, change: Partial<DueCheck> = {}): DueCheck {
  const sourceId = toId<SourceId>(1)
  const feed = { id: toId<FeedId>(1), sourceId, url: 'https://rihan.example/feed', kind: 'feed', nextVisitAt: 0 }
  return {
    articleId: toId<ArticleId>(7),
    canonicalUrl: ADDRESS,
    firstSeenAt: NOON - 2 * HOUR_MS,
    revisedAt: NOON - 2 * HOUR_MS,
    item: {
      id: toId<ItemId>(1),
      source: {
        id: sourceId,
        slug: 'rihan',
        name: 'صوت الريحان',
        language: 'ar',
        siteUrl: 'https://rihan.example/',
        allowedHosts: [],
        paused: false,
      },
      // A feed's health is none of a check's business.
      feed: feed as DueCheck['item']['feed'],
      offered: { identity: ADDRESS, fingerprint: '', item: { title: 'عودة الميناء', authors: [], categories: [] } },
      attempts: 0,
    },
    state: { checks: 2, unchanged: 2, confidence: 0.9, etag: '"old"', missing: 0, ...state },
    ...change,
  }
}

function article(text: string, confidence = 0.9): ExtractedArticle & Article {
  return {
    id: toId<ArticleId>(7),
    sourceId: toId<SourceId>(1),
    storyId: toId<StoryId>(1),
    firstSeenAt: NOON,
    revision: 1,
    canonicalUrl: ADDRESS,
    confidence,
    title: 'عودة الميناء',
    blocks: [{ kind: 'paragraph', text }],
    bylines: [],
    credits: [],
    published: { at: NOON, precision: 'minute', evidence: 'feed', text: '', confidence: 0.7 },
    language: 'ar',
    keywords: [],
  }
}

const fetched = (url = ADDRESS): FetchOutcome => ({
  kind: 'fetched',
  url,
  status: 200,
  bytes: new Uint8Array(),
  etag: '"new"',
})

/** What a look finds on a page with this text. */
function look(text: string, check: DueCheck, confidence = 0.9) {
  const fresh = article(text, confidence)
  const read = { kind: 'extracted', article: fresh } as const
  const finding = findingOf({ page: fetched(), read, content: fresh, kept: article(TEXT) }, check)
  return { finding, record: checkRecordOf({ at: NOON, random: 0, page: fetched(), confidence }, finding, check) }
}

function missing(reason: DisappearanceReason, check: DueCheck) {
  return checkRecordOf({ at: NOON, random: 0, page: UNREAD, confidence: undefined }, { kind: 'missing', reason }, check)
}

test('a page that is missing once is looked at again soon; twice by its status, three times by its words, it is gone', () => {
  const first = missing('not-found', due())
  assert.equal(first.turn, undefined)
  assert.equal(first.nextCheckAt, NOON + 30 * MINUTE_MS)
  assert.equal(first.state.missingSince, NOON)
  const since = { missing: 1, missingSince: NOON - HOUR_MS }
  assert.deepEqual(missing('not-found', due(since)).turn, { kind: 'gone', at: NOON - HOUR_MS, reason: 'not-found' })
  assert.equal(missing('sent-home', due(since)).turn, undefined)
  assert.equal(missing('sent-home', due({ ...since, missing: 2 })).turn?.kind, 'gone')
  assert.equal(missing('not-found-page', due({ ...since, missing: 2 })).turn?.kind, 'gone')
})

test('an article that is gone is not gone again, and one that is found again is back', () => {
  const gone = { gone: { at: NOON - DAY_MS, reason: 'not-found' } } as const
  assert.equal(missing('not-found', due({ missing: 5 }, gone)).turn, undefined)
  assert.deepEqual(look(TEXT, due({ missing: 5 }, gone)).record.turn, { kind: 'back' })
})

test('who is sent to the front page, or to a list, has not found the article', () => {
  const seen = (url: string, reason: string) =>
    findingOf(
      { page: fetched(url), read: { kind: 'refused', reason, detail: '' }, content: undefined, kept: undefined },
      due(),
    ).kind
  assert.equal(seen('https://rihan.example/', 'no-text'), 'missing')
  assert.equal(seen('https://rihan.example/section/news', 'listing-page'), 'missing')
  assert.equal(seen('https://rihan.example/section/news', 'too-short'), 'refused', 'a bad moment, for all we know')
  assert.equal(seen(ADDRESS, 'listing-page'), 'refused')
})

test('the same words are no edit, but their new validators are kept', () => {
  const { finding, record } = look(`${TEXT} `, due())
  assert.equal(finding.kind, 'unchanged')
  assert.equal(record.state.etag, '"new"')
  assert.equal(record.state.unchanged, 3)
})

test('an edit starts the steps anew', () => {
  const { finding, record } = look(`${TEXT} وأضافت أن الرسوم أُلغيت.`, due())
  assert.equal(finding.kind, 'edited')
  assert.equal(record.nextCheckAt, NOON + 10 * MINUTE_MS)
  assert.equal(record.state.unchanged, 0)
})

test('a doubtful reading keeps the old validators and is believed the second time, a less sure one never', () => {
  const stub = TEXT.slice(0, 90)
  const first = look(stub, due(), 0.4)
  assert.equal(first.finding.kind, 'doubtful')
  assert.equal(first.record.state.doubt, 'stub')
  assert.equal(first.record.state.etag, '"old"')
  assert.equal(first.record.nextCheckAt, NOON + 30 * MINUTE_MS)
  assert.equal(look(stub, due({ doubt: 'stub' }), 0.4).finding.kind, 'edited')
  const unsure = look(`${TEXT} سجّل الآن.`, due({ doubt: 'less-sure' }), 0.3)
  assert.equal(unsure.finding.kind, 'doubtful')
  assert.ok((unsure.record.nextCheckAt ?? 0) > NOON + HOUR_MS, 'it is not asked for every half hour')
})

test('a difference that a newer program of ours may have made is noted', () => {
  const fresh = article(`${TEXT} وأضافت أن الرسوم أُلغيت.`)
  const read = { kind: 'extracted', article: fresh } as const
  const kinds = (earlier: string) => {
    const seen = { page: fetched(), read, content: fresh, kept: article(TEXT), reader: 'Nashra/2' }
    const finding = findingOf(seen, due({ reader: earlier }))
    return finding.kind === 'edited' ? finding.changes.map(({ kind }) => kind) : finding.kind
  }
  assert.deepEqual(kinds('Nashra/2'), ['addition'])
  assert.deepEqual(kinds('Nashra/1'), ['reread', 'addition'])
  const look = { at: NOON, random: 0, page: fetched(), confidence: 0.9, reader: 'Nashra/2' }
  assert.equal(checkRecordOf(look, { kind: 'unchanged' }, due({ reader: 'Nashra/1' })).state.reader, 'Nashra/2')
})

test('an article that only its feed had is not looked for', () => {
  const options = { doubt: undefined, isEdited: false }
  const reading = { at: NOON, random: 0, confidence: 0.5 }
  assert.equal(checkPlanOf({ ...reading, page: UNREAD }, undefined, options), undefined)
  const plan = checkPlanOf({ ...reading, page: fetched() }, undefined, options)
  assert.equal(plan?.nextCheckAt, NOON + 10 * MINUTE_MS)
  assert.equal(plan?.state.etag, '"new"')
})
