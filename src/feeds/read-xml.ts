import { NamespaceScope } from './namespaces.ts'
import type { XmlElement } from './xml-element.ts'
import { readXmlTokens, type XmlListener } from './xml-tokens.ts'

/** A feed document: its head, and its entries apart from it, wherever they stood. */
export interface XmlFeed {
  readonly root: XmlElement
  readonly entries: readonly XmlElement[]
  /** Entries beyond the limit. */
  readonly dropped: number
}

export type XmlOutcome =
  | { readonly kind: 'read'; readonly feed: XmlFeed }
  | { readonly kind: 'refused'; readonly reason: 'not-a-feed'; readonly detail: string }

/** A root's local name → the prefix of names without one, and what its entries may be called. */
const ROOTS: ReadonlyMap<string, { readonly home: string; readonly entries: readonly string[] }> = new Map([
  ['rss', { home: '', entries: ['item', 'entry', 'atom:entry'] }],
  ['rdf', { home: '', entries: ['item'] }],
  ['channel', { home: '', entries: ['item'] }],
  ['feed', { home: 'atom', entries: ['atom:entry', 'atom:item'] }],
  ['urlset', { home: 'sitemap', entries: ['sitemap:url'] }],
  ['sitemapindex', { home: 'sitemap', entries: ['sitemap:sitemap'] }],
])
/** No feed nests deeper; of what does, only the text is kept. */
const MAX_DEPTH = 256
/** Elements of HTML without content, often written without an end between the tags of a feed. */
const VOID: ReadonlySet<string> = new Set(['br', 'hr', 'img', 'wbr', 'input'])

interface OpenElement extends XmlElement {
  readonly children: (XmlElement | string)[]
  readonly scope: NamespaceScope
}

export interface XmlOptions {
  readonly url: string
  readonly maxItems: number
  /** In force where the document says none. */
  readonly language?: string | undefined
}

/**
 * Reads the XML of a feed, however broken: unclosed, misnested and undeclared things are taken as they come.
 * Entities that the document declares are never expanded; HTML's named ones are decoded whether declared or not.
 *
 * @param options.url base of relative addresses
 */
export function readXml(text: string, options: XmlOptions): XmlOutcome {
  const builder = new FeedTreeBuilder(options)
  readXmlTokens(text, builder)
  return builder.outcome()
}

class FeedTreeBuilder implements XmlListener {
  readonly #url: string
  readonly #maxItems: number
  readonly #language: string | undefined
  readonly #stack: OpenElement[] = []
  readonly #entries: XmlElement[] = []
  #root: XmlElement | undefined
  #entryNames: readonly string[] = []
  #scope = new NamespaceScope('')
  #entryDepth = -1
  #dropped = 0
  /** Elements that stand open beyond the greatest depth. */
  #beyond = 0
  done = false

  constructor(options: XmlOptions) {
    this.#url = options.url
    this.#language = options.language
    this.#maxItems = options.maxItems
  }

  outcome(): XmlOutcome {
    if (!this.#root) return { kind: 'refused', reason: 'not-a-feed', detail: 'no root element of a feed' }
    return { kind: 'read', feed: { root: this.#root, entries: this.#entries, dropped: this.#dropped } }
  }

  open(tag: string, attributes: Readonly<Record<string, string>>, empty: boolean): void {
    if (!this.#root && !this.#findsRoot(tag)) return
    if (this.#dropsAll(tag)) return
    const element = this.#create(tag, attributes)
    const isLeaf = empty || VOID.has(tag)
    if (!this.#root) {
      this.#root = element
    } else if (this.#entryNames.includes(element.name)) {
      this.#openEntry(tag, attributes, isLeaf)
      return
    } else if (this.#stack.length >= MAX_DEPTH) {
      if (!isLeaf) this.#beyond++
      return
    } else {
      this.#stack.at(-1)?.children.push(element)
    }
    if (!isLeaf) this.#stack.push(element)
  }

  close(tag: string): void {
    if (this.#beyond > 0 && !this.#entryNames.includes(this.#nameOf(tag))) {
      this.#beyond--
      return
    }
    const index = this.#stack.findLastIndex((element) => element.tag === tag)
    if (index === -1) return
    this.#stack.length = index
    this.#beyond = 0
    if (index <= this.#entryDepth) this.#entryDepth = -1
  }

  text(text: string): void {
    if (this.#dropped === 0) this.#stack.at(-1)?.children.push(text)
  }

  // Whatever stands before the root (a warning of the publisher's script, say) is passed over.
  #findsRoot(tag: string): boolean {
    if (tag === 'html' || tag === 'body') this.done = true
    const root = ROOTS.get(localName(tag))
    if (!root) return false
    this.#entryNames = root.entries
    this.#scope = new NamespaceScope(root.home)
    return true
  }

  // An entry that opens inside another one means that the first was never closed.
  #openEntry(tag: string, attributes: Readonly<Record<string, string>>, isLeaf: boolean): void {
    if (this.#entryDepth !== -1) this.#stack.length = this.#entryDepth
    this.#beyond = 0
    const element = this.#create(tag, attributes)
    this.#entries.push(element)
    this.#entryDepth = isLeaf ? -1 : this.#stack.length
    if (!isLeaf) this.#stack.push(element)
  }

  #nameOf(tag: string): string {
    return (this.#stack.at(-1)?.scope ?? this.#scope).nameOf(tag)
  }

  #create(tag: string, attributes: Readonly<Record<string, string>>): OpenElement {
    const parent = this.#stack.at(-1)
    const scope = (parent?.scope ?? this.#scope).enter(attributes)
    const base = parent?.base ?? this.#url
    const ownBase = attributes['xml:base']
    return {
      name: scope.nameOf(tag),
      tag,
      attributes,
      children: [],
      base: ownBase ? (URL.parse(ownBase, base)?.href ?? base) : base,
      language: attributes['xml:lang']?.trim().replaceAll('_', '-') ?? (parent ? parent.language : this.#language),
      scope,
    }
  }

  // From the first entry too many on, nothing is read: entries are only counted.
  #dropsAll(tag: string): boolean {
    if (this.#entries.length < this.#maxItems) return false
    if (this.#entryNames.includes(this.#nameOf(tag))) this.#dropped++
    return this.#dropped > 0
  }
}

function localName(tag: string): string {
  return tag.slice(tag.indexOf(':') + 1)
}
