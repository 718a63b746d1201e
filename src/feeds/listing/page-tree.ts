import { Parser } from 'htmlparser2'
import { foldSpace } from '../plain-text.ts'

/** An element of a page that may list articles. */
export interface PageNode {
  readonly tag: string
  readonly attributes: Readonly<Record<string, string>>
  readonly parent: PageNode | undefined
  readonly children: readonly (PageNode | string)[]
  /** Tags and classes from the root down; equal for elements that repeat a structure. */
  readonly place: Place
}

/** A kind of place in a page, one object for all elements that share it. */
export interface Place {
  readonly name: string
  readonly parent: Place | undefined
  /** The same without classes. */
  readonly tags: string
}

interface OpenNode extends PageNode {
  readonly children: (PageNode | string)[]
}

const UNSEEN: ReadonlySet<string> = new Set(['script', 'style', 'noscript', 'template', 'svg', 'iframe', 'select'])
/** What is nested deeper is laid flat. */
const MAX_DEPTH = 200
/** Nobody nests so by mistake; the parser's own stack would make it slow. */
const TOO_DEEP = 4000
/** Pages of news have a few thousand; what comes after so many is not looked at. */
const MAX_NODES = 50_000
/** Classes that tell a kind of element apart come first in nearly every theme. */
const CLASSES_KEPT = 2

/** Reads a page into elements whose repeated structure can be compared. Linear in the page's length. */
export function readPageTree(html: string): PageNode {
  const builder = new PageTreeBuilder()
  const parser = new Parser({
    onopentag: (tag, attributes) => {
      builder.open(tag, attributes)
      if (builder.isFull) parser.pause()
    },
    ontext: (text) => builder.text(text),
    onclosetag: (tag) => builder.close(tag),
  })
  parser.end(html)
  return builder.root
}

class PageTreeBuilder {
  readonly root: OpenNode = {
    tag: '',
    attributes: {},
    parent: undefined,
    children: [],
    place: { name: '', parent: undefined, tags: '' },
  }
  readonly #stack: OpenNode[] = [this.root]
  readonly #places = new Map<Place, Map<string, Place>>()
  #flattened = 0
  #unseen = 0
  #nodes = 0
  isFull = false

  open(tag: string, attributes: Readonly<Record<string, string>>): void {
    if (this.#unseen > 0 || UNSEEN.has(tag)) {
      this.#unseen++
      this.isFull = this.#unseen > TOO_DEEP
      return
    }
    if (this.#stack.length > MAX_DEPTH) {
      this.isFull = ++this.#flattened > TOO_DEEP
      return
    }
    const parent = this.#stack.at(-1) ?? this.root
    const place = this.#placeIn(parent.place, namePlace(tag, attributes))
    const node: OpenNode = { tag, attributes, parent, children: [], place }
    parent.children.push(node)
    this.#stack.push(node)
    this.isFull = ++this.#nodes > MAX_NODES
  }

  text(text: string): void {
    if (this.#unseen === 0) this.#stack.at(-1)?.children.push(text)
  }

  close(_tag: string): void {
    if (this.#unseen > 0) this.#unseen--
    else if (this.#flattened > 0) this.#flattened--
    else if (this.#stack.length > 1) this.#stack.pop()
  }

  #placeIn(parent: Place, name: string): Place {
    const places = this.#places.get(parent) ?? new Map<string, Place>()
    this.#places.set(parent, places)
    const known = places.get(name)
    if (known) return known
    const tag = name.split('.', 1)[0] ?? ''
    const place = { name, parent, tags: parent.tags.length > 1000 ? parent.tags : `${parent.tags}>${tag}` }
    places.set(name, place)
    return place
  }
}

// Numbers in a class tell one item from the next (`post-1203`), and so are folded.
function namePlace(tag: string, attributes: Readonly<Record<string, string>>): string {
  const classes = (attributes.class ?? '').split(/\s+/, 20).filter((name) => name !== '')
  return [tag, ...classes.slice(0, CLASSES_KEPT).map((name) => name.slice(0, 40).replace(/\d+/g, '0'))].join('.')
}

/** The inner end of a place tells it apart; what is longer is a page out of hand. */
const LONGEST_NAME = 1000

/** A place in words, to be kept: `html>body>main>div.card>h2>a`. */
export function placeName(place: Place): string {
  const names: string[] = []
  for (let at: Place | undefined = place; at?.name; at = at.parent) names.push(at.name)
  return names.toReversed().join('>').slice(-LONGEST_NAME)
}

/** Text inside an element, white space folded, cut after so many characters: titles and labels are short. */
export function textInside(node: PageNode, limit: number = 1000): string {
  const pieces: string[] = []
  collectText(node, pieces, limit)
  return foldSpace(pieces.join(''))
}

/** Answers how many characters may still come. */
function collectText(node: PageNode, pieces: string[], limit: number): number {
  let left = limit
  for (const child of node.children) {
    if (left <= 0) break
    if (typeof child === 'string') {
      pieces.push(child)
      left -= child.length
    } else {
      const edge = INLINE.has(child.tag) ? '' : ' '
      pieces.push(edge)
      left = collectText(child, pieces, left)
      pieces.push(edge)
    }
  }
  return left
}

const INLINE: ReadonlySet<string> = new Set(['a', 'b', 'strong', 'i', 'em', 'span', 'font', 'bdi', 'mark', 'u'])

/** Elements inside one, in the page's order. */
export function* nodesInside(node: PageNode): Generator<PageNode> {
  const waiting = elementsOf(node).toReversed()
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    yield next
    for (const child of elementsOf(next).toReversed()) waiting.push(child)
  }
}

function elementsOf(node: PageNode): readonly PageNode[] {
  return node.children.filter((child) => typeof child !== 'string')
}

export function isHeading(node: PageNode): boolean {
  return /^h[1-6]$/.test(node.tag)
}
