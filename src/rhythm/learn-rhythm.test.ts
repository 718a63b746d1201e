import assert from 'node:assert/strict'
import { test } from 'node:test'
import { DAY_MS, type EpochMs, HOUR_MS, MINUTE_MS } from '../news/instant.ts'
import { itemsADay, itemsByHour, RHYTHM_HALF_LIFE_MS, type Rhythm, sumOf } from '../news/rhythm.ts'
import { learnRhythm } from './learn-rhythm.ts'

const ZONE = 'Asia/Amman'
/** A Wednesday, noon in Amman. */
const NOON = Date.parse('2024-04-03T09:00:00Z')

function look(at: EpochMs, newItems: readonly (EpochMs | undefined)[], overlaps = true) {
  return { at, zone: ZONE, newItems, overlaps }
}

test('the first look learns from the dates that the feed lists already', () => {
  const dates = [0, 1, 2, 3, 4].map((hour) => NOON - (hour * 2 + 1) * HOUR_MS)
  const rhythm = learnRhythm(undefined, look(NOON, dates, false))
  assert.equal(rhythm.learntAt, NOON)
  assert.equal(rhythm.startedAt, NOON - 9 * HOUR_MS)
  const { items, hours } = sumOf(rhythm.byHour)
  assert.ok(Math.abs(items - 4) < 0.1, 'the oldest marks the beginning of the time')
  assert.ok(Math.abs(hours - 9) < 0.2)
})

test('an item is counted at its outlet’s hour and weekday, the time in between as watched', () => {
  const first = learnRhythm(undefined, look(NOON, [], false))
  const rhythm = learnRhythm(first, look(NOON + 2 * HOUR_MS, [NOON + 90 * MINUTE_MS]))
  assert.ok((rhythm.byHour[13]?.items ?? 0) > 0.99)
  assert.ok((rhythm.byWeekday[3]?.items ?? 0) > 0.99)
  assert.deepEqual(
    rhythm.byHour.flatMap((cell, hour) => (cell.hours > 0.9 ? [hour] : [])),
    [12, 13],
  )
})

test('an hour that watched and saw nothing is told from an hour that was not watched', () => {
  const first = learnRhythm(undefined, look(NOON, [], false))
  const rhythm = learnRhythm(first, look(NOON + HOUR_MS, []))
  assert.ok((rhythm.byHour[12]?.hours ?? 0) > 0.9)
  assert.equal(rhythm.byHour[13]?.hours, 0)
})

test('a date outside the time watched is taken for the nearest within, an item without one spread over it', () => {
  const first = learnRhythm(undefined, look(NOON, [], false))
  const rhythm = learnRhythm(first, look(NOON + 2 * HOUR_MS, [NOON + DAY_MS, NOON - DAY_MS, undefined, undefined]))
  assert.ok(Math.abs(sumOf(rhythm.byHour).items - 4) < 0.1)
  assert.equal(rhythm.byHour.filter((cell) => cell.items > 0).length, 3)
})

test('a list that ran over tells only of the time back to its oldest item', () => {
  const first = learnRhythm(undefined, look(NOON, [], false))
  const at = NOON + 5 * DAY_MS
  const rhythm = learnRhythm(first, look(at, [at - HOUR_MS, at - 2 * HOUR_MS], false))
  assert.ok(Math.abs(sumOf(rhythm.byHour).hours - 2) < 0.1)
})

test('what was seen fades by half in a fortnight, and the state stays small', () => {
  let rhythm: Rhythm | undefined
  for (let hour = 0; hour <= 24 * 90; hour++) {
    const at = NOON + hour * HOUR_MS
    rhythm = learnRhythm(rhythm, look(at, [at - MINUTE_MS]))
  }
  assert.ok(rhythm)
  assert.ok(Math.abs((itemsADay(rhythm) ?? 0) - 24) < 0.1)
  assert.ok(JSON.stringify(rhythm).length < 3000)
  const later = learnRhythm(rhythm, look(rhythm.learntAt + RHYTHM_HALF_LIFE_MS, []))
  assert.ok(Math.abs(sumOf(later.byHour).items / sumOf(rhythm.byHour).items - 0.5) < 1e-9)
})

test('a look that goes back in time changes nothing but what it brings', () => {
  const first = learnRhythm(undefined, look(NOON, [NOON - HOUR_MS, NOON - 2 * HOUR_MS], false))
  const again = learnRhythm(first, look(NOON - HOUR_MS, [NOON]))
  assert.deepEqual(again, first)
})

test('after a month without a look the rhythm is learnt anew, from what the feed lists then', () => {
  const dates = (at: EpochMs, count: number) => Array.from({ length: count }, (_, hour) => at - hour * HOUR_MS)
  const first = learnRhythm(undefined, look(NOON, dates(NOON, 40), false))
  const later = NOON + 60 * DAY_MS
  assert.deepEqual(
    learnRhythm(first, look(later, dates(later, 10))),
    learnRhythm(undefined, look(later, dates(later, 10))),
  )
})

test('a chart is drawn only when enough was seen', () => {
  const first = learnRhythm(undefined, look(NOON, [NOON - HOUR_MS, NOON - 2 * HOUR_MS], false))
  assert.equal(itemsByHour(first), undefined)
  const dates = Array.from({ length: 40 }, (_, index) => NOON - index * 2 * HOUR_MS)
  assert.equal(itemsByHour(learnRhythm(undefined, look(NOON, dates, false)))?.length, 24)
})
