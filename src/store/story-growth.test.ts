import assert from 'node:assert/strict'
import { test } from 'node:test'
import { type SourceId, toId } from '../news/ids.ts'
import { HOUR_MS, MINUTE_MS } from '../news/instant.ts'
import { breakingWith, growthOf, isAbnormal } from './story-growth.ts'
import type { ReportMark } from './story-rank.ts'

const NOON = Date.UTC(2024, 3, 3, 12)

function report(outlet: number, minute: number, isCopy = false): ReportMark {
  return { sourceId: toId<SourceId>(outlet), at: NOON + minute * MINUTE_MS, isCopy }
}

const outletsNow = (reports: readonly ReportMark[]) => growthOf(reports)?.now.outlets

test('growth counts the outlets that begin to report within two hours', () => {
  assert.equal(outletsNow([report(1, 0), report(2, 30), report(3, 100)]), 3)
  assert.equal(outletsNow([report(1, 0), report(2, 30), report(3, 200)]), 1)
})

test('copies and further reports are no growth', () => {
  assert.equal(outletsNow([report(1, 0), report(2, 10, true), report(1, 20), report(1, 40)]), 1)
  assert.equal(growthOf([report(2, 10, true)]), undefined)
})

test('a story that all have reported for hours grows again only where they come back to it after a night', () => {
  const running = [report(1, 0), report(2, 200), report(3, 400)]
  assert.equal(outletsNow([...running, report(1, 600), report(2, 610), report(3, 620)]), 0)
  assert.equal(outletsNow([...running, report(1, 1500), report(2, 1510), report(3, 1520)]), 3)
})

test('the greatest growth is remembered with its hour', () => {
  const growth = growthOf([report(3, 40), report(1, 0), report(2, 30), report(4, 500)])
  assert.deepEqual(growth?.most, { outlets: 3, at: NOON + 40 * MINUTE_MS })
  assert.equal(growth?.now.outlets, 1)
})

test('two outlets are never breaking news, three are where that is rare', () => {
  const usual = { others: 0, days: 7 }
  assert.equal(isAbnormal({ outlets: 2, at: NOON }, usual, 'politics'), false)
  assert.equal(isAbnormal({ outlets: 3, at: NOON }, usual, 'politics'), true)
  assert.equal(isAbnormal({ outlets: 3, at: NOON }, { others: 21, days: 7 }, 'politics'), false)
  assert.equal(isAbnormal({ outlets: 3, at: NOON }, { others: 3, days: 1 }, undefined), false)
})

test('matches need to be the one of their week, and of four outlets', () => {
  assert.equal(isAbnormal({ outlets: 3, at: NOON }, { others: 0, days: 7 }, 'sport'), false)
  assert.equal(isAbnormal({ outlets: 4, at: NOON }, { others: 1, days: 7 }, 'sport'), false)
  assert.equal(isAbnormal({ outlets: 4, at: NOON }, { others: 0, days: 7 }, 'sport'), true)
  assert.equal(isAbnormal({ outlets: 4, at: NOON }, { others: 0, days: 0 }, 'sport'), true)
})

test('breaking news goes on while the story grows, and begins anew after its end', () => {
  const begun = breakingWith({ outlets: 3, at: NOON }, undefined)
  const goesOn = breakingWith({ outlets: 4, at: NOON + HOUR_MS }, begun)
  assert.equal(goesOn.since, NOON)
  assert.ok(goesOn.until > begun.until)
  assert.equal(breakingWith({ outlets: 3, at: NOON + 30 * HOUR_MS }, goesOn).since, NOON + 30 * HOUR_MS)
})
