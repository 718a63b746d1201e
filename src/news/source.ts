import type { FeedHealth, VisitReason } from './feed-health.ts'
import type { FeedId, SourceId } from './ids.ts'
import type { EpochMs } from './instant.ts'
import type { ListingMemory, ListingRule } from './listing.ts'

/** How a source tells what it has published. */
export const FEED_KINDS = ['feed', 'news-sitemap', 'listing'] as const
export type FeedKind = (typeof FEED_KINDS)[number]

/** An outlet that we follow. */
export interface Source {
  readonly id: SourceId
  /** Part of its page's address: lower-case Latin letters, digits and hyphens. */
  readonly slug: string
  /** As its readers write it, in its own script. */
  readonly name: string
  /** ISO 3166 two-letter code in lower case; absent for a source of no single country. */
  readonly country?: string
  /** BCP 47 primary tag: `ar`, `en`, `fr`, … */
  readonly language: string
  readonly siteUrl: string
  /** `host:port` pairs that the address guard lets through for this source alone (a press on loopback, a feed in the LAN). */
  readonly allowedHosts: readonly string[]
  /** Least pause between two requests to one of its hosts; absent: the house's default. */
  readonly minDelayMs?: number
  readonly paused: boolean
}

/** A list of a source's items at one address, and when we look at it. */
export interface Feed {
  readonly id: FeedId
  readonly sourceId: SourceId
  readonly url: string
  readonly kind: FeedKind
  /** The section that everything in this feed belongs to, as the catalogue says. */
  readonly section?: string
  readonly nextVisitAt: EpochMs
  /** Absent before the first visit. */
  readonly nextBecause?: VisitReason
  /** How long it asked to be left alone when it was last read: an answer that nothing changed does not repeat it. */
  readonly ttlMs?: number
  /** Validators of the last full answer, for conditional GET. */
  readonly etag?: string
  readonly lastModified?: string
  readonly health: FeedHealth
  /** Of a page that lists articles: the editor's rule, and what visits taught. */
  readonly listing?: { readonly rule?: ListingRule; readonly memory?: ListingMemory }
}

/** A feed not yet kept. */
export interface FeedOffer {
  readonly url: string
  readonly kind: FeedKind
  readonly section?: string
  /** Of a listing whose items are not found without one. */
  readonly rule?: ListingRule
}

/** A source not yet kept: what a catalogue, an OPML file or the press offers. */
export interface SourceOffer {
  readonly name: string
  readonly slug?: string
  readonly country?: string
  readonly language: string
  readonly siteUrl: string
  readonly feeds: readonly FeedOffer[]
  readonly allowedHosts?: readonly string[]
  readonly minDelayMs?: number
}
