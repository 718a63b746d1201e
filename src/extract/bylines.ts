import { type AnyNode, type Element, isTag, isText } from 'domhandler'
import { marksOf, SKIPPED_TAGS } from './element-traits.ts'
import { shortTextOf, textOf } from './node-text.ts'
import type { PageHead } from './page-head.ts'
import { personNames } from './person-name.ts'
import type { StructuredArticle } from './structured-article.ts'

export interface BylinePlaces {
  readonly head: PageHead
  readonly structured: StructuredArticle | undefined
  readonly page: Element
  readonly body: Element
  readonly outlets: readonly string[]
  readonly feedAuthors: readonly string[]
}

const AUTHOR_META = [
  'author',
  'article:author',
  'parsely-author',
  'sailthru.author',
  'dc.creator',
  'dcterms.creator',
  'byl',
  'creator',
  'citation_author',
  'article:author_name',
  'cxenseparse:author',
  'bt:author',
  'twitter:data1',
] as const
const AUTHOR_MARKS =
  /[ -](?:by-?lines?|authors?(?:-?names?)?|author-?link|(?:post|entry|article|story|news)-?(?:authors?|by(?:line)?)|writers?(?:-?(?:by|name))?|writeby|write-by|written-?by|posted-?by|reporter(?:-?name)?|journalist|katib|kateb|editor-?name|autor|auteur|vcard|fn)(?=[ -])/
const NOT_HERE = /[ -](?:comments?(?:-?\w+)?|related|sidebar|popular|latest|recommended|card|teaser|more-?\w+)(?=[ -])/
const VERB = /^\s*(?:كتبت?|كتبها|بقلم|إعداد|اعداد|By|Von|Par|Por|Di|Door|Av)(?![\p{L}])/u
const SPOKEN = /^\s*(?:كتبت?|كتبها|بقلم|إعداد|اعداد|By|Von|Par|Por|Di|Door|Av)\s*[:\-–]?\s+\p{L}/u
/** Within the text only a sign after the verb tells a byline from a sentence or a cross-head. */
const SPOKEN_IN_BODY = /^\s*(?:كتبت?|بقلم|إعداد|اعداد|By)\s*[:\-–/]\s*\p{L}/u
const LONGEST = 120
const MOST_ELEMENTS = 20_000

/** The persons whom a page names as the authors of its article, from the first place that names any. */
export function bylinesOf(places: BylinePlaces): readonly string[] {
  const { head, structured, outlets } = places
  const named = (texts: readonly string[]): readonly string[] => [
    ...new Set(texts.flatMap((text) => personNames(text, outlets))),
  ]
  const sources: readonly (() => readonly string[])[] = [
    () => structured?.authors ?? [],
    () => AUTHOR_META.map((name) => head.meta.get(name) ?? []).find((list) => named(list).length > 0) ?? [],
    () => (head.itemProps.get('author') ?? []).slice(0, 6).map(authorText),
    () => visibleBylines(places.page, places.body),
    () => places.feedAuthors,
  ]
  for (const source of sources) {
    const names = named(source())
    if (names.length > 0) return names
  }
  return []
}

function authorText(element: Element): string {
  const name = findBelow(element, (one) => one.attribs.itemprop === 'name')
  return name ? (name.attribs.content ?? textOf(name)) : (element.attribs.content ?? textOf(element))
}

function findBelow(element: Element, wanted: (element: Element) => boolean): Element | undefined {
  for (const child of element.children) {
    if (!isTag(child)) continue
    const found = wanted(child) ? child : findBelow(child, wanted)
    if (found) return found
  }
  return undefined
}

/** The first elements that are marked as a byline or begin like one. */
function visibleBylines(page: Element, body: Element): readonly string[] {
  const search = new BylineSearch(body)
  search.visit(page)
  const text = search.marked ? innermost(search.marked) : undefined
  return [text, search.spoken].filter((one): one is string => Boolean(one))
}

class BylineSearch {
  marked: Element | undefined
  spoken: string | undefined
  readonly #body: Element
  #seen = 0
  #inBody = false

  constructor(body: Element) {
    this.#body = body
  }

  visit(node: AnyNode): void {
    if (!isTag(node) || SKIPPED_TAGS.has(node.name) || this.marked || ++this.#seen > MOST_ELEMENTS) return
    const marks = marksOf(node)
    if (NOT_HERE.test(marks) || node.name === 'aside' || node.name === 'footer') return
    if (isMarked(node, marks) && isShort(node)) this.marked = node
    if (node === this.#body) this.#inBody = true
    for (const child of node.children) {
      if (isText(child)) this.#hear(child.data, node)
      else this.visit(child)
    }
    if (node === this.#body) this.#inBody = false
  }

  /** A verb such as «كتبت» may stand in a line with the name or in an element beside it. */
  #hear(data: string, parent: Element): void {
    if (this.spoken || data.length > LONGEST || !VERB.test(data)) return
    const pattern = this.#inBody ? SPOKEN_IN_BODY : SPOKEN
    for (const element of [parent, parent.parent]) {
      const text = element && isTag(element) ? shortTextOf(element, LONGEST) : undefined
      if (text && pattern.test(text)) this.spoken ??= text
    }
  }
}

const isMarked = (element: Element, marks: string): boolean =>
  element.attribs.rel === 'author' || AUTHOR_MARKS.test(marks)

function isShort(element: Element): boolean {
  const text = shortTextOf(element, LONGEST)
  return text !== undefined && text.length > 2
}

/** A byline element often holds more than the name; what it marks or links as the author within is narrower. */
function innermost(element: Element): string {
  const narrower = findBelow(
    element,
    (one) => (one.attribs.rel === 'author' || one.name === 'a' || AUTHOR_MARKS.test(marksOf(one))) && isShort(one),
  )
  return textOf(narrower ?? element)
}
