import type { Topic } from '../news/topic.ts'

/**
 * The topic of most reports that are no copies, else of most copies; between equals the earliest.
 *
 * @param reports latest first
 */
export function commonestTopic(
  reports: readonly { readonly topic: Topic | undefined; readonly isCopy: boolean }[],
): Topic | undefined {
  const told = reports.toReversed().filter(({ topic }) => topic !== undefined)
  const own = told.filter(({ isCopy }) => !isCopy)
  const counts = new Map<Topic, number>()
  for (const { topic } of own.length > 0 ? own : told) if (topic) counts.set(topic, (counts.get(topic) ?? 0) + 1)
  // A sort that leaves equals in their order: that of their first report.
  return [...counts].toSorted(([, a], [, b]) => b - a)[0]?.[0]
}
