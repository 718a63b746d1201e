import { type AnyNode, type Element, isTag, isText } from 'domhandler'
import { NOTICE } from './boilerplate-labels.ts'
import { isBlock, SKIPPED_TAGS } from './element-traits.ts'
import { labelKey } from './label-key.ts'

/** What lies below an element, in characters. */
export interface TextWeight {
  readonly text: number
  /** The part of `text` inside links. */
  readonly linked: number
  /** The part of `text` in runs that read like sentences. */
  readonly prose: number
  /** Prose less a price for each line of links and each stray label: highest where the article is. */
  readonly value: number
}

const NOTHING: TextWeight = { text: 0, linked: 0, prose: 0, value: 0 }
/** As raw text ends, white space and full-width marks too; a colon announces what the next line says. */
const PROSE_END = /[.!?؟。！？…۔।:]["'”’»)\]]*\s*$/u

/** Han, kana and hangul, whose characters say as much as a Latin word's half: by blocks, which are told faster than scripts. */
const DENSE = /[\u1100-\u11ff\u2e80-\u9fff\ua960-\ua97f\uac00-\ud7ff\uf900-\ufaff\uff66-\uffdc]/
const DENSE_FACTOR = 2

/** A line as long as this reads as prose even without a full stop. */
const LONG_RUN = 80
const SHORT_SENTENCE = 35
/** What houses put under every article is no prose; a longer text may speak of such things. */
const LONGEST_NOTICE = 250
const STRAY_LABEL_PRICE = 4
const LINK_LINE_PRICE = 25

class Scale {
  readonly weights: Map<Element, TextWeight> = new Map<Element, TextWeight>()
  readonly #dropped: ReadonlySet<Element>
  #text = 0
  #linked = 0
  #prose = 0
  #value = 0
  #run = 0
  #runLinked = 0
  #lastText = ''
  /** The words of the run, as long as it could be a notice. */
  #words = ''
  #linkDepth = 0

  constructor(dropped: ReadonlySet<Element>) {
    this.#dropped = dropped
  }

  weigh(node: AnyNode): void {
    if (isText(node)) this.#add(node.data)
    else if (isTag(node)) this.#weighElement(node)
  }

  #weighElement(element: Element): void {
    if (SKIPPED_TAGS.has(element.name) || element.name === 'figcaption' || this.#dropped.has(element)) return
    const block = isBlock(element) || element.name === 'br'
    if (block) this.#endRun()
    const before = [this.#text, this.#linked, this.#prose, this.#value] as const
    const link = element.name === 'a' && element.attribs.href !== undefined
    if (link) this.#linkDepth++
    for (const child of element.children) this.weigh(child)
    if (link) this.#linkDepth--
    if (block) this.#endRun()
    this.weights.set(element, {
      text: this.#text - before[0],
      linked: this.#linked - before[1],
      prose: this.#prose - before[2],
      value: this.#value - before[3],
    })
  }

  #add(data: string): void {
    const characters = data.trim().length
    if (!characters) return
    const length = DENSE.test(data) ? characters * DENSE_FACTOR : characters
    this.#text += length
    this.#run += length
    if (this.#linkDepth > 0) {
      this.#linked += length
      this.#runLinked += length
    }
    this.#lastText = data
    if (this.#run <= LONGEST_NOTICE) this.#words += data
  }

  #endRun(): void {
    const [length, linked] = [this.#run, this.#runLinked]
    if (!length) return
    const words = this.#words
    this.#run = 0
    this.#words = ''
    this.#runLinked = 0
    const share = linked / length
    const isProse = (length >= LONG_RUN && share < 0.4) || (length >= SHORT_SENTENCE && PROSE_END.test(this.#lastText))
    if (share > 0.5) this.#value -= LINK_LINE_PRICE
    else if (!isProse || (length <= LONGEST_NOTICE && NOTICE.test(labelKey(words)))) this.#value -= STRAY_LABEL_PRICE
    else {
      this.#prose += length - linked
      this.#value += length - linked
    }
  }
}

/** Weighs `root` and every element below it, dropped ones left out. */
export function weighTexts(root: Element, dropped: ReadonlySet<Element>): ReadonlyMap<Element, TextWeight> {
  const scale = new Scale(dropped)
  scale.weigh(root)
  return scale.weights
}

/** The weight of an element; of one that was dropped, nothing. */
export function weightOf(weights: ReadonlyMap<Element, TextWeight>, element: Element): TextWeight {
  return weights.get(element) ?? NOTHING
}
