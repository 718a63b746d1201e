import { escapeJsonForScript } from '../../base/escape.ts'
import { type Html, html, markupIPromiseIsSafe } from '../../base/html.ts'
import type { Article } from '../../news/article.ts'
import type { Source } from '../../news/source.ts'

export interface ArticlePlace {
  readonly article: Article
  readonly source: Source
  /** The article's absolute address on this site. */
  readonly address: string
}

/** schema.org NewsArticle for search engines: whose text it is, when it was published and what it is based on. */
export function articleJsonLd({ article, source, address }: ArticlePlace): Html {
  const data = {
    '@context': 'https://schema.org',
    '@type': 'NewsArticle',
    headline: article.title,
    inLanguage: article.language,
    datePublished: isoDate(article.published),
    dateModified: article.updated && isoDate(article.updated),
    author: article.bylines.map((name) => ({ '@type': 'Person', name })),
    publisher: { '@type': 'NewsMediaOrganization', name: source.name, url: source.siteUrl },
    isBasedOn: article.canonicalUrl,
    articleSection: article.section,
    keywords: article.keywords.length > 0 ? article.keywords : undefined,
    mainEntityOfPage: address,
    isAccessibleForFree: true,
  }
  // A data block: `escapeJsonForScript` writes every character that could end it as an escape.
  return html`<script type="application/ld+json">${markupIPromiseIsSafe(escapeJsonForScript(data))}</script>`
}

function isoDate({ at, precision }: Article['published']): string {
  return precision === 'day' ? new Date(at).toISOString().slice(0, 10) : new Date(at).toISOString()
}
