import { type Html, html } from '../../base/html.ts'
import type { Block, FigureBlock, ListBlock, TableBlock } from '../../news/block.ts'
import type { Span } from '../../news/span.ts'
import { headingMarks } from '../article-marks.ts'
import type { Writing } from '../site-context.ts'
import { markedText, type TextMarks } from './marked-text.ts'
import { outwardLink } from './outward-link.ts'

/** What is marked in text number `item` of a block, or in a piece of it. */
export type BlockMarks = (item: number, within?: Span) => TextMarks

/** One block of an article's body. No foreign picture is loaded: a figure is its words and a link to its source. */
export function blockMarkup(block: Block, marks: BlockMarks, writing: Writing): Html {
  switch (block.kind) {
    case 'paragraph':
      return html`<p>${markedText(block.text, { ...marks(0), ...(block.links && { links: block.links }) })}</p>`
    case 'cross-head':
      return html`<h2>${markedText(block.text, headingMarks(marks(0)))}</h2>`
    case 'quote':
      return html`<blockquote><p>${markedText(block.text, marks(0))}</p>${block.by !== undefined && html`<p class="said-by"><span class="hidden">${writing.wording.quoteBy}</span> <bdi>${block.by}</bdi></p>`}</blockquote>`
    case 'list':
      return listMarkup(block, marks)
    case 'table':
      return tableMarkup(block, marks)
    case 'figure':
      return figureMarkup(block, writing)
    case 'embed-link':
      return html`<p class="embed">${writing.wording.embed}: ${outwardLink(block.url, html`<bdi>${block.title ?? block.url}</bdi>`)}</p>`
  }
}

function listMarkup({ ordered, items }: ListBlock, marks: BlockMarks): Html {
  const entries = items.map((item, index) => html`<li>${markedText(item, marks(index))}</li>`)
  return ordered ? html`<ol>${entries}</ol>` : html`<ul>${entries}</ul>`
}

function tableMarkup({ caption, header, rows }: TableBlock, marks: BlockMarks): Html {
  const head =
    header &&
    html`<thead><tr>${markedCells(header, (within) => headingMarks(marks(0, within))).map((cell) => html`<th scope="col">${cell}</th>`)}</tr></thead>`
  const width = Math.max(header?.length ?? 0, ...rows.map((row) => row.length))
  const firstRow = header ? 1 : 0
  const body = rows.map((row, index) => {
    const cells = markedCells(paddedRow(row, width), (within) => marks(firstRow + index, within))
    return html`<tr>${cells.map((cell) => html`<td>${cell}</td>`)}</tr>`
  })
  return html`<div class="scroll" tabindex="0" role="group"${caption !== undefined && html` aria-label="${caption}"`}><table>
${caption !== undefined && html`<caption>${caption}</caption>`}${head}<tbody>${body}</tbody>
</table></div>`
}

/** The running text has a row's cells one space apart. */
function markedCells(cells: readonly string[], marks: (within: Span) => TextMarks): readonly Html[] {
  let start = 0
  return cells.map((cell) => {
    const end = start + cell.length
    const within = { start, end }
    start = end + 1
    return markedText(cell, marks(within))
  })
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
