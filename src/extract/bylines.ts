import { type Element, isTag } from 'domhandler'
import { type BylinePlace, visibleBylines } from './byline-search.ts'
import { textOf } from './node-text.ts'
import { metaOf, type PageHead } from './page-head.ts'
import { isHandle, personNames } from './person-name.ts'
import type { StructuredArticle } from './structured-article.ts'
import type { Trace } from './trace.ts'

export interface BylinePlaces extends BylinePlace {
  readonly head: PageHead
  readonly structured: StructuredArticle | undefined
  readonly outlets: readonly string[]
  readonly feedAuthors: readonly string[]
  readonly trace?: Trace | undefined
  /** The name under the text, where one signs it. */
  readonly signature?: string | undefined
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
  'article:byline',
  'cxenseparse:author',
  'bt:author',
] as const
/** Shared cards label what they show beside a page: `twitter:label1`, with its value in `twitter:data1`. */
const CARD_LABEL = /by|author|writer|بواسطة|بقلم|كاتب|كتب|von|par|por|auteur|autor|escrito|écrit/iu
const CARD_ROWS = [1, 2].map((row) => ({ label: `twitter:label${row}`, data: `twitter:data${row}` }))
const MOST_ITEMS = 6
const MOST_VISIBLE = 8
const LONGEST_LABEL = 3

/**
 * The persons whom a page names as the authors of its article, from the first place that names any; an account's name
 * only where no person's is found.
 */
export function bylinesOf(places: BylinePlaces): readonly string[] {
  const { head, structured, outlets } = places
  const named = (texts: readonly string[]): readonly string[] => [
    ...new Set(texts.flatMap((text) => personNames(text, outlets))),
  ]
  const sources: readonly (readonly [rule: string, read: () => readonly string[]])[] = [
    ['json-ld', () => named(structured?.authors ?? [])],
    ['meta', () => firstNamed(AUTHOR_META, (name) => named(head.meta.get(name) ?? []))],
    ['microdata', () => named((head.itemProps.get('author') ?? []).slice(0, MOST_ITEMS).map(authorText))],
    ['twitter-card', () => named(cardAuthors(head))],
    ['visible', () => shownNames(places, named)],
    ['feed', () => named(places.feedAuthors)],
    ['signature', () => named(places.signature ? [places.signature] : [])],
  ]
  let handle: readonly string[] = []
  for (const [rule, read] of sources) {
    const names = read()
    const persons = names.filter((name) => !isHandle(name))
    explain(rule, { names, persons, trace: places.trace })
    if (persons.length > 0) return persons
    if (handle.length === 0) handle = names
  }
  return handle
}

function firstNamed(places: readonly string[], read: (place: string) => readonly string[]): readonly string[] {
  for (const place of places) {
    const names = read(place)
    if (names.length > 0) return names
  }
  return []
}

interface ToldNames {
  readonly names: readonly string[]
  readonly persons: readonly string[]
  readonly trace: Trace | undefined
}

function explain(rule: string, { names, persons, trace }: ToldNames): void {
  for (const name of names)
    trace?.note({ about: 'author', verdict: persons.includes(name) ? 'chosen' : 'passed-over', rule, subject: name })
}

/** The persons of the likeliest visible byline that names any. */
function shownNames(places: BylinePlaces, named: (texts: readonly string[]) => readonly string[]): readonly string[] {
  const lists = visibleBylines(places)
    .slice(0, MOST_VISIBLE)
    .flatMap(({ readings, linked }) => readings.map((texts) => named(texts).filter((name) => linked || isFull(name))))
  return lists.find((names) => names.some((name) => !isHandle(name))) ?? lists.find((names) => names.length > 0) ?? []
}

/** A short single word that leads to no author's page may be any label. */
const isFull = (name: string): boolean => name.length > LONGEST_LABEL || name.includes(' ')

function cardAuthors(head: PageHead): readonly string[] {
  return CARD_ROWS.flatMap(({ label, data }) =>
    CARD_LABEL.test(metaOf(head, label) ?? '') ? (head.meta.get(data) ?? []) : [],
  )
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
