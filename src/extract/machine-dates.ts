import { type Element, isTag } from 'domhandler'
import type { DatedEvidence, DateEvidenceKind } from '../news/instant.ts'
import { type DateHabit, otherReading, readAnyDate } from './date-text.ts'
import { holdersOf, isFooterOfArticle, marksOf } from './element-traits.ts'
import { toEvidence } from './iso-date.ts'
import { textOf } from './node-text.ts'
import type { PageHead } from './page-head.ts'
import { scriptDates } from './script-dates.ts'
import type { StructuredArticle } from './structured-article.ts'
import { type DateVoice, type DateWitness, dayOf } from './weigh-dates.ts'

/** Names that say "publication". */
const PUBLISHED_META = [
  'article:published_time',
  'article:published',
  'og:published_time',
  'og:article:published_time',
  'og:article:published_date',
  'datepublished',
  'bt:pubdate',
  'publishdate',
  'publish-date',
  'publish_date',
  'published_date',
  'published-date',
  'pubdate',
  'pub_date',
  'parsely-pub-date',
  'sailthru.date',
  'cxenseparse:recs:publishtime',
  'cxenseparse:publishtime',
  'dc.date.issued',
  'dcterms.issued',
  'rnews:datepublished',
  'originalpublicationdate',
  'article_date_original',
  'citation_publication_date',
  'article.published',
  'article:post_date',
  'published_at',
  'date_published',
  'article-publication-date',
] as const
/** Names that may mean the creation, or whatever date the publishing system has at hand. */
const LOOSE_META = [
  'dcterms.created',
  'dc.date.created',
  'dc.date',
  'dcterms.date',
  'citation_date',
  'published',
  'created',
  'datecreated',
  'article:create_time',
  'date',
] as const
const UPDATED_META = [
  'article:modified_time',
  'article:modified',
  'og:updated_time',
  'datemodified',
  'dcterms.modified',
  'dc.date.modified',
  'lastmod',
  'last-modified',
  'modified',
  'updated_time',
] as const
const UPDATED_ITEMS = ['dateModified', 'dateUpdated', 'dateUpdate'] as const

const WEIGHT = {
  structured: 5,
  microdata: 4.5,
  listedMicrodata: 1,
  meta: 4.5,
  looseMeta: 2.8,
  markedTime: 4,
  nearTime: 3,
  script: 2,
  created: 0.97,
  modified: 0.95,
} as const
const MOST_TIMES = 20
const MOST_ITEMS = 12
const MOST_OF_A_NAME = 4
/** More days than this in the scripts are those of a list. */
const MOST_SCRIPT_DAYS = 1
/** The web is no older. */
const EARLIEST_YEAR = 1990
const PUBLISHED_MARKS = /[ -](?:publish(?:ed)?(?:-?\w+)?|pub-?date|entry-date|post(?:ed)?-?(?:date|on))(?=[ -])/
const UPDATED_MARKS = /[ -](?:updated?|modified|last-?update|mod-?date)(?=[ -])/
const ELSEWHERE = /[ -](?:comments?(?:-?\w+)?|related|sidebar|widget|latest|popular|card|teaser)(?=[ -])/

export interface MachineDatePlaces {
  readonly head: PageHead
  readonly structured: StructuredArticle | undefined
  readonly headline: Element | undefined
  readonly body: Element
}

interface Spoken {
  readonly voice: DateVoice
  readonly evidence: DateEvidenceKind
  readonly weight: number
}

/** A text as a witness; none where it holds no date of the web's years. */
function witnessesOf(text: string | undefined, spoken: Spoken, habit: DateHabit): readonly DateWitness[] {
  const date = readEvidence(text, spoken.evidence, habit)
  if (!date) return []
  const other = otherReading(text ?? '', habit)
  const otherDay = other && dayOf(toEvidence(other, spoken.evidence, ''))
  return [{ date, voice: spoken.voice, weight: spoken.weight, ...(otherDay ? { otherDay } : {}) }]
}

