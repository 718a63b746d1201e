import { type Element, isTag } from 'domhandler'
import { parseWebAddress } from '../base/web-address.ts'
import { marksOf } from './element-traits.ts'
import { labelKey } from './label-key.ts'
import { foldSpace, shortTextOf } from './node-text.ts'
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
const EVERY_SEPARATOR = new RegExp(SEPARATOR, 'gu')
const SITE_MARKS = /[ -](?:(?:site|blog|brand|page-?header)-?(?:title|name|logo)|logo|navbar-brand|brand)(?=[ -])/
/** «صوت الريحان: عودة الميناء» */
const INTRODUCED = /^([^:]{2,40}):\s+(?=\S)/u
const LONGEST = 300
const MOST_NAME_WORDS = 8
/** A shorter heading is the name of a section unless another witness says the same. */
const LEAST_WORDS_ALONE = 3
/** Share of a heading's words that another title must have for the two to mean one article. */
const AGREED = 0.5
/** Of two headings that the tab names, the much longer one is the title; the other is a section's. */
const RICHER = 1.5

interface Title {
  readonly text: string
  readonly key: string
}

/**
 * The article's title: the heading on the page that other witnesses (JSON-LD, shared titles, the tab's title, the feed)
 * agree with most, else the first of those witnesses; the outlet's name at either end is cut off.
 */
export function headlineOf(head: PageHead, hints: HeadlineHints): string {
  const outlets = new Set(hints.outlets.map(closed))
  const shared = [hints.structured, metaOf(head, 'og:title'), metaOf(head, 'twitter:title'), hints.feed]
  const witnesses = titles(
    shared.map((text) => text && withoutOutlet(oneLine(text), outlets)),
    outlets,
  )
  const tab = titles(tabPieces(head.title, outlets), outlets)
  const first = titles(head.headings.map(headingText), outlets)
  const second = titles(head.secondHeadings.map(headingText), outlets)

  const agreed = agreeing([...first, ...second], witnesses) ?? agreeing([...first, ...second], tab)
  if (agreed)
    return withoutLabel(withoutKicker(withoutOutlet(agreed, outlets), witnesses), [...witnesses, ...tab.slice(0, 1)])
  const lone = first.length === 1 ? first[0] : undefined
  if (lone && lone.key.split(' ').length >= LEAST_WORDS_ALONE) return lone.text
  return witnesses[0]?.text ?? tab[0]?.text ?? first[0]?.text ?? second[0]?.text ?? ''
}

/** A kicker set inside the heading: «حوادث مصرع ثلاثة» where every other witness says «مصرع ثلاثة». */
function withoutKicker(heading: string, witnesses: readonly Title[]): string {
  const inner = witnesses.find(({ text }) => heading.endsWith(text) && text.length >= heading.length / 2)
  return inner?.text ?? heading
}

/** A label set behind it: «عودة الملاحة مميز» where another witness says «عودة الملاحة». */
function withoutLabel(heading: string, witnesses: readonly Title[]): string {
  const inner = witnesses.find(({ text }) => heading.startsWith(`${text} `) && text.length >= heading.length / 2)
  return inner && BADGES.has(labelKey(heading.slice(inner.text.length))) ? inner.text : heading
}

const BADGES: ReadonlySet<string> = new Set(
  ['مميز', 'مميّز', 'جديد', 'حصري', 'عاجل', 'خاص', 'فيديو', 'صور', 'محدث', 'مباشر', 'new', 'featured', 'video'].map(
    labelKey,
  ),
)

const oneLine = (text: string): string => foldSpace(text.slice(0, 2 * LONGEST)).slice(0, LONGEST)

const headingText = (element: Element): string | undefined =>
  isSiteHeading(element) ? undefined : shortTextOf(element, LONGEST)

/** Many themes give the first rank to the outlet's own name. */
const isSiteHeading = (element: Element): boolean => SITE_MARKS.test(marksOf(element))

function titles(texts: readonly (string | undefined)[], outlets: ReadonlySet<string>): readonly Title[] {
  return texts.flatMap((text) => (text && !isOutlet(text, outlets) ? [{ text, key: labelKey(text) }] : []))
}

/** The heading closest in its words to one of the witnesses; of several equally close, the first, unless a later one is much longer. */
function agreeing(headings: readonly Title[], witnesses: readonly Title[]): string | undefined {
  let best: Title | undefined
  let bestScore = AGREED
  for (const heading of headings) {
    const score = Math.max(0, ...witnesses.map((witness) => likeness(heading.key, witness.key)))
    if (score > bestScore || (best && score === bestScore && heading.key.length > RICHER * best.key.length)) {
      best = heading
      bestScore = score
    }
  }
  return best?.text
}

