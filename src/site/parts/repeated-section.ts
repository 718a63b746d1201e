import { type Html, html } from '../../base/html.ts'
import type { OutletTemplate } from '../../news/outlet-template.ts'
import { repeatedParts } from '../../news/repeated-lines.ts'
import type { Writing } from '../site-context.ts'
import { relativeTime } from './time-element.ts'

const MOST_SHOWN = 20

interface Repeated {
  readonly what: Html
  readonly pages: readonly number[]
  readonly since: number
}

/** What we leave out of an outlet's articles because its pages repeat it; nothing where there is none of it. */
export function repeatedSection(template: OutletTemplate, writing: Writing): Html | false {
  const { lines, boxes } = repeatedParts(template)
  const { wording } = writing
  const rows: readonly Repeated[] = [
    ...lines.filter(({ inBody }) => inBody).map((line) => ({ ...line, what: html`<bdi>${line.text ?? ''}</bdi>` })),
    ...boxes.map((box) => ({ ...box, what: html`${wording.repeatedLinks} <code dir="ltr">${box.path}</code>` })),
  ]
  if (rows.length === 0) return false
  const shown = rows.toSorted((a, b) => b.pages.length - a.pages.length).slice(0, MOST_SHOWN)
  return html`<section aria-labelledby="outlet-repeated">
<h2 class="rule" id="outlet-repeated">${wording.repeated}</h2>
<p class="meta">${wording.repeatedIntro}</p>
<div class="scroll" tabindex="0" role="group" aria-label="${wording.repeated}"><table>
<thead><tr><th scope="col">${wording.repeatedText}</th><th scope="col">${wording.onPages}</th><th scope="col">${wording.since}</th></tr></thead>
<tbody>${shown.map((row) => rowMarkup(row, writing))}</tbody>
</table></div>
</section>`
}

function rowMarkup({ what, pages, since }: Repeated, writing: Writing): Html {
  const { count, wording } = writing
  return html`<tr><th scope="row">${what}</th><td>${count(pages.length, wording.pageCount)}</td><td>${relativeTime(since, writing)}</td></tr>`
}
