import type { ArticleFacts } from '../news/article-facts.ts'
import type { ArticleId } from '../news/ids.ts'

/** Facts as one edition of the finders found them. */
export interface FoundFacts {
  readonly facts: ArticleFacts
  readonly edition: number
  /** By which words each spelling of a name is searched for, folded; absent: by those of its key. */
  readonly nameWords?: ReadonlyMap<string, readonly string[]>
}

/** What articles say. `ArticleReading.facts` keeps them together with the article; here they are read, and kept anew. */
export interface FactStore {
  of(id: ArticleId): Promise<ArticleFacts | undefined>
  /**
   * Takes the place of what was kept; the article's names are counted anew. Of an article that has another revision by now
   * nothing is kept: the offsets would point into other words.
   */
  keep(id: ArticleId, found: FoundFacts, of?: { readonly revision: number }): Promise<void>
  /** Articles whose facts an older edition found, or that have none, newest first. */
  outdated(edition: number, limit: number): Promise<readonly ArticleId[]>
}
