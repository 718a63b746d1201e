import type { Article } from '../news/article.ts'
import { bodyText } from '../news/block.ts'
import type { ArticleId } from '../news/ids.ts'
import type { ArticleSummary } from '../store/article-store.ts'
import type { Store } from '../store/store.ts'
import { type HighlightPart, highlight, highlightWhole } from './highlight.ts'
import { type RankedArticles, type RankOptions, rankArticles } from './rank-articles.ts'

export interface SearchResult {
  readonly article: ArticleSummary
  readonly title: readonly HighlightPart[]
  /** The passage that answers best. */
  readonly snippet: readonly HighlightPart[]
}

export interface SearchResults extends RankedArticles {
  readonly results: readonly SearchResult[]
}

/** Answers a user's query with what a page of results shows: never throws for what the query says. */
export async function searchArticles(store: Store, query: string, options: RankOptions): Promise<SearchResults> {
  const ranked = await rankArticles(store, query, options)
  return { ...ranked, results: await show(store, ranked) }
}

async function show(store: Store, { ids, marked }: RankedArticles): Promise<readonly SearchResult[]> {
  const summaries = new Map((await store.articles.summaries(ids)).map((summary) => [summary.id, summary]))
  const shown = await Promise.all(ids.map((id) => resultOf(store, { id, summary: summaries.get(id), marked })))
  return shown.filter((result) => result !== undefined)
}

async function resultOf(
  store: Store,
  found: { readonly id: ArticleId; readonly summary: ArticleSummary | undefined; readonly marked: ReadonlySet<string> },
): Promise<SearchResult | undefined> {
  const article = await store.articles.byId(found.id)
  if (!article || !found.summary) return undefined
  return {
    article: found.summary,
    title: highlightWhole(article.title, found.marked, article.language),
    snippet: highlight(textOf(article), found.marked, article.language),
  }
}

function textOf(article: Article): string {
  return [article.lead, bodyText(article.blocks)].filter(Boolean).join('\n\n')
}
