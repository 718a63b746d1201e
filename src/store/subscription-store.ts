import type { FeedId, SubscriptionId } from '../news/ids.ts'
import type { EpochMs } from '../news/instant.ts'
import type { HubMode, Subscription } from '../news/subscription.ts'

/** A hub that a feed names, and where it can reach us. */
export interface HubWish {
  readonly hubUrl: string
  readonly topic: string
  /** Our public address, before the callback's own path. */
  readonly callbackBase: string
  /** For a subscription that is not there yet. */
  readonly fresh: { readonly key: string; readonly secret: string }
}

/** A request that came to nothing, to be counted on the feed's source. */
export interface HubTrouble {
  readonly reason: string
  readonly detail: string
  readonly at: EpochMs
  readonly nextAt: EpochMs
}

/** Our standing requests to hubs. */
export interface SubscriptionStore {
  /** Makes the wish the feed's only wanted subscription; all others of it are to be ended. No wish: all are. */
  want(feedId: FeedId, wish: HubWish | undefined, at: EpochMs): Promise<void>
  /** Those whose hub has to be asked for something by now, longest waiting first; of paused sources, only farewells. */
  due(at: EpochMs, limit: number): Promise<readonly Subscription[]>
  byKey(key: string): Promise<Subscription | undefined>
  ofFeed(feedId: FeedId): Promise<readonly Subscription[]>
  /** Kept before the request goes out: some hubs ask back before they answer it. */
  asking(id: SubscriptionId, request: { readonly mode: HubMode; readonly nextAt: EpochMs }): Promise<void>
  /** Changes nothing if the hub has confirmed meanwhile. */
  failed(id: SubscriptionId, trouble: HubTrouble): Promise<void>
  /** The hub will not tell us of this feed, or no longer: its lease is over. */
  denied(id: SubscriptionId, trouble: HubTrouble): Promise<void>
  confirmed(id: SubscriptionId, lease: { readonly until: EpochMs; readonly renewAt: EpochMs }): Promise<void>
  pushed(id: SubscriptionId, push: { readonly at: EpochMs; readonly items: number }): Promise<void>
  /** A push without the right signature: counted here and on the source. */
  forged(id: SubscriptionId, at: EpochMs): Promise<void>
  end(id: SubscriptionId): Promise<void>
}
