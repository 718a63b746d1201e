import assert from 'node:assert/strict'
import { test } from 'node:test'
import { DAY_MS } from '../news/instant.ts'
import { maxAgeMs, retryAfterMs } from './response-times.ts'

const NOW = Date.UTC(2026, 10, 23, 12)
const NOON = 'Mon, 23 Nov 2026 12:00:00 GMT'

test('reads for how long to stay away', () => {
  const after = (value: string, date?: string): number | undefined =>
    retryAfterMs({ 'retry-after': value, ...(date && { date }) }, NOW)
  assert.equal(after('120'), 120_000)
  assert.equal(after(' 0 '), 0)
  assert.equal(after('Mon, 23 Nov 2026 12:05:00 GMT'), 300_000)
  assert.equal(after('Monday, 23-Nov-26 12:05:00 GMT'), 300_000)
  assert.equal(after('Mon Nov 23 12:05:00 2026'), 300_000)
  assert.equal(
    after('Mon, 23 Nov 2026 12:05:00 GMT', 'Mon, 23 Nov 2026 12:04:00 GMT'),
    60_000,
    'by the server’s own clock',
  )
  assert.equal(after('Mon, 23 Nov 2025 12:05:00 GMT'), 0, 'already past')
  assert.equal(after('99999999999999999999'), 30 * DAY_MS)
  assert.equal(after('soon'), undefined)
  assert.equal(after('-5'), undefined)
  assert.equal(retryAfterMs({}, NOW), undefined)
})

test('reads for how long an answer is fresh', () => {
  assert.equal(maxAgeMs({ 'cache-control': 'public, max-age=600' }, NOW), 600_000)
  assert.equal(maxAgeMs({ 'cache-control': 'Max-Age="600"' }, NOW), 600_000)
  assert.equal(maxAgeMs({ 'cache-control': 'max-age=600', age: '200' }, NOW), 400_000)
  assert.equal(maxAgeMs({ 'cache-control': 'max-age=600', age: '900' }, NOW), 0)
  assert.equal(maxAgeMs({ 'cache-control': 'max-age=600, no-cache' }, NOW), 0)
  assert.equal(maxAgeMs({ 'cache-control': 'no-store' }, NOW), 0)
  assert.equal(maxAgeMs({ 'cache-control': 'max-age=600', expires: NOON }, NOW), 600_000)
  assert.equal(maxAgeMs({ expires: 'Mon, 23 Nov 2026 12:10:00 GMT', date: NOON }, NOW + 5000), 600_000)
  assert.equal(maxAgeMs({ expires: '0' }, NOW), 0)
  assert.equal(maxAgeMs({ expires: '-1' }, NOW), 0)
  assert.equal(maxAgeMs({ 'cache-control': 'max-age=-1' }, NOW), undefined)
  assert.equal(maxAgeMs({ 'cache-control': 'max-age=31536000000' }, NOW), 30 * DAY_MS)
  assert.equal(maxAgeMs({}, NOW), undefined)
})

test('whatever stands in the headers, what comes out can be added to a date', () => {
  const alphabet = [
    'max-age',
    '=',
    ',',
    '9',
    '0',
    '-',
    '"',
    'no',
    ' ',
    ';',
    'Mon, 23 Nov',
    '2026',
    'GMT',
    '\xff',
    'e',
    ':',
  ]
  let seed = 11
  const next = (limit: number): number => {
    seed = (seed * 48_271) % 2_147_483_647
    return seed % limit
  }
  const noise = (): string => Array.from({ length: next(12) }, () => alphabet[next(alphabet.length)] ?? '').join('')
  for (let round = 0; round < 5000; round++) {
    const headers = { 'cache-control': noise(), expires: noise(), date: noise(), age: noise(), 'retry-after': noise() }
    for (const read of [maxAgeMs(headers, NOW), retryAfterMs(headers, NOW)]) {
      assert.ok(read === undefined || (read >= 0 && read <= 30 * DAY_MS), JSON.stringify(headers))
    }
  }
})
