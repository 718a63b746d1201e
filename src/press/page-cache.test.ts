import assert from 'node:assert/strict'
import { test } from 'node:test'
import { PageCache } from './page-cache.ts'

test('a kept page is not made again', () => {
  const cache = new PageCache<{ size: number }>(100)
  const first = cache.getOrMake('a', () => ({ size: 10 }))
  assert.equal(
    cache.getOrMake('a', () => ({ size: 10 })),
    first,
  )
})

test('when the room is full, the page that was not asked for longest goes', () => {
  const cache = new PageCache<{ size: number }>(100)
  const made: string[] = []
  const ask = (key: string): void => {
    cache.getOrMake(key, () => {
      made.push(key)
      return { size: 40 }
    })
  }
  for (const key of ['a', 'b', 'a', 'c', 'a', 'b']) ask(key)
  assert.deepEqual(made, ['a', 'b', 'c', 'b'])
  assert.equal(cache.bytes, 80)
})

test('a page larger than the room is served but not kept', () => {
  const cache = new PageCache<{ size: number }>(100)
  assert.equal(cache.getOrMake('big', () => ({ size: 200 })).size, 200)
  assert.equal(cache.bytes, 0)
})
