import type { VisitReason } from './news/feed-health.ts'
import { DAY_MS, type EpochMs, HOUR_MS, MINUTE_MS } from './news/instant.ts'
import { LONGEST_WAIT_MS, SHORTEST_WAIT_MS } from './rhythm/paying-wait.ts'

/** A first failure waits twice this; each further one doubles it, up to a day. */
const BACK_OFF_MS = 5 * MINUTE_MS
/** A feed that its server calls gone for good (410) is asked for once a week, one that is only missing (404) once a day. */
const GONE_WAIT_MS = 7 * DAY_MS
const MISSING_WAIT_MS = DAY_MS
/** Where a hub delivers, visits are only a net under it: so many times fewer, and no oftener than this. */
const PUSHED_SLOWDOWN = 6
const SHORTEST_PUSHED_WAIT_MS = 30 * MINUTE_MS
/** Feeds that were added together drift apart by up to this share of their interval. */
const JITTER = 0.1
/** Pauses before an item's page is tried again; after the last the item is given up. */
const RETRY_DELAYS_MS: readonly number[] = [MINUTE_MS, 10 * MINUTE_MS, HOUR_MS, 6 * HOUR_MS]

/** What a visit taught about when to come again. */
export interface VisitLesson {
  readonly at: EpochMs
  /** After how long the feed's rhythm makes a visit pay, from five minutes to a day. */
  readonly rhythmMs: number
  /** Failed visits in a row, this one included; 0 after a good one. */
  readonly failures: number
  /** The feed has been away for days, and this is what its server says. */
  readonly goneAs?: 'gone' | 'not-found' | undefined
  /** A hub tells us of this feed's items, and has proved it. */
  readonly pushed?: boolean
  /** All feeds are visited at this pace, whatever their rhythm: for replays. */
  readonly steadyMs?: number | undefined
  /** The feed's own `ttl`, and the answer's cache lifetime. */
  readonly ttlMs?: number | undefined
  readonly maxAgeMs?: number | undefined
  /** The server's `Retry-After`: obeyed even beyond a day's wait. */
  readonly retryAfterMs?: number | undefined
  /** From 0 to 1, for the jitter. */
  readonly random: number
}

export interface VisitPlan {
  readonly at: EpochMs
  readonly because: VisitReason
}

interface Wait {
  readonly ms: number
  readonly because: VisitReason
}

/**
 * When to visit a feed again, and why then: at its own pace, but no sooner than it or its server wishes, later and later
 * while it fails, and back at its pace after the first visit that is good again.
 */
export function planVisit(lesson: VisitLesson): VisitPlan {
  const own = ownPace(lesson)
  const asked = longest([
    own,
    { ms: Math.min(lesson.ttlMs ?? 0, LONGEST_WAIT_MS), because: 'ttl' },
    { ms: Math.min(lesson.maxAgeMs ?? 0, LONGEST_WAIT_MS), because: 'max-age' },
  ])
  const jittered = { ...asked, ms: Math.max(asked.ms, SHORTEST_WAIT_MS) * (1 + JITTER * lesson.random) }
  const wait = longest([jittered, { ms: lesson.retryAfterMs ?? 0, because: 'retry-after' }])
  return { at: lesson.at + Math.round(wait.ms), because: wait.because }
}

function ownPace({ rhythmMs, failures, goneAs, pushed, steadyMs }: VisitLesson): Wait {
  if (goneAs) return { ms: goneAs === 'gone' ? GONE_WAIT_MS : MISSING_WAIT_MS, because: 'gone' }
  const pace: Wait = steadyMs === undefined ? { ms: rhythmMs, because: 'learnt' } : { ms: steadyMs, because: 'steady' }
  if (failures > 0) {
    const backedOff = Math.min(BACK_OFF_MS * 2 ** Math.min(failures, 20), LONGEST_WAIT_MS)
    return longest([{ ms: backedOff, because: 'backing-off' }, pace])
  }
  if (!pushed) return pace
  const slower = Math.max(pace.ms * PUSHED_SLOWDOWN, SHORTEST_PUSHED_WAIT_MS)
  return { ms: Math.min(slower, LONGEST_WAIT_MS), because: 'pushed' }
}

/** The first of the longest. */
function longest(waits: readonly [Wait, ...Wait[]]): Wait {
  return waits.reduce((longer, wait) => (wait.ms > longer.ms ? wait : longer))
}

/** When to try an item's page again after so many failed attempts; `undefined`: no more. */
export function nextAttemptAt(at: EpochMs, attempts: number, retryAfterMs = 0): EpochMs | undefined {
  const delay = RETRY_DELAYS_MS[attempts]
  return delay === undefined ? undefined : at + Math.max(delay, retryAfterMs)
}
