import { type AnyNode, type Element, isTag, isText } from 'domhandler'
import { type DateHabit, readDateText } from './date-text.ts'
import { marksOf, SKIPPED_TAGS } from './element-traits.ts'
import type { FoundDate } from './iso-date.ts'
import { labelKey } from './label-key.ts'
import { foldSpace, shortTextOf } from './node-text.ts'

export interface VisibleDate {
  readonly found: FoundDate
  readonly text: string
  /** Higher is likelier to be the publication date. */
  readonly score: number
}

export interface DateSearch {
  /** The element of the title, if one was found: dates stand near it. */
  readonly headline: Element | undefined
  readonly body: Element
  readonly habit: DateHabit
}

const LONGEST = 160
const DATE_MARKS =
  /[ -](?:(?:post|entry|article|story|news|publish(?:ed)?|pub)?-?(?:date|time|datetime|timestamp|dateline|published)s?(?:-?\w+)?|tarikh|fecha|datum|meta|post-?meta|posted-?on)(?=[ -])/
const OTHER_MARKS =
  /[ -](?:comments?|related|sidebar|widget|latest|popular|ticker|footer|copyright|event|calendar|card|teaser|list|next|prev|recommended)(?=[ -])/
const label = (words: string): RegExp => new RegExp(`(?:^| )(?:${words})(?= |$)`)
const PUBLISHED_LABEL = label(
  'تاريخ|نشر|نشره|النشر|نشرت|التاريخ|الاضافه|انتشار|published|posted|publie|publiee|veroffentlicht|erstellt|publicado|pubblicato|stand|date|datum|fecha',
)
const UPDATED_LABEL = label(
  'تحديث|التحديث|محدث|حدث|بروزرساني|updated|modified|maj|mis a jour|actualizado|aktualisiert|geandert|aggiornato',
)
/** More words than this round a date, and no label, make a sentence that mentions it. */
const MOST_WORDS = 9
const NEAR = 40
const MOST_CANDIDATES = 200

/** Every short text of a page that holds a date, judged by its place, its label and its class names, best first. */
export function visibleDates(page: Element, search: DateSearch): readonly VisibleDate[] {
  const walk = new DateWalk(search)
  walk.visit(page)
  return walk.judged()
}

interface Candidate {
  readonly found: FoundDate
  readonly text: string
  readonly index: number
  readonly bonus: number
}

class DateWalk {
  readonly #search: DateSearch
  readonly #candidates: Candidate[] = []
  #index = 0
  #headlineAt: number | undefined
  #bodyFrom = 0
  #bodyTo = 0
  #firstProse: number | undefined
  #inBody = false

  constructor(search: DateSearch) {
    this.#search = search
  }

  visit(node: AnyNode): void {
    if (isText(node)) this.#text(node.data, node.parent)
    else if (isTag(node) && !SKIPPED_TAGS.has(node.name)) this.#element(node)
  }

  judged(): readonly VisibleDate[] {
    return this.#candidates
      .map(({ found, text, index, bonus }) => ({ found, text, score: bonus + this.#placeScore(index) }))
      .sort((a, b) => b.score - a.score)
  }

  #element(element: Element): void {
    if (element === this.#search.headline) this.#headlineAt = this.#index
    const body = element === this.#search.body
    if (body) {
      this.#inBody = true
      this.#bodyFrom = this.#index
    }
    for (const child of element.children) this.visit(child)
    if (body) {
      this.#inBody = false
      this.#bodyTo = this.#index
    }
  }

  #text(data: string, parent: AnyNode | null): void {
    if (!/\S/.test(data)) return
    this.#index++
    if (this.#inBody && data.length > 100) this.#firstProse ??= this.#index
    if (this.#candidates.length >= MOST_CANDIDATES || data.length > 600 || !/\p{Nd}/u.test(data)) return
    const element = parent && isTag(parent) ? parent : undefined
    const text = this.#lineOf(data, element)
    const found = text ? readDateText(text, this.#search.habit) : undefined
    if (found && text) this.#candidates.push({ found, text, index: this.#index, bonus: bonusOf(text, element) })
  }

  /** The text itself where it holds the whole date, else its element's or the one above, where those are short. */
  #lineOf(data: string, element: Element | undefined): string | undefined {
    const own = foldSpace(data)
    if (own.length <= LONGEST && readDateText(own, this.#search.habit)) return own
    let around: AnyNode | null | undefined = element
    for (let level = 0; level < 2 && around && isTag(around) && around.children.length <= 12; level++) {
      const text = shortTextOf(around, LONGEST)
      if (text === undefined) return undefined
      if (readDateText(text, this.#search.habit)) return text
      around = around.parent
    }
    return undefined
  }

  #placeScore(index: number): number {
    const start = this.#firstProse ?? this.#bodyFrom
    const headline = this.#headlineAt ?? this.#bodyFrom
    if (index > headline && index <= start) return 6 - Math.min(3, (index - headline) / NEAR)
    if (index <= headline) return headline - index < NEAR ? 3 - (headline - index) / NEAR : 0
    if (index <= this.#bodyTo) return 1.5
    return index - this.#bodyTo < NEAR ? 1.5 : 0
  }
}

function bonusOf(text: string, element: Element | undefined): number {
  const key = labelKey(text)
  let bonus = text.length < 60 ? 1 : 0
  if (key.split(' ').length > MOST_WORDS && !PUBLISHED_LABEL.test(key)) bonus -= 3
  if (UPDATED_LABEL.test(key) && !PUBLISHED_LABEL.test(key)) bonus -= 1.5
  else if (PUBLISHED_LABEL.test(key)) bonus += 2
  let node: AnyNode | null | undefined = element
  for (let level = 0; level < 6 && node && isTag(node); level++) {
    const marks = marksOf(node)
    if (level < 3 && (node.name === 'time' || DATE_MARKS.test(marks))) bonus += 1
    if (OTHER_MARKS.test(marks) || /^(?:aside|footer|li)$/.test(node.name)) bonus -= 1
    node = node.parent
  }
  return bonus
}
