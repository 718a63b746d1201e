import type { ArticleId } from '../news/ids.ts'

/** What came of asking for a page. */
export type PageOutcome =
  | {
      readonly kind: 'document'
      readonly contentType: string
      readonly text: string
      /** In place of the site's common ones. */
      readonly headers?: Readonly<Record<string, string>>
      /** It has a form with place holders for a code of this article. */
      readonly codeFor?: ArticleId
    }
  | { readonly kind: 'moved'; readonly to: string }
  /** It stands there now, and may stand elsewhere later. */
  | { readonly kind: 'found'; readonly to: string }
  | { readonly kind: 'missing' }
  | { readonly kind: 'refused' }

export const HTML_TYPE = 'text/html; charset=utf-8'
