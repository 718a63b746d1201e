import assert from 'node:assert/strict'
import { test } from 'node:test'
import { NO_FACTS } from '../../news/article-facts.ts'
import { HOUR_MS, MINUTE_MS } from '../../news/instant.ts'
import { type OriginWords, originOf, tellOriginal } from './copy-evidence.ts'

const NOON = Date.UTC(2024, 3, 3, 12)

function origin(sourceName: string, more: Partial<OriginWords> & { readonly wire?: readonly string[] } = {}) {
  const { wire = [], ...times } = more
  const credits = { ...NO_FACTS.credits, wire: wire.map((code) => ({ code, asWritten: code })) }
  return originOf({ sourceName, facts: { credits }, publishedAt: NOON, firstSeenAt: NOON, ...times })
}

test('a text that names the outlet of the other is its copy, whichever we saw first', () => {
  const paper = origin('جريدة سلمى', { wire: ['other:وكالة ريحان'] })
  const agency = origin('وكالة ريحان')
  assert.deepEqual(tellOriginal(paper, agency), { evidence: 'credit' })
  assert.deepEqual(tellOriginal(agency, paper), { evidence: 'credit', hadItFirst: true })
})

test('an agency is known by any of its names and its own text is the original; a broadcaster is no agency', () => {
  const agency = origin('وكالة الأنباء العراقية')
  const paper = origin('جريدة سلمى')
  assert.deepEqual(tellOriginal(paper, agency), { evidence: 'agency' })
  assert.deepEqual(tellOriginal(agency, paper), { evidence: 'agency', hadItFirst: true })
  assert.deepEqual(tellOriginal(origin('سبوتنيك عربي'), paper), { evidence: 'agency', hadItFirst: true })
  assert.deepEqual(tellOriginal(origin('BBC عربي'), paper), { evidence: 'first-seen' })
  assert.deepEqual(tellOriginal(paper, origin('رويترز', { wire: ['Reuters'] })), { evidence: 'agency' })
})

test('the times on the pages count where both were seen together, to the minute', () => {
  const first = origin('جريدة سلمى')
  const later = (publishedAt: number, firstSeenAt: number, isDayOnly = false) =>
    origin('صحيفة الوادي', { publishedAt, firstSeenAt, isDayOnly })
  const soon = NOON + 10 * MINUTE_MS
  assert.deepEqual(tellOriginal(later(NOON + 5 * MINUTE_MS, soon), first), { evidence: 'published' })
  assert.deepEqual(tellOriginal(later(NOON - HOUR_MS, soon), first), { evidence: 'published', hadItFirst: true })
  assert.deepEqual(tellOriginal(later(NOON, soon), first), { evidence: 'first-seen' })
  assert.deepEqual(tellOriginal(later(NOON - 12 * HOUR_MS, soon, true), first), { evidence: 'first-seen' })
  assert.deepEqual(tellOriginal(later(NOON - HOUR_MS, NOON + 2 * HOUR_MS), first), { evidence: 'first-seen' })
})

test('of an outlet that nobody named only the order is known', () => {
  const unknown = originOf({ publishedAt: NOON, firstSeenAt: NOON })
  assert.deepEqual(tellOriginal(unknown, unknown), { evidence: 'first-seen' })
})