function readEvidence(
  text: string | undefined,
  evidence: DateEvidenceKind,
  habit: DateHabit,
): DatedEvidence | undefined {
  const found = text ? readAnyDate(text, habit) : undefined
  return found && text && found.year >= EARLIEST_YEAR ? toEvidence(found, evidence, text) : undefined
}

/** What the page's markup says of its publication, from the most trusted place down. */
export function machineDates(places: MachineDatePlaces, habit: DateHabit): readonly DateWitness[] {
  const { head, structured } = places
  const read =
    (voice: DateVoice, evidence: DateEvidenceKind, weight: number) =>
    (text: string | undefined): readonly DateWitness[] =>
      witnessesOf(text, { voice, evidence, weight }, habit)
  return [
    ...read('json-ld', 'json-ld', WEIGHT.structured)(structured?.published),
    ...itemWitnesses(places, habit),
    ...metaTexts(head, PUBLISHED_META).flatMap(read('meta', 'meta', WEIGHT.meta)),
    ...metaTexts(head, LOOSE_META).flatMap(read('meta', 'meta', WEIGHT.looseMeta)),
    ...timeElements(places).flatMap(({ text, weight }) => read('shown', 'time-element', weight)(text)),
  ]
}

/** Items of several days are those of a list of articles: only what stands near the title or the body is this one's. */
function itemWitnesses({ head, headline, body }: MachineDatePlaces, habit: DateHabit): readonly DateWitness[] {
  const read = (element: Element, weight: number): readonly DateWitness[] =>
    witnessesOf(itemText(element), { voice: 'microdata', evidence: 'microdata', weight }, habit)
  const items = itemsOf(head, 'datePublished')
  const told = items.flatMap((element) => read(element, WEIGHT.microdata))
  if (new Set(told.map(({ date }) => dayOf(date))).size < 2) return told
  const above = aboveAnchors([headline, body])
  return items.flatMap((element) => {
    const isOwn = isInHead(element) || isNear(element, above)
    return read(element, isOwn ? WEIGHT.microdata : WEIGHT.listedMicrodata)
  })
}

const isInHead = ({ parent }: Element): boolean => parent !== null && isTag(parent) && parent.name === 'head'

/** What only stands in for a publication: its creation, its last change. */
export function standInDates({ head, structured }: MachineDatePlaces, habit: DateHabit): readonly DateWitness[] {
  const read =
    (evidence: DateEvidenceKind, weight: number) =>
    (text: string | undefined): readonly DateWitness[] =>
      witnessesOf(text, { voice: 'modified', evidence, weight }, habit)
  return [
    ...itemTexts(head, 'dateCreated').flatMap(read('microdata', WEIGHT.created)),
    ...read('json-ld', WEIGHT.modified)(structured?.modified),
    ...updatedItems(head).flatMap(read('microdata', WEIGHT.modified)),
    ...metaTexts(head, UPDATED_META).flatMap(read('meta', WEIGHT.modified)),
  ]
}

/** The one day that the page's scripts name as that of publication; what names several is a list of articles. */
export function scriptWitnesses(head: PageHead, habit: DateHabit): readonly DateWitness[] {
  const told = scriptDates(head.scripts()).flatMap((text) =>
    witnessesOf(text, { voice: 'script', evidence: 'script', weight: WEIGHT.script }, habit),
  )
  return new Set(told.map(({ date }) => dayOf(date))).size > MOST_SCRIPT_DAYS ? [] : told.slice(0, 1)
}

/** When the markup says that the article was last changed. */
export function changedDate({ head, structured }: MachineDatePlaces, habit: DateHabit): DatedEvidence | undefined {
  const texts = [
    [structured?.modified, 'json-ld'],
    ...updatedItems(head).map((text) => [text, 'microdata'] as const),
    ...metaTexts(head, UPDATED_META).map((text) => [text, 'meta'] as const),
  ] as const
  for (const [text, evidence] of texts) {
    const found = readEvidence(text, evidence, habit)
    if (found) return found
  }
  return undefined
}

