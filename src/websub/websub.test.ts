import assert from 'node:assert/strict'
import { createHmac } from 'node:crypto'
import { test } from 'node:test'
import { DAY_MS, HOUR_MS, MINUTE_MS } from '../news/instant.ts'
import { askAgainAt, needsFarewell, renewalAt } from './asking-times.ts'
import { judgeIntent } from './hub-intent.ts'
import { isSignedBy } from './push-signature.ts'
import { subscriptionForm } from './subscription-form.ts'

const TOPIC = 'https://rihan-voice.example/feed?a=1&b=خبر'
const asked = { topic: TOPIC, pending: 'subscribe', wanted: true } as const
const question = {
  'hub.mode': 'subscribe',
  'hub.topic': TOPIC,
  'hub.challenge': 'nonce-7',
  'hub.lease_seconds': '864000',
}

test('a subscription asks for a lease and hands over its secret, a farewell does neither', () => {
  const subscription = { topic: TOPIC, callback: 'https://news.example/hub/k', secret: 's3cret' }
  assert.deepEqual(Object.fromEntries(new URLSearchParams(subscriptionForm('subscribe', subscription))), {
    'hub.mode': 'subscribe',
    'hub.topic': TOPIC,
    'hub.callback': 'https://news.example/hub/k',
    'hub.secret': 's3cret',
    'hub.lease_seconds': '864000',
  })
  const farewell = new URLSearchParams(subscriptionForm('unsubscribe', subscription))
  assert.deepEqual([farewell.get('hub.mode'), farewell.get('hub.secret')], ['unsubscribe', null])
})

test('what we have asked for is confirmed with the hub’s own challenge and lease', () => {
  assert.deepEqual(judgeIntent(question, asked), { kind: 'subscribed', challenge: 'nonce-7', leaseMs: 10 * DAY_MS })
  const leaving = { ...asked, pending: 'unsubscribe', wanted: false } as const
  const farewell = { ...question, 'hub.mode': 'unsubscribe' }
  assert.deepEqual(judgeIntent(farewell, leaving), { kind: 'unsubscribed', challenge: 'nonce-7' })
})

test('what we have not asked for is not', () => {
  const unknown = { kind: 'unknown' }
  assert.deepEqual(judgeIntent({ ...question, 'hub.topic': 'https://other.example/' }, asked), unknown)
  assert.deepEqual(judgeIntent({ ...question, 'hub.mode': 'unsubscribe' }, asked), unknown)
  assert.deepEqual(judgeIntent({ ...question, 'hub.mode': ['subscribe'] }, asked), unknown)
  assert.deepEqual(judgeIntent({ ...question, 'hub.challenge': '' }, asked), unknown)
  assert.deepEqual(judgeIntent({ ...question, 'hub.challenge': 'x'.repeat(5000) }, asked), unknown)
  assert.deepEqual(judgeIntent(question, { topic: TOPIC, wanted: true }), unknown, 'confirmed already: a replay')
  assert.deepEqual(judgeIntent({}, { topic: '', wanted: true }), unknown)
})

test('a lease is taken within bounds, and a hub that does not tell it is asked again in a day', () => {
  const lease = (seconds: unknown) => {
    const answer = judgeIntent({ ...question, 'hub.lease_seconds': seconds }, asked)
    return answer.kind === 'subscribed' && answer.leaseMs
  }
  assert.equal(lease('1'), MINUTE_MS)
  assert.equal(lease('99999999999'), 90 * DAY_MS)
  for (const odd of [undefined, '', '-5', '1e9', '9'.repeat(40)]) assert.equal(lease(odd), DAY_MS)
})

test('a refusal of the hub’s comes with its reason, cut short', () => {
  const denied = { 'hub.mode': 'denied', 'hub.topic': TOPIC, 'hub.reason': 'no '.repeat(500) }
  const answer = judgeIntent(denied, { topic: TOPIC, wanted: true })
  assert.equal(answer.kind === 'denied' && answer.reason.length, 200)
})

test('a push is known by its HMAC, in every method of the recommendation, and by nothing else', () => {
  const body = Buffer.from('<rss>خبر</rss>')
  const sign = (method: string, secret = 'key') => createHmac(method, secret).update(body).digest('hex')
  for (const method of ['sha1', 'sha256', 'sha384', 'sha512']) {
    assert.equal(isSignedBy('key', `${method}=${sign(method)}`, body), true, method)
    assert.equal(isSignedBy('key', `${method.toUpperCase()}=${sign(method).toUpperCase()}`, body), true)
    assert.equal(isSignedBy('key', `${method}=${sign(method, 'other')}`, body), false)
    assert.equal(isSignedBy('key', `${method}=${sign(method).slice(2)}`, body), false)
    assert.equal(isSignedBy('key', `${method}=${sign(method)}`, Buffer.from('<rss>other</rss>')), false)
  }
  assert.equal(isSignedBy('key', `md5=${sign('md5').padEnd(40, '0')}`, body), false)
  for (const odd of [undefined, '', 'sha256', 'sha256=', 'sha256=zz', `sha256=${sign('sha1')}`]) {
    assert.equal(isSignedBy('key', odd, body), false, String(odd))
  }
})

test('a lease is renewed before it ends, a silent hub asked ever less, and a farewell not for ever', () => {
  assert.equal(renewalAt(0, 10 * DAY_MS), 8 * DAY_MS)
  assert.deepEqual(
    [0, 1, 4, 100].map((failures) => askAgainAt(0, failures) / HOUR_MS),
    [1 / 6, 1 / 3, 8 / 3, 24],
  )
  assert.equal(needsFarewell({ leaseUntil: 5, failures: 0 }, 4), true)
  assert.equal(needsFarewell({ leaseUntil: 5, failures: 0 }, 5), false, 'the hub has forgotten us')
  assert.equal(needsFarewell({ failures: 0 }, 4), false, 'the hub has never confirmed')
  assert.equal(needsFarewell({ leaseUntil: 5, failures: 3 }, 4), false)
})
