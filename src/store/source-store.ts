import type { FeedId, SourceId } from '../news/ids.ts'
import type { EpochMs } from '../news/instant.ts'
import type { Rhythm } from '../news/rhythm.ts'
import type { Feed, Source, SourceOffer } from '../news/source.ts'

/** How a source is doing, for its page. */
export interface SourceHealth {
  readonly sourceId: SourceId
  readonly articles: number
  readonly lastVisitAt?: EpochMs
  readonly lastArticleAt?: EpochMs
  /** Every refusal and failure so far by its reason, most frequent first. */
  readonly reasons: readonly ReasonCount[]
}

export interface ReasonCount {
  readonly reason: string
  readonly count: number
  readonly lastAt: EpochMs
}

/** Outlets and their feeds. */
export interface SourceStore {
  /** Keeps an offered source; one whose site address is known already keeps its id and gains the feeds that it lacked. */
  add(offer: SourceOffer, now: EpochMs): Promise<{ readonly source: Source; readonly added: boolean }>
  /** Ordered by name. */
  all(): Promise<readonly Source[]>
  bySlug(slug: string): Promise<Source | undefined>
  byId(id: SourceId): Promise<Source | undefined>
  feedsOf(id: SourceId): Promise<readonly Feed[]>
  /** When a feed publishes; `undefined` before its first good visit. */
  rhythmOf(id: FeedId): Promise<Rhythm | undefined>
  health(id: SourceId): Promise<SourceHealth>
}
