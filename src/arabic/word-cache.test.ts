import assert from 'node:assert/strict'
import { test } from 'node:test'
import { WordCache } from './word-cache.ts'

const found = (term: string) => ({ terms: [term], stopWord: false })

test('a word is found by its place in a text, and no other word is taken for it', () => {
  const cache = new WordCache(4)
  cache.keep('ميناء', found('مين'))
  assert.deepEqual(cache.find('في ميناء طنجة', 3, 8), found('مين'))
  assert.equal(cache.find('في ميناء طنجة', 3, 7), undefined)
  assert.equal(cache.find('في ميناؤ طنجة', 3, 8), undefined)
})

test('a full table forgets words, and never mixes them up', () => {
  const cache = new WordCache(3)
  const words = Array.from({ length: 500 }, (_, number) => `w${number}`)
  for (const word of words) cache.keep(word, found(word))
  const kept = words.filter((word) => cache.find(word, 0, word.length) !== undefined)
  assert.ok(kept.length > 0 && kept.length <= 8)
  for (const word of kept) assert.deepEqual(cache.find(word, 0, word.length), found(word))
})

test('a word longer than a place is not kept', () => {
  const cache = new WordCache(4)
  const word = 'x'.repeat(16)
  cache.keep(word, found(word))
  assert.equal(cache.find(word, 0, word.length), undefined)
})
