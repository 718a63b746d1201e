import assert from 'node:assert/strict'
import { test } from 'node:test'
import { DAY_MS, type EpochMs, MINUTE_MS } from '../news/instant.ts'
import { expectedRate } from './expected-rate.ts'
import { learnRhythm } from './learn-rhythm.ts'
import { LONGEST_WAIT_MS, payingWait, SHORTEST_WAIT_MS } from './paying-wait.ts'

const AT = Date.parse('2024-04-03T09:20:00Z')
const moment = { at: AT, zone: 'Asia/Baghdad' }

/** Repeatable numbers from 0 to 1. */
function numbers(seed: number): () => number {
  let state = seed
  return () => {
    state = (state * 1_103_515_245 + 12_345) % 2 ** 31
    return state / 2 ** 31
  }
}

test('an even rate follows the square-root law', () => {
  const minutes = (itemsAnHour: number) => Math.round(payingWait(() => itemsAnHour, moment) / MINUTE_MS)
  assert.deepEqual([12, 3, 1 / 24, 1 / 168].map(minutes), [5, 10, 85, 224])
})

test('nothing is asked more often than every five minutes or less than daily', () => {
  assert.equal(
    payingWait(() => 1e6, moment),
    SHORTEST_WAIT_MS,
  )
  assert.equal(
    payingWait(() => 1e-9, moment),
    LONGEST_WAIT_MS,
  )
  assert.equal(
    payingWait(() => 0, moment),
    LONGEST_WAIT_MS,
  )
  const night = payingWait((hour) => (hour === 14 ? 1e-12 : 0), moment)
  assert.equal(night, LONGEST_WAIT_MS)
})

test('whatever the rates, more items are never asked for later, and the wait stays within its bounds', () => {
  for (let seed = 1; seed <= 300; seed++) {
    const next = numbers(seed)
    const few = Array.from({ length: 24 }, () => 20 * next() ** 8)
    const more = few.map((rate) => rate + next())
    const at = AT + Math.floor(next() * 7 * DAY_MS)
    const waitFor = (rates: readonly number[]) => payingWait((hour) => rates[hour] ?? 0, { ...moment, at })
    assert.ok(waitFor(more) <= waitFor(few), `seed ${seed}`)
    assert.ok(waitFor(few) >= SHORTEST_WAIT_MS && waitFor(few) <= LONGEST_WAIT_MS, `seed ${seed}`)
  }
})

test('a feed that sleeps at night is next asked when its morning has begun', () => {
  const evening = Date.parse('2024-04-03T20:00:00Z')
  const wait = payingWait((hour) => (hour >= 6 && hour < 23 ? 6 : 0), { at: evening, zone: 'Asia/Baghdad' })
  const next = evening + wait
  assert.ok(next > Date.parse('2024-04-04T03:00:00Z') && next < Date.parse('2024-04-04T03:15:00Z'))
})

test('a feed that nobody knows yet is asked every ten minutes, and one that stays silent ever less', () => {
  const waits: number[] = [payingWait(expectedRate(undefined, AT), moment)]
  let rhythm = learnRhythm(undefined, { ...moment, newItems: [], overlaps: false })
  for (let day = 1; day <= 365; day++) {
    const at = AT + day * DAY_MS
    rhythm = learnRhythm(rhythm, { ...moment, at, newItems: [], overlaps: true })
    waits.push(payingWait(expectedRate(rhythm, at), { ...moment, at }))
  }
  assert.equal(waits[0], 10 * MINUTE_MS)
  assert.deepEqual(
    waits,
    waits.toSorted((a, b) => a - b),
  )
  assert.equal(waits.at(-1), LONGEST_WAIT_MS)
})

test('more items in a history never make its feed asked later', () => {
  let before = Number.POSITIVE_INFINITY
  for (const everyMinutes of [10_080, 1440, 240, 60, 20, 5, 2]) {
    const dates: EpochMs[] = []
    for (let at = AT - 28 * DAY_MS; at <= AT; at += everyMinutes * MINUTE_MS) dates.push(at)
    const rhythm = learnRhythm(undefined, { ...moment, newItems: dates, overlaps: false })
    const wait = payingWait(expectedRate(rhythm, AT), moment)
    assert.ok(wait <= before, `every ${everyMinutes} minutes: ${wait}`)
    before = wait
  }
  assert.ok(before < 6 * MINUTE_MS)
})
