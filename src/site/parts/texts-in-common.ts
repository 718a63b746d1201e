import { type Html, html } from '../../base/html.ts'
import type { ArticleId } from '../../news/ids.ts'
import type { ArticleSummary, PassageBeside, TextRelations } from '../../store/article-store.ts'
import type { Writing } from '../site-context.ts'
import { besidePath } from '../site-paths.ts'
import { outletLink, titleLink } from './article-parts.ts'
import { relativeTime } from './time-element.ts'

/** Texts that a page lists of each kind. */
const LISTED = 8

/** Beside an article: its copies, and the texts that have a passage in common with it; nothing where there are none. */
export function textsInCommon(id: ArticleId, { copies, passages }: TextRelations, writing: Writing): Html | false {
  const { copying } = writing.wording
  if (copies.length + passages.length === 0) return false
  return html`${
    copies.length > 0 &&
    html`<section aria-labelledby="copies">
<h2 class="rule" id="copies">${copying.copies}</h2>
<ol class="reports">${copies.slice(0, LISTED).map((copy) => copyLine(copy, id, writing))}</ol>
</section>`
  }${
    passages.length > 0 &&
    html`<section aria-labelledby="passages">
<h2 class="rule" id="passages">${copying.passages}</h2>
<ol class="reports">${passages.slice(0, LISTED).map((passage) => passageLine(passage, id, writing))}</ol>
</section>`
  }`
}

function copyLine(copy: ArticleSummary, original: ArticleId, writing: Writing): Html {
  const { hadItFirst } = copy.copyOf ?? {}
  return html`<li>${outletLink(copy)} ${titleLink(copy, writing)} ${relativeTime(copy.publishedAt, writing)}
${hadItFirst && html`<span class="badge">${writing.wording.copying.likelyFirst}</span>`}
${besideLink(besidePath(copy.id, original), copy, writing)}</li>`
}

function passageLine({ article, words, cameLater }: PassageBeside, id: ArticleId, writing: Writing): Html {
  const { copying } = writing.wording
  const path = cameLater ? besidePath(article.id, id) : besidePath(id, article.id)
  return html`<li>${outletLink(article)} ${titleLink(article, writing)}
<span class="meta">${cameLater ? copying.cameAfter : copying.cameBefore}${writing.wording.comma}${writing.count(words, copying.sharedWords)}</span>
${besideLink(path, article, writing)}</li>`
}

/** Links of a list are told apart by the outlet. */
function besideLink(path: string, { sourceName }: ArticleSummary, { wording }: Writing): Html {
  const [before = '', after = ''] = wording.copying.besideWith.split('{outlet}')
  return html`<a class="more" href="${path}">${before}<bdi>${sourceName}</bdi>${after}</a>`
}
