import { escapeJsonForScript } from '../../base/escape.ts'
import { type Html, html, markupIPromiseIsSafe } from '../../base/html.ts'
import { coveredText } from '../../comments/covered-text.ts'
import type { Article } from '../../news/article.ts'
import type { ShownComment } from '../../news/comment.ts'
import type { NameKind } from '../../news/name-mention.ts'
import type { Source } from '../../news/source.ts'
import type { CommentThread } from '../../store/comment-store.ts'
import { commentAnchor } from './comment-thread.ts'

export interface ArticlePlace {
  readonly article: Article
  readonly source: Source
  /** The article's absolute address on this site. */
  readonly address: string
  /** Names that it surely mentions, most mentioned first; `url` is the address of the name's page. */
  readonly mentions?: readonly MentionedName[]
  /** What of its comments stands on the page; absent where the site takes none. */
  readonly comments?: { readonly shown: number; readonly threads: readonly CommentThread[] }
}

export interface MentionedName {
  readonly kind: NameKind
  readonly name: string
  readonly url: string
}

/** What schema.org calls each kind of name. */
export const SCHEMA_TYPES: Readonly<Record<NameKind, string>> = {
  person: 'Person',
  place: 'Place',
  organisation: 'Organization',
}

/** schema.org NewsArticle for search engines: whose text it is, when it was published and what it is based on. */
export function articleJsonLd({ article, source, address, comments, mentions = [] }: ArticlePlace): Html {
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
    mentions:
      mentions.length > 0
        ? mentions.map(({ kind, name, url }) => ({ '@type': SCHEMA_TYPES[kind], name, url }))
        : undefined,
    mainEntityOfPage: address,
    isAccessibleForFree: true,
    commentCount: comments?.shown,
    comment: comments && commentsJsonLd(comments.threads, address),
  }
  // A data block: `escapeJsonForScript` writes every character that could end it as an escape.
  return html`<script type="application/ld+json">${markupIPromiseIsSafe(escapeJsonForScript(data))}</script>`
}

/** Those that are shown; what an editor covered is not in it. */
function commentsJsonLd(threads: readonly CommentThread[], address: string): readonly object[] | undefined {
  const shown = threads
    .flatMap(({ top, replies }) => [top, ...replies])
    .filter((place): place is ShownComment => 'text' in place)
  const numberOf = new Map(shown.map(({ id, number }) => [id, number]))
  const addressOf = (number: number) => `${address}#${commentAnchor(number)}`
  const comments = shown.map((comment) => {
    const parent = comment.parentId && numberOf.get(comment.parentId)
    return {
      '@type': 'Comment',
      '@id': addressOf(comment.number),
      url: addressOf(comment.number),
      author: { '@type': 'Person', name: comment.name },
      text: coveredText(comment),
      dateCreated: new Date(comment.writtenAt).toISOString(),
      parentItem: parent ? { '@type': 'Comment', '@id': addressOf(parent) } : undefined,
    }
  })
  return comments.length > 0 ? comments : undefined
}

function isoDate({ at, precision }: Article['published']): string {
  return precision === 'day' ? new Date(at).toISOString().slice(0, 10) : new Date(at).toISOString()
}
