import type { Element } from 'domhandler'
import type { ExtractOptions } from './extract-outcome.ts'
import type { PlacedArticle } from './locate-among-pages.ts'
import type { PageHead } from './page-head.ts'
import type { StructuredArticle } from './structured-article.ts'

/** All that was read of a page before its article is put together. */
export interface PageReading {
  readonly page: Element
  readonly head: PageHead
  readonly structured: StructuredArticle | undefined
  /** The outlet's names. */
  readonly outlets: readonly string[]
  readonly title: string
  readonly located: PlacedArticle
  readonly options: ExtractOptions
}
