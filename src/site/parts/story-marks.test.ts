import assert from 'node:assert/strict'
import { test } from 'node:test'
import { DAY_MS, HOUR_MS } from '../../news/instant.ts'
import { ARABIC_WORDING } from '../wording/ar.ts'
import { ENGLISH_WORDING } from '../wording/en.ts'
import { storyMarks } from './story-marks.ts'

const NOON = Date.UTC(2024, 3, 3, 12)
const EDITING = { isRenamed: false, isLocked: false, isTopicCorrected: false }
const arabic = (now: number) => ({ wording: ARABIC_WORDING, now })

test('breaking news says so in a word, until its time is over', () => {
  const story = { breakingSince: NOON, breakingUntil: NOON + 3 * HOUR_MS, editing: EDITING }
  assert.match(String(storyMarks(story, arabic(NOON + HOUR_MS))), />عاجل</)
  assert.equal(storyMarks(story, arabic(NOON + 4 * HOUR_MS)), false)
})

test('a pinned story is the editor’s choice for a day', () => {
  const story = { editing: { ...EDITING, pinnedAt: NOON } }
  assert.match(String(storyMarks(story, { wording: ENGLISH_WORDING, now: NOON + HOUR_MS })), />Editor’s choice</)
  assert.equal(storyMarks(story, arabic(NOON + DAY_MS)), false)
})

test('a story can be both, and most are neither', () => {
  const both = { breakingSince: NOON, breakingUntil: NOON + 3 * HOUR_MS, editing: { ...EDITING, pinnedAt: NOON } }
  assert.match(String(storyMarks(both, arabic(NOON))), /عاجل.*اختيار المحرر/)
  assert.equal(storyMarks({ editing: EDITING }, arabic(NOON)), false)
})
