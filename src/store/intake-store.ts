import type { Block } from '../news/block.ts'
import type { FeedHealth, VisitReason } from '../news/feed-health.ts'
import type { FeedItem } from '../news/feed-item.ts'
import type { FeedId, ItemId, SourceId } from '../news/ids.ts'
import type { EpochMs } from '../news/instant.ts'
import type { ListingMemory } from '../news/listing.ts'
import type { Rhythm } from '../news/rhythm.ts'
import type { Feed, Source } from '../news/source.ts'
import type { Subscription } from '../news/subscription.ts'

/** A feed item as it is kept until its page was read: without foreign HTML, which has become blocks. */
export interface OfferedItem {
  /** What tells this item from its source's others: what all spellings of its address have in common. */
  readonly identity: string
  /** By what it is known again under another address; absent where nothing the feed says is that sure. */
  readonly lastingName?: string
  /** A digest of what the feed says about the item; another one means that the outlet changed it. */
  readonly fingerprint: string
  readonly item: Omit<FeedItem, 'contentHtml'>
  /** The full content that came with the feed, if any. */
  readonly contentBlocks?: readonly Block[]
}

/** What came of looking at a feed. */
export interface FeedVisit {
  readonly feedId: FeedId
  readonly at: EpochMs
  readonly nextVisitAt: EpochMs
  readonly because: VisitReason
  /** How the feed fares, this visit included. */
  readonly health: FeedHealth
  /** The feed's address from now on; not taken if another feed has it already. */
  readonly moveTo?: string
  /** What is now known of when it publishes; absent if the visit taught nothing. */
  readonly rhythm?: Rhythm
  /** `read`, `unchanged`, `pushed` by the feed's hub, or the reason of a refusal, to be counted. */
  readonly outcome: 'read' | 'unchanged' | 'pushed' | { readonly refused: string; readonly detail: string }
  /** Of an answer that was read: they, and the lack of them, replace those of the answer before. */
  readonly etag?: string
  readonly lastModified?: string
  readonly ttlMs?: number
  /** What a listing page taught of where its headlines stand. */
  readonly listing?: ListingMemory
  readonly items: readonly OfferedItem[]
  /** It found something new of which the feed's hub should have told, and had not. */
  readonly missedByHub?: boolean
  /** Items refused at the door, by reason (no address, over the limit …). */
  readonly refusedItems?: Readonly<Record<string, number>>
}

/** An accepted item whose page is still to be read. */
export interface PendingItem {
  readonly id: ItemId
  readonly source: Source
  readonly feed: Feed
  readonly offered: OfferedItem
  /** Address of the article that came of it at an earlier reading: it stays that article, wherever its page is now. */
  readonly articleUrl?: string
  /** How often its page was tried without success. */
  readonly attempts: number
}

/** For who runs a newsroom. */
export interface FeedTroubles {
  /** Their time came more than five minutes ago, and nobody has visited them. */
  readonly late: number
  /** Their last visit failed. */
  readonly failing: number
  /** Away for days: a part of those that fail. */
  readonly gone: number
}

/** What tells an item from others. */
export type OfferedName = Pick<OfferedItem, 'identity' | 'lastingName'>

/** What is known before a visit is kept. */
export interface FeedMemory {
  readonly rhythm?: Rhythm
  /** With the hub that the feed names, if it names one and we take part. */
  readonly subscription?: Subscription
  /** The identities of those items that its source has offered before, under this address or another. */
  readonly known: ReadonlySet<string>
}

/** The way from feed to article: whom to visit, what is accepted, what waits, what was refused and why. */
export interface IntakeStore {
  /** Feeds of sources that are not paused whose time has come, longest overdue first. */
  dueFeeds(now: EpochMs, limit: number): Promise<readonly { readonly feed: Feed; readonly source: Source }[]>
  /** How many feeds of sources that are not paused are in trouble. */
  feedTroubles(now: EpochMs): Promise<FeedTroubles>
  /** When the next feed is due; absent if there is none. */
  nextDueAt(): Promise<EpochMs | undefined>
  recall(feed: Pick<Feed, 'id' | 'sourceId'>, items: readonly OfferedName[]): Promise<FeedMemory>
  /**
   * Keeps a visit and accepts its items, all in one transaction: an item that is new, or whose fingerprint changed,
   * becomes pending; one that is known is left alone.
   */
  recordVisit(visit: FeedVisit): Promise<{ readonly accepted: number; readonly known: number }>
  /** Sources that have pending items whose time has come. */
  sourcesWithPending(now: EpochMs): Promise<readonly SourceId[]>
  /** A source's pending items whose time has come, longest waiting first. */
  pendingItems(sourceId: SourceId, now: EpochMs, limit: number): Promise<readonly PendingItem[]>
  pendingCount(): Promise<number>
  /** Ends an item's way with a reason that is counted on its source. */
  refuseItem(
    id: ItemId,
    refusal: { readonly reason: string; readonly detail: string; readonly at: EpochMs },
  ): Promise<void>
  /** Counts what went less than well, without ending anything. */
  countReason(
    id: SourceId,
    counted: { readonly reason: string; readonly detail: string; readonly at: EpochMs },
  ): Promise<void>
  /** Leaves an item pending, to be tried again no sooner than `until`. */
  postponeItem(
    id: ItemId,
    delay: { readonly reason: string; readonly detail: string; readonly at: EpochMs; readonly until: EpochMs },
  ): Promise<void>
}
