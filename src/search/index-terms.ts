import { terms } from '../arabic/analyze.ts'
import type { IndexTerms } from '../store/search-store.ts'

/** What the index reads of an article. */
export interface IndexedText {
  readonly title: string
  readonly lead?: string
  /** The running text of the body. */
  readonly text: string
  /** BCP 47 primary tag. */
  readonly language: string
}

/** The terms of an article as the index keeps them: stop words stay in, so that a phrase is matched word for word. */
export function indexTerms(article: IndexedText): IndexTerms {
  const of = (text: string) => terms(text, article.language, { keepStopWords: true })
  return { title: of(article.title), body: [...of(article.lead ?? ''), ...of(article.text)] }
}
