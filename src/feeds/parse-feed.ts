import type { FeedItem } from '../news/feed-item.ts'
import type { EpochMs } from '../news/instant.ts'
import type { ListingMemory } from '../news/listing.ts'
import { adaptFeed } from './adapt-feed.ts'
import { linkInHeader } from './link-header.ts'
import type { NestedSitemap } from './newest-sitemaps.ts'
import { readWireFeed } from './read-wire-feed.ts'
import type { FeedFormat, FeedRefusal } from './wire-feed.ts'

/** A feed or sitemap, its items in the words that the rest of the system speaks. */
export interface ParsedFeed {
  readonly format: FeedFormat
  readonly id?: string
  /** Plain text. */
  readonly title?: string
  /** Plain text. */
  readonly subtitle?: string
  /** Absolute address of the site that the feed belongs to. */
  readonly link?: string
  /** As the feed writes it: `ar`, `ar-EG`, `en-us`. */
  readonly language?: string
  readonly authors: readonly string[]
  /** How long the feed asks to be left alone. */
  readonly ttlMs?: number
  /** WebSub hub. */
  readonly hubUrl?: string
  readonly selfUrl?: string
  readonly imageUrl?: string
  readonly items: readonly FeedItem[]
  /** Items beyond the limit, refused unread. */
  readonly droppedItems: number
  /** For a page that lists articles: where they stand, to be given back at the next visit. */
  readonly listing?: ListingMemory
  /** For a sitemap index: the sitemaps that it names. */
  readonly nested?: readonly NestedSitemap[]
  /** Sitemaps of an index that were to be read and could not. */
  readonly unreadSitemaps?: number
  /** Entries of a plain sitemap that are old, or do not say how old they are. */
  readonly staleItems?: number
}

export type FeedOutcome =
  | { readonly kind: 'parsed'; readonly feed: ParsedFeed }
  | { readonly kind: 'refused'; readonly reason: FeedRefusal; readonly detail: string }

export interface FeedOptions {
  readonly url: string
  readonly contentType?: string
  readonly linkHeader?: string
  readonly contentLanguage?: string | undefined
  readonly maxItems?: number
  readonly freshSince?: EpochMs
}

const MAX_ITEMS = 5000

/**
 * Reads RSS, RDF, Atom, JSON Feed, sitemaps and sitemap indexes from decoded text, however broken. Never throws.
 *
 * @param options.url address of the feed, the base of its relative links
 * @param options.contentType told in the detail of a refusal; the format is found in the text alone
 * @param options.linkHeader the answer's HTTP `Link` header: the hub and the self link that it names go before the feed's
 * @param options.contentLanguage the answer's `Content-Language`, for a feed that does not say its language itself
 * @param options.maxItems how many items are kept (5,000 where not given); the rest is counted in `droppedItems`
 * @param options.freshSince entries of a plain sitemap that changed before this are only counted, in `staleItems`: it lists
 * all that a site ever published
 */
export function parseFeed(text: string, options: FeedOptions): FeedOutcome {
  const { url, maxItems = MAX_ITEMS, contentLanguage } = options
  const outcome = readWireFeed(text, { url, maxItems, language: contentLanguage })
  if (outcome.kind === 'refused') {
    const sentAs = options.contentType ? `, sent as ${options.contentType}` : ''
    return { ...outcome, detail: `${outcome.detail}${sentAs}` }
  }
  const feed = { ...adaptFeed(outcome.feed), ...linksOf(options) }
  return { kind: 'parsed', feed: feed.format === 'sitemap' ? onlyFresh(feed, options.freshSince) : feed }
}

function onlyFresh(feed: ParsedFeed, since: EpochMs | undefined): ParsedFeed {
  if (since === undefined) return feed
  const items = feed.items.filter((item) => (item.updated?.at ?? 0) >= since)
  return { ...feed, items, staleItems: feed.items.length - items.length }
}

function linksOf({ linkHeader, url }: FeedOptions): Pick<ParsedFeed, 'hubUrl' | 'selfUrl'> {
  if (!linkHeader) return {}
  const hubUrl = linkInHeader(linkHeader, 'hub', { base: url })
  const selfUrl = linkInHeader(linkHeader, 'self', { base: url })
  return { ...(hubUrl && { hubUrl }), ...(selfUrl && { selfUrl }) }
}