function metaTexts(head: PageHead, names: readonly string[]): readonly string[] {
  return names.flatMap((name) => head.meta.get(name)?.slice(0, MOST_OF_A_NAME) ?? [])
}

function itemTexts(head: PageHead, prop: string): readonly string[] {
  return [...itemsOf(head, prop).map(itemText), ...metaTexts(head, [prop.toLowerCase()])]
}

const itemsOf = (head: PageHead, prop: string): readonly Element[] =>
  (head.itemProps.get(prop) ?? []).slice(0, MOST_ITEMS)

const itemText = (element: Element): string => machineText(element) ?? textOf(element)

const updatedItems = (head: PageHead): readonly string[] => UPDATED_ITEMS.flatMap((prop) => itemTexts(head, prop))

function machineText({ attribs }: Element): string | undefined {
  return attribs.datetime || attribs.content || undefined
}

/** The `time` elements that call themselves the publication, then those between the title and the end of the body. */
function timeElements(places: MachineDatePlaces): readonly { readonly text: string; readonly weight: number }[] {
  const anchors = {
    above: aboveAnchors([places.headline, places.body]),
    holders: holdersOf([places.headline, places.body]),
  }
  const weighed = places.head.times.slice(0, MOST_TIMES).flatMap((element) => {
    const weight = timeWeight(element, anchors)
    return weight > 0 ? [{ text: machineText(element) ?? textOf(element), weight }] : []
  })
  return weighed.toSorted((a, b) => b.weight - a.weight)
}

interface Anchors {
  /** The title, the body and what is close above them. */
  readonly above: ReadonlySet<unknown>
  readonly holders: ReadonlySet<unknown>
}

function timeWeight(element: Element, { above, holders }: Anchors): number {
  const { attribs } = element
  if (/dateModified/.test(attribs.itemprop ?? '') || UPDATED_MARKS.test(marksOf(element))) return 0
  const marked = attribs.pubdate !== undefined || isPublicationMarked(element)
  if (standsElsewhere(element, holders)) return 0
  const near = isNear(element, above)
  if (marked) return near ? WEIGHT.markedTime : WEIGHT.nearTime
  return near ? WEIGHT.nearTime : 0
}

function isPublicationMarked(element: Element): boolean {
  let node: Element['parent'] | Element = element
  for (let level = 0; level < 3 && node && isTag(node); level++) {
    if (PUBLISHED_MARKS.test(marksOf(node))) return true
    node = node.parent
  }
  return false
}

function standsElsewhere(element: Element, holders: ReadonlySet<unknown>): boolean {
  let node: Element['parent'] | Element = element
  for (let level = 0; level < 8 && node && isTag(node) && !holders.has(node); level++) {
    const isElsewhere = /^(?:aside|blockquote|footer|li|nav)$/.test(node.name) || ELSEWHERE.test(marksOf(node))
    if (isElsewhere && !isFooterOfArticle(node, holders)) return true
    node = node.parent
  }
  return false
}

/** Whether the smallest element that holds both the time and an anchor (the title, the body) is a close ancestor of the latter. */
function isNear(time: Element, above: ReadonlySet<unknown>): boolean {
  let node: Element['parent'] | Element = time
  for (let level = 0; level < 6 && node && isTag(node); level++) {
    if (above.has(node)) return true
    node = node.parent
  }
  return false
}

function aboveAnchors(anchors: readonly (Element | undefined)[]): ReadonlySet<unknown> {
  const above = new Set<unknown>()
  for (const anchor of anchors) {
    let node: Element['parent'] | Element = anchor ?? null
    for (let level = 0; level < 4 && node && isTag(node) && node.name !== 'body'; level++) {
      above.add(node)
      node = node.parent
    }
  }
  return above
}
