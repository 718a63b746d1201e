import assert from 'node:assert/strict'
import { test } from 'node:test'
import { PageCache } from './page-cache.ts'

function textCache(maxBytes = 1000) {
  const sizeOf = (text: string) => (text === '' ? undefined : text.length)
  return new PageCache<string>({ maxBytes, maxAgeMs: 100, staleMs: 10, sizeOf })
}
const AT = { edition: 1, now: 0 }

test('a page is kept until the store changes or the page is too old', async () => {
  const cache = textCache()
  await cache.make('/', AT, async () => 'front')
  assert.equal(cache.get('/', { edition: 1, now: 99 }), 'front')
  assert.equal(cache.get('/', { edition: 1, now: 100 }), undefined)
  assert.equal(cache.get('/', { edition: 2, now: 10 }), undefined)
})

test('a young page lives on while the store changes', async () => {
  const cache = textCache()
  await cache.make('/', AT, async () => 'front')
  assert.equal(cache.get('/', { edition: 2, now: 9 }), 'front')
  assert.equal(cache.get('/', { edition: 1, now: 50 }), 'front', 'of its own edition for longer')
})

test('whoever asks in a later edition waits for a page begun just before, but not for an old one', async () => {
  const cache = textCache()
  const gate = Promise.withResolvers<string>()
  const slow = cache.make('/', AT, () => gate.promise)
  const joined = cache.make('/', { edition: 2, now: 9 }, async () => 'never made')
  const later = cache.make('/', { edition: 3, now: 10 }, async () => 'newer')
  assert.equal(await later, 'newer')
  gate.resolve('front')
  assert.deepEqual(await Promise.all([slow, joined]), ['front', 'front'])
  assert.equal(cache.get('/', { edition: 3, now: 10 }), 'newer', 'what was begun earlier does not replace it')
})

test('a page that many ask for at once is made once', async () => {
  const cache = textCache()
  let made = 0
  const work = async () => {
    made++
    return 'front'
  }
  const answers = await Promise.all(Array.from({ length: 20 }, () => cache.make('/', AT, work)))
  assert.equal(made, 1)
  assert.deepEqual(new Set(answers), new Set(['front']))
})

test('a page that could not be made is tried again', async () => {
  const cache = textCache()
  await assert.rejects(cache.make('/', AT, () => Promise.reject(new Error('no store'))))
  assert.equal(await cache.make('/', AT, async () => 'front'), 'front')
})

test('memory is bounded, and what was not read for longest goes first', async () => {
  const cache = textCache()
  for (let number = 0; number < 50; number++) {
    await cache.make(`/${number}`, AT, async () => 'x'.repeat(90))
    cache.get('/0', AT)
  }
  assert.ok(cache.bytes <= 1000)
  assert.ok(cache.get('/0', AT), 'read all the time')
  assert.ok(cache.get('/49', AT), 'the latest')
  assert.equal(cache.get('/1', AT), undefined)
})

test('what has no size is not kept, nor what would push out all others', async () => {
  const cache = textCache()
  await cache.make('/missing', AT, async () => '')
  await cache.make('/huge', AT, async () => 'x'.repeat(900))
  assert.equal(cache.get('/missing', AT), undefined)
  assert.equal(cache.get('/huge', AT), undefined)
  assert.equal(cache.bytes, 0)
})
