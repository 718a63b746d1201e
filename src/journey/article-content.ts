import { detectLanguage } from '../arabic/detect-language.ts'
import { canonicalAddress, parseWebAddress } from '../base/web-address.ts'
import type { ExtractedArticle } from '../extract/extract-outcome.ts'
import type { ArticleContent } from '../news/article.ts'
import { bodyText } from '../news/block.ts'
import { zoneOfCountry } from '../news/country-zone.ts'
import { type DatedEvidence, type EpochMs, HOUR_MS, USUAL_CONFIDENCE } from '../news/instant.ts'
import { instantOfWallTime, toZonedTime } from '../news/zoned-time.ts'
import type { PendingItem } from '../store/intake-store.ts'

/** Clocks differ, and outlets announce articles a little early; beyond this a date in the future is an error of theirs. */
const FUTURE_TOLERANCE_MS = HOUR_MS
/** What a contradicted zone costs a date's confidence. */
const DOUBTED = 0.8
/** So many characters tell a text's language as well as all of them. */
const TELLING_LENGTH = 2000
/** A feed's content shorter than this is a teaser, not an article. */
const SHORTEST_FEED_CONTENT = 200

/**
 * An article made of what the feed itself carried, for a page that cannot be had or read; `undefined` if that is only a
 * teaser.
 */
export function articleFromFeed(pending: PendingItem, seenAt: EpochMs): ExtractedArticle | undefined {
  const { item, contentBlocks } = pending.offered
  if (!contentBlocks || bodyText(contentBlocks).length < SHORTEST_FEED_CONTENT) return undefined
  return {
    canonicalUrl: offeredAddress(pending),
    confidence: 0.5,
    title: item.title,
    blocks: contentBlocks,
    bylines: item.authors,
    credits: [],
    published: item.published ?? firstSeen(seenAt),
    ...(item.updated ? { updated: item.updated } : {}),
    language: item.language ?? pending.source.language,
    keywords: item.categories,
    ...(item.imageUrl === undefined ? {} : { imageUrl: item.imageUrl }),
  }
}

/** What we keep of an extracted article: its language told by its letters, its section by its feed, no date from the future. */
export function contentOf(article: ExtractedArticle, pending: PendingItem, seenAt: EpochMs): ArticleContent {
  const { canonicalUrl: _address, confidence: _confidence, ...content } = article
  const told = detectLanguage(`${article.title}\n${bodyText(article.blocks)}`.slice(0, TELLING_LENGTH))
  const { country } = pending.source
  const section = pending.feed.section ?? article.section ?? pending.offered.item.categories[0]
  return {
    ...content,
    credits: withOrigin(article.credits, pending),
    language: told === 'und' ? article.language : told,
    published: notFromTheFuture(localized(article.published, { country, seenAt }), seenAt),
    ...(article.updated ? { updated: localized(article.updated, { country, seenAt }) } : {}),
    ...(section === undefined ? {} : { section }),
  }
}

/** An aggregator's feed names the outlet that an item came from: that is a credit, where the text names none. */
function withOrigin(credits: readonly string[], { offered, source }: PendingItem): readonly string[] {
  const { origin } = offered.item
  return origin === undefined || credits.length > 0 || origin === source.name ? credits : [origin]
}

/**
 * The address that an article is kept under: the one that its page calls canonical, if that is on the same host — a page
 * must not speak for another outlet's — else the one that the feed gave. An item whose article we have already under
 * another address has moved: `canonicalUrl` is where we have it, `movedTo` where it is now.
 */
export function addressOf(
  article: ExtractedArticle,
  pending: PendingItem,
): { readonly canonicalUrl: string; readonly movedTo?: string } {
  const claimed = parseWebAddress(article.canonicalUrl)
  const offered = offeredAddress(pending)
  const host = parseWebAddress(offered)
  const isOwn = claimed && host && bareHost(claimed) === bareHost(host) && claimed.pathname !== '/'
  const address = isOwn ? canonicalAddress(claimed) : offered
  const { articleUrl } = pending
  if (articleUrl === undefined || articleUrl === address) return { canonicalUrl: address }
  return { canonicalUrl: articleUrl, movedTo: address }
}

function offeredAddress({ offered }: PendingItem): string {
  const url = parseWebAddress(offered.item.url ?? '')
  return url ? canonicalAddress(url) : offered.identity
}

function bareHost(url: URL): string {
  return url.host.replace(/^(?:www|m|amp)\./, '')
}

/**
 * A time without a zone was read as UTC; the outlet meant the clock of its own country. So did one that marked its time as
 * UTC's, where that would lie in the future and its own clock does not.
 */
export function localized(date: DatedEvidence, { country, seenAt }: LocalClock): DatedEvidence {
  const zone = zoneOfCountry(country)
  if (zone === undefined || date.evidence === 'first-seen') return date
  const local = instantOfWallTime(toZonedTime(date.at, 'UTC'), zone)
  if (date.zone === undefined) return { ...date, at: local }
  const { zone: written, ...unzoned } = date
  const isFalse = written === 'Z' && isFuture(date.at, seenAt) && !isFuture(local, seenAt)
  return isFalse ? { ...unzoned, at: local, confidence: date.confidence * DOUBTED } : date
}

interface LocalClock {
  readonly country: string | undefined
  readonly seenAt: EpochMs
}

const isFuture = (at: EpochMs, seenAt: EpochMs): boolean => at > seenAt + FUTURE_TOLERANCE_MS

function notFromTheFuture(date: DatedEvidence, seenAt: EpochMs): DatedEvidence {
  return isFuture(date.at, seenAt) ? { ...firstSeen(seenAt), text: date.text } : date
}

function firstSeen(at: EpochMs): DatedEvidence {
  return { at, precision: 'second', evidence: 'first-seen', text: '', confidence: USUAL_CONFIDENCE['first-seen'] }
}
