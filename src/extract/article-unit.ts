import { type Element, isTag } from 'domhandler'
import { type TextWeight, weightOf } from './text-weight.ts'

/** Prose that makes a repeated element an article of its own rather than a card. */
const LEAST_UNIT = 250

/**
 * On a page that holds several articles in a row (infinite scroll, a blog's front page): the one that holds the headline.
 * `undefined` where nothing like it stands beside it.
 */
export function unitOf(headline: Element, weights: ReadonlyMap<Element, TextWeight>): Element | undefined {
  let node: Element = headline
  while (node.parent && isTag(node.parent)) {
    if (weightOf(weights, node).value >= LEAST_UNIT && hasTwin(node, headline.name, weights)) return node
    node = node.parent
  }
  return undefined
}

/** A heading of lower rank in the other would make it a section of the same article. */
function hasTwin(unit: Element, rank: string, weights: ReadonlyMap<Element, TextWeight>): boolean {
  const sign = signOf(unit)
  return (unit.parent?.children ?? []).some(
    (other) =>
      other !== unit &&
      isTag(other) &&
      signOf(other) === sign &&
      weightOf(weights, other).value >= LEAST_UNIT &&
      holdsHeading(other, rank),
  )
}

/** Tag and first class name, numbers aside: what a template repeats. */
function signOf(element: Element): string {
  const name = (element.attribs.class ?? '').trim().split(/\s+/, 1)[0] ?? ''
  return `${element.name}.${name.replace(/\d+/g, '')}`
}

function holdsHeading(element: Element, rank: string): boolean {
  return element.children.some((child) => isTag(child) && (child.name === rank || holdsHeading(child, rank)))
}
