import { escapeJsonForScript } from '../../base/escape.ts'
import { type Html, html, markupIPromiseIsSafe } from '../../base/html.ts'
import type { Block, FigureBlock, TableBlock } from '../../news/block.ts'
import type { ArticlePageView, ArticleView, Headline } from '../article-view.ts'
import { isoDate } from '../date-wording.ts'

const RIGHT_TO_LEFT: ReadonlySet<string> = new Set(['ar', 'fa', 'ur', 'ckb', 'he', 'ps'])

/** Direction of a language's script, for `dir`. */
export function directionOf(language: string): 'rtl' | 'ltr' {
  return RIGHT_TO_LEFT.has(language) ? 'rtl' : 'ltr'
}

/** Words joined for an address, as content systems make it of a title: «فتح الميناء غدا» → `فتح-الميناء-غدا`. */
export function addressSlug(title: string): string {
  const words = title.match(/[\p{L}\p{N}]+/gu) ?? ['news']
  return words.slice(0, 9).join('-').toLowerCase()
}

/** A block in plain modern markup. */
export function blockMarkup(block: Block): Html {
  switch (block.kind) {
    case 'paragraph':
      return html`<p>${block.text}</p>\n`
    case 'cross-head':
      return html`<h2>${block.text}</h2>\n`
    case 'quote':
      return html`<blockquote><p>${block.text}</p></blockquote>\n`
    case 'list':
      return html`<ul>${block.items.map((item) => html`<li>${item}</li>`)}</ul>\n`
    case 'table':
      return tableMarkup(block)
    case 'figure':
      return figureMarkup(block)
    case 'embed-link':
      return html`<div class="embed-responsive"><iframe src="${block.url}" title="${block.title}" allowfullscreen></iframe></div>\n`
  }
}

/** A table of plain cells. */
export function tableMarkup(block: TableBlock): Html {
  const rows = block.rows.map((row) => html`<tr>${row.map((cell) => html`<td>${cell}</td>`)}</tr>`)
  return html`<table><tbody>${rows}</tbody></table>\n`
}

function figureMarkup(block: FigureBlock): Html {
  const credit = block.credit && html` <span class="credit">${block.credit}</span>`
  return html`<figure><img src="${block.imageUrl}" alt="${block.caption ?? ''}"><figcaption>${block.caption}${credit}</figcaption></figure>\n`
}

/** Puts the dateline before the first paragraph's words: «عمّان - قال …». */
export function withDateline(article: ArticleView, mark: string): readonly Block[] {
  const { dateline, blocks } = article
  const first = blocks.findIndex((block) => block.kind === 'paragraph')
  if (!dateline || first < 0) return blocks
  const opening = `${dateline.replace(/\s*[-–:]\s*$/, '')}${mark}`
  return blocks.map((block, index) =>
    index === first && block.kind === 'paragraph' ? { ...block, text: opening + block.text } : block,
  )
}

/** Markup of blocks with other markup put in after the nth of them. */
export function blocksWithInsert(blocks: readonly Block[], after: number, insert: Html | undefined): readonly Html[] {
  const parts = blocks.map(blockMarkup)
  return insert ? parts.toSpliced(Math.min(after, parts.length), 0, insert) : parts
}

/** A list of links to articles. */
export function headlineList(headlines: readonly Headline[]): Html {
  return html`<ul>${headlines.map(({ path, title }) => html`<li><a href="${path}">${title}</a></li>`)}</ul>`
}

/** Words of a title that are long enough to stand in a tag cloud. */
export function tagsOf(article: Headline): readonly string[] {
  const words = article.title.match(/\p{L}{5,}/gu) ?? []
  return [...new Set([article.section, ...words])].slice(0, 8)
}

/** A schema.org value in its script element. */
export function jsonLdScript(value: unknown): Html {
  // Every `<`, `>` and `&` is written as a JSON escape: no text can end the element.
  return html`<script type="application/ld+json">${markupIPromiseIsSafe(escapeJsonForScript(value))}</script>`
}

/** The article as schema.org's NewsArticle. */
export function newsArticleLd(view: ArticlePageView): Readonly<Record<string, unknown>> {
  const { article, outlet, origin } = view
  return {
    '@context': 'https://schema.org',
    '@type': 'NewsArticle',
    mainEntityOfPage: origin + article.path,
    headline: article.title,
    description: article.summary,
    articleSection: article.section,
    inLanguage: outlet.language,
    datePublished: isoDate(article.published),
    dateModified: isoDate(article.updated ?? article.published),
    author: article.author
      ? { '@type': 'Person', name: article.author }
      : { '@type': 'Organization', name: outlet.name },
    publisher: { '@type': 'Organization', name: outlet.name, url: `${origin}/` },
    ...(article.imagePath && { image: [origin + article.imagePath] }),
  }
}

/** The links to the outlet's feed that a page's head carries. */
export function feedLink(outlet: ArticlePageView['outlet']): Html | undefined {
  if (outlet.feedFormat === 'sitemap') return undefined
  return html`<link rel="alternate" type="${FEED_TYPES[outlet.feedFormat]}" title="${outlet.name}" href="/feed">`
}

const FEED_TYPES = {
  rss: 'application/rss+xml',
  atom: 'application/atom+xml',
  rdf: 'application/rdf+xml',
  json: 'application/feed+json',
} as const

/** Address of a section's page. */
export function sectionPath(section: string): string {
  return `/section/${encodeURIComponent(section)}`
}
