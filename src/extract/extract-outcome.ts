import type { ArticleContent } from '../news/article.ts'
import type { FeedItem } from '../news/feed-item.ts'
import type { DatedEvidence, EpochMs } from '../news/instant.ts'
import type { OutletTemplate } from '../news/outlet-template.ts'
import type { FurtherPages } from './next-page.ts'
import type { PageSurvey } from './survey-page.ts'
import type { Trace } from './trace.ts'

/** What is known of a page before it is read. */
export interface ExtractOptions {
  /** Where the page was fetched from, after redirects. */
  readonly url: string
  /** What the feed said of it: used where the page itself is silent. */
  readonly item?: FeedItem
  /** The outlet's name in its own words, so that it is taken neither for an author nor for a part of the title. */
  readonly outletName?: string
  /** When the page was first seen: the date of last resort. */
  readonly seenAt?: EpochMs
  /** What the outlet's other pages have in common: its repeated lines and link boxes are left out. */
  readonly template?: OutletTemplate
  /** Hears of every decision, for who asks why; absent, none is written down. */
  readonly trace?: Trace
}

export interface ExtractedArticle extends ArticleContent {
  readonly canonicalUrl: string
  /** How sure we are that `blocks` are the article and nothing else, 0 to 1. */
  readonly confidence: number
}

export const REFUSAL_REASONS = ['not-html', 'too-deep', 'no-text', 'too-short', 'listing-page'] as const
export type RefusalReason = (typeof REFUSAL_REASONS)[number]

/** What a page without an article says of itself all the same: a video's or a gallery's title and day. */
export interface PageTold {
  readonly title: string
  readonly bylines: readonly string[]
  readonly published: DatedEvidence
}

export interface Refusal {
  readonly kind: 'refused'
  readonly reason: RefusalReason
  readonly detail: string
  readonly told?: PageTold
}

export type ExtractOutcome =
  | {
      readonly kind: 'extracted'
      readonly article: ExtractedArticle
      /** Where the article goes on. */
      readonly further: FurtherPages
      /** What the page shows for its outlet's template; only where one was given. */
      readonly survey?: PageSurvey
    }
  | Refusal
