import type { EpochMs } from '../news/instant.ts'

/** One article in a feed that we give out: a summary, never the full text. */
export interface OutgoingEntry {
  /** Its lasting address on this site, which is its identity too. */
  readonly id: string
  readonly url: string
  readonly title: string
  readonly summary: string
  readonly language: string
  readonly outlet: string
  readonly outletUrl: string
  /** Readers' programs sort by them: the section, its outlet's own word for it, «عاجل». */
  readonly categories: readonly string[]
  readonly publishedAt: EpochMs
  readonly updatedAt: EpochMs
}

/** A feed before it is written in one of the formats. All addresses are absolute. */
export interface OutgoingFeed {
  readonly title: string
  readonly description: string
  readonly language: string
  /** The page that the feed follows. */
  readonly pageUrl: string
  readonly feedUrl: string
  /** When anything in it last changed. */
  readonly updatedAt: EpochMs
  /** Newest first. */
  readonly entries: readonly OutgoingEntry[]
}
