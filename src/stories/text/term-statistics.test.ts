import assert from 'node:assert/strict'
import { test } from 'node:test'
import { TermStatistics } from './term-statistics.ts'

test('a term that many stories hold tells less than one that few hold', () => {
  const statistics = new TermStatistics()
  for (let story = 0; story < 50; story++) {
    statistics.learnStory('xx')
    statistics.learnTerms(story < 2 ? [1, 2] : [1])
  }
  const weights = statistics.weigh(
    'xx',
    new Map([
      [1, 1],
      [2, 1],
      [3, 1],
    ]),
  )
  assert.ok((weights.get(1) ?? 0) < (weights.get(2) ?? 0))
  assert.ok((weights.get(2) ?? 0) < (weights.get(3) ?? 0))
})

test('a stream of random words does not grow without end, and what is common stays common', () => {
  const statistics = new TermStatistics()
  statistics.learnStory('xx')
  statistics.learnTerms([1])
  statistics.learnTerms([1])
  for (let round = 0; round < 5; round++) {
    statistics.learnTerms(Array.from({ length: 400_000 }, (_, index) => 1000 + round * 400_000 + index))
  }
  assert.ok(statistics.size <= 1_000_000, `${statistics.size} terms`)
  const weights = statistics.weigh(
    'xx',
    new Map([
      [1, 1],
      [2, 1],
    ]),
  )
  assert.ok((weights.get(1) ?? 0) < (weights.get(2) ?? 0))
})
