import { type Element, isTag } from 'domhandler'

/** What a decision was about. */
export const DECIDED = [
  'title',
  'published',
  'updated',
  'author',
  'body',
  'dropped-element',
  'dropped-block',
  'kind',
  'confidence',
] as const

/** One decision on the way from a page to its article, with the rule or signal that it rested on. */
export interface Decision {
  readonly about: (typeof DECIDED)[number]
  readonly verdict: 'chosen' | 'passed-over' | 'dropped' | 'signal'
  /** The rule's or signal's short name, such as `link-line` or `json-ld`. */
  readonly rule: string
  /** The text that was judged, or the path of its element. */
  readonly subject: string
  readonly score?: number
}

/** Hears of every decision; where nobody listens, nothing is written down. */
export interface Trace {
  note(decision: Decision): void
}

const LONGEST_PATH = 6

/** An element by its last ancestors, each with id or first class name: `main > div.story > p`. */
export function pathOf(element: Element): string {
  const steps: string[] = []
  let node: Element['parent'] | Element = element
  while (node && isTag(node) && steps.length < LONGEST_PATH) {
    steps.unshift(stepOf(node))
    node = node.parent
  }
  return steps.join(' > ')
}

function stepOf({ name, attribs }: Element): string {
  const first = attribs.class?.trim().split(/\s+/, 1)[0]
  const mark = attribs.id ? `#${attribs.id}` : first ? `.${first}` : ''
  return `${name}${mark.slice(0, 60)}`
}
