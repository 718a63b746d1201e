import { type Html, html } from '../../base/html.ts'
import type { ArticleSummary } from '../../store/article-store.ts'
import type { Writing } from '../site-context.ts'
import { articlePath, outletPath } from '../site-paths.ts'
import { relativeTime } from './time-element.ts'

/** Attributes of foreign text: its language and direction where it is not the page's. */
export function textLanguage(language: string, { wording }: Writing): Html | false {
  return language !== wording.language && html` lang="${language}" dir="auto"`
}

/** An article's title as a link to its page. */
export function titleLink(article: Pick<ArticleSummary, 'id' | 'title' | 'language'>, writing: Writing): Html {
  return html`<a href="${articlePath(article)}"${textLanguage(article.language, writing)}>${article.title}</a>`
}

export function outletLink(article: Pick<ArticleSummary, 'sourceSlug' | 'sourceName'>): Html {
  return html`<a class="outlet" href="${outletPath(article.sourceSlug)}"><bdi>${article.sourceName}</bdi></a>`
}

/** What an article is when it is no plain one: «فيديو», «تغطية مباشرة». */
export function kindBadge({ kind }: Pick<ArticleSummary, 'kind'>, { wording }: Writing): Html | undefined {
  return kind && html`<span class="badge">${wording.articleKinds[kind]}</span> `
}

/** One line of a list of latest articles: title, outlet, age. */
export function articleLine(article: ArticleSummary, writing: Writing): Html {
  return html`<li class="line">
<h3>${titleLink(article, writing)}</h3>
<p class="meta">${kindBadge(article, writing)}${outletLink(article)} ${relativeTime(article.publishedAt, writing)}</p>
</li>`
}

/** An article of a list with its first words. */
export function articleEntry(article: ArticleSummary, writing: Writing): Html {
  return html`<li class="entry">
<h2${textLanguage(article.language, writing)}>${titleLink(article, writing)}</h2>
<p class="snippet"${textLanguage(article.language, writing)}>${article.snippet}</p>
<p class="meta">${kindBadge(article, writing)}${outletLink(article)} ${relativeTime(article.publishedAt, writing)}</p>
</li>`
}
