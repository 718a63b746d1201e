import { type Html, html } from '../../base/html.ts'
import type { Redaction } from '../../news/comment.ts'
import type { Offence } from '../find-offences.ts'
import type { PageSetting } from '../page-setting.ts'

/** A part of a text that is shown otherwise than the rest; the end excluded. */
interface Span {
  readonly kind: Offence['kind'] | 'covered'
  readonly from: number
  readonly to: number
}

const LINE = /[^\n]+/g
const WORD = /\S+/g
const COVERED = '▇▇▇'

// Words of ours within a stranger's text stand in <bdi>: they have no say in the direction of its paragraph.

export interface MarkedText {
  readonly text: string
  readonly offences?: readonly Offence[]
  readonly redactions?: readonly Redaction[]
}

/** A comment's text for the desk: every line a paragraph of its own direction, what was objected to and what is covered marked. */
export function markedText({ text, offences = [], redactions = [] }: MarkedText, setting: PageSetting): Html {
  const spans: readonly Span[] = [...offences, ...redactions.map((part) => ({ ...part, kind: 'covered' as const }))]
  return paragraphs(text, (from, to) =>
    pieces(spans, { from, to }).map(({ kinds, ...piece }) => marked(text.slice(piece.from, piece.to), kinds, setting)),
  )
}

/** A comment's text as readers see it: what is covered is not there. */
export function readersText({ text, redactions = [] }: MarkedText, { wording }: PageSetting): Html {
  const spans = redactions.map((part) => ({ ...part, kind: 'covered' as const }))
  return paragraphs(text, (from, to) =>
    pieces(spans, { from, to }).map(({ kinds, ...piece }) =>
      kinds.length === 0
        ? html`${text.slice(piece.from, piece.to)}`
        : html`<bdi class="gap"><span aria-hidden="true">${COVERED}</span><span class="hidden">${wording.comments.card.covered}</span></bdi>`,
    ),
  )
}

/** A text whose words bear their numbers, so that a selection of them can be told. */
export function numberedText(text: string): Html {
  let number = 0
  return paragraphs(text, (from, to) => {
    const line = text.slice(from, to)
    let end = 0
    const parts = Array.from(line.matchAll(WORD), ({ 0: word, index }) => {
      const gap = line.slice(end, index)
      end = index + word.length
      number += 1
      return html`${gap}<span data-word="${number}">${word}</span>`
    })
    return [...parts, html`${line.slice(end)}`]
  })
}

/** The words of a text, with their offsets. */
export function wordsOf(text: string): readonly (Redaction & { readonly word: string })[] {
  return Array.from(text.matchAll(WORD), ({ 0: word, index }) => ({ word, from: index, to: index + word.length }))
}

function paragraphs(text: string, write: (from: number, to: number) => readonly Html[]): Html {
  const lines = Array.from(text.matchAll(LINE), ({ 0: line, index }) => write(index, index + line.length))
  return html`<div class="desk-text">${lines.map((parts) => html`<p dir="auto">${parts}</p>`)}</div>`
}

interface Piece {
  readonly from: number
  readonly to: number
  readonly kinds: readonly Span['kind'][]
}

/** Cuts a stretch of text where a span begins or ends. */
function pieces(
  spans: readonly Span[],
  { from, to }: { readonly from: number; readonly to: number },
): readonly Piece[] {
  const here = spans.filter((span) => span.from < to && span.to > from)
  const cuts = [from, ...here.flatMap((span) => [Math.max(span.from, from), Math.min(span.to, to)]), to]
  const sorted = [...new Set(cuts)].sort((one, other) => one - other)
  return sorted.slice(0, -1).map((start, at) => {
    const end = sorted[at + 1] ?? to
    return {
      from: start,
      to: end,
      kinds: here.filter((span) => span.from <= start && span.to >= end).map(({ kind }) => kind),
    }
  })
}

function marked(text: string, kinds: readonly Span['kind'][], { wording }: PageSetting): Html {
  const { card } = wording.comments
  const covered = kinds.includes('covered')
    ? html`<s class="hid"><bdi class="hidden">${card.covered} </bdi>${text}</s>`
    : html`${text}`
  const offence = kinds.find((kind) => kind !== 'covered')
  if (!offence) return covered
  return html`<mark class="${offence}"><bdi class="hidden">${offence === 'word' ? card.foundWord : card.foundLink} </bdi>${covered}</mark>`
}
