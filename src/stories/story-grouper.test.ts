import assert from 'node:assert/strict'
import { test } from 'node:test'
import { type ArticleId, type SourceId, type StoryId, toId } from '../news/ids.ts'
import { createStoryGrouper } from './story-grouper.ts'

const NOON = Date.UTC(2024, 3, 3, 12)

test('an empty window begins a story with any article, even an empty one', () => {
  const grouper = createStoryGrouper()
  const empty = {
    sourceId: toId<SourceId>(1),
    language: 'ar',
    title: '',
    text: '',
    publishedAt: NOON,
    firstSeenAt: NOON,
  }
  assert.equal(grouper.place(empty).story, 'new')
  grouper.add({ ...empty, id: toId<ArticleId>(1), storyId: toId<StoryId>(1) })
  assert.equal(grouper.place(empty).story, 'new')
  assert.equal(grouper.size, 1)
})
