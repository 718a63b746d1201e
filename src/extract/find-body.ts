import { type Element, isTag, type ParentNode } from 'domhandler'
import { BODY_MARKS, OWN_BODY_MARKS } from './boilerplate-marks.ts'
import { holdersOf, marksOf, SKIPPED_TAGS } from './element-traits.ts'
import { type TextWeight, weightOf } from './text-weight.ts'

export interface FoundBody {
  readonly element: Element
  /** Its value as a share of all prose that was left on the page, 0 to 1. */
  readonly share: number
}

/** A child that holds this much of its parent's value makes the rest of the parent doubtful. */
const KEEPS_NEARLY_ALL = 0.87
const MARKED_KEEPS = 0.75

/**
 * The element that holds the article: the subtree of highest value (prose less a price for each line of links), then the
 * narrowest part of it that keeps nearly all of that value, markup that calls itself the body preferred.
 */
export function findBody(
  root: Element,
  weights: ReadonlyMap<Element, TextWeight>,
  { dropped, headline }: { readonly dropped: ReadonlySet<Element>; readonly headline: Element | undefined },
): FoundBody | undefined {
  const search = { weights, dropped, headline }
  const richestOfAll = richest(root, search)
  if (!richestOfAll) return undefined
  const near = headline && besideHeadline(headline, richestOfAll, search)
  const best = near ? (richest(near, search) ?? near) : richestOfAll
  const element = widen(narrow(best, search), root, search)
  const { prose } = weightOf(weights, root)
  return { element, share: prose ? Math.min(1, weightOf(weights, element).prose / prose) : 0 }
}

/** Prose under the headline that could be a brief. */
const LEAST_BRIEF = 30
const MOST_BRIEF = 800
/** So much richer, what stands elsewhere is the article, and its lead stands under the headline. */
const RICHER_ELSEWHERE = 4
/** The same for an element that holds the headline and what stands under it, and more. */
const RICHER_AROUND = 2.2

/**
 * The element that holds the title's heading with prose under it, if what is richer is not so by far: below a brief, cards and
 * notices are easily longer than the article. `undefined` where the richest element stands.
 */
function besideHeadline(headline: Element, best: Element, search: Search): Element | undefined {
  let node = headline.parent
  while (node && isTag(node) && weightOf(search.weights, node).value < LEAST_BRIEF) node = node.parent
  if (!node || !isTag(node) || isWithin(best, node)) return undefined
  if (weightOf(search.weights, node).value > MOST_BRIEF) return undefined
  const limit = isWithin(node, best) ? RICHER_AROUND : RICHER_ELSEWHERE
  return weightOf(search.weights, best).value <= weightOf(search.weights, node).value * limit ? node : undefined
}

function isWithin(element: Element, holder: Element): boolean {
  let node: ParentNode | null = element
  while (node && node !== holder) node = node.parent
  return node === holder
}

interface Search {
  readonly weights: ReadonlyMap<Element, TextWeight>
  readonly dropped: ReadonlySet<Element>
  readonly headline?: Element | undefined
  /** How much of links and labels may come with a character of prose gained. */
  readonly dearest?: number
}

function livingChildren(node: ParentNode, search: Search): readonly Element[] {
  return node.children.filter(
    (child): child is Element => isTag(child) && !SKIPPED_TAGS.has(child.name) && !search.dropped.has(child),
  )
}

function richest(root: Element, search: Search): Element | undefined {
  let best: Element | undefined = weightOf(search.weights, root).value > 0 ? root : undefined
  let bestValue = weightOf(search.weights, root).value
  const visit = (node: ParentNode): void => {
    for (const child of livingChildren(node, search)) {
      const { value } = weightOf(search.weights, child)
      if (value >= bestValue && value > 0) {
        best = child
        bestValue = value
      }
      visit(child)
    }
  }
  visit(root)
  return best
}

function narrow(start: Element, search: Search): Element {
  const marked = markedBody(start, search)
  let current = marked ?? start
  for (;;) {
    const floor = weightOf(search.weights, current).value * KEEPS_NEARLY_ALL
    const next = livingChildren(current, search).find((child) => weightOf(search.weights, child).value >= floor)
    if (!next || next.name === 'p' || next.name === 'tr' || next.name === 'tbody') return current
    current = next
  }
}

