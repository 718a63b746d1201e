import assert from 'node:assert/strict'
import { test } from 'node:test'
import { type ArticleId, type StoryId, toId } from '../news/ids.ts'
import { nameRebuiltStories } from './name-rebuilt-stories.ts'

/** Articles by the story that they have here and the one that they have in the store: `['1:7', '1:7', '2:7']`. */
function named(pairs: readonly string[], edited: readonly (readonly [number, number])[] = []): object {
  const members = pairs.map((pair, at) => {
    const [rebuilt = 0, kept = 0] = pair.split(':').map(Number)
    return { id: toId<ArticleId>(at + 1), rebuilt: toId<StoryId>(rebuilt), kept: toId<StoryId>(kept) }
  })
  const numbers = edited.map(([rebuilt, kept]) => [toId<StoryId>(rebuilt), toId<StoryId>(kept)] as const)
  return Object.fromEntries(nameRebuiltStories(members, new Map(numbers)))
}

test('a story takes the number that most of its articles had', () => {
  assert.deepEqual(named(['1:7', '1:8', '1:8']), { 1: 8 })
})

test('of two that share a number the one with more of its articles takes it, the other is new', () => {
  assert.deepEqual(named(['1:7', '2:7', '2:7']), { 2: 7 })
  assert.deepEqual(named(['1:7', '1:7', '1:7', '2:7', '2:8']), { 1: 7, 2: 8 })
})

test('a story that an editor edited has its number, whatever stands in it', () => {
  assert.deepEqual(named(['1:7', '1:7', '2:7'], [[2, 7]]), { 2: 7 })
})
