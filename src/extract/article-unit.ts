import { type Element, isTag } from 'domhandler'
import { type TextWeight, weightOf } from './text-weight.ts'

/** Prose that makes a repeated element an article of its own rather than a card. */
const LEAST_UNIT = 150
/** The same with a headline of the first rank, which cards have not. */
const LEAST_BRIEF = 60
/** With less of the page's prose than this, it is a headline and its lead in a box above the article. */
const LEAST_SHARE = 0.05
/**
 * A much richer twin is the article itself, and the headline stands in a box above it; unless the twin has a headline of
 * the first rank of its own, which no article has within it.
 */
const RICHEST_TWIN = 5

/**
 * On a page that holds several articles in a row (infinite scroll, a blog's front page): the one that holds the headline.
 * `undefined` where nothing like it stands beside it.
 */
export function unitOf(
  headline: Element,
  page: Element,
  weights: ReadonlyMap<Element, TextWeight>,
): Element | undefined {
  const measure = measureOf(headline.name)
  const least = Math.max(headline.name === 'h1' ? LEAST_BRIEF : LEAST_UNIT, weightOf(weights, page).prose * LEAST_SHARE)
  let node: Element = headline
  while (node.parent && isTag(node.parent)) {
    if (weightOf(weights, node)[measure] >= least && hasTwin(node, headline.name, weights)) return node
    node = node.parent
  }
  return undefined
}

/** Links beside a brief are worth more than its text; a headline of the first rank says enough for both. */
const measureOf = (rank: string): 'prose' | 'value' => (rank === 'h1' ? 'prose' : 'value')

/** A heading of lower rank in the other would make it a section of the same article. */
function hasTwin(unit: Element, rank: string, weights: ReadonlyMap<Element, TextWeight>): boolean {
  const sign = signOf(unit)
  const { value } = weightOf(weights, unit)
  const twins = (unit.parent?.children ?? []).filter(
    (other): other is Element =>
      other !== unit &&
      isTag(other) &&
      signOf(other) === sign &&
      weightOf(weights, other)[measureOf(rank)] >= (rank === 'h1' ? LEAST_BRIEF : LEAST_UNIT) &&
      holdsHeading(other, rank),
  )
  if (rank === 'h1') return twins.length > 0
  return twins.length > 0 && twins.every((twin) => weightOf(weights, twin).value <= value * RICHEST_TWIN)
}

/** Tag and first class name, numbers aside: what a template repeats. */
function signOf(element: Element): string {
  const name = (element.attribs.class ?? '').trim().split(/\s+/, 1)[0] ?? ''
  return `${element.name}.${name.replace(/\d+/g, '')}`
}

function holdsHeading(element: Element, rank: string): boolean {
  return element.children.some((child) => isTag(child) && (child.name === rank || holdsHeading(child, rank)))
}
