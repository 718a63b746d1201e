import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Topic } from '../news/topic.ts'
import { commonestTopic } from './commonest-topic.ts'

const own = (topic?: Topic) => ({ topic, isCopy: false })
const copy = (topic?: Topic) => ({ topic, isCopy: true })

test('the topic of most independent reports is the story’s', () => {
  assert.equal(commonestTopic([own('economy'), own('politics'), own('economy')]), 'economy')
  assert.equal(commonestTopic([own('economy'), copy('sport'), copy('sport')]), 'economy')
})

test('reports without a topic do not vote, and copies where nobody else does', () => {
  assert.equal(commonestTopic([own(), own(), own('health')]), 'health')
  assert.equal(commonestTopic([own(), copy('sport')]), 'sport')
  assert.equal(commonestTopic([own()]), undefined)
})

test('between equals the first report decides', () => {
  assert.equal(commonestTopic([own('sport'), own('society')]), 'society')
})
