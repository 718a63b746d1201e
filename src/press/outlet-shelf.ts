import { lowerBound } from '../base/lower-bound.ts'
import type { EpochMs } from '../news/instant.ts'
import { toZonedTime, type ZonedTime } from '../news/zoned-time.ts'
import type { Edition, OutletSheet, PressArticle } from './edition.ts'

/** An article in its place on the outlet's site. */
export interface PlacedArticle {
  readonly article: PressArticle
  /** Position on the shelf, oldest first. */
  readonly index: number
  /** The number that the outlet's content system gave it. */
  readonly number: number
  /** Path and query, percent-encoded as the URL standard writes them. */
  readonly path: string
  readonly published: ZonedTime
  /** The outlet's zone, in which `published` stands. */
  readonly zone: string
}

/** An outlet's articles, oldest first, and the instants at which its site changes. */
export interface OutletShelf {
  readonly outlet: OutletSheet
  readonly articles: readonly PlacedArticle[]
  readonly byPath: ReadonlyMap<string, PlacedArticle>
  readonly publications: readonly EpochMs[]
  /** Publications and updates, in order. */
  readonly changes: readonly EpochMs[]
}

/** How a design shapes an article's address. */
export type ArticlePath = (article: {
  readonly number: number
  readonly title: string
  readonly section: string
  readonly published: ZonedTime
}) => string

const FIRST_NUMBER = 10_001

/** The section of articles that name none. */
export const DEFAULT_SECTION = 'أخبار'

/** Puts an outlet's articles in their places; of two that would share an address, the later one's gets a number. */
export function buildShelf(edition: Edition, outlet: OutletSheet, articlePath: ArticlePath): OutletShelf {
  const byPath = new Map<string, PlacedArticle>()
  const own = edition.articles.filter((article) => article.outlet === outlet.slug)
  const articles = own.map((article, index): PlacedArticle => {
    const number = FIRST_NUMBER + index
    const published = toZonedTime(article.publishedAt, outlet.zone)
    const section = article.category ?? DEFAULT_SECTION
    const wanted = normalPath(articlePath({ number, title: article.title, section, published }))
    const path = byPath.has(wanted) ? distinctPath(wanted, number) : wanted
    const placed = { article, index, number, path, published, zone: outlet.zone }
    byPath.set(path, placed)
    return placed
  })
  const publications = own.map((article) => article.publishedAt)
  const updates = own.flatMap((article) => article.updates.map((update) => update.at))
  return { outlet, articles, byPath, publications, changes: [...publications, ...updates].sort((a, b) => a - b) }
}

function normalPath(path: string): string {
  const url = new URL(path, 'http://press.invalid')
  return url.pathname + url.search
}

/** `/2024/04/03/slug/` → `/2024/04/03/slug-10002/`, `/slug.html` → `/slug-10002.html`. */
function distinctPath(path: string, number: number): string {
  return path.replace(/(\.html|\/)?$/, (end) => `-${number}${end}`)
}

/** How many of these instants, in order, have come. */
export function countUntil(instants: readonly EpochMs[], now: EpochMs): number {
  return lowerBound(instants.length, (at) => (instants[at] ?? Infinity) <= now)
}

/** The newest `limit` articles that are out, newest first. */
export function newestArticles(shelf: OutletShelf, now: EpochMs, limit: number): readonly PlacedArticle[] {
  const out = countUntil(shelf.publications, now)
  return shelf.articles.slice(Math.max(0, out - limit), out).reverse()
}
