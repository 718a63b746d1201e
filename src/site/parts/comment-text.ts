import { type Html, html } from '../../base/html.ts'
import { parseWebAddress } from '../../base/web-address.ts'
import { findLinks } from '../../comments/find-links.ts'
import type { ShownComment } from '../../news/comment.ts'
import type { Writing } from '../site-context.ts'

/** A part of a text that is not written as it is: covered by an editor, or a link. */
interface MarkedPart {
  readonly from: number
  readonly to: number
  readonly kind: 'covered' | 'link'
}

const LINE = /[^\n]+/g
const PLAIN_LINK = /^https?:\/\//i
const ASCII = /^[\x21-\x7e]+$/

/** A comment's text: its lines as paragraphs, each in its own direction; links of the web are links, all else is text. */
export function commentText({ text, redactions }: Pick<ShownComment, 'text' | 'redactions'>, writing: Writing): Html {
  const parts = markedParts(text, redactions)
  const paragraphs: Html[] = []
  let at = 0
  for (const line of text.matchAll(LINE)) {
    const [from, to] = [line.index, line.index + line[0].length]
    while ((parts[at]?.to ?? Number.POSITIVE_INFINITY) <= from) at += 1
    paragraphs.push(html`<p dir="auto">${lineMarkup({ text, from, to, parts, at }, writing)}</p>`)
  }
  return html`${paragraphs}`
}

/** In their order, none over another: what is covered goes before what is a link. */
function markedParts(text: string, redactions: ShownComment['redactions']): readonly MarkedPart[] {
  const parts: MarkedPart[] = []
  const links = findLinks(text).filter(
    ({ kind, from }) => kind === 'link' && PLAIN_LINK.test(text.slice(from, from + 8)),
  )
  const all = [
    ...redactions.map(({ from, to }) => ({ from, to, kind: 'covered' as const })),
    ...links.map(({ from, to }) => ({ from, to, kind: 'link' as const })),
  ].sort((one, other) => one.from - other.from)
  for (const part of all) {
    const last = parts.at(-1)
    if (!last || last.to <= part.from) parts.push(part)
    else if (part.kind === 'covered') {
      const from = last.kind === 'covered' ? last.from : part.from
      // A link that is covered in part is no link any more.
      parts.pop()
      parts.push({ kind: 'covered', from, to: Math.max(part.to, last.kind === 'covered' ? last.to : part.to) })
    }
  }
  return parts
}

interface Line {
  readonly text: string
  readonly from: number
  readonly to: number
  readonly parts: readonly MarkedPart[]
  /** The first part that reaches into the line. */
  readonly at: number
}

function lineMarkup({ text, from, to, parts, at }: Line, writing: Writing): Html {
  const pieces: (Html | string)[] = []
  let position = from
  for (let index = at; (parts[index]?.from ?? to) < to; index += 1) {
    const part = parts[index]
    if (!part) break
    const end = Math.min(part.to, to)
    pieces.push(text.slice(position, Math.max(part.from, from)))
    pieces.push(part.kind === 'covered' ? coveredPart(writing) : linkPart(text.slice(part.from, end)))
    position = end
  }
  pieces.push(text.slice(position, to))
  return html`${pieces}`
}

function coveredPart({ wording }: Writing): Html {
  return html`<span class="covered"><span class="hidden">[${wording.comments.covered}]</span></span>`
}

/** Search engines give nothing for it, and its host is seen: one in other letters is written as browsers resolve it. */
function linkPart(typed: string): Html {
  const address = parseWebAddress(typed)
  if (address?.username !== '' || address.password !== '') return html`${typed}`
  const label = ASCII.test(typed) ? typed : address.href
  return html`<a href="${address.href}" rel="nofollow ugc noopener" dir="ltr">${label}</a>`
}
