import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { FeedHealth } from '../news/feed-health.ts'
import { DAY_MS } from '../news/instant.ts'
import { goneAs, healthAfter, movedTo, type VisitResult } from './feed-health.ts'

const AT = Date.parse('2024-04-03T12:00:00Z')
const URL = 'http://rihan-voice.example/feed'
const NEW_URL = 'https://rihan-voice.example/feed'

/** The health after visits a day apart. */
function healthOf(results: readonly Omit<VisitResult, 'at'>[], health: FeedHealth = { failures: 0 }): FeedHealth {
  return results.reduce<FeedHealth>(
    (before, result, day) => healthAfter({ health: before, url: URL }, { ...result, at: AT + day * DAY_MS }),
    health,
  )
}

function times(count: number, refused: string): readonly { readonly refused: string }[] {
  return Array.from({ length: count }, () => ({ refused }))
}

test('failures are counted in a row, and the last good visit is remembered through them', () => {
  const health = healthOf([{}, { refused: 'timeout' }, { refused: 'server-error' }])
  assert.deepEqual(health, { failures: 2, lastVisitAt: AT + 2 * DAY_MS, lastGoodVisitAt: AT })
  assert.equal(healthOf([{}], health).failures, 0)
})

test('a feed that is missing for a week is taken for gone, one that its server calls gone after two days', () => {
  assert.equal(healthOf(times(7, 'not-found')).goneSince, undefined)
  assert.equal(healthOf(times(8, 'not-found')).goneSince, AT + 7 * DAY_MS)
  assert.equal(healthOf(times(3, 'gone')).goneSince, AT + 2 * DAY_MS)
  assert.equal(healthOf(times(30, 'timeout')).goneSince, undefined, 'silence is not an answer')
})

test('a fault of the network in between does not start the count anew, a good visit does', () => {
  const missing = times(5, 'not-found')
  assert.ok(healthOf([...missing, { refused: 'timeout' }, ...missing]).goneSince)
  assert.equal(healthOf([...missing, {}, ...missing]).goneSince, undefined)
})

test('a gone feed that answers again is back at once', () => {
  const gone = healthOf(times(3, 'gone'))
  assert.equal(goneAs(gone, 'gone'), 'gone')
  assert.equal(goneAs(gone, 'timeout'), undefined)
  assert.deepEqual(healthOf([{}], gone), { failures: 0, lastVisitAt: AT, lastGoodVisitAt: AT })
})

test('three permanent redirects in a row to one address move a feed, a single one or changing ones do not', () => {
  const redirected = { movedPermanentlyTo: NEW_URL }
  assert.equal(movedTo(healthOf([redirected, redirected])), undefined)
  assert.equal(movedTo(healthOf([redirected, redirected, redirected])), NEW_URL)
  assert.equal(movedTo(healthOf([redirected, redirected, {}, redirected])), undefined)
  const elsewhere = { movedPermanentlyTo: 'https://parked.example/' }
  assert.equal(movedTo(healthOf([redirected, redirected, elsewhere])), undefined)
})

test('a visit that failed at its new address neither moves the feed nor forgets the redirects', () => {
  const redirected = { movedPermanentlyTo: NEW_URL }
  const health = healthOf([redirected, redirected, { refused: 'not-a-feed', movedPermanentlyTo: NEW_URL }])
  assert.equal(movedTo(health), undefined)
  assert.equal(movedTo(healthOf([redirected], health)), NEW_URL)
})
