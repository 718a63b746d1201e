import { nodesInside, type PageNode } from './page-tree.ts'

interface Compound {
  readonly tag: string
  readonly id: string
  readonly classes: readonly string[]
}

/** A selector of tags, classes and ids, parted by spaces where one stands inside the other; `undefined` if it is no such. */
export function parseSelector(text: string): readonly Compound[] | undefined {
  const compounds: Compound[] = []
  for (const word of text.trim().split(/\s+/)) {
    const match = /^([a-z][a-z0-9]*)?((?:[.#][\p{L}\p{N}_-]+)*)$/iu.exec(word)
    if (!match || word === '') return undefined
    const marks = (match[2] ?? '').match(/[.#][^.#]+/g) ?? []
    compounds.push({
      tag: (match[1] ?? '').toLowerCase(),
      id: marks.find((mark) => mark.startsWith('#'))?.slice(1) ?? '',
      classes: marks.filter((mark) => mark.startsWith('.')).map((mark) => mark.slice(1)),
    })
  }
  return compounds.length === 0 || compounds.length > 10 ? undefined : compounds
}

/** Elements inside one that a selector names, in the page's order; none where the selector is no such. */
export function* selectInside(root: PageNode, selector: string): Generator<PageNode> {
  const compounds = parseSelector(selector)
  if (!compounds) return
  for (const node of nodesInside(root)) if (matches(node, compounds)) yield node
}

function matches(node: PageNode, compounds: readonly Compound[]): boolean {
  let index = compounds.length - 1
  const own = compounds[index]
  if (!own || !isNamed(node, own)) return false
  index--
  for (let at = node.parent; at && index >= 0; at = at.parent) {
    const outer = compounds[index]
    if (outer && isNamed(at, outer)) index--
  }
  return index < 0
}

function isNamed(node: PageNode, { tag, id, classes }: Compound): boolean {
  if (tag !== '' && node.tag !== tag) return false
  if (id !== '' && node.attributes.id !== id) return false
  if (classes.length === 0) return true
  const own = (node.attributes.class ?? '').split(/\s+/)
  return classes.every((name) => own.includes(name))
}
