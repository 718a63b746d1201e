import type { SourceId } from '../news/ids.ts'
import { type EpochMs, HOUR_MS } from '../news/instant.ts'

/** A story's report, as far as its rank and growth go. */
export interface ReportMark {
  readonly sourceId: SourceId
  /** When it was published; no later than we first had it, or an outlet could rise by a wrong clock. */
  readonly at: EpochMs
  readonly isCopy: boolean
}

/** In this time a report loses all but a third of its worth. */
const FADING_MS = 12 * HOUR_MS
/** An outlet's further report says that the story goes on; however many it writes, they count no more than one and a half. */
const OF_FURTHER_REPORT = 1 / 3

/**
 * Orders stories by how many outlets report them and how lately: the logarithm of the sum over independent reports of
 * exp(time / 12 hours), each further report of an outlet a third of the one before, times the number of outlets: what several
 * confirm stands before what one alone has. Copies do not count; of a story that has nothing else, its first report does. All
 * stories lose rank alike as time goes by, so that a rank that was computed stays true. The time of the latest report decides in the end: ten outlets at once are worth 55 hours of age.
 *
 * @param reports in any order
 */
export function rankOf(reports: readonly ReportMark[]): number {
  const counted = countedReports(reports)
  const latest = Math.max(...counted.map(({ at }) => at))
  if (!Number.isFinite(latest)) return 0
  const written = new Map<SourceId, number>()
  let sum = 0
  for (const { sourceId, at } of counted) {
    const before = written.get(sourceId) ?? 0
    written.set(sourceId, before + 1)
    sum += OF_FURTHER_REPORT ** before * Math.exp((at - latest) / FADING_MS)
  }
  return latest / FADING_MS + Math.log(sum * written.size)
}

/** Oldest first. */
function countedReports(reports: readonly ReportMark[]): readonly ReportMark[] {
  const inOrder = reports.toSorted((a, b) => a.at - b.at)
  const own = inOrder.filter(({ isCopy }) => !isCopy)
  return own.length > 0 ? own : inOrder.slice(0, 1)
}