/** What is written in an element around the body that is no mere page of links. */
const LEAST_GAIN = 30
const LEAST_SHARE = 0.05
/** How much of links and labels may come with a character of prose gained. */
const DEAREST_GAIN = 2.5
/** A paragraph or a line of it is a piece of a body rather than one. */
const LEAF = /^(?:p|span|li|blockquote|tr|tbody|font|b|strong|em|i|h[1-6])$/

/** The named body around an element, or the parent of a lone paragraph, where it has more of the article's prose. */
function widen(element: Element, root: Element, search: Search): Element {
  const named = namedBodyAround(element, root)
  if (named && isWorthMore(named, element, search)) return named
  const { parent } = element
  const whole = withFirstPart(element, root, search)
  if (whole) return whole
  const isLeaf = (LEAF.test(element.name) || element.name.includes('-')) && element !== root
  const body = isLeaf ? bodyOfLines(element, root, search) : undefined
  if (body) return body
  return isLeaf && parent && isTag(parent) && isWorthMore(parent, element, search) ? parent : element
}

/** How far the parts of one body may stand apart, in levels of boxes. */
const MOST_LEVELS = 6
/** Next to no links or labels stand between them. */
const DEAREST_PART = 0.06
const MOSTLY = 0.9
/** Less of a body is a line above it. */
const LEAST_FIRST_PART = 0.08

/** What holds a body and its first part, cut off from it by a box between them; not the headline, whose box has lines of its own. */
function withFirstPart(element: Element, root: Element, search: Search): Element | undefined {
  const { weights } = search
  const around = holdersOf([search.headline])
  let before = 0
  let node = element
  for (let level = 0; node !== root && level < MOST_LEVELS; level++) {
    const { parent } = node
    if (!parent || !isTag(parent) || around.has(parent)) return undefined
    for (let { prev } = node; prev; prev = prev.prev) if (isTag(prev)) before += weightOf(weights, prev).prose
    node = parent
    const { prose } = weightOf(weights, element)
    const gain = weightOf(weights, node).prose - prose
    const isPart = gain >= prose * LEAST_FIRST_PART && before >= gain * MOSTLY
    if (isPart && isWorthMore(node, element, { ...search, dearest: DEAREST_PART })) return node
  }
  return undefined
}

/** A body of short lines or of a table, of which no more than a notice reads like sentences. */
function bodyOfLines(element: Element, root: Element, { weights }: Search): Element | undefined {
  if (weightOf(weights, element).value > MOST_NOTICE) return undefined
  const named = namedBodyAround(element, root)
  const { text = 0, linked = 0 } = named ? weightOf(weights, named) : {}
  return text - linked > weightOf(weights, element).text * LINES_TO_NOTICE ? named : undefined
}

const MOST_NOTICE = 200
const LINES_TO_NOTICE = 2

function namedBodyAround(element: Element, root: Element): Element | undefined {
  if (OWN_BODY_MARKS.test(marksOf(element))) return undefined
  let node = element === root ? null : element.parent
  while (node && isTag(node)) {
    if (node.attribs.itemprop?.includes('articleBody') || OWN_BODY_MARKS.test(marksOf(node))) return node
    if (node === root) return undefined
    node = node.parent
  }
  return undefined
}

function isWorthMore(holder: Element, element: Element, { weights, dearest = DEAREST_GAIN }: Search): boolean {
  const [more, less] = [weightOf(weights, holder), weightOf(weights, element)]
  const gain = more.prose - less.prose
  const price = more.prose - more.value - (less.prose - less.value)
  return gain >= Math.max(LEAST_GAIN, less.prose * LEAST_SHARE) && price <= gain * dearest
}

function markedBody(start: Element, search: Search): Element | undefined {
  const floor = weightOf(search.weights, start).value * MARKED_KEEPS
  let found: Element | undefined
  const visit = (node: ParentNode): void => {
    for (const child of livingChildren(node, search)) {
      if (weightOf(search.weights, child).value < floor) continue
      if (child.attribs.itemprop?.includes('articleBody')) {
        found = child
        return
      }
      if (BODY_MARKS.test(marksOf(child))) found = child
      visit(child)
    }
  }
  visit(start)
  return found
}
