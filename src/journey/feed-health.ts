import type { FeedHealth } from '../news/feed-health.ts'
import { DAY_MS, type EpochMs } from '../news/instant.ts'
import type { Feed } from '../news/source.ts'

/** Redirected so many visits in a row, a feed has moved for good: a single 301 may be a slip of its publisher's. */
const VISITS_TO_MOVE = 3
/** A server that says "gone for good" is believed sooner than one that only does not find. */
const GONE_AFTER_MS = 2 * DAY_MS
const MISSING_AFTER_MS = 7 * DAY_MS

/** What a visit came to, for the feed's health. */
export interface VisitResult {
  readonly at: EpochMs
  /** Why it failed; absent after a good one. */
  readonly refused?: string | undefined
  readonly movedPermanentlyTo?: string | undefined
}

/** The health of a feed after a visit. */
export function healthAfter({ health, url }: Pick<Feed, 'health' | 'url'>, result: VisitResult): FeedHealth {
  const { at, refused } = result
  // Nobody was asked: that says nothing of the feed.
  if (refused === 'host-resting') return health
  if (refused !== undefined)
    return { ...health, lastVisitAt: at, failures: health.failures + 1, ...absence(health, result) }
  const moving = movingAfter(health, result, url)
  return {
    failures: 0,
    lastVisitAt: at,
    lastGoodVisitAt: at,
    ...(moving ? { moving } : {}),
    ...(health.moved ? { moved: health.moved } : {}),
  }
}

/** Whether a feed that its server does not find, and has not found for days, is taken for gone. */
export function goneAs(health: FeedHealth, refused: string | undefined): 'gone' | 'not-found' | undefined {
  return health.goneSince !== undefined && (refused === 'gone' || refused === 'not-found') ? refused : undefined
}

/** The address that a feed has at last moved to. */
export function movedTo({ moving }: FeedHealth): string | undefined {
  return moving && moving.visits >= VISITS_TO_MOVE ? moving.to : undefined
}

function absence(health: FeedHealth, { at, refused }: VisitResult): Pick<FeedHealth, 'absentSince' | 'goneSince'> {
  if (refused !== 'gone' && refused !== 'not-found') return {}
  const absentSince = health.absentSince ?? at
  const patience = refused === 'gone' ? GONE_AFTER_MS : MISSING_AFTER_MS
  const goneSince = health.goneSince ?? (at - absentSince >= patience ? at : undefined)
  return { absentSince, ...(goneSince === undefined ? {} : { goneSince }) }
}

function movingAfter(health: FeedHealth, result: VisitResult, url: string): FeedHealth['moving'] {
  const to = result.movedPermanentlyTo
  if (to === undefined || to === url) return undefined
  return { to, visits: health.moving?.to === to ? health.moving.visits + 1 : 1 }
}