/** Words that two titles share, as a part of the words of both, 0 to 1. */
function likeness(one: string, other: string): number {
  if (one === other) return 1
  const [a, b] = [new Set(one.split(' ')), new Set(other.split(' '))]
  let common = 0
  for (const word of a) if (b.has(word)) common++
  return (2 * common) / (a.size + b.size)
}

/** The whole of a tab's title without the outlet, and each piece between its separators. */
function tabPieces(title: string, outlets: ReadonlySet<string>): readonly string[] {
  const whole = oneLine(title)
  return [withoutHouse(withoutOutlet(whole, outlets)), ...whole.split(SEPARATOR)].filter(Boolean)
}

const HOUSE = /^(?:جريدة|صحيفة|وكالة|موقع|شبكة|قناة|بوابة|مجلة|مدونة|إذاعة|راديو|تلفزيون|خبرگزاری|روزنامه)\s/u

/** A sign that no headline has in it: what stands short before it is the house. */
const STRONG = /\s+(?:::|»|\|)\s+/u
const WEAK = /\s+(?:::|[-–—|»])\s+/u
const LONGEST_NAME = 4

/** Cuts off a name that nothing on the page confirms: «جريدة …» in front, a few words before `::` or after the last dash. */
function withoutHouse(title: string): string {
  const pieces = title.split(WEAK)
  const [first = '', last = ''] = [pieces[0], pieces.at(-1)]
  if (pieces.length < 2) return title
  if (HOUSE.test(first)) return pieces.slice(1).join(' - ')
  if (last.split(' ').length <= 3 && last.length * 2 < title.length)
    return title.slice(0, title.lastIndexOf(last)).replace(/[\s\-–—|:»]+$/u, '')
  const strong = STRONG.exec(title)
  const isName = strong && strong.index === first.length && first.split(' ').length <= LONGEST_NAME
  return isName && first.length * 2 < title.length ? title.slice(first.length + strong[0].length) : title
}

/** Cuts off «- بغداد اليوم» or `| The Outlet` at an end of a title. */
function withoutOutlet(title: string, outlets: ReadonlySet<string>): string {
  let text = title
  for (let cut = cutOnce(text, outlets); cut !== text; cut = cutOnce(text, outlets)) text = cut
  return text
}

function cutOnce(text: string, outlets: ReadonlySet<string>): string {
  const introduced = INTRODUCED.exec(text)
  if (introduced?.[1] && isOutlet(introduced[1], outlets)) return text.slice(introduced[0].length)
  const pieces = [...text.matchAll(EVERY_SEPARATOR)]
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

function isOutlet(text: string, outlets: ReadonlySet<string>): boolean {
  const key = closed(text)
  return !key || outlets.has(key)
}

/** A label's key without its spaces: «بغداد اليوم» and `baghdad-today` are also written in one word. */
const closed = (text: string): string => labelKey(text).replaceAll(' ', '')

/** The outlet's names that a page gives away: og:site_name, the masthead, the publisher, its host's label, what follows the headline in the tab. */
export function outletNames(head: PageHead, url: string, others: readonly (string | undefined)[]): readonly string[] {
  const host = URL.parse(url)?.hostname.replace(/^www\./, '') ?? ''
  const labels = host.split('.').filter((part) => part.length > 3)
  const site = metaOf(head, 'og:site_name')
  const named = [site, site?.split(WEAK)[0], metaOf(head, 'application-name'), nameInTab(head), nameAtRoot(head, url)]
  return [...others, ...named, host, ...labels].filter((name): name is string => Boolean(name) && isShortName(name))
}

/** Some pages fill the field of the outlet's name with the article's title. */
const isShortName = (name: string | undefined): boolean =>
  (name ?? '').split(/\s+/, MOST_NAME_WORDS + 1).length <= MOST_NAME_WORDS

function nameInTab(head: PageHead): string | undefined {
  const match = TAB_NAME.exec(oneLine(head.title))
  if (!match?.[1] || !match[2]) return undefined
  const keys = new Set(
    [...head.headings, ...head.secondHeadings].map((heading) => labelKey(headingText(heading) ?? '')),
  )
  // Where both are headings of the page, the first is a section's.
  return keys.has(labelKey(match[1])) && !keys.has(labelKey(match[2])) ? match[2] : undefined
}

/** A heading that leads to the site's front page is its name: themes that keep the first rank for the masthead. */
function nameAtRoot(head: PageHead, url: string): string | undefined {
  const masthead = head.headings.find((heading) =>
    heading.children.some((child) => isTag(child) && isRootLink(child, url)),
  )
  return masthead && shortTextOf(masthead, LONGEST)
}

function isRootLink({ name, attribs }: Element, url: string): boolean {
  const address = name === 'a' && attribs.href ? parseWebAddress(attribs.href, url) : undefined
  return address?.pathname === '/' && address.search === '' && address.hostname === parseWebAddress(url)?.hostname
}

const TAB_NAME = /^(.{8,250}?)\s+[|\-–—]\s+(.{2,40})$/u
