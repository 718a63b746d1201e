import assert from 'node:assert/strict'
import { test } from 'node:test'
import { BROAD_SECTION_WORDS, SECTION_WORDS } from '../news/section-words.ts'
import { topicNamed, topicOfSection } from './section-topic.ts'

test('a word of one meaning is its topic, in any spelling', () => {
  assert.equal(topicOfSection('أخبار الرياضة'), 'sport')
  assert.equal(topicOfSection('Sports'), 'sport')
  assert.equal(topicOfSection('مال وأعمال'), 'economy')
  assert.equal(topicOfSection('محليات'), 'local')
})

test('a word of several meanings, of a broad one, or of none is no topic', () => {
  for (const word of ['علوم وتكنولوجيا', 'عرب وعالم', 'منوعات', 'طوابع', ''])
    assert.equal(topicOfSection(word), undefined, word)
})

test('every broad word is one of those that mean something', () => {
  const words = new Set(Object.values(SECTION_WORDS).flat())
  assert.deepEqual(
    BROAD_SECTION_WORDS.filter((word) => !words.has(word)),
    [],
  )
})

test('only its own word is a topic’s address', () => {
  assert.equal(topicNamed('politics'), 'politics')
  assert.equal(topicNamed('سياسة'), undefined)
})
