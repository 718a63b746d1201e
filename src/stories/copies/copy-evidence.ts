import type { CopyRelation } from '../../news/article.ts'
import type { Credits } from '../../news/credits.ts'
import { type EpochMs, HOUR_MS, MINUTE_MS } from '../../news/instant.ts'
import { NEWS_AGENCIES } from '../../news/news-agencies.ts'
import { wordKey } from '../digest/word-key.ts'

/** Whose a text is and when it was published: what tells an original from its copies. */
export interface TextOrigin {
  /** A code of `NEWS_AGENCIES`, else the folded name; absent where nobody gave one. */
  readonly outlet?: string
  readonly isAgency: boolean
  /** The outlets that the text names as its source, or for a statement. */
  readonly credited: ReadonlySet<string>
  readonly publishedAt: EpochMs
  /** The page tells the day and not the hour. */
  readonly isDayOnly: boolean
  readonly firstSeenAt: EpochMs
}

/** What is read of an article to know its origin. */
export interface OriginWords {
  readonly sourceName?: string
  readonly facts?: { readonly credits: Credits }
  readonly publishedAt: EpochMs
  readonly isDayOnly?: boolean
  readonly firstSeenAt: EpochMs
}

/** Two texts that we saw within this time may have come in either order: a feed is visited at its own rhythm. */
const SEEN_TOGETHER = HOUR_MS
/** The table of agencies lists these media, since credits name them as such. */
const MEDIA: ReadonlySet<string> = new Set(['CNN', 'BBC'])
/** «سبوتنيك عربي», «CNN بالعربية»: the language of an edition is no part of its name. */
const EDITION = new RegExp(
  ` (?:${['عربي', 'عربية', 'العربية', 'بالعربية', 'بالعربي', 'Arabic'].map(wordKey).join('|')})$`,
  'u',
)
const CODES: ReadonlyMap<string, string> = new Map(
  NEWS_AGENCIES.flatMap(([code, ...names]) => [code, ...names].map((name) => [wordKey(name), code] as const)),
)
const AGENCIES: ReadonlySet<string> = new Set(CODES.values().filter((code) => !MEDIA.has(code)))
const UNKNOWN = 'other:'

export function originOf({ sourceName, facts, ...times }: OriginWords): TextOrigin {
  const outlet = sourceName === undefined ? undefined : outletKey(sourceName)
  const named = facts ? [...facts.credits.wire, ...facts.credits.quoted] : []
  const { publishedAt, firstSeenAt, isDayOnly = false } = times
  return {
    ...(outlet !== undefined && { outlet }),
    isAgency: outlet !== undefined && AGENCIES.has(outlet),
    credited: new Set(
      named.map(({ code }) => (code.startsWith(UNKNOWN) ? outletKey(code.slice(UNKNOWN.length)) : code)),
    ),
    publishedAt,
    isDayOnly,
    firstSeenAt,
  }
}

/**
 * What tells which of two texts was first: one names the other's outlet, one is an agency's own, the times on their pages
 * where we saw both together; else the order in which we saw them.
 *
 * @param later the one that we saw second
 */
export function tellOriginal(
  later: TextOrigin,
  earlier: TextOrigin,
): Required<Pick<CopyRelation, 'evidence'>> & Pick<CopyRelation, 'hadItFirst'> {
  if (credits(later, earlier)) return { evidence: 'credit' }
  if (credits(earlier, later)) return { evidence: 'credit', hadItFirst: true }
  if (earlier.isAgency && !later.isAgency) return { evidence: 'agency' }
  if (later.isAgency && !earlier.isAgency) return { evidence: 'agency', hadItFirst: true }
  const apart = later.publishedAt - earlier.publishedAt
  const areTimed = !later.isDayOnly && !earlier.isDayOnly && Math.abs(apart) >= MINUTE_MS
  if (!areTimed || later.firstSeenAt - earlier.firstSeenAt > SEEN_TOGETHER) return { evidence: 'first-seen' }
  return apart > 0 ? { evidence: 'published' } : { evidence: 'published', hadItFirst: true }
}

function credits(text: TextOrigin, other: TextOrigin): boolean {
  return other.outlet !== undefined && other.outlet !== text.outlet && text.credited.has(other.outlet)
}

function outletKey(name: string): string {
  const key = wordKey(name).replace(EDITION, '')
  return CODES.get(key) ?? key
}
