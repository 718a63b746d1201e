import { type Element, isTag } from 'domhandler'
import type { FoundBody } from './find-body.ts'
import type { TextWeight } from './text-weight.ts'
import { pathOf, type Trace } from './trace.ts'

const RUNNERS_UP = 3

/** Tells which element was taken for the body and what it is worth, and the richest of those that stand apart from it. */
export function explainBody(found: FoundBody, weights: ReadonlyMap<Element, TextWeight>, trace: Trace): void {
  const { element } = found
  trace.note({
    about: 'body',
    verdict: 'chosen',
    rule: 'richest-subtree',
    subject: pathOf(element),
    score: weights.get(element)?.value ?? 0,
  })
  for (const rival of rivals(element, weights)) {
    trace.note({
      about: 'body',
      verdict: 'passed-over',
      rule: 'runner-up',
      subject: pathOf(rival),
      score: weights.get(rival)?.value ?? 0,
    })
  }
}

/** The richest elements that neither hold the body nor stand in it, none of them inside another. */
function rivals(body: Element, weights: ReadonlyMap<Element, TextWeight>): readonly Element[] {
  const around = new Set<Element>(chainOf(body))
  const inOrder = [...weights].filter(([, { value }]) => value > 0).toSorted((a, b) => b[1].value - a[1].value)
  const found: Element[] = []
  for (const [element] of inOrder) {
    if (found.length === RUNNERS_UP) break
    const isApart =
      element.parent !== null &&
      !around.has(element) &&
      !chainOf(element).some((one) => one === body || found.includes(one))
    if (!isApart) continue
    found.push(element)
    for (const holder of chainOf(element)) around.add(holder)
  }
  return found
}

/** An element and all that holds it. */
function chainOf(element: Element): readonly Element[] {
  const chain: Element[] = []
  for (let node: Element['parent'] | Element = element; node && isTag(node); node = node.parent) chain.push(node)
  return chain
}
