import { type AnyNode, type Element, isTag, isText } from 'domhandler'
import { isBlock, SKIPPED_TAGS } from './element-traits.ts'
import { foldSpace } from './node-text.ts'

const LONGEST = 60
const MOST_STEPS = 80

/** The first line of text in an element, if it is a short one and found within a few steps: what a box calls itself. */
export function firstLineOf(element: Element): string {
  const line = new FirstLine()
  for (const child of element.children) if (!line.take(child)) break
  const text = foldSpace(line.text)
  return text.length <= LONGEST ? text : ''
}

class FirstLine {
  text = ''
  #steps = 0

  /** `false` once the line has ended. */
  take(node: AnyNode): boolean {
    if (++this.#steps > MOST_STEPS) return false
    if (isText(node)) {
      this.text += node.data
      return this.text.length <= LONGEST * 2
    }
    if (!isTag(node) || SKIPPED_TAGS.has(node.name)) return true
    const apart = isBlock(node) || node.name === 'br'
    if (apart && this.text.trim()) return false
    for (const child of node.children) if (!this.take(child)) return false
    return !(apart && this.text.trim())
  }
}
