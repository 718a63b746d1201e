import { type Html, html } from '../../base/html.ts'
import type { ArticleId } from '../../news/ids.ts'
import type { PlacementReason } from '../../news/placement-reason.ts'
import type { ArticleSummary } from '../../store/article-store.ts'
import { foldCopies, type Original } from '../fold-copies.ts'
import { besidePath } from '../site-paths.ts'
import { kindBadge, outletLink, textLanguage, titleLink } from './article-parts.ts'
import type { StorySetting } from './cited-sentence.ts'
import { placementDetails } from './placement-words.ts'
import { relativeTime } from './time-element.ts'

export type ReasonsOfReports = ReadonlyMap<ArticleId, readonly PlacementReason[]>

/** The reports of a story, each text of an outlet's own with its copies folded under it, and why it stands here. */
export function coverageSection(reasons: ReasonsOfReports, setting: StorySetting): Html {
  const { view, writing } = setting
  return html`<section aria-labelledby="coverage">
<h2 class="rule" id="coverage">${writing.wording.coverage}</h2>
<ol class="entries">${foldCopies(view.members).map((original) => originalEntry(original, reasons, setting))}</ol>
</section>`
}

function originalEntry({ article, copies }: Original, reasons: ReasonsOfReports, setting: StorySetting): Html {
  const { view, writing } = setting
  const { wording, count } = writing
  // Of the lead the first words stand under the headline.
  const isSaid = article.id === view.story.leadArticleId
  return html`<li class="entry">
<h3${textLanguage(article.language, writing)}>${titleLink(article, writing)}</h3>
${!isSaid && html`<p class="snippet"${textLanguage(article.language, writing)}>${article.snippet}</p>`}
<p class="meta">${kindBadge(article, writing)}${outletLink(article)} ${relativeTime(article.publishedAt, writing)}</p>
${
  copies.length > 0 &&
  html`<details><summary>${count(copies.length, wording.copies)}</summary>
<ul class="copies">${copies.map((copy) => html`<li>${copyLine(copy, setting)}</li>`)}</ul>
</details>`
}
${placementDetails(reasons.get(article.id) ?? [], setting)}
</li>`
}

function copyLine(copy: ArticleSummary, { writing }: StorySetting): Html {
  const { copyOf } = copy
  return html`${outletLink(copy)}: ${titleLink(copy, writing)} <span class="meta">${relativeTime(copy.publishedAt, writing)}${copyOf && html` · ${writing.wording.overlap} ${Math.round(copyOf.overlap * 100)}%`}</span>${copyOf && html` <a class="more" href="${besidePath(copy.id, copyOf.originalId)}">${writing.wording.copying.beside}</a>`}`
}
