import { type Html, html } from '../../base/html.ts'
import type { TextLink } from '../../news/block.ts'
import type { Span } from '../../news/span.ts'
import { outwardLink } from './outward-link.ts'

/** A sentence that other places of the page point at. */
export interface MarkedSentence extends Span {
  readonly id: string
  /** A place of this page points at it. */
  readonly hasWayBack?: boolean
}

/** A name that leads to its page. */
export interface MarkedName extends Span {
  readonly path: string
}

/** What lies in a text; all offsets are into it. */
export interface TextMarks {
  readonly links?: readonly TextLink[]
  readonly names?: readonly MarkedName[]
  readonly sentences?: readonly MarkedSentence[]
  /** Stands at the end of each sentence that has one. */
  readonly wayBack?: Html
}

/**
 * Text with its links, its names and its sentences. A link that overlaps an earlier one or runs out of the text is left out,
 * a name that touches a link too; a link that runs over the edge of a sentence is parted there.
 */
export function markedText(text: string, { links = [], names = [], sentences = [], wayBack }: TextMarks): Html {
  const outward = apart(links, text).map((link) => ({
    ...link,
    markup: (words: string) => outwardLink(link.url, words),
  }))
  const inward = apart(names, text).map((name) => ({
    ...name,
    markup: (words: string) => html`<a class="name" href="${name.path}">${words}</a>`,
  }))
  const line = createLine(text, merged(outward, inward))
  const pieces: Html[] = []
  let position = 0
  for (const { start, end, id, hasWayBack } of apart(sentences, text)) {
    pieces.push(
      line(position, start),
      html`<span id="${id}" class="sentence">${line(start, end)}${hasWayBack && wayBack}</span>`,
    )
    position = end
  }
  return html`${pieces}${line(position, text.length)}`
}

interface Anchor extends Span {
  markup(words: string): Html
}

/** Those that lie in the text and overlap none before them, in its order. */
function apart<T extends Span>(spans: readonly T[], text: string): readonly T[] {
  let position = 0
  return spans
    .toSorted((a, b) => a.start - b.start)
    .filter(({ start, end }) => {
      if (start < position || end <= start || end > text.length) return false
      position = end
      return true
    })
}

/** Two rows of anchors as one; of the second only what overlaps nothing of the first. */
function merged(first: readonly Anchor[], second: readonly Anchor[]): readonly Anchor[] {
  let next = 0
  const free = second.filter(({ start, end }) => {
    while (next < first.length && (first[next]?.end ?? 0) <= start) next++
    return (first[next]?.start ?? end) >= end
  })
  return [...first, ...free].sort((a, b) => a.start - b.start)
}

/** Writes a text from left to right, stretch by stretch; what of an anchor lies in a stretch is marked in it. */
function createLine(text: string, anchors: readonly Anchor[]): (from: number, to: number) => Html {
  let next = 0
  return (from, to) => {
    const pieces: (Html | string)[] = []
    let position = from
    for (let anchor = anchors[next]; anchor && anchor.start < to; anchor = anchors[next]) {
      const [start, end] = [Math.max(anchor.start, from), Math.min(anchor.end, to)]
      pieces.push(text.slice(position, start), anchor.markup(text.slice(start, end)))
      position = end
      if (anchor.end > to) break
      next++
    }
    pieces.push(text.slice(position, to))
    return html`${pieces}`
  }
}
