import { type ChildNode, type Element, isTag, isText, type ParentNode } from 'domhandler'
import { BOILERPLATE_MARKS, CAPTION_MARKS, COMMENT_MARKS, TEASER_MARKS } from './boilerplate-marks.ts'
import { BLOCK_TAGS, HEADING, isHidden, marksOf, SKIPPED_TAGS } from './element-traits.ts'
import { type TextWeight, weightOf } from './text-weight.ts'
import { pathOf, type Trace } from './trace.ts'

/** What is marked as beside the article may hold this much of the page's prose; if it holds more, the mark is wrong. */
const MOST_BESIDE = 0.35
/** `teaser` names a related card as well as the stand-first; a card has its links. */
const LINKED_TEASER = 0.15
/** The same for what is marked as hidden: some pages hide their body until a script has run. */
const MOST_HIDDEN = 0.5

const BESIDE_ROLE =
  /^(?:navigation|complementary|banner|contentinfo|search|menu|menubar|dialog|alertdialog|toolbar|tablist|form)$/
const BESIDE_TAG = /^(?:aside|footer|form|fieldset|details)$/
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
  const page = { prose: weightOf(weights, root).prose + 1, headlined: holdersOf(headings) }
  const visit = (node: ParentNode): void => {
    for (const child of node.children) {
      if (!isTag(child) || SKIPPED_TAGS.has(child.name)) continue
      const rule = besideRule(child, weightOf(weights, child), page)
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
}

/** By which rule an element stands beside the article; `undefined` if it may be part of it. */
function besideRule(element: Element, weight: TextWeight, page: PageTraits): string | undefined {
  const share = weight.prose / page.prose
  if (element.name === 'body' || element.name === 'html') return undefined
  if (isHidden(element)) return share < MOST_HIDDEN ? 'hidden' : undefined
  const marks = marksOf(element)
  if (isCommentBlock(element, marks, page.headlined)) return 'comments'
  if (share >= MOST_BESIDE || isWithinText(element)) return undefined
  if (BESIDE_TAG.test(element.name) || BESIDE_ROLE.test(element.attribs.role ?? '')) return 'beside-tag-or-role'
  if (TEASER_MARKS.test(marks)) return weight.linked > weight.text * LINKED_TEASER ? 'linked-teaser' : undefined
  const marked = BOILERPLATE_MARKS.test(marks) && !HEADING.test(element.name) && !CAPTION_MARKS.test(marks)
  return marked ? 'boilerplate-mark' : undefined
}

/** Whether an inline element stands in the middle of a line: its class then says what it means, not what it is for. */
function isWithinText(element: Element): boolean {
  return !BLOCK_TAGS.has(element.name) && (isWords(element.prev) || isWords(element.next))
}

const isWords = (node: ChildNode | null): boolean => node !== null && isText(node) && /[\p{L}\p{N}]/u.test(node.data)

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
