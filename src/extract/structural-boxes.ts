import { type Element, isTag } from 'domhandler'
import { HEADING, isBlock } from './element-traits.ts'
import { shortTextOf } from './node-text.ts'
import { type TextWeight, weightOf } from './text-weight.ts'

type Weights = ReadonlyMap<Element, TextWeight>

/** Round a field stands a question or an invitation, not a paragraph. */
const LONGEST_AROUND_FIELD = 300
const MOST_PROSE_AROUND_FIELD = 90
const FIELD = /^(?:form|input|select|textarea)$/
/** Fields that are no more than a button or that nobody sees. */
const NO_FIELD = /^(?:hidden|button|submit|image|reset)$/

/** Whether an element is a box for filling in, such as a poll or a newsletter's: a field, and next to no text round it. */
export function isFieldBox(element: Element, weights: Weights): boolean {
  if (!isBlock(element) || /^(?:body|html|main|article)$/.test(element.name)) return false
  const { text, prose } = weightOf(weights, element)
  return text <= LONGEST_AROUND_FIELD && prose <= MOST_PROSE_AROUND_FIELD && element.children.some(isField)
}

function isField(node: Element['children'][number]): boolean {
  if (!isTag(node)) return false
  if (node.name === 'label' || node.name === 'p') return node.children.some(isField)
  return FIELD.test(node.name) && !NO_FIELD.test(node.attribs.type ?? '')
}

/** So many alike in a row make a list of other articles. */
const LEAST_CARDS = 2
const LONGEST_CARD = 450
const LONGEST_HEADLINE = 200
const LEAST_HEADLINE = 12
const DEEPEST_HEADLINE = 5
const LINK = /^a$/
const CARD_TAG = /^(?:div|article|section|li|a)$/

/**
 * The cards among an element's children: two or more in a row with the same tag and class, each a linked headline and at
 * most a few lines of its own. Articles put together of linked cross-heads have longer texts under them.
 */
export function cardsIn(parent: Element, weights: Weights): readonly Element[] {
  if (parent.children.length < LEAST_CARDS) return []
  const rows = new Map<string, Element[]>()
  for (const child of parent.children) {
    if (!isTag(child) || !CARD_TAG.test(child.name)) continue
    const sign = `${child.name} ${child.attribs.class ?? ''}`
    const row = rows.get(sign)
    if (row) row.push(child)
    else rows.set(sign, [child])
  }
  return [...rows.values()].flatMap((row) =>
    row.length >= LEAST_CARDS && row.every((child) => isCard(child, weights)) ? row : [],
  )
}

function isCard(element: Element, weights: Weights): boolean {
  const { text } = weightOf(weights, element)
  if (text === 0 || text > LONGEST_CARD) return false
  const heading = find(element, HEADING, DEEPEST_HEADLINE)
  if (!heading || heading.name === 'h1') return false
  const link = isLink(element) || isLink(heading.parent) ? heading : find(heading, LINK, DEEPEST_HEADLINE)
  const headline = link && shortTextOf(link, LONGEST_HEADLINE)
  return (headline?.length ?? 0) >= LEAST_HEADLINE && headline === shortTextOf(heading, LONGEST_HEADLINE)
}

const isLink = (node: Element['parent']): boolean => node !== null && isTag(node) && node.name === 'a'

function find(element: Element, name: RegExp, levels: number): Element | undefined {
  for (const child of element.children) {
    if (!isTag(child)) continue
    const found = name.test(child.name) ? child : levels > 0 && find(child, name, levels - 1)
    if (found) return found
  }
  return undefined
}
