import { type Element, isTag } from 'domhandler'

const STEPS = 5

/**
 * Where an element stands in its outlet's markup, whatever the page: tags and first class names from the outside in,
 * numbers aside: `article > div.story-body > p`.
 */
export function markupPlace(element: Element): string {
  const steps: string[] = []
  for (let node: Element['parent'] | Element = element; node && isTag(node) && steps.length < STEPS; node = node.parent)
    steps.unshift(stepOf(node))
  return steps.join(' > ')
}

function stepOf({ name, attribs }: Element): string {
  const first = attribs.class?.trim().slice(0, 80).split(/\s+/, 1)[0]?.replace(/\d+/g, '')
  return first ? `${name}.${first}` : name
}
