import type { DatedEvidence } from './instant.ts'

/** One entry of a feed or sitemap as the wire says it, before we have looked at its page. */
export interface FeedItem {
  /** What the feed calls the item: `guid`, `atom:id`, JSON Feed `id`; may be missing or the same for all. */
  readonly guid?: string
  /** Absolute address of the item's page. */
  readonly url?: string
  /** Plain text, entities decoded, tags removed. */
  readonly title: string
  /** Plain text of the description. */
  readonly summary?: string
  /** Full content where the feed carries it: foreign HTML, parsed by `extract/` and then dropped, never stored. */
  readonly contentHtml?: string
  readonly authors: readonly string[]
  /** The outlet that an aggregator took the item from, as the feed names it. */
  readonly origin?: string
  readonly categories: readonly string[]
  readonly published?: DatedEvidence
  readonly updated?: DatedEvidence
  readonly imageUrl?: string
  readonly language?: string
}
