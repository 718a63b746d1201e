import assert from 'node:assert/strict'
import { test } from 'node:test'
import { DAY_MS, HOUR_MS, MINUTE_MS } from '../news/instant.ts'
import { type CheckLesson, nextCheckAt } from './next-check.ts'

function lesson(change: Partial<CheckLesson> = {}): CheckLesson {
  return { at: 0, firstSeenAt: 0, revisedAt: 0, checks: 0, unchanged: 0, isOpen: false, random: 0, ...change }
}

/** The minutes at which an article is looked at that is edited at the looks with these numbers only. */
function looks(editedAt: readonly number[] = []): readonly number[] {
  const minutes: number[] = []
  let [at, revisedAt, unchanged] = [0, 0, 0]
  for (let checks = 0; checks < 100; checks++) {
    const next = nextCheckAt(lesson({ at, revisedAt, checks, unchanged }))
    if (next === undefined) break
    at = next
    minutes.push(at / MINUTE_MS)
    unchanged++
    if (editedAt.includes(checks + 1)) [revisedAt, unchanged] = [at, 0]
  }
  return minutes
}

test('an article that rests is looked at eight times or fewer in a month, and ever more rarely', () => {
  const minutes = looks()
  assert.deepEqual(minutes.slice(0, 3), [10, 30, 120])
  assert.ok(minutes.length <= 8, minutes.join(' '))
  assert.ok((minutes.at(-1) ?? 0) >= (20 * DAY_MS) / MINUTE_MS, minutes.join(' '))
  const waits = minutes.map((minute, index) => minute - (minutes[index - 1] ?? 0))
  assert.deepEqual(
    waits,
    waits.toSorted((a, b) => a - b),
  )
})

test('an edit brings the next look nearer, and looks that found nothing put it off', () => {
  const age = 6 * HOUR_MS
  const usual = nextCheckAt(lesson({ at: age, unchanged: 2 })) ?? 0
  assert.equal(usual, DAY_MS)
  assert.equal(nextCheckAt(lesson({ at: age, revisedAt: age })), age + 10 * MINUTE_MS)
  assert.equal(nextCheckAt(lesson({ at: age, unchanged: 3 })), age + 1.5 * (DAY_MS - age))
  assert.ok(looks([3, 4]).length > looks().length)
})

test('what must be confirmed is looked at again within the hour, however old the article is', () => {
  const at = 20 * DAY_MS
  assert.equal(nextCheckAt(lesson({ at, isOpen: true })), at + 30 * MINUTE_MS)
  assert.equal(nextCheckAt(lesson({ at: 90 * DAY_MS, isOpen: true })), 90 * DAY_MS + 30 * MINUTE_MS)
})

test('a server that asks us to stay away is obeyed, and a jitter parts what was published together', () => {
  assert.equal(nextCheckAt(lesson({ retryAfterMs: DAY_MS })), DAY_MS)
  assert.equal(nextCheckAt(lesson({ isOpen: true, retryAfterMs: DAY_MS })), DAY_MS)
  assert.equal(nextCheckAt(lesson({ random: 1 })), 11 * MINUTE_MS)
  for (const isOpen of [false, true]) assert.ok(Number.isInteger(nextCheckAt(lesson({ isOpen, random: 1 / 3 }))))
})

test('after a month, and after so many looks at an article that never rests, there are no more', () => {
  assert.equal(nextCheckAt(lesson({ at: 30 * DAY_MS })), undefined)
  const everyTime = Array.from({ length: 100 }, (_, index) => index + 1)
  assert.equal(looks(everyTime).length, 48)
})
