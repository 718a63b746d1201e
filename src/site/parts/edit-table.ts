import { type Html, html } from '../../base/html.ts'
import type { EditCounts } from '../../store/check-store.ts'
import type { Writing } from '../site-context.ts'

/** How many of an outlet's articles were edited after they went out, by kind of change. */
export function editSection({ edited, kinds }: EditCounts, writing: Writing): Html {
  const { wording, count } = writing
  const line = (words: string, articles: number): Html =>
    html`<tr><th scope="row">${words}</th><td>${count(articles, wording.articles)}</td></tr>`
  return html`<section aria-labelledby="outlet-edits">
<h2 class="rule" id="outlet-edits">${wording.outletEdits}</h2>
${
  kinds.length + edited === 0
    ? html`<p>${wording.noEdits}</p>`
    : html`<p class="meta">${wording.outletEditsIntro}</p>
<div class="scroll" tabindex="0" role="group" aria-label="${wording.outletEdits}"><table>
<thead><tr><th scope="col">${wording.changeKind}</th><th scope="col">${wording.articleCount}</th></tr></thead>
<tbody>${line(wording.anyChange, edited)}${kinds.map(({ kind, articles }) => line(wording.changeKinds[kind], articles))}</tbody>
</table></div>`
}
</section>`
}
