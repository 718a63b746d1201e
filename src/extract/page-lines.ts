import { type AnyNode, type Element, isTag, isText } from 'domhandler'
import { isBlock, SKIPPED_TAGS } from './element-traits.ts'
import { labelKey } from './label-key.ts'
import { foldSpace } from './node-text.ts'

/** A run of text between two block boundaries of a page. */
export interface PageLine {
  /** Digest of its folded letters. */
  readonly key: string
  readonly text: string
  /** The innermost block element around it. */
  readonly element: Element
}

/** Shorter lines are datelines, names and cross-heads as often as furniture. */
const SHORTEST_LINE = 20
const MOST_LINES = 400
/** So much of a line tells it from others. */
const TELLING = 300

/** The lines of a page in order, those of dropped elements left out. */
export function pageLines(page: Element, dropped: ReadonlySet<Element>): readonly PageLine[] {
  const walk = new LineWalk(dropped)
  walk.visit(page, page)
  walk.endLine(page)
  return walk.lines
}

/** The digest by which a line is known again; `undefined` where the line is too short to be told from an article's own. */
export function lineKey(text: string): string | undefined {
  return text.length < SHORTEST_LINE ? undefined : digestOf(labelKey(text.slice(0, TELLING)))
}

class LineWalk {
  readonly lines: PageLine[] = []
  readonly #dropped: ReadonlySet<Element>
  #parts: string[] = []

  constructor(dropped: ReadonlySet<Element>) {
    this.#dropped = dropped
  }

  visit(node: AnyNode, block: Element): void {
    if (isText(node)) this.#parts.push(node.data)
    else if (isTag(node)) this.#element(node, block)
  }

  endLine(block: Element): void {
    if (this.#parts.length === 0) return
    const text = foldSpace(this.#parts.join(''))
    this.#parts = []
    const key = lineKey(text)
    if (key !== undefined && this.lines.length < MOST_LINES) this.lines.push({ key, text, element: block })
  }

  #element(element: Element, block: Element): void {
    if (SKIPPED_TAGS.has(element.name) || this.#dropped.has(element)) return
    const apart = isBlock(element)
    if (apart || element.name === 'br') this.endLine(block)
    for (const child of element.children) this.visit(child, apart ? element : block)
    if (apart) this.endLine(element)
  }
}

/** 53 bits of a text, in base 36: two multiplicative hashes side by side (cyrb53). */
export function digestOf(text: string): string {
  let [high, low] = [0xdeadbeef, 0x41c6ce57]
  for (let index = 0; index < text.length; index++) {
    const code = text.charCodeAt(index)
    high = Math.imul(high ^ code, 2_654_435_761)
    low = Math.imul(low ^ code, 1_597_334_677)
  }
  high = Math.imul(high ^ (high >>> 16), 2_246_822_507) ^ Math.imul(low ^ (low >>> 13), 3_266_489_909)
  low = Math.imul(low ^ (low >>> 16), 2_246_822_507) ^ Math.imul(high ^ (high >>> 13), 3_266_489_909)
  return (4_294_967_296 * (2_097_151 & low) + (high >>> 0)).toString(36)
}
