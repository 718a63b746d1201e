import { type Element, isTag } from 'domhandler'
import { type DatedEvidence, type DateEvidenceKind, MINUTE_MS } from '../news/instant.ts'
import { type DateHabit, readAnyDate } from './date-text.ts'
import { isRealDate, readIsoDate, toEvidence } from './iso-date.ts'
import { textOf } from './node-text.ts'
import { metaOf, type PageHead } from './page-head.ts'
import type { StructuredArticle } from './structured-article.ts'
import { visibleDates } from './visible-dates.ts'

export interface DatePlaces {
  readonly head: PageHead
  readonly structured: StructuredArticle | undefined
  readonly page: Element
  readonly headline: Element | undefined
  readonly body: Element
  readonly url: string
  readonly language: string
  readonly feed?: { readonly published?: DatedEvidence; readonly updated?: DatedEvidence } | undefined
}

const PUBLISHED_META = [
  'article:published_time',
  'article:published',
  'og:published_time',
  'og:article:published_time',
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
  'dc.date.issued',
  'dcterms.issued',
  'dcterms.created',
  'dc.date.created',
  'dc.date',
  'dcterms.date',
  'rnews:datepublished',
  'originalpublicationdate',
  'article_date_original',
  'citation_publication_date',
  'citation_date',
  'article.published',
  'article:post_date',
  'published',
  'published_at',
  'created',
  'datecreated',
  'date_published',
  'article-publication-date',
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

const MOST_TIMES = 20
/** A visible date that scores less than this is weaker evidence than a date in the page's address. */
const SURE = 5
const LIKELY = 1
const URL_DATE = /[/_-]((?:19|20)\d\d)[/_-]?(0?[1-9]|1[0-2])[/_-]?([0-2]\d|3[01]|[1-9])(?=[/_.-]|$)/

/** When the article says that it was published, from the most trusted place that tells; `undefined` if none does. */
export function publishedDate(places: DatePlaces): DatedEvidence | undefined {
  const told = firstTold(places, habitOf(places.language))
  return told?.zone === 'Z' ? (inLocalTime(told, places.head) ?? told) : told
}

function firstTold(places: DatePlaces, habit: DateHabit): DatedEvidence | undefined {
  const { head, structured } = places
  return (
    dated(structured?.published, 'json-ld', habit) ??
    itemDate(head, 'datePublished', habit) ??
    metaDate(head, PUBLISHED_META, habit) ??
    timeElementDate(places, habit) ??
    places.feed?.published ??
    visibleOrUrl(places, habit) ??
    itemDate(head, 'dateCreated', habit) ??
    dated(structured?.modified, 'json-ld', habit) ??
    metaDate(head, UPDATED_META, habit)
  )
}

/** The same moment as the page writes it elsewhere with the outlet's own zone: that settles the calendar day. */
function inLocalTime(told: DatedEvidence, head: PageHead): DatedEvidence | undefined {
  const written = [
    ...PUBLISHED_META.map((name) => dated(metaOf(head, name), 'meta', {})),
    ...head.times.slice(0, MOST_TIMES).map((time) => dated(time.attribs.datetime, 'time-element', {})),
  ]
  return written.find((date) => date?.zone && date.zone !== 'Z' && Math.abs(date.at - told.at) < MINUTE_MS)
}

/** When the article says that it was last changed, where that is after its publication. */
export function updatedDate(places: DatePlaces, published: DatedEvidence | undefined): DatedEvidence | undefined {
  const habit = habitOf(places.language)
  const found =
    dated(places.structured?.modified, 'json-ld', habit) ??
    itemDate(places.head, 'dateModified', habit) ??
    metaDate(places.head, UPDATED_META, habit) ??
    places.feed?.updated
  return found && (!published || found.at > published.at) ? found : undefined
}

const habitOf = (language: string): DateHabit => ({ order: language === 'en' ? 'month-first' : 'day-first' })

function dated(text: string | undefined, evidence: DateEvidenceKind, habit: DateHabit): DatedEvidence | undefined {
  const found = text ? readAnyDate(text, habit) : undefined
  return found && text && found.year >= 1990 ? toEvidence(found, evidence, text) : undefined
}

function metaDate(head: PageHead, names: readonly string[], habit: DateHabit): DatedEvidence | undefined {
  for (const name of names) {
    const found = dated(metaOf(head, name), 'meta', habit)
    if (found) return found
  }
  return undefined
}

function itemDate(head: PageHead, prop: string, habit: DateHabit): DatedEvidence | undefined {
  for (const element of head.itemProps.get(prop) ?? []) {
    const found = dated(machineDate(element) ?? textOf(element), 'microdata', habit)
    if (found) return found
  }
  return undefined
}

function machineDate({ attribs }: Element): string | undefined {
  return attribs.datetime || attribs.content || undefined
}

/** The `time` that calls itself the publication, else the first one that stands between the title and the end of the body. */
function timeElementDate({ head, headline, body }: DatePlaces, habit: DateHabit): DatedEvidence | undefined {
  const marked = head.times.find(
    (time) => time.attribs.pubdate !== undefined || /publish|entry-date|pubdate/.test(time.attribs.class ?? ''),
  )
  const inOrder = [marked, ...head.times.filter((time) => isNear(time, [headline, body]))]
  for (const time of inOrder) {
    const found = time && dated(machineDate(time) ?? textOf(time), 'time-element', habit)
    if (found) return found
  }
  return undefined
}

/** Whether the smallest element that holds both the time and an anchor (the title, the body) is a close ancestor of the latter. */
function isNear(time: Element, anchors: readonly (Element | undefined)[]): boolean {
  const above = new Set<unknown>()
  for (const anchor of anchors) {
    let node: Element['parent'] | Element = anchor ?? null
    for (let level = 0; level < 4 && node && isTag(node) && node.name !== 'body'; level++) {
      above.add(node)
      node = node.parent
    }
  }
  let node: Element['parent'] | Element = time
  for (let level = 0; level < 6 && node && isTag(node); level++) {
    if (/^(?:aside|footer|li|nav)$/.test(node.name)) return false
    if (above.has(node)) return true
    node = node.parent
  }
  return false
}

function visibleOrUrl(places: DatePlaces, habit: DateHabit): DatedEvidence | undefined {
  const best = visibleDates(places.page, { headline: places.headline, body: places.body, habit })[0]
  if (best && best.score >= SURE) return toEvidence(best.found, 'visible-text', best.text)
  return (
    urlDate(places.url) ??
    (best && best.score >= LIKELY ? toEvidence(best.found, 'visible-text', best.text) : undefined)
  )
}

/** A date in an address: `/2024/04/03/`, `/news-20240403-`. */
function urlDate(address: string): DatedEvidence | undefined {
  const match = URL_DATE.exec(address)
  if (!match) return undefined
  const found = { year: Number(match[1]), month: Number(match[2]), day: Number(match[3]) }
  return isRealDate(found) && readIsoDate(`${match[1]}-${match[2]}-${match[3]}`)
    ? toEvidence(found, 'url', match[0])
    : undefined
}
