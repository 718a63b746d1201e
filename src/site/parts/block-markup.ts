import { type Html, html } from '../../base/html.ts'
import type { Block, FigureBlock, ListBlock, TableBlock } from '../../news/block.ts'
import type { Writing } from '../site-context.ts'
import { linkedText, outwardLink } from './linked-text.ts'

/** One block of an article's body. No foreign picture is loaded: a figure is its words and a link to its source. */
export function blockMarkup(block: Block, writing: Writing): Html {
  switch (block.kind) {
    case 'paragraph':
      return html`<p>${linkedText(block.text, block.links)}</p>`
    case 'cross-head':
      return html`<h2>${block.text}</h2>`
    case 'quote':
      return html`<blockquote><p>${block.text}</p>${block.by !== undefined && html`<p class="said-by"><span class="hidden">${writing.wording.quoteBy}</span> <bdi>${block.by}</bdi></p>`}</blockquote>`
    case 'list':
      return listMarkup(block)
    case 'table':
      return tableMarkup(block)
    case 'figure':
      return figureMarkup(block, writing)
    case 'embed-link':
      return html`<p class="embed">${writing.wording.embed}: ${outwardLink(block.url, html`<bdi>${block.title ?? block.url}</bdi>`)}</p>`
  }
}

function listMarkup({ ordered, items }: ListBlock): Html {
  const entries = items.map((item) => html`<li>${item}</li>`)
  return ordered ? html`<ol>${entries}</ol>` : html`<ul>${entries}</ul>`
}

function tableMarkup({ caption, header, rows }: TableBlock): Html {
  const head = header && html`<thead><tr>${header.map((cell) => html`<th scope="col">${cell}</th>`)}</tr></thead>`
  const width = Math.max(header?.length ?? 0, ...rows.map((row) => row.length))
  const body = rows.map((row) => html`<tr>${paddedRow(row, width).map((cell) => html`<td>${cell}</td>`)}</tr>`)
  return html`<div class="scroll" tabindex="0" role="group"${caption !== undefined && html` aria-label="${caption}"`}><table>
${caption !== undefined && html`<caption>${caption}</caption>`}${head}<tbody>${body}</tbody>
</table></div>`
}

/** Rows of foreign tables differ in length; a table element wants them alike. */
function paddedRow(row: readonly string[], width: number): readonly string[] {
  return [...row, ...Array<string>(width - row.length).fill('')]
}

function figureMarkup({ imageUrl, alt, caption, credit }: FigureBlock, { wording }: Writing): Html {
  return html`<figure><figcaption>
<p><span class="kicker">${wording.picture}</span> ${caption ?? alt}</p>
<p class="meta">${credit !== undefined && html`<span>${wording.pictureCredit} <bdi>${credit}</bdi></span> `}${outwardLink(imageUrl, wording.pictureAtSource)}</p>
</figcaption></figure>`
}
