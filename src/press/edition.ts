import type { EpochMs } from '../news/instant.ts'

/** The families of page that Arabic news really uses; each has its own template in `designs/`. */
export const DESIGN_NAMES = [
  'wordpress',
  'table',
  'react',
  'agency',
  'aggregator',
  'drupal',
  'blogger',
  'tagdiv',
  'sahifa',
  'elementor',
  'wpbakery',
  'drupal-seven',
  'joomla',
  'datalife',
  'amp',
  'next-data',
  'angular',
  'webforms',
  'infinite',
  'nuxt',
  'government',
  'television',
  'unclosed',
] as const
export type DesignName = (typeof DESIGN_NAMES)[number]

export const FEED_FORMATS = ['rss', 'atom', 'rdf', 'json', 'sitemap'] as const
export type FeedFormat = (typeof FEED_FORMATS)[number]

export const PAGE_CHARSETS = ['utf-8', 'windows-1256'] as const
export type PageCharset = (typeof PAGE_CHARSETS)[number]

/** An outlet of the press: who it is, and how its site is made. */
export interface OutletSheet {
  /** Lower-case Latin letters, digits and hyphens. */
  readonly slug: string
  readonly name: string
  /** ISO 3166 two-letter code in lower case. */
  readonly country?: string
  /** BCP 47 primary tag. */
  readonly language: string
  readonly design: DesignName
  readonly charset: PageCharset
  readonly feedFormat: FeedFormat
  readonly tagline?: string
  /** IANA name or an offset such as `+03:00`: the zone in which its pages and feeds write dates. */
  readonly zone: string
}

/** What an outlet changed in an article after it went out. */
export interface ArticleUpdate {
  readonly at: EpochMs
  readonly title?: string
  /** The whole new text. */
  readonly text?: string
  /** A line that the outlet adds under the text, such as a correction. */
  readonly note?: string
  /** The outlet takes the article away, or (`false`) brings it back. */
  readonly removed?: boolean
}

/** An article as its outlet wrote it; the text's markup is read by `parsePressText`. */
export interface PressArticle {
  /** Unique in the edition. */
  readonly id: string
  /** Slug of its outlet. */
  readonly outlet: string
  readonly title: string
  readonly text: string
  readonly publishedAt: EpochMs
  readonly abstract?: string
  readonly category?: string
  readonly author?: string
  /** The opening words that tell place and outlet: «بغداد اليوم- متابعة». */
  readonly dateline?: string
  readonly credits: readonly string[]
  /** Path of its picture on the outlet's own host. */
  readonly imagePath?: string
  /** In order of time. */
  readonly updates: readonly ArticleUpdate[]
}

/** All that a press can serve. */
export interface Edition {
  readonly outlets: readonly OutletSheet[]
  /** In order of publication. */
  readonly articles: readonly PressArticle[]
  /** Rows that had no title or no text, as some corpora have. */
  readonly passedOver: number
}
