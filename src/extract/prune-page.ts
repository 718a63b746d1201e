import { type Element, isTag, type ParentNode } from 'domhandler'
import { BOX_LABEL, LONE_LABEL, READ_ALSO_LINE } from './boilerplate-labels.ts'
import {
  BODY_MARKS,
  BOILERPLATE_MARKS,
  BUTTON_MARKS,
  CAPTION_MARKS,
  COMMENT_MARKS,
  CONSENT_MARKS,
  OWN_BODY_MARKS,
  TEASER_MARKS,
} from './boilerplate-marks.ts'
import { HEADING, isBlock, isHidden, isWithinWords, marksOf, SKIPPED_TAGS } from './element-traits.ts'
import { firstLineOf } from './first-line.ts'
import { labelKey } from './label-key.ts'
import { cardsIn, isFieldBox } from './structural-boxes.ts'
import { type TextWeight, weightOf } from './text-weight.ts'
import { pathOf, type Trace } from './trace.ts'

/** What is marked as beside the article may hold this much of the page's prose; if it holds more, the mark is wrong. */
const MOST_BESIDE = 0.35
/** `teaser` names a related card as well as the stand-first; a card has its links. */
const LINKED_TEASER = 0.15
/** The same for what is marked as hidden: some pages hide their body until a script has run. */
const MOST_HIDDEN = 0.5

/** Characters of prose that make an element more than a button or a line. */
const LEAST_PARAGRAPHS = 400

const BESIDE_ROLE =
  /^(?:navigation|complementary|banner|contentinfo|search|menu|menubar|dialog|alertdialog|toolbar|tablist|form)$/
const BESIDE_TAG = /^(?:aside|footer|form|fieldset|details)$/
const ANNOUNCED = /^(?:div|section|ul|ol|dl|table|td|center|article)$/
const COMMENT_ITEM = /schema\.org\/(?:User)?Comments?\b/

export interface PruneOptions {
  /** Headings of the first rank: what holds one is no comment. */
  readonly headings: readonly Element[]
  readonly trace?: Trace | undefined
}

/** The elements that their markup shows to be no part of an article. Weights are those of the whole page. */
export function prunePage(
  root: Element,
  weights: ReadonlyMap<Element, TextWeight>,
  { headings, trace }: PruneOptions,
): ReadonlySet<Element> {
  const dropped = new Set<Element>()
  const page: PageTraits = {
    prose: weightOf(weights, root).prose + 1,
    headlined: holdersOf(headings),
    weights,
    folded: new Map(),
  }
  const visit = (node: ParentNode): void => {
    const cards = isTag(node) ? cardsBeside(node, weights, page.prose) : NO_CARDS
    for (const child of node.children) {
      if (!isTag(child) || SKIPPED_TAGS.has(child.name)) continue
      const rule = cards.has(child) ? 'linked-card' : besideRule(child, weightOf(weights, child), page)
      if (rule) {
        dropped.add(child)
        trace?.note({ about: 'dropped-element', verdict: 'dropped', rule, subject: pathOf(child) })
      } else visit(child)
    }
  }
  visit(root)
  return dropped
}

interface PageTraits {
  readonly prose: number
  /** The elements that hold a heading of the first rank. */
  readonly headlined: ReadonlySet<Element>
  readonly weights: ReadonlyMap<Element, TextWeight>
  /** Whether a body hides most of itself, as far as it was asked. */
  readonly folded: Map<Element, boolean>
}

/** By which rule an element stands beside the article; `undefined` if it may be part of it. */
function besideRule(element: Element, weight: TextWeight, page: PageTraits): string | undefined {
  const share = weight.prose / page.prose
  if (element.name === 'body' || element.name === 'html') return undefined
  if (isHidden(element)) return share < MOST_HIDDEN && !isFoldedBody(element, page) ? 'hidden' : undefined
  const marks = marksOf(element)
  if (isCommentBlock(element, marks, page.headlined)) return 'comments'
  if (CONSENT_MARKS.test(marks) && !page.headlined.has(element)) return 'consent'
  if (share >= MOST_BESIDE || isWithinText(element)) return undefined
  if (BESIDE_TAG.test(element.name) || BESIDE_ROLE.test(element.attribs.role ?? '')) return 'beside-tag-or-role'
  const marked = markedRule(element, weight, marks)
  if (marked !== undefined) return marked || undefined
  if (isFieldBox(element, page.weights)) return 'field-box'
  return isAnnouncedBox(element, weight) && !page.headlined.has(element) ? 'announced-box' : undefined
}

