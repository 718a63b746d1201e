import assert from 'node:assert/strict'
import { test } from 'node:test'
import { PageCache } from './page-cache.ts'

function textCache(maxBytes = 1000) {
  return new PageCache<string>({ maxBytes, maxAgeMs: 100, sizeOf: (text) => (text === '' ? undefined : text.length) })
}
const AT = { edition: 1, now: 0 }

test('a page is kept until the store changes or the page is too old', async () => {
  const cache = textCache()
  await cache.make('/', AT, async () => 'front')
  assert.equal(cache.get('/', { edition: 1, now: 99 }), 'front')
  assert.equal(cache.get('/', { edition: 1, now: 100 }), undefined)
  assert.equal(cache.get('/', { edition: 2, now: 0 }), undefined)
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
