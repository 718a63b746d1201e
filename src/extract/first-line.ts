import { type AnyNode, type Element, isTag, isText } from 'domhandler'
import { isBlock, SKIPPED_TAGS } from './element-traits.ts'
import { foldSpace } from './node-text.ts'

const LONGEST = 60
const MOST_STEPS = 80

const NONE: ReadonlySet<AnyNode> = new Set()

/** The first line of text in an element, dropped parts passed over, if it is a short one and found within a few steps: what a box calls itself. */
export function firstLineOf(element: Element, dropped: ReadonlySet<AnyNode> = NONE): string {
  const line = new FirstLine(dropped)
  for (const child of element.children) if (!line.take(child)) break
  const text = foldSpace(line.text)
  return text.length <= LONGEST ? text : ''
}

class FirstLine {
  text = ''
  readonly #dropped: ReadonlySet<AnyNode>
  #steps = 0

  constructor(dropped: ReadonlySet<AnyNode>) {
    this.#dropped = dropped
  }

  /** `false` once the line has ended. */
  take(node: AnyNode): boolean {
    if (++this.#steps > MOST_STEPS) return false
    if (isText(node)) {
      this.text += node.data
      return this.text.length <= LONGEST * 2
    }
    if (!isTag(node) || SKIPPED_TAGS.has(node.name) || this.#dropped.has(node)) return true
    const apart = isBlock(node) || node.name === 'br'
    if (apart && this.text.trim()) return false
    for (const child of node.children) if (!this.take(child)) return false
    return !(apart && this.text.trim())
  }
}
