import { type AnyNode, type Element, isTag, isText } from 'domhandler'
import { BLOCK_TAGS, SKIPPED_TAGS } from './element-traits.ts'

// Invisible: zero-width space, byte-order mark, soft hyphen, word joiner. The zero-width non-joiner is spelling and stays.
const INVISIBLE = /[\u200B\uFEFF\u00AD\u2060]/g

/** One line of text: white space folded to single spaces, invisible characters dropped. */
export function foldSpace(text: string): string {
  return text.replace(INVISIBLE, '').replace(/\s+/g, ' ').trim()
}

/** The text of a node as a reader sees it, on one line. */
export function textOf(node: AnyNode): string {
  const parts: string[] = []
  collect(node, parts)
  return foldSpace(parts.join(''))
}

function collect(node: AnyNode, parts: string[]): void {
  if (isText(node)) {
    parts.push(node.data)
    return
  }
  if (!isTag(node) || SKIPPED_TAGS.has(node.name)) return
  const apart = node.name === 'br' || BLOCK_TAGS.has(node.name)
  if (apart) parts.push(' ')
  for (const child of node.children) collect(child, parts)
  if (apart) parts.push(' ')
}

/** Every element below a node, in document order. */
export function* elementsBelow(node: { readonly children: readonly AnyNode[] }): Generator<Element> {
  for (const child of node.children) {
    if (!isTag(child)) continue
    yield child
    yield* elementsBelow(child)
  }
}
