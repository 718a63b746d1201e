import type { FeedId, SourceId, SubscriptionId } from './ids.ts'
import type { EpochMs } from './instant.ts'

/** What a hub is asked for. */
export const HUB_MODES = ['subscribe', 'unsubscribe'] as const
export type HubMode = (typeof HUB_MODES)[number]

/** Our standing request to a feed's hub to be told of new items at once (WebSub, W3C 2018). */
export interface Subscription {
  readonly id: SubscriptionId
  readonly feedId: FeedId
  readonly sourceId: SourceId
  readonly hubUrl: string
  /** The feed's own address for itself, by which the hub knows it. */
  readonly topic: string
  /** The unguessable part of the address at which the hub reaches us. */
  readonly key: string
  readonly callback: string
  /** With this the hub signs what it sends. */
  readonly secret: string
  /** `false`: the feed no longer names this hub, and it is to be told so. */
  readonly wanted: boolean
  /** What we have asked of the hub and it has not confirmed yet. */
  readonly pending?: HubMode
  /** When to ask the hub next: for the first time, again, or for a new lease. */
  readonly nextAt: EpochMs
  /** Requests in a row that came to nothing. */
  readonly failures: number
  /** How long the hub has promised to tell us. */
  readonly leaseUntil?: EpochMs
  readonly lastPushAt?: EpochMs
  /** Items that came from the hub before we saw them in the feed. */
  readonly pushedItems: number
  /** Pushes whose signature was wrong or missing. */
  readonly forged: number
  /** Visits in a row that found something new of which the hub had not told. */
  readonly missed: number
}

/** So often in a row may a visit find something before its hub told of it: some hubs take a minute. */
const MOST_MISSED = 2

/** Whether the hub has proved that it tells us: only then are visits fewer. */
export function isDelivering(subscription: Subscription | undefined, at: EpochMs): boolean {
  if (!subscription?.wanted || subscription.lastPushAt === undefined) return false
  return (subscription.leaseUntil ?? 0) > at && subscription.missed <= MOST_MISSED
}

/** Where on our site a hub reaches us. */
export const HUB_PATH = '/hub/'
