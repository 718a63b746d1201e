import { decodeHTMLStrict } from 'entities'
import { Parser } from 'htmlparser2'
import { NamespaceScope } from './namespaces.ts'
import type { XmlElement } from './xml-element.ts'

/** A feed document: its head, and its entries apart from it, wherever they stood. */
export interface XmlFeed {
  readonly root: XmlElement
  readonly entries: readonly XmlElement[]
  /** Entries beyond the limit. */
  readonly dropped: number
}

export type XmlOutcome =
  | { readonly kind: 'read'; readonly feed: XmlFeed }
  | { readonly kind: 'refused'; readonly reason: 'not-a-feed' | 'too-deep'; readonly detail: string }

/** A root's local name → the prefix of names without one, and what its entries are called. */
const ROOTS: ReadonlyMap<string, { readonly home: string; readonly entry: string }> = new Map([
  ['rss', { home: '', entry: 'item' }],
  ['rdf', { home: '', entry: 'item' }],
  ['channel', { home: '', entry: 'item' }],
  ['feed', { home: 'atom', entry: 'atom:entry' }],
  ['urlset', { home: 'sitemap', entry: 'sitemap:url' }],
  ['sitemapindex', { home: 'sitemap', entry: 'sitemap:sitemap' }],
])
/** No feed nests deeper; of what does, only the text is kept. */
const MAX_DEPTH = 256
/** Elements of HTML without content, often written without an end between the tags of a feed. */
const VOID: ReadonlySet<string> = new Set(['br', 'hr', 'img', 'wbr', 'input'])
/** Elements that may stand open in the parser, never closed ones among them: its cost for each grows with their number. */
const MAX_OPEN = 4096

interface OpenElement extends XmlElement {
  readonly children: (XmlElement | string)[]
  readonly scope: NamespaceScope
}

/**
 * Reads the XML of a feed, however broken: unclosed, misnested and undeclared things are taken as they come.
 * Entities that the document declares are never expanded; HTML's named ones are decoded whether declared or not.
 *
 * @param options.url base of relative addresses
 */
export function readXml(text: string, options: { readonly url: string; readonly maxItems: number }): XmlOutcome {
  const builder = new FeedTreeBuilder(options)
  let open = 0
  const parser = new Parser(
    {
      onopentag: (tag, attributes) => {
        if (++open > MAX_OPEN) builder.stopped = 'too-deep'
        builder.open(tag, attributes)
        if (builder.stopped) parser.pause()
      },
      onclosetag: (tag) => {
        open--
        builder.close(tag)
      },
      ontext: (data) => builder.text(data),
      oncdatastart: () => builder.enterCdata(),
      oncdataend: () => builder.leaveCdata(),
    },
    { xmlMode: true, decodeEntities: false, lowerCaseTags: true },
  )
  parser.end(text)
  return builder.outcome()
}

class FeedTreeBuilder {
  readonly #url: string
  readonly #maxItems: number
  readonly #stack: OpenElement[] = []
  readonly #entries: XmlElement[] = []
  #root: XmlElement | undefined
  #entryName = ''
  #scope = new NamespaceScope('')
  #entryDepth = -1
  #dropped = 0
  #inCdata = false
  stopped: 'not-a-feed' | 'too-deep' | undefined

  constructor(options: { readonly url: string; readonly maxItems: number }) {
    this.#url = options.url
    this.#maxItems = options.maxItems
  }

  outcome(): XmlOutcome {
    if (this.stopped === 'too-deep') {
      return { kind: 'refused', reason: 'too-deep', detail: 'elements without end nest in each other' }
    }
    if (!this.#root) return { kind: 'refused', reason: 'not-a-feed', detail: 'no root element of a feed' }
    return { kind: 'read', feed: { root: this.#root, entries: this.#entries, dropped: this.#dropped } }
  }

  open(tag: string, rawAttributes: Readonly<Record<string, string>>): void {
    if (this.stopped) return
    if (!this.#root && !this.#findsRoot(tag)) return
    if (this.#dropsAll(tag)) return
    if (this.#stack.length >= MAX_DEPTH) return
    const parent = this.#stack.at(-1)
    const element = this.#create(tag, decodeAttributes(rawAttributes), parent)
    if (!this.#root) {
      this.#root = element
    } else if (this.#startsEntry(element)) {
      this.#entries.push(element)
      this.#entryDepth = this.#stack.length
    } else {
      parent?.children.push(element)
    }
    if (!VOID.has(tag)) this.#stack.push(element)
  }

  close(tag: string): void {
    const index = this.#stack.findLastIndex((element) => element.tag === tag)
    if (index === -1) return
    this.#stack.length = index
    if (index <= this.#entryDepth) this.#entryDepth = -1
  }

  text(data: string): void {
    if (this.#dropped > 0) return
    const element = this.#stack.at(-1)
    element?.children.push(this.#inCdata || !data.includes('&') ? data : decodeHTMLStrict(data))
  }

  enterCdata(): void {
    this.#inCdata = true
  }

  leaveCdata(): void {
    this.#inCdata = false
  }

  // Whatever stands before the root (a warning of the publisher's script, say) is passed over.
  #findsRoot(tag: string): boolean {
    if (tag === 'html' || tag === 'body') this.stopped = 'not-a-feed'
    const root = ROOTS.get(localName(tag))
    if (!root) return false
    this.#entryName = root.entry
    this.#scope = new NamespaceScope(root.home)
    return true
  }

  #create(tag: string, attributes: Readonly<Record<string, string>>, parent: OpenElement | undefined): OpenElement {
    const scope = (parent?.scope ?? this.#scope).enter(attributes)
    const base = parent?.base ?? this.#url
    const ownBase = attributes['xml:base']
    return {
      name: scope.nameOf(tag),
      tag,
      attributes,
      children: [],
      base: ownBase ? (URL.parse(ownBase, base)?.href ?? base) : base,
      language: attributes['xml:lang']?.trim().replaceAll('_', '-') ?? parent?.language,
      scope,
    }
  }

  // From the first entry too many on, nothing is read: entries are only counted.
  #dropsAll(tag: string): boolean {
    if (this.#entries.length < this.#maxItems) return false
    const scope = this.#stack.at(-1)?.scope ?? this.#scope
    if (scope.nameOf(tag) === this.#entryName) this.#dropped++
    return this.#dropped > 0
  }

  // An entry that opens inside another one means that the first was never closed.
  #startsEntry(element: XmlElement): boolean {
    if (element.name !== this.#entryName) return false
    if (this.#entryDepth !== -1) this.#stack.length = this.#entryDepth
    return true
  }
}

function localName(tag: string): string {
  return tag.slice(tag.indexOf(':') + 1)
}

function decodeAttributes(attributes: Readonly<Record<string, string>>): Readonly<Record<string, string>> {
  let decoded: Record<string, string> | undefined
  for (const name in attributes) {
    const value = attributes[name]
    if (!value?.includes('&')) continue
    decoded ??= { ...attributes }
    decoded[name] = decodeHTMLStrict(value)
  }
  return decoded ?? attributes
}
