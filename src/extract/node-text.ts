import { type AnyNode, isTag, isText } from 'domhandler'
import { isBlock, SKIPPED_TAGS } from './element-traits.ts'

// Invisible: zero-width space, byte-order mark, soft hyphen, word joiner. The zero-width non-joiner is spelling and stays.
export const INVISIBLE: RegExp = /[\u200B\uFEFF\u00AD\u2060]/g

/** What folding changes. */
const UNFOLDED = /[\u200B\uFEFF\u00AD\u2060]|\s\s|[^\S ]/

/** One line of text: white space folded to single spaces, invisible characters dropped. */
export function foldSpace(text: string): string {
  if (!UNFOLDED.test(text)) return text.trim()
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
  const apart = node.name === 'br' || isBlock(node)
  if (apart) parts.push(' ')
  for (const child of node.children) collect(child, parts)
  if (apart) parts.push(' ')
}

/** The text of a node if it is at most `limit` characters long; the walk ends as soon as it is longer. */
export function shortTextOf(node: AnyNode, limit: number): string | undefined {
  const parts: string[] = []
  if (collectWithin(node, parts, limit + SLACK) < 0) return undefined
  const text = foldSpace(parts.join(''))
  return text.length <= limit ? text : undefined
}

/** White space that folding will take away again. */
const SLACK = 200

/** What is left of the limit; below zero when it was passed. */
function collectWithin(node: AnyNode, parts: string[], limit: number): number {
  if (isText(node)) {
    parts.push(node.data)
    return limit - node.data.trim().length
  }
  if (!isTag(node) || SKIPPED_TAGS.has(node.name)) return limit
  const apart = node.name === 'br' || isBlock(node)
  let left = limit
  if (apart) parts.push(' ')
  for (const child of node.children) {
    left = collectWithin(child, parts, left) - 1
    if (left < 0) return left
  }
  if (apart) parts.push(' ')
  return left
}
