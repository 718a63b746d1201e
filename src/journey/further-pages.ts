import type { ExtractedArticle } from '../extract/extract-outcome.ts'
import { goesOn, joinPage } from '../extract/join-pages.ts'
import type { FurtherPages } from '../extract/next-page.ts'
import { bodyText } from '../news/block.ts'
import type { Refused } from './refused.ts'

/** Pages of one article that are asked for besides its first. */
const MOST_PAGES = 10

/** A page that was read, and where its article goes on. */
interface ReadPage {
  readonly kind: 'extracted'
  readonly article: ExtractedArticle
  readonly further?: FurtherPages
}

export interface JoinedPages {
  readonly article: ExtractedArticle
  /** Why the article is kept without its later pages. */
  readonly missing?: Refused
}

/**
 * An article with what its further pages tell: the one page that holds the whole, else those that follow, up to ten. A page
 * that is another article's ends the way; one that cannot be had ends it too, and the reason is told.
 */
export async function withFurtherPages(
  first: ReadPage,
  read: (url: string) => Promise<ReadPage | Refused>,
): Promise<JoinedPages> {
  const whole = await wholeOf(first, read)
  if (whole) return { article: whole }
  let { article, further } = first
  const seen = new Set<string>()
  while (further?.next && !seen.has(further.next) && seen.size < MOST_PAGES) {
    const url: string = further.next
    seen.add(url)
    const next = await read(url)
    if (next.kind === 'refused') return { article, missing: next }
    if (!goesOn(first.article, next.article, url)) break
    const joined = joinPage(article, next.article.blocks)
    if (joined === article) break
    article = joined
    further = next.further
  }
  return { article }
}

async function wholeOf(
  { article, further }: ReadPage,
  read: (url: string) => Promise<ReadPage | Refused>,
): Promise<ExtractedArticle | undefined> {
  if (!further?.whole) return undefined
  const page = await read(further.whole)
  if (page.kind === 'refused' || !goesOn(article, page.article, further.whole)) return undefined
  const isMore = bodyText(page.article.blocks).length > bodyText(article.blocks).length
  return isMore ? { ...article, blocks: page.article.blocks } : undefined
}
