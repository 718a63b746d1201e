import type { FeedOutcome } from '../feeds/parse-feed.ts'
import type { FetchOutcome } from '../fetch/fetch-outcome.ts'
import { zoneOfCountry } from '../news/country-zone.ts'
import type { FeedHealth } from '../news/feed-health.ts'
import type { EpochMs } from '../news/instant.ts'
import type { Rhythm } from '../news/rhythm.ts'
import type { Feed, Source } from '../news/source.ts'
import { isDelivering } from '../news/subscription.ts'
import { expectedRate } from '../rhythm/expected-rate.ts'
import { learnRhythm, type RhythmLook } from '../rhythm/learn-rhythm.ts'
import { payingWait, SHORTEST_WAIT_MS } from '../rhythm/paying-wait.ts'
import { planVisit } from '../schedule.ts'
import type { FeedMemory, FeedVisit, OfferedItem } from '../store/intake-store.ts'
import { localized } from './article-content.ts'
import { goneAs, healthAfter, movedTo } from './feed-health.ts'
import type { OfferedItems } from './offer-items.ts'

export interface DueFeed {
  readonly feed: Feed
  readonly source: Source
}

/** A feed as a visit found it, beside what we knew of it. */
export interface SeenFeed {
  readonly due: DueFeed
  readonly at: EpochMs
  readonly fetched: FetchOutcome
  readonly parsed: FeedOutcome | undefined
  readonly offered: OfferedItems
  readonly memory: FeedMemory
}

export interface VisitManners {
  /** From 0 to 1, for the jitter. */
  readonly random: number
  readonly steadyMs?: number | undefined
}

/** What a visit leaves behind: how the feed fares, what it taught of its rhythm, when we come again and why. */
export function feedVisit(seen: SeenFeed, manners: VisitManners): FeedVisit {
  const { due, at, fetched, parsed } = seen
  const refusal = fetched.kind === 'refused' ? fetched : parsed?.kind === 'refused' ? parsed : undefined
  const moved = fetched.kind === 'refused' ? undefined : fetched.movedPermanentlyTo
  const health = healthAfter(due.feed, { at, refused: refusal?.reason, movedPermanentlyTo: moved })
  const rhythm = refusal ? undefined : learnt(seen)
  const plan = planned({ seen, health, refused: refusal?.reason, rhythm: rhythm ?? seen.memory.rhythm }, manners)
  const visit = { feedId: due.feed.id, at, health, nextVisitAt: plan.at, because: plan.because }
  if (refusal) return { ...visit, outcome: { refused: refusal.reason, detail: refusal.detail }, items: [] }
  const moveTo = movedTo(health)
  const missedByHub = hasMissed(seen)
  const good = { ...visit, missedByHub, ...(rhythm ? { rhythm } : {}), ...(moveTo === undefined ? {} : { moveTo }) }
  if (fetched.kind !== 'fetched' || parsed?.kind !== 'parsed') return { ...good, outcome: 'unchanged', items: [] }
  const { ttlMs, nested, listing } = parsed.feed
  // An index that did not change says nothing of the sitemaps that it names.
  const { etag, lastModified } = nested ? {} : fetched
  return {
    ...good,
    outcome: 'read',
    ...(etag === undefined ? {} : { etag }),
    ...(lastModified === undefined ? {} : { lastModified }),
    ...(ttlMs === undefined ? {} : { ttlMs }),
    ...(listing === undefined ? {} : { listing }),
    ...seen.offered,
  }
}

/** What a hub sends of a feed is part of it, signed for: its items are taken as a visit's are, and the schedule stays. */
export function pushVisit(seen: Omit<SeenFeed, 'fetched'>): FeedVisit {
  const { due, at, parsed, memory, offered } = seen
  const { health, id, nextVisitAt, nextBecause = 'pushed' } = due.feed
  const visit = { feedId: id, at, health, because: nextBecause }
  if (parsed?.kind !== 'parsed') {
    // It may have been no more than a call: we go and look, though no oftener than we ever would.
    const soonest = Math.max(at, (health.lastVisitAt ?? 0) + SHORTEST_WAIT_MS)
    const outcome = { refused: 'unreadable-push', detail: parsed?.detail ?? '' }
    return { ...visit, nextVisitAt: Math.min(nextVisitAt, soonest), outcome, items: [] }
  }
  // Without a visit before, the first one learns from the whole feed.
  const rhythm = memory.rhythm && learnRhythm(memory.rhythm, { ...lookAt(seen), overlaps: true })
  return { ...visit, nextVisitAt, outcome: 'pushed', ...(rhythm ? { rhythm } : {}), ...offered }
}

function zoneOf({ country }: Source): string {
  return zoneOfCountry(country) ?? 'UTC'
}

function freshItems({ offered, memory }: Pick<SeenFeed, 'offered' | 'memory'>): readonly OfferedItem[] {
  return offered.items.filter((item) => !memory.known.has(item.identity))
}

function hasMissed({ at, memory, offered }: SeenFeed): boolean {
  const isPromised = (memory.subscription?.leaseUntil ?? 0) > at
  return isPromised && freshItems({ offered, memory }).length > 0
}

/** This visit's own finding counted in. */
function isStillDelivering(seen: SeenFeed): boolean {
  const { subscription } = seen.memory
  const missed = (subscription?.missed ?? 0) + (hasMissed(seen) ? 1 : 0)
  return isDelivering(subscription && { ...subscription, missed }, seen.at)
}

function learnt({ due, at, offered, memory }: Omit<SeenFeed, 'fetched' | 'parsed'>): Rhythm {
  const look = lookAt({ due, at, offered, memory })
  const overlaps = look.newItems.length < offered.items.length || offered.items.length === 0
  return learnRhythm(memory.rhythm, { ...look, overlaps })
}

function lookAt({ due, at, offered, memory }: Omit<SeenFeed, 'fetched' | 'parsed'>): Omit<RhythmLook, 'overlaps'> {
  const { source } = due
  const fresh = freshItems({ offered, memory })
  const clock = { country: source.country, seenAt: at }
  return { at, zone: zoneOf(source), newItems: fresh.map((item) => publishedAt(item, clock)) }
}

function publishedAt({ item }: OfferedItem, clock: Parameters<typeof localized>[1]): EpochMs | undefined {
  return item.published && item.published.precision !== 'day' ? localized(item.published, clock).at : undefined
}

interface Findings {
  readonly seen: SeenFeed
  readonly health: FeedHealth
  readonly refused: string | undefined
  readonly rhythm: Rhythm | undefined
}

function planned({ seen, health, refused, rhythm }: Findings, { random, steadyMs }: VisitManners) {
  const { due, at, fetched, parsed } = seen
  return planVisit({
    at,
    rhythmMs: payingWait(expectedRate(rhythm, at), { at, zone: zoneOf(due.source) }),
    failures: health.failures,
    goneAs: goneAs(health, refused),
    pushed: isStillDelivering(seen),
    steadyMs,
    ttlMs: ttlOf(parsed, due.feed),
    maxAgeMs: fetched.kind === 'refused' ? undefined : fetched.maxAgeMs,
    retryAfterMs: fetched.kind === 'refused' ? fetched.retryAfterMs : undefined,
    random,
  })
}

/** What the feed says now, and where it says nothing now (304, a failure), what it said last. */
function ttlOf(parsed: FeedOutcome | undefined, feed: Feed): number | undefined {
  return parsed?.kind === 'parsed' ? parsed.feed.ttlMs : feed.ttlMs
}
