import type { SourceId } from '../news/ids.ts'
import { DAY_MS, type EpochMs, HOUR_MS } from '../news/instant.ts'
import type { Topic } from '../news/topic.ts'
import type { ReportMark } from './story-rank.ts'

/** Independent outlets that began to report a story within two hours, and when the last of them did. */
export interface Growth {
  readonly outlets: number
  readonly at: EpochMs
}

/** Outlets that begin within it report the same news, and not each other's. */
const BEGIN_WITHIN_MS = 2 * HOUR_MS
/** An outlet that has said nothing of a story for so long begins anew: a running story breaks again when all come back to it. */
const QUIET_MS = 12 * HOUR_MS

/** Fewer than this are a coincidence in any newsroom. */
export const LEAST_OUTLETS = 3
/** What a newsroom is used to is learnt from so many of its last days. */
export const USUAL_DAYS = 7
/** Growth that more stories a day reach is usual. */
const USUAL_A_DAY = 3
/** Matches and prizes are reported by all in the same hour, and nobody is surprised: of these topics one story a week, and of more outlets. */
export const SCHEDULED_TOPICS: readonly Topic[] = ['sport', 'culture']
const SCHEDULED_A_DAY = 1 / 7
const LEAST_OF_SCHEDULED = 4
/** A story is breaking news until so long after its last abnormal growth. */
const BREAKING_MS = 3 * HOUR_MS

/**
 * How a story grew: its growth now, at its latest report, and its greatest. Copies do not count, and of an outlet only that
 * it began. `undefined` where nobody reports in his own words.
 *
 * @param reports in any order
 */
export function growthOf(reports: readonly ReportMark[]): { readonly now: Growth; readonly most: Growth } | undefined {
  const beginnings = beginningsOf(reports)
  const times = beginnings.map(({ at }) => at)
  const latest = Math.max(...reports.filter(({ isCopy }) => !isCopy).map(({ at }) => at))
  if (!Number.isFinite(latest)) return undefined
  let most: Growth = { outlets: 0, at: latest }
  for (const at of times) {
    const growth = growthAt(beginnings, at)
    if (growth.outlets > most.outlets) most = growth
  }
  return { now: growthAt(beginnings, latest), most }
}

function growthAt(beginnings: readonly ReportMark[], at: EpochMs): Growth {
  const within = beginnings.filter((one) => one.at <= at && one.at > at - BEGIN_WITHIN_MS)
  return { outlets: new Set(within.map(({ sourceId }) => sourceId)).size, at }
}

/** Independent reports whose outlet had said nothing of the story for long, oldest first. */
function beginningsOf(reports: readonly ReportMark[]): readonly ReportMark[] {
  const spoke = new Map<SourceId, EpochMs>()
  return reports
    .filter(({ isCopy }) => !isCopy)
    .toSorted((a, b) => a.at - b.at)
    .filter(({ sourceId, at }) => {
      const before = spoke.get(sourceId)
      spoke.set(sourceId, at)
      return before === undefined || at - before > QUIET_MS
    })
}

/** What a newsroom is used to. */
export interface UsualGrowth {
  /** Other stories of the last `USUAL_DAYS` that grew as much: of a scheduled topic those of that topic, else of all that are not. */
  readonly others: number
  /** For how many days it has been at work, `USUAL_DAYS` at most. */
  readonly days: number
}

/** Its events come by the calendar. */
export function isScheduled(topic: Topic | undefined): topic is Topic {
  return topic !== undefined && SCHEDULED_TOPICS.includes(topic)
}

/** May be abnormal: worth asking what is usual. */
export function isGreat({ outlets }: Growth): boolean {
  return outlets >= LEAST_OUTLETS
}

/** So much growth at once that this newsroom's stories rarely show it: more outlets, and busier days, ask for more. */
export function isAbnormal(growth: Growth, usual: UsualGrowth, topic: Topic | undefined): boolean {
  const days = Math.min(Math.max(usual.days, 1), USUAL_DAYS)
  if (isScheduled(topic)) return growth.outlets >= LEAST_OF_SCHEDULED && usual.others < SCHEDULED_A_DAY * days
  return isGreat(growth) && usual.others < USUAL_A_DAY * days
}

/** The time for which a story is breaking news. */
export interface BreakingTime {
  readonly since: EpochMs
  readonly until: EpochMs
}

/** The same with one more abnormal growth: it goes on, or begins anew. */
export function breakingWith(growth: Growth, before: BreakingTime | undefined): BreakingTime {
  const goesOn = before !== undefined && before.since <= growth.at && before.until >= growth.at
  return { since: goesOn ? before.since : growth.at, until: growth.at + BREAKING_MS }
}

/** Whole days count; a newsroom of an hour has worked one. */
export function daysAtWork(from: EpochMs, to: EpochMs): number {
  return Math.floor((to - from) / DAY_MS) + 1
}
