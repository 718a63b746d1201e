import assert from 'node:assert/strict'
import { test } from 'node:test'
import { DAY_MS, HOUR_MS, MINUTE_MS } from '../src/news/instant.ts'
import { nextAttemptAt, nextVisitAt } from '../src/schedule.ts'

const AT = Date.parse('2024-04-03T12:00:00Z')
const lesson = { at: AT, failures: 0, random: 0 }

test('a feed that says nothing is visited every ten minutes', () => {
  assert.equal(nextVisitAt(lesson) - AT, 10 * MINUTE_MS)
})

test('a feed that asks to be left alone longer is left alone, but never for more than a day', () => {
  assert.equal(nextVisitAt({ ...lesson, ttlMs: HOUR_MS }) - AT, HOUR_MS)
  assert.equal(nextVisitAt({ ...lesson, maxAgeMs: 365 * DAY_MS }) - AT, DAY_MS)
})

test('every failure doubles the wait', () => {
  assert.equal(nextVisitAt({ ...lesson, failures: 1 }) - AT, 20 * MINUTE_MS)
  assert.equal(nextVisitAt({ ...lesson, failures: 3 }) - AT, 80 * MINUTE_MS)
  assert.equal(nextVisitAt({ ...lesson, failures: 1000 }) - AT, DAY_MS)
})

test('Retry-After is obeyed, however long', () => {
  assert.equal(nextVisitAt({ ...lesson, failures: 1, retryAfterMs: 3 * DAY_MS }) - AT, 3 * DAY_MS)
})

test('feeds that were added together drift apart', () => {
  assert.ok(nextVisitAt({ ...lesson, random: 0.9 }) > nextVisitAt({ ...lesson, random: 0.1 }))
})

test('a page is tried five times in all, with growing pauses', () => {
  assert.equal(nextAttemptAt(AT, 0), AT + MINUTE_MS)
  assert.equal(nextAttemptAt(AT, 0, HOUR_MS), AT + HOUR_MS)
  assert.equal(nextAttemptAt(AT, 3), AT + 6 * HOUR_MS)
  assert.equal(nextAttemptAt(AT, 4), undefined)
})
