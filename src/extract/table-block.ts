import { type Element, isTag } from 'domhandler'
import type { TableBlock } from '../news/block.ts'
import { HEADING, MEDIA_TAGS } from './element-traits.ts'
import { textOf } from './node-text.ts'

/** A cell with more than this is a piece of layout, not a datum. */
const LONGEST_CELL = 400

/** The rows of a table of data; `undefined` for a table that only lays out a page. */
export function tableOf(element: Element): TableBlock | undefined {
  const rows: Element[] = []
  if (!gatherRows(element, rows) || rows.length < 2) return undefined
  const cells = rows.map((row) =>
    row.children.filter((cell): cell is Element => isTag(cell) && /^t[dh]$/.test(cell.name)),
  )
  if (!cells.some((row) => row.length > 1) || cells.flat().some(isLayout)) return undefined
  const texts = cells.map((row) => row.map(textOf)).filter((row) => row.some(Boolean))
  const first = cells[0] ?? []
  const headed = first.length > 1 && first.every((cell) => cell.name === 'th')
  const captionElement = element.children.find((child): child is Element => isTag(child) && child.name === 'caption')
  const caption = captionElement && textOf(captionElement)
  return {
    kind: 'table',
    ...(caption ? { caption } : {}),
    ...(headed && texts[0] ? { header: texts[0] } : {}),
    rows: headed ? texts.slice(1) : texts,
  }
}

function gatherRows(element: Element, rows: Element[]): boolean {
  for (const child of element.children) {
    if (!isTag(child)) continue
    if (child.name === 'tr') rows.push(child)
    else if (/^(?:thead|tbody|tfoot)$/.test(child.name)) {
      if (!gatherRows(child, rows)) return false
    }
  }
  return true
}

function isLayout(cell: Element): boolean {
  return holdsStructure(cell) || textOf(cell).length > LONGEST_CELL
}

function holdsStructure(element: Element): boolean {
  return element.children.some(
    (child) =>
      isTag(child) &&
      (child.name === 'table' ||
        child.name === 'form' ||
        HEADING.test(child.name) ||
        MEDIA_TAGS.has(child.name) ||
        holdsStructure(child)),
  )
}
