import { DAY_MS, type EpochMs, HOUR_MS, MINUTE_MS } from './news/instant.ts'

/** How long we leave a feed alone that says nothing about itself. */
const USUAL_INTERVAL_MS = 10 * MINUTE_MS
/** No feed is asked more often, whatever it offers, and none is forgotten for longer than a day. */
const SHORTEST_INTERVAL_MS = 5 * MINUTE_MS
const LONGEST_INTERVAL_MS = DAY_MS
/** Feeds that were added together drift apart by up to this share of their interval. */
const JITTER = 0.1
/** Pauses before an item's page is tried again; after the last the item is given up. */
const RETRY_DELAYS_MS: readonly number[] = [MINUTE_MS, 10 * MINUTE_MS, HOUR_MS, 6 * HOUR_MS]

/** What a visit taught about when to come again. */
export interface VisitLesson {
  readonly at: EpochMs
  /** Failed visits in a row, this one included; 0 after a good one. */
  readonly failures: number
  /** The feed's own `ttl`, and the answer's cache lifetime. */
  readonly ttlMs?: number | undefined
  readonly maxAgeMs?: number | undefined
  /** The server's `Retry-After`: obeyed even beyond a day's wait. */
  readonly retryAfterMs?: number | undefined
  /** From 0 to 1, for the jitter. */
  readonly random: number
}

/** When to visit a feed again: politely after its own wishes, later and later while it fails. */
export function nextVisitAt(lesson: VisitLesson): EpochMs {
  const wished = Math.max(USUAL_INTERVAL_MS, lesson.ttlMs ?? 0, lesson.maxAgeMs ?? 0)
  const backedOff = wished * 2 ** Math.min(lesson.failures, 10)
  const interval = Math.min(Math.max(backedOff, SHORTEST_INTERVAL_MS), LONGEST_INTERVAL_MS)
  const jittered = interval * (1 + JITTER * lesson.random)
  return lesson.at + Math.round(Math.max(jittered, lesson.retryAfterMs ?? 0))
}

/** When to try an item's page again after so many failed attempts; `undefined`: no more. */
export function nextAttemptAt(at: EpochMs, attempts: number, retryAfterMs = 0): EpochMs | undefined {
  const delay = RETRY_DELAYS_MS[attempts]
  return delay === undefined ? undefined : at + Math.max(delay, retryAfterMs)
}
