import { labelKey } from './label-key.ts'
import { foldSpace, textOf } from './node-text.ts'
import { metaOf, type PageHead } from './page-head.ts'

export interface HeadlineHints {
  /** JSON-LD `headline`. */
  readonly structured?: string | undefined
  /** The feed's title. */
  readonly feed?: string | undefined
  /** Names of the outlet, as its page and its source call it. */
  readonly outlets: readonly string[]
}

const SEPARATOR = /\s+[|\-–—•·»«:/]+\s+|\s*[|｜]\s*|\s+::\s+/u
const LEAST = 8

/** The article's title: the heading that the other candidates agree with, without the outlet's name at either end. */
export function headlineOf(head: PageHead, hints: HeadlineHints): string {
  const tab = foldSpace(head.title)
  const headings = head.headings
    .map(textOf)
    .filter((text) => text.length >= LEAST || labelKey(tab).startsWith(labelKey(text)))
  const shared = [hints.structured, metaOf(head, 'og:title'), metaOf(head, 'twitter:title'), hints.feed].flatMap(
    (text) => (text ? [foldSpace(text)] : []),
  )
  const witness = [...shared, tab].map(labelKey)
  const agreed = headings.find((text) => witness.some((key) => agrees(key, labelKey(text))))
  if (agreed) return agreed
  const candidates = [...shared, tab].filter(Boolean).map((text) => withoutOutlet(text, hints.outlets))
  const usable = candidates.find((text) => text.length >= LEAST && !isOutlet(text, hints.outlets))
  return usable ?? headings[0] ?? ''
}

/** One text holds the other and is not much longer. */
function agrees(key: string, heading: string): boolean {
  if (heading.length < LEAST) return key === heading && heading.length > 0
  return key.includes(heading) || (heading.includes(key) && key.length > heading.length * 0.6)
}

/** Cuts off «- بغداد اليوم» or `| The Outlet` at an end of a title. */
function withoutOutlet(title: string, outlets: readonly string[]): string {
  let text = title
  for (let cut = cutOnce(text, outlets); cut !== text; cut = cutOnce(text, outlets)) text = cut
  return text
}

function cutOnce(text: string, outlets: readonly string[]): string {
  const pieces = [...text.matchAll(new RegExp(SEPARATOR, 'gu'))]
  const first = pieces[0]
  const last = pieces.at(-1)
  if (!first || !last) return text
  const tail = text.slice(last.index + last[0].length)
  if (isOutlet(tail, outlets) || looksLikeName(tail, text, last[0])) return text.slice(0, last.index).trim()
  return isOutlet(text.slice(0, first.index), outlets) ? text.slice(first.index + first[0].length).trim() : text
}

function looksLikeName(tail: string, whole: string, separator: string): boolean {
  const words = tail.split(/\s+/).length
  return separator.includes('|') && words <= 5 && tail.length < whole.length * 0.4
}

function isOutlet(text: string, outlets: readonly string[]): boolean {
  const key = labelKey(text)
  return !key || outlets.some((outlet) => sameName(key, labelKey(outlet)))
}

const sameName = (key: string, outlet: string): boolean =>
  outlet.length > 1 && (key === outlet || key.replaceAll(' ', '') === outlet.replaceAll(' ', ''))

/** The outlet's names that a page gives away: og:site_name, the publisher, its host's label. */
export function outletNames(head: PageHead, url: string, others: readonly (string | undefined)[]): readonly string[] {
  const host = URL.parse(url)?.hostname.replace(/^www\./, '') ?? ''
  const known = [
    ...others,
    metaOf(head, 'og:site_name'),
    metaOf(head, 'application-name'),
    host,
    ...host.split('.').filter((part) => part.length > 3),
  ]
  return known.filter((name): name is string => Boolean(name))
}
