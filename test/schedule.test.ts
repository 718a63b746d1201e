import assert from 'node:assert/strict'
import { test } from 'node:test'
import { DAY_MS, HOUR_MS, MINUTE_MS } from '../src/news/instant.ts'
import { nextAttemptAt, planVisit, type VisitLesson } from '../src/schedule.ts'

const AT = Date.parse('2024-04-03T12:00:00Z')
const lesson: VisitLesson = { at: AT, rhythmMs: 10 * MINUTE_MS, failures: 0, random: 0 }

/** The wait in minutes, and why. */
function plan(change: Partial<VisitLesson>): readonly [number, string] {
  const { at, because } = planVisit({ ...lesson, ...change })
  return [(at - AT) / MINUTE_MS, because]
}

test('a feed is visited at its own rhythm', () => {
  assert.deepEqual(plan({}), [10, 'learnt'])
  assert.deepEqual(plan({ rhythmMs: 4 * HOUR_MS }), [240, 'learnt'])
})

test('a feed that asks to be left alone longer is left alone, but never for more than a day', () => {
  assert.deepEqual(plan({ ttlMs: HOUR_MS }), [60, 'ttl'])
  assert.deepEqual(plan({ ttlMs: HOUR_MS, maxAgeMs: 2 * HOUR_MS }), [120, 'max-age'])
  assert.deepEqual(plan({ maxAgeMs: 365 * DAY_MS }), [24 * 60, 'max-age'])
  assert.deepEqual(plan({ ttlMs: MINUTE_MS, maxAgeMs: 0 }), [10, 'learnt'], 'a wish for more visits is not heard')
})

test('every failure doubles the wait, and the first good visit leads back to the rhythm', () => {
  assert.deepEqual(plan({ rhythmMs: 5 * MINUTE_MS, failures: 1 }), [10, 'backing-off'])
  assert.deepEqual(plan({ failures: 4 }), [80, 'backing-off'])
  assert.deepEqual(plan({ failures: 1000 }), [24 * 60, 'backing-off'])
  assert.deepEqual(plan({ failures: 0 }), [10, 'learnt'])
})

test('a slow feed is not asked sooner because it failed', () => {
  assert.deepEqual(plan({ rhythmMs: 4 * HOUR_MS, failures: 1 }), [240, 'learnt'])
})

test('Retry-After is obeyed, however long', () => {
  assert.deepEqual(plan({ failures: 1, retryAfterMs: 3 * DAY_MS }), [3 * 24 * 60, 'retry-after'])
  assert.deepEqual(plan({ failures: 1, retryAfterMs: MINUTE_MS }), [10, 'backing-off'])
})

test('a feed that is gone is asked for once a week, one that is only missing once a day', () => {
  assert.deepEqual(plan({ failures: 9, goneAs: 'gone' }), [7 * 24 * 60, 'gone'])
  assert.deepEqual(plan({ failures: 9, goneAs: 'not-found' }), [24 * 60, 'gone'])
})

test('a feed whose hub delivers is visited less, but still within a day', () => {
  assert.deepEqual(plan({ rhythmMs: 5 * MINUTE_MS, pushed: true }), [30, 'pushed'])
  assert.deepEqual(plan({ rhythmMs: HOUR_MS, pushed: true }), [360, 'pushed'])
  assert.deepEqual(plan({ rhythmMs: 20 * HOUR_MS, pushed: true }), [24 * 60, 'pushed'])
  assert.deepEqual(plan({ failures: 2, pushed: true }), [20, 'backing-off'])
})

test('a replay visits all feeds alike', () => {
  assert.deepEqual(plan({ rhythmMs: 4 * HOUR_MS, steadyMs: 10 * MINUTE_MS }), [10, 'steady'])
})

test('feeds that were added together drift apart, and none is visited before its time', () => {
  const early = plan({ random: 0.1 })[0]
  const late = plan({ random: 0.9 })[0]
  assert.ok(early > 10 && late > early && late <= 11)
})

test('whatever a lesson says, the plan obeys every wish and stays within its bounds', () => {
  let state = 1
  const next = () => {
    state = (state * 1_103_515_245 + 12_345) % 2 ** 31
    return state / 2 ** 31
  }
  const maybe = (longest: number) => (next() < 0.5 ? undefined : next() ** 3 * longest)
  for (let round = 0; round < 2000; round++) {
    const wishes = { ttlMs: maybe(2 * DAY_MS), maxAgeMs: maybe(2 * DAY_MS), retryAfterMs: maybe(30 * DAY_MS) }
    const rhythmMs = 5 * MINUTE_MS + next() * (DAY_MS - 5 * MINUTE_MS)
    const failures = next() < 0.7 ? 0 : Math.floor(next() * 40)
    const wait = planVisit({ ...lesson, ...wishes, rhythmMs, failures, random: next() }).at - AT
    const least = Math.max(rhythmMs, Math.min(DAY_MS, Math.max(wishes.ttlMs ?? 0, wishes.maxAgeMs ?? 0)))
    assert.ok(wait >= Math.floor(Math.max(least, wishes.retryAfterMs ?? 0)), `round ${round}`)
    assert.ok(wait <= Math.ceil(Math.max(1.1 * DAY_MS, wishes.retryAfterMs ?? 0)), `round ${round}`)
  }
})

test('a page is tried five times in all, with growing pauses', () => {
  assert.equal(nextAttemptAt(AT, 0), AT + MINUTE_MS)
  assert.equal(nextAttemptAt(AT, 0, HOUR_MS), AT + HOUR_MS)
  assert.equal(nextAttemptAt(AT, 3), AT + 6 * HOUR_MS)
  assert.equal(nextAttemptAt(AT, 4), undefined)
})
