import { type Element, isTag, type ParentNode } from 'domhandler'
import { BODY_MARKS } from './boilerplate-marks.ts'
import { marksOf, SKIPPED_TAGS } from './element-traits.ts'
import { type TextWeight, weightOf } from './text-weight.ts'

export interface FoundBody {
  readonly element: Element
  /** Its value as a share of all prose that was left on the page, 0 to 1. */
  readonly share: number
}

/** A child that holds this much of its parent's value makes the rest of the parent doubtful. */
const KEEPS_NEARLY_ALL = 0.88
const MARKED_KEEPS = 0.75

/**
 * The element that holds the article: the subtree of highest value (prose less a price for each line of links), then the
 * narrowest part of it that keeps nearly all of that value, markup that calls itself the body preferred.
 */
export function findBody(
  root: Element,
  weights: ReadonlyMap<Element, TextWeight>,
  dropped: ReadonlySet<Element>,
): FoundBody | undefined {
  const search = { weights, dropped }
  const best = richest(root, search)
  if (!best) return undefined
  const element = narrow(best, search)
  const { prose } = weightOf(weights, root)
  return { element, share: prose ? Math.min(1, weightOf(weights, element).prose / prose) : 0 }
}

interface Search {
  readonly weights: ReadonlyMap<Element, TextWeight>
  readonly dropped: ReadonlySet<Element>
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
