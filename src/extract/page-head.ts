import { type Element, isTag, isText, type ParentNode } from 'domhandler'
import { textOf } from './node-text.ts'

/** What a page says of itself outside its text, gathered in one walk. */
export interface PageHead {
  /** `content` of each `meta`, by its name, property or itemprop in lower case. */
  readonly meta: ReadonlyMap<string, readonly string[]>
  /** Addresses of `link`, by rel. */
  readonly links: ReadonlyMap<string, string>
  readonly title: string
  readonly language: string
  readonly jsonLd: readonly string[]
  /** The text of every script. */
  readonly scripts: () => readonly string[]
  /** Headings of the first rank, in order. */
  readonly headings: readonly Element[]
  /** The first headings of the second rank: some themes keep the first for the outlet. */
  readonly secondHeadings: readonly Element[]
  /** `time` elements, in order. */
  readonly times: readonly Element[]
  /** The first links that lead somewhere, in order. */
  readonly anchors: readonly Element[]
  /** Elements by each word of their `itemprop`. */
  readonly itemProps: ReadonlyMap<string, readonly Element[]>
}

const MOST_HEADINGS = 20
const MOST_ANCHORS = 3000

class Survey {
  readonly meta = new Map<string, string[]>()
  readonly links = new Map<string, string>()
  readonly jsonLd: string[] = []
  readonly headings: Element[] = []
  readonly secondHeadings: Element[] = []
  readonly times: Element[] = []
  readonly anchors: Element[] = []
  readonly itemProps = new Map<string, Element[]>()
  readonly #scripts: Element[] = []
  title = ''
  language = ''

  /** Asked for only where the page's markup is silent: pages carry megabytes of them. */
  readonly scripts = (): readonly string[] => [...this.jsonLd, ...this.#scripts.map(rawTextOf)]

  visit(node: ParentNode): void {
    for (const child of node.children) {
      if (!isTag(child)) continue
      this.#note(child)
      this.visit(child)
    }
  }

  #note(element: Element): void {
    const { attribs, name } = element
    const prop = attribs.itemprop
    if (name === 'meta') this.#noteMeta(element)
    else if (name === 'link') this.#noteLink(element)
    else if (name === 'script') this.#noteScript(element)
    else if (name === 'html') this.language = attribs.lang ?? attribs['xml:lang'] ?? ''
    else if (name === 'title') this.title ||= rawTextOf(element).trim()
    else if (name === 'h1' && this.headings.length < MOST_HEADINGS) this.headings.push(element)
    else if (name === 'h2' && this.secondHeadings.length < MOST_HEADINGS) this.secondHeadings.push(element)
    else if (name === 'a') this.#noteAnchor(element)
    else if (name === 'time') this.times.push(element)
    if (prop !== undefined && name !== 'meta')
      for (const word of prop.split(/\s+/)) append(this.itemProps, word, element)
  }

  #noteAnchor(element: Element): void {
    if (element.attribs.href && this.anchors.length < MOST_ANCHORS) this.anchors.push(element)
  }

  #noteMeta({ attribs }: Element): void {
    const content = attribs.content?.trim()
    if (!content) return
    const names = new Set([attribs.property, attribs.name, attribs.itemprop, attribs['http-equiv']])
    for (const name of names) if (name) append(this.meta, name.toLowerCase().trim(), content)
  }

  #noteLink({ attribs }: Element): void {
    const href = attribs.href
    if (!href) return
    for (const rel of (attribs.rel ?? '').toLowerCase().split(/\s+/))
      if (!this.links.has(rel)) this.links.set(rel, href)
  }

  #noteScript(element: Element): void {
    if (/ld\+json/i.test(element.attribs.type ?? '')) this.jsonLd.push(rawTextOf(element))
    else if (element.children.length > 0) this.#scripts.push(element)
  }
}

function append<Value>(map: Map<string, Value[]>, key: string, value: Value): void {
  const list = map.get(key)
  if (list) list.push(value)
  else map.set(key, [value])
}

function rawTextOf(element: Element): string {
  return element.children.map((child) => (isText(child) ? child.data : isTag(child) ? textOf(child) : '')).join('')
}

/** Surveys a parsed page. */
export function readHead(root: ParentNode): PageHead {
  const survey = new Survey()
  survey.visit(root)
  return survey
}

/** The first non-empty `content` among several names of `meta`. */
export function metaOf(head: PageHead, ...names: readonly string[]): string | undefined {
  for (const name of names) {
    const found = head.meta.get(name)?.[0]
    if (found) return found
  }
  return undefined
}
