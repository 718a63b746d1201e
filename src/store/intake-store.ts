import type { Block } from '../news/block.ts'
import type { FeedItem } from '../news/feed-item.ts'
import type { FeedId, ItemId, SourceId } from '../news/ids.ts'
import type { EpochMs } from '../news/instant.ts'
import type { Feed, Source } from '../news/source.ts'

/** A feed item as it is kept until its page was read: without foreign HTML, which has become blocks. */
export interface OfferedItem {
  /** What tells this item from the feed's others for good: its canonical address, else its guid. */
  readonly identity: string
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
  /** `read`, `unchanged`, or the reason of a refusal, to be counted. */
  readonly outcome: 'read' | 'unchanged' | { readonly refused: string; readonly detail: string }
  readonly etag?: string
  readonly lastModified?: string
  readonly items: readonly OfferedItem[]
  /** Items refused at the door, by reason (no address, over the limit …). */
  readonly refusedItems?: Readonly<Record<string, number>>
}

/** An accepted item whose page is still to be read. */
export interface PendingItem {
  readonly id: ItemId
  readonly source: Source
  readonly feed: Feed
  readonly offered: OfferedItem
  /** How often its page was tried without success. */
  readonly attempts: number
}

/** The way from feed to article: whom to visit, what is accepted, what waits, what was refused and why. */
export interface IntakeStore {
  /** Feeds of sources that are not paused whose time has come, longest overdue first. */
  dueFeeds(now: EpochMs, limit: number): Promise<readonly { readonly feed: Feed; readonly source: Source }[]>
  /** When the next feed is due; absent if there is none. */
  nextDueAt(): Promise<EpochMs | undefined>
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
  /** Leaves an item pending, to be tried again no sooner than `until`. */
  postponeItem(
    id: ItemId,
    delay: { readonly reason: string; readonly detail: string; readonly at: EpochMs; readonly until: EpochMs },
  ): Promise<void>
}
