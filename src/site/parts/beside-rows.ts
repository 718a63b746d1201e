import { type Html, html } from '../../base/html.ts'
import type { Article } from '../../news/article.ts'
import type { Source } from '../../news/source.ts'
import type { BesidePart, BesidePiece, BesideRow } from '../../revisions/texts-beside.ts'
import type { Writing } from '../site-context.ts'
import { textLanguage } from './article-parts.ts'

/** Whose text a column is. */
interface Column {
  readonly article: Pick<Article, 'language'>
  readonly source: Pick<Source, 'name'>
}

export interface BesideColumns {
  readonly first: Column
  readonly second: Column
  /** The second is a copy of the first: what differs was cut, added or changed. */
  readonly isCopy: boolean
}

/** Text of one side alone that a page of shared passages folds, in characters: some eighty words. */
const FOLDED_FROM = 500

/** Two texts piece by piece, those that stand for each other beside each other; one under the other where there is no room. */
export function besideRows(rows: readonly BesideRow[], columns: BesideColumns, writing: Writing): Html {
  return html`<ol class="beside">${rows.map((row) => besideRow(row, columns, writing))}</ol>`
}

function besideRow({ first, second }: BesideRow, columns: BesideColumns, writing: Writing): Html {
  const isPaired = first.length > 0 && second.length > 0
  const cells = [
    { pieces: first, column: columns.first, place: 'first' as const },
    { pieces: second, column: columns.second, place: 'second' as const },
  ].filter(({ pieces }) => pieces.length > 0)
  return html`<li>${cells.map((cell) => besideCell({ ...cell, isPaired, isCopy: columns.isCopy }, writing))}</li>`
}

interface Cell {
  readonly pieces: readonly BesidePiece[]
  readonly column: Column
  readonly place: 'first' | 'second'
  readonly isPaired: boolean
  readonly isCopy: boolean
}

function besideCell(cell: Cell, writing: Writing): Html {
  const { pieces, column, place, isPaired } = cell
  const text = html`${pieces.map((piece) => html`<p>${piece.map((part) => markedPart(part, cell, writing))}</p>`)}`
  const isForeign = column.article.language !== writing.wording.language
  return html`<div class="${isPaired ? place : `${place} alone`}"${textLanguage(column.article.language, writing)}>
<p class="whose"${isForeign && html` lang="${writing.wording.language}"`}><bdi>${column.source.name}</bdi></p>
${isPaired ? text : aloneText(cell, text, writing)}
</div>`
}

function aloneText({ pieces, place, isCopy }: Cell, text: Html, { wording }: Writing): Html {
  const { copying } = wording
  const label = isCopy ? { first: copying.leftOut, second: copying.addedHere }[place] : copying.onlyHere
  const length = pieces.flat().reduce((sum, part) => sum + part.text.length, 0)
  if (!isCopy && length >= FOLDED_FROM) return html`<details><summary>${label}</summary>${text}</details>`
  return html`<p class="kicker">${label}</p>${text}`
}

/** A word of one side alone is struck or underlined only where the other side tells the same otherwise. */
function markedPart(
  { kind, text }: BesidePart,
  { place, isPaired, isCopy }: Cell,
  { wording }: Writing,
): Html | string {
  if (kind === 'common') return html`<mark>${text}</mark>`
  if (kind === 'between' || !isPaired || !isCopy) return text
  return place === 'first'
    ? html`<del><bdi class="hidden">${wording.removed} </bdi>${text}</del>`
    : html`<ins><bdi class="hidden">${wording.added} </bdi>${text}</ins>`
}