/** By which of its names an element stands beside the article: '' if a name keeps it, `undefined` if none tells. */
function markedRule(element: Element, weight: TextWeight, marks: string): string | undefined {
  if (TEASER_MARKS.test(marks)) return weight.linked > weight.text * LINKED_TEASER ? 'linked-teaser' : ''
  if (HEADING.test(element.name) || CAPTION_MARKS.test(marks)) return ''
  if (BOILERPLATE_MARKS.test(marks)) return 'boilerplate-mark'
  return BUTTON_MARKS.test(marks) && !holdsParagraphs(weight) ? 'button-mark' : undefined
}

/** Whether an element is part of what a body hides until a script has run or a reader has paid: most of the body, that is. */
function isFoldedBody({ parent }: Element, { weights, folded }: PageTraits): boolean {
  if (!parent || !isTag(parent) || !(isNamedBody(parent) || OWN_BODY_MARKS.test(marksOf(parent)))) return false
  const known = folded.get(parent)
  if (known !== undefined) return known
  const hidden = parent.children.reduce(
    (sum, child) => (isTag(child) && isHidden(child) ? sum + weightOf(weights, child).prose : sum),
    0,
  )
  const mostly = hidden >= LEAST_PARAGRAPHS && hidden > weightOf(weights, parent).prose * MOST_HIDDEN
  folded.set(parent, mostly)
  return mostly
}

const isNamedBody = ({ attribs }: Element): boolean => attribs.itemprop?.includes('articleBody') ?? false

/** Prose by the paragraph and few links: no bar of buttons has that. */
function holdsParagraphs({ text, linked, prose }: TextWeight): boolean {
  return prose >= LEAST_PARAGRAPHS && prose > text * 0.7 && linked < text * 0.25
}

/** Whether a box of links, with or without their teasers, calls itself «اقرأ أيضا», in whatever class but a body's. */
function isAnnouncedBox(element: Element, { text, linked }: TextWeight): boolean {
  if (!ANNOUNCED.test(element.name) || BODY_MARKS.test(marksOf(element))) return false
  const key = labelKey(firstLineOf(element))
  if (BOX_LABEL.test(key)) return true
  return linked >= text * LINKED_TEASER && READ_ALSO_LINE.test(key) && LONE_LABEL.test(key)
}

/** Cards that hold most of a page's prose make it a listing, and all that it has. */
const MOST_IN_CARDS = 0.6
const NO_CARDS: ReadonlySet<Element> = new Set()

function cardsBeside(
  parent: Element,
  weights: ReadonlyMap<Element, TextWeight>,
  pageProse: number,
): ReadonlySet<Element> {
  const cards = cardsIn(parent, weights)
  const prose = cards.reduce((sum, card) => sum + weightOf(weights, card).prose, 0)
  return cards.length > 0 && prose < pageProse * MOST_IN_CARDS ? new Set(cards) : NO_CARDS
}

/** Whether an inline element stands in the middle of a line: its class then says what it means, not what it is for. */
function isWithinText(element: Element): boolean {
  return !isBlock(element) && isWithinWords(element)
}

function isCommentBlock(element: Element, marks: string, headlined: ReadonlySet<Element>): boolean {
  if (COMMENT_ITEM.test(element.attribs.itemtype ?? '')) return true
  return COMMENT_MARKS.test(marks) && !/^(?:body|html|main|article)$/.test(element.name) && !headlined.has(element)
}

/** Everything that holds one of the headings. */
function holdersOf(headings: readonly Element[]): ReadonlySet<Element> {
  const holders = new Set<Element>()
  for (const heading of headings) {
    let node = heading.parent
    while (node && isTag(node) && !holders.has(node)) {
      holders.add(node)
      node = node.parent
    }
  }
  return holders
}
