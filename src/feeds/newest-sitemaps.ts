import type { EpochMs } from '../news/instant.ts'

/** A sitemap that an index names. */
export interface NestedSitemap {
  readonly url: string
  readonly updatedAt?: EpochMs
}

/** Sitemaps of what is no article. */
const NO_ARTICLES = /(?:category|categories|tags?|authors?|pages?|images?|videos?|taxonom|users?|product)[^/]*$/i
const NEWS = /news|latest|recent|today|google/i

/**
 * Which sitemaps of an index to look into, at most so many: those of news by their name, then the newest by the index's own
 * word; without a date the one with the highest number in its name, where archives grow (`sitemap-2026-11.xml`).
 */
export function newestSitemaps(nested: readonly NestedSitemap[], most: number): readonly NestedSitemap[] {
  const ofArticles = nested.filter(({ url }) => !NO_ARTICLES.test(url))
  const candidates = ofArticles.length > 0 ? ofArticles : nested
  return candidates.toSorted(newerFirst).slice(0, most)
}

function newerFirst(one: NestedSitemap, other: NestedSitemap): number {
  const [first, second] = [fileOf(one), fileOf(other)]
  return (
    Number(NEWS.test(second)) - Number(NEWS.test(first)) ||
    (other.updatedAt ?? 0) - (one.updatedAt ?? 0) ||
    second.localeCompare(first, 'en', { numeric: true })
  )
}

function fileOf({ url }: NestedSitemap): string {
  return url.slice(url.indexOf('/', 'https://'.length))
}
