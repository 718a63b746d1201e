import assert from 'node:assert/strict'
import { test } from 'node:test'
import { HOUR_MS, MINUTE_MS, SECOND_MS } from '../news/instant.ts'
import { clientRule, loginRule, pairRule, type ThrottleRule, waitBefore } from './sign-in-throttle.ts'

/** Failures that happened at these moments, under one key. */
function failuresAt(rule: ThrottleRule, moments: readonly number[]) {
  return {
    failures: async (key: string, since: number) => (key === rule.key ? moments.filter((at) => at >= since).length : 0),
  }
}

const RULE = pairRule('samar', 'here')

test('who mistypes a few times does not wait', async () => {
  for (const count of [0, 1, 4]) assert.equal(await waitBefore(failuresAt(RULE, Array(count).fill(0)), [RULE], 0), 0)
})

test('from the fifth failure on the wait doubles, to a quarter of an hour', async () => {
  const waits = [5, 6, 7, 8, 20, 1000].map((count) => waitBefore(failuresAt(RULE, Array(count).fill(0)), [RULE], 0))
  assert.deepEqual(
    (await Promise.all(waits)).map((wait) => wait / SECOND_MS),
    [15, 30, 60, 120, 900, 900],
  )
})

test('waiting ends it, and an hour forgets it', async () => {
  const five = failuresAt(RULE, [0, 1, 2, 3, 4])
  assert.equal(await waitBefore(five, [RULE], 10 * SECOND_MS), 15 * SECOND_MS)
  assert.equal(await waitBefore(five, [RULE], 15 * SECOND_MS + 5), 0)
  assert.equal(await waitBefore(failuresAt(RULE, Array(50).fill(0)), [RULE], HOUR_MS + 1), 0)
})

test('a login under attack from everywhere keeps its owner out for a minute at most', async () => {
  const rule = loginRule('samar')
  assert.equal(await waitBefore(failuresAt(rule, Array(10_000).fill(0)), [rule], 0), MINUTE_MS)
})

test('the longest wait of all rules counts, and one’s neighbours are not concerned', async () => {
  const store = failuresAt(clientRule('here'), Array(21).fill(0))
  assert.equal(await waitBefore(store, [RULE, loginRule('samar'), clientRule('here')], 0), 30 * SECOND_MS)
  assert.equal(await waitBefore(store, [pairRule('samar', 'there'), loginRule('samar'), clientRule('there')], 0), 0)
})
