import assert from 'node:assert/strict'
import { test } from 'node:test'
import { type SourceId, toId } from '../news/ids.ts'
import { DAY_MS, HOUR_MS } from '../news/instant.ts'
import { type ReportMark, rankOf } from './story-rank.ts'

const NOON = Date.UTC(2024, 3, 3, 12)

function report(outlet: number, hour: number, isCopy = false): ReportMark {
  return { sourceId: toId<SourceId>(outlet), at: NOON + hour * HOUR_MS, isCopy }
}

test('of two stories of the same hour the one of more outlets ranks higher', () => {
  assert.ok(rankOf([report(1, 0), report(2, 0), report(3, 0)]) > rankOf([report(1, 0), report(2, 0)]))
})

test('copies do not count, and a story of copies alone counts as one report', () => {
  const copies = [report(2, 1, true), report(3, 2, true), report(4, 3, true)]
  assert.equal(rankOf([report(1, 0), ...copies]), rankOf([report(1, 0)]))
  assert.equal(rankOf(copies), rankOf([report(9, 1)]))
})

test('a fresh story overtakes a big one as hours pass, whenever one looks', () => {
  const big = rankOf(Array.from({ length: 10 }, (_, outlet) => report(outlet + 1, 0)))
  assert.ok(big > rankOf([report(1, 48)]))
  assert.ok(big < rankOf([report(1, 60)]))
})

test('an outlet alone cannot lift its story above that of two outlets', () => {
  const loud = Array.from({ length: 50 }, () => report(1, 0))
  assert.ok(rankOf(loud) < rankOf([report(1, 0), report(2, 0)]))
})

test('what two outlets confirmed half a day before stands before what one has now', () => {
  assert.ok(rankOf([report(1, 0), report(2, 0)]) > rankOf([report(3, 14)]))
})

test('a report that comes later lifts its story', () => {
  const morning = [report(1, 0), report(2, 1)]
  assert.ok(rankOf([...morning, report(3, 9)]) > rankOf(morning))
  assert.ok(rankOf([...morning, report(1, 9)]) > rankOf(morning))
})

test('the order of the reports does not matter, and a story without any has no rank', () => {
  const reports = [report(1, 0), report(2, 5), report(1, 3), report(3, 4, true)]
  assert.equal(rankOf(reports), rankOf(reports.toReversed()))
  assert.equal(rankOf([]), 0)
})

test('years apart nothing overflows', () => {
  const rank = rankOf([report(1, 0), { ...report(2, 0), at: NOON - 5000 * DAY_MS }, { ...report(3, 0), at: 0 }])
  assert.ok(Math.abs(rank - rankOf([report(1, 0)]) - Math.log(3)) < 1e-6)
})
