/** A text as the wire carries it: with its type, before any adapter makes plain text or blocks of it. */
export interface WireText {
  /** Decoded once from the document; for `html`, `xhtml` and maybe for `untyped` still markup. */
  readonly value: string
  /** `untyped`: RSS says nothing, and publishers write plain text and HTML alike. */
  readonly type: 'text' | 'html' | 'xhtml' | 'untyped'
  readonly mediaType?: string
  readonly language?: string
  /** Address against which links inside the markup are still to be resolved. */
  readonly base?: string
}

export interface WirePerson {
  readonly name?: string
  readonly email?: string
  readonly url?: string
}

/** A link with its address resolved. */
export interface WireLink {
  readonly rel: string
  readonly href: string
  readonly type?: string
  readonly title?: string
  readonly length?: string
}

export interface WireCategory {
  readonly term: string
  readonly scheme?: string
  readonly label?: string
}

/** What a feed and its entries have in common. Dates are the wire's own words. */
export interface WireCommon {
  readonly id?: string
  readonly title?: WireText
  readonly link?: string
  readonly links: readonly WireLink[]
  readonly authors: readonly WirePerson[]
  readonly contributors: readonly WirePerson[]
  /** Who stands for the whole: a podcast's owner, a channel's webmaster, Dublin Core's publisher. */
  readonly publisher?: WirePerson
  readonly categories: readonly WireCategory[]
  readonly published?: string
  readonly updated?: string
  readonly created?: string
  readonly rights?: WireText
  readonly language?: string
  readonly imageUrl?: string
}

/** The program that wrote a feed. */
export interface WireGenerator {
  readonly name: string
  readonly url?: string
  readonly version?: string
}

/** What heads a feed, or the feed that an aggregator took an entry from. */
export interface WireHead extends WireCommon {
  readonly subtitle?: WireText
  readonly generator?: WireGenerator
}

/** One item, entry or sitemap address, whatever the format. */
export interface WireEntry extends WireCommon {
  readonly summary?: WireText
  readonly subtitle?: WireText
  readonly contents: readonly WireText[]
  readonly comments?: string
  /** The feed that the entry was taken from. */
  readonly source?: WireHead
  /** The item's own address where `link` leads through a counter (FeedBurner). */
  readonly originalLink?: string
}

export const FEED_FORMATS = [
  'rss',
  'rdf',
  'atom',
  'json-feed',
  'sitemap',
  'news-sitemap',
  'sitemap-index',
  'listing',
] as const
export type FeedFormat = (typeof FEED_FORMATS)[number]

/** A feed in the words of the wire, the same shape for every format. */
export interface WireFeed extends WireHead {
  readonly format: FeedFormat
  /** As the document states it: `2.0`, `0.91`, `1.1`. */
  readonly version?: string
  /** How long the feed asks to be left alone, from `ttl` or the syndication module. */
  readonly ttlMs?: number
  readonly hubUrl?: string
  readonly selfUrl?: string
  readonly entries: readonly WireEntry[]
  /** Entries beyond the limit, not read. */
  readonly dropped: number
  /** The sitemaps that a sitemap index names. */
  readonly nested: readonly { readonly href: string; readonly updated?: string }[]
}

export const FEED_REFUSALS = ['empty', 'not-a-feed', 'bad-json', 'no-list'] as const
export type FeedRefusal = (typeof FEED_REFUSALS)[number]

export type WireOutcome =
  | { readonly kind: 'read'; readonly feed: WireFeed }
  | { readonly kind: 'refused'; readonly reason: FeedRefusal; readonly detail: string }
