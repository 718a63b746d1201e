import assert from 'node:assert/strict'
import { test } from 'node:test'
import { type ArticleId, type StoryId, toId } from '../news/ids.ts'
import type { Story } from '../news/story.ts'
import type { DayStory } from '../store/story-store.ts'
import { chooseDayStories } from './choose-day-stories.ts'

const DAY = { from: 1000, to: 2000 }

function story(id: number, change: { saga?: number; topic?: Story['topic']; pinnedAt?: number } = {}): DayStory {
  const { saga = id, topic, pinnedAt } = change
  const told: Story = {
    id: toId<StoryId>(id),
    sagaId: toId<StoryId>(saga),
    ...(topic && { topic }),
    headline: '',
    leadArticleId: toId<ArticleId>(id),
    firstReportedAt: DAY.from,
    lastReportedAt: DAY.from,
    articleCount: 100 - id,
    independentSourceCount: 100 - id,
    version: 1,
    editing: {
      isRenamed: false,
      isLocked: false,
      isTopicCorrected: false,
      ...(pinnedAt !== undefined && { pinnedAt }),
    },
  }
  return { story: told, outlets: 100 - id, reports: 100 - id }
}

function chosen(ranked: readonly DayStory[]): readonly number[] {
  return chooseDayStories(ranked, DAY).map((one) => one.story.id)
}

test('a bulletin has no more than twelve stories, the highest first', () => {
  const ids = chosen(
    Array.from({ length: 20 }, (_, index) => story(index + 1)).map((one, index) => ({
      ...one,
      story: { ...one.story, topic: index % 2 ? ('sport' as const) : ('politics' as const) },
    })),
  )
  assert.deepEqual(ids, [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12])
})

test('of a running subject one story stands, while others wait', () => {
  const ranked = [
    story(1, { saga: 1 }),
    story(2, { saga: 1 }),
    ...Array.from({ length: 12 }, (_, index) =>
      story(index + 3, { topic: (['sport', 'culture', 'health'] as const)[index % 3] }),
    ),
  ]
  assert.equal(chosen(ranked).includes(2), false)
  assert.deepEqual(chosen([story(1, { saga: 1 }), story(2, { saga: 1 })]), [1, 2])
})

test('no section takes more than a third while other sections have anything', () => {
  const sport = Array.from({ length: 12 }, (_, index) => story(index + 1, { topic: 'sport' }))
  const others = Array.from({ length: 8 }, (_, index) => story(index + 21, { topic: index % 2 ? 'health' : 'culture' }))
  const ids = chosen([...sport, ...others])
  assert.deepEqual(ids, [1, 2, 3, 4, 21, 22, 23, 24, 25, 26, 27, 28])
  assert.equal(chosen(sport).length, 12)
})

test('what an editor pinned on that day stands first, whatever its section and subject', () => {
  assert.deepEqual(chosen([story(1), story(2, { saga: 1, pinnedAt: 1500 }), story(3, { pinnedAt: 5000 })]), [2, 1, 3])
})
