import { type AnyNode, type Element, isTag, isText } from 'domhandler'
import { BODY_MARKS } from './boilerplate-marks.ts'
import { HEADING, marksOf, partsLines, SKIPPED_TAGS } from './element-traits.ts'
import { foldSpace } from './node-text.ts'
import { endsSentence } from './sentence-end.ts'

const BOX = /^(?:div|section|table|tr|td|center|span|dl|aside|li)$/
const PICTURE_MARKS =
  /[ -](?:im(?:g|age)|photo|pic(?=t|[ -])|media|visual|thumb|figure|gallery|slide|illustration|foto|bild)/
const MOST_NODES = 40
const LONGEST_CAPTION = 300
const LONGEST_UNMARKED = 200
/** A caption, its credit and an agency; a paragraph with its tags has more. */
const MOST_PARTS = 3
/** Before any paragraph this may be the first one, with a line below it. */
const SENTENCE_WITHIN = /[.؟!۔]\s/u

/** More than this share of a body is no caption but the body, with its picture in the same box. */
const MOST_OF_BODY = 0.3

/** How long a caption can be in a body of so many characters. */
export function longestCaption(bodyLength: number): number {
  return Math.min(LONGEST_CAPTION, Math.floor(bodyLength * MOST_OF_BODY))
}

/**
 * The text beside a picture in a box that holds nothing else, as themes without `figure` write captions: short, unlinked, and
 * either in a box that is named for pictures or no whole sentence. `undefined` for any other element.
 */
export function captionOfBox(
  element: Element,
  { limit, afterProse }: { readonly limit: number; readonly afterProse: boolean },
): string | undefined {
  if (!BOX.test(element.name) || BODY_MARKS.test(marksOf(element))) return undefined
  const content = new BoxContent()
  if (!content.gather(element, { linked: false, marked: false }) || content.images === 0) return undefined
  const text = foldSpace(content.text)
  if (!text || text.length > limit || content.linked * 2 > text.length) return undefined
  if (content.marked) return text
  if (text.length > LONGEST_UNMARKED || content.bare || content.parts > MOST_PARTS) return undefined
  return endsSentence(text) || (!afterProse && SENTENCE_WITHIN.test(text)) ? undefined : text
}

interface Around {
  readonly linked: boolean
  /** The box, or a part of it that holds the text too, is named for pictures. */
  readonly marked: boolean
}

class BoxContent {
  text = ''
  images = 0
  linked = 0
  /** All text stands in parts that are named for pictures. */
  marked = true
  /** Stretches of text under different elements. */
  parts = 0
  /** Text stands in the box itself, not in a part of it. */
  bare = false
  #nodes = 0
  #last: Element | undefined

  /** `false` as soon as there is more in it than a picture and its caption. */
  gather(element: Element, around: Around): boolean {
    const inside = {
      linked: around.linked || element.name === 'a',
      marked: around.marked || PICTURE_MARKS.test(marksOf(element)),
    }
    return element.children.every((child) => this.#take(child, element, inside))
  }

  #take(node: AnyNode, parent: Element, inside: Around): boolean {
    if (++this.#nodes > MOST_NODES) return false
    if (isText(node)) return this.#takeText(node.data, parent, inside)
    if (!isTag(node) || SKIPPED_TAGS.has(node.name)) return true
    if (HEADING.test(node.name) || /^(?:blockquote|ul|ol|iframe|video|audio)$/.test(node.name)) return false
    if (node.name === 'img' || node.name === 'amp-img') this.images++
    const apart = node.name === 'br' || partsLines(node) ? ' ' : ''
    this.text += apart
    const fits = this.gather(node, inside)
    this.text += apart
    return fits
  }

  #takeText(data: string, parent: Element, inside: Around): boolean {
    this.text += data
    const { length } = data.trim()
    if (length === 0) return true
    if (inside.linked) this.linked += length
    this.marked &&= inside.marked
    if (parent !== this.#last) this.parts++
    this.#last = parent
    this.bare ||= parent.children.some((child) => isTag(child) && child.name === 'img')
    return this.text.length <= LONGEST_CAPTION * 3
  }
}
