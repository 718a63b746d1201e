import type { EpochMs } from '../news/instant.ts'
import type { DayStory } from '../store/story-store.ts'

/** What a bulletin of a day has room for. */
const MOST_STORIES = 12
/** Of one section no more than a third, while other sections have anything. */
const MOST_OF_A_TOPIC = MOST_STORIES / 3

/**
 * The stories of a day's bulletin: those that an editor pinned on that day, then by rank; one of each running subject, and no
 * section more than a third, unless the day has no others.
 *
 * @param ranked highest first
 */
export function chooseDayStories(
  ranked: readonly DayStory[],
  { from, to }: { readonly from: EpochMs; readonly to: EpochMs },
): readonly DayStory[] {
  const isPinned = ({ story: { editing } }: DayStory) =>
    editing.pinnedAt !== undefined && editing.pinnedAt >= from && editing.pinnedAt < to
  const ordered = [...ranked.filter(isPinned), ...ranked.filter((one) => !isPinned(one))]
  const sagas = new Set<number>()
  const topics = new Map<string, number>()
  const chosen = new Set<DayStory>()
  for (const one of ordered) {
    if (chosen.size === MOST_STORIES) break
    const { sagaId, topic = '' } = one.story
    const ofTopic = topics.get(topic) ?? 0
    if (!isPinned(one) && (sagas.has(sagaId) || ofTopic >= MOST_OF_A_TOPIC)) continue
    sagas.add(sagaId)
    topics.set(topic, ofTopic + 1)
    chosen.add(one)
  }
  for (const one of ordered) if (chosen.size < MOST_STORIES) chosen.add(one)
  // In the order of rank, whatever the round that chose them.
  return ordered.filter((one) => chosen.has(one))
}
