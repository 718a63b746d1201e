import type { FeedItem } from '../news/feed-item.ts'
import { adaptFeed } from './adapt-feed.ts'
import { linkInHeader } from './link-header.ts'
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
  /** For a sitemap index: the sitemaps that it names. */
  readonly nested?: readonly string[]
}

export type FeedOutcome =
  | { readonly kind: 'parsed'; readonly feed: ParsedFeed }
  | { readonly kind: 'refused'; readonly reason: FeedRefusal; readonly detail: string }

export interface FeedOptions {
  readonly url: string
  readonly contentType?: string
  readonly linkHeader?: string
  readonly maxItems?: number
}

const MAX_ITEMS = 5000

/**
 * Reads RSS, RDF, Atom, JSON Feed, sitemaps and sitemap indexes from decoded text, however broken. Never throws.
 *
 * @param options.url address of the feed, the base of its relative links
 * @param options.contentType told in the detail of a refusal; the format is found in the text alone
 * @param options.linkHeader the answer's HTTP `Link` header: the hub and the self link that it names go before the feed's
 * @param options.maxItems how many items are kept (5,000 where not given); the rest is counted in `droppedItems`
 */
export function parseFeed(text: string, options: FeedOptions): FeedOutcome {
  const outcome = readWireFeed(text, { url: options.url, maxItems: options.maxItems ?? MAX_ITEMS })
  if (outcome.kind === 'refused') {
    const sentAs = options.contentType ? `, sent as ${options.contentType}` : ''
    return { ...outcome, detail: `${outcome.detail}${sentAs}` }
  }
  return { kind: 'parsed', feed: { ...adaptFeed(outcome.feed), ...linksOf(options) } }
}

function linksOf({ linkHeader, url }: FeedOptions): Pick<ParsedFeed, 'hubUrl' | 'selfUrl'> {
  if (!linkHeader) return {}
  const hubUrl = linkInHeader(linkHeader, 'hub', { base: url })
  const selfUrl = linkInHeader(linkHeader, 'self', { base: url })
  return { ...(hubUrl && { hubUrl }), ...(selfUrl && { selfUrl }) }
}
