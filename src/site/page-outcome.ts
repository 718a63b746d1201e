/** What came of asking for a page. */
export type PageOutcome =
  | {
      readonly kind: 'document'
      readonly contentType: string
      readonly text: string
      /** In place of the site's common ones. */
      readonly headers?: Readonly<Record<string, string>>
    }
  | { readonly kind: 'moved'; readonly to: string }
  | { readonly kind: 'missing' }
  | { readonly kind: 'refused' }

export const HTML_TYPE = 'text/html; charset=utf-8'
