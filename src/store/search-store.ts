import type { ArticleId, SourceId } from '../news/ids.ts'
import type { EpochMs } from '../news/instant.ts'

/** Terms that `arabic/` made of a text, in order; both engines index exactly these. */
export interface IndexTerms {
  readonly title: readonly string[]
  readonly body: readonly string[]
}

/** A query in terms. Words of one surface that can be read in two ways are an `any`. */
export type TermQuery =
  | { readonly kind: 'term'; readonly term: string; readonly field?: 'title' | 'body' }
  | { readonly kind: 'phrase'; readonly terms: readonly string[]; readonly field?: 'title' | 'body' }
  | { readonly kind: 'all'; readonly parts: readonly TermQuery[] }
  | { readonly kind: 'any'; readonly parts: readonly TermQuery[] }
  | { readonly kind: 'except'; readonly keep: TermQuery; readonly drop: TermQuery }

export interface SearchOptions {
  readonly limit: number
  readonly offset?: number
  readonly sourceId?: SourceId
  /** Publication time from (inclusive) and to (exclusive). */
  readonly from?: EpochMs
  readonly to?: EpochMs
  readonly order?: 'relevance' | 'newest'
}

export interface SearchHits {
  readonly total: number
  /** Best first; a higher score is better. */
  readonly hits: readonly { readonly articleId: ArticleId; readonly score: number }[]
}

/** The index of terms. Articles enter it when they are saved. */
export interface SearchStore {
  find(query: TermQuery, options: SearchOptions): Promise<SearchHits>
}
