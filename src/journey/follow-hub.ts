import { parseWebAddress } from '../base/web-address.ts'
import type { FeedOutcome } from '../feeds/parse-feed.ts'
import type { Clock } from '../news/instant.ts'
import type { Feed } from '../news/source.ts'
import type { Store } from '../store/store.ts'
import type { HubWish } from '../store/subscription-store.ts'

/** How hubs reach us, and what they must not be able to guess. */
export interface HubSetting {
  /** Our public address, no slash at its end. */
  readonly callbackBase: string
  /** New random words for each subscription. */
  readonly fresh: () => HubWish['fresh']
}

interface HubWorld {
  readonly hubs?: HubSetting
  readonly store: Store
  readonly clock: Clock
}

interface VisitedFeed {
  readonly feed: Feed
  readonly parsed: FeedOutcome | undefined
  readonly isGone: boolean
}

/**
 * Wishes for the subscription that the feed now offers, and for no other. Only a feed that was read, or one that is gone,
 * says anything about its hub.
 */
export async function followHub(
  { hubs, store, clock }: HubWorld,
  { feed, parsed, isGone }: VisitedFeed,
): Promise<void> {
  if (!hubs || !(isGone || parsed?.kind === 'parsed')) return
  await store.subscriptions.want(feed.id, isGone ? undefined : wishOf(feed, { hubs, parsed }), clock())
}

function wishOf(
  feed: Feed,
  { hubs, parsed }: { readonly hubs: HubSetting; readonly parsed: FeedOutcome | undefined },
): HubWish | undefined {
  if (parsed?.kind !== 'parsed' || parsed.feed.hubUrl === undefined) return undefined
  const hub = parseWebAddress(parsed.feed.hubUrl)
  if (!hub) return undefined
  const topic = parsed.feed.selfUrl ?? feed.url
  return { hubUrl: hub.href, topic, callbackBase: hubs.callbackBase, fresh: hubs.fresh() }
}
