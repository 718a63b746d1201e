import { type AnyNode, type Element, isTag, isText } from 'domhandler'
import type { DatedEvidence, EpochMs } from '../news/instant.ts'
import { type DateHabit, readDateText } from './date-text.ts'
import { holdersOf, isFooterOfArticle, marksOf, SKIPPED_TAGS } from './element-traits.ts'
import { type FoundDate, toEvidence } from './iso-date.ts'
import { foldLetters, labelKey } from './label-key.ts'
import { foldSpace, shortTextOf } from './node-text.ts'
import { readRelativeDate } from './relative-date.ts'

export interface VisibleDate {
  readonly date: DatedEvidence
  /** Whether its label says that it is that of the last change. */
  readonly ofChange: boolean
  /** Higher is likelier to be the publication date. */
  readonly score: number
}

export interface DateSearch {
  /** The element of the title, if one was found: dates stand near it. */
  readonly headline: Element | undefined
  readonly body: Element
  readonly habit: DateHabit
  /** When the page was read: «منذ 3 ساعات» is counted from it, and told by nothing where it is not known. */
  readonly seenAt: EpochMs | undefined
}

const LONGEST = 160
const DATE_MARKS =
  /[ -](?:(?:post|entry|article|story|news|publish(?:ed)?|pub)?-?(?:date|time|datetime|timestamp|dateline|published)s?(?:-?\w+)?|tarikh|fecha|datum|meta|post-?meta|posted-?on)(?=[ -])/
const OTHER_MARKS =
  /[ -](?:comments?|related|sidebar|widget|latest|popular|ticker|footer|copyright|event|calendar|card|teaser|list|next|prev|recommended)(?=[ -])/
const label = (words: string): RegExp => new RegExp(`(?:^| )(?:${words})(?= |$)`, 'g')
const PUBLISHED_LABEL = label(
  'تاريخ|نشر|نشره|النشر|نشرت|التاريخ|الاضافه|انتشار|published|posted|publie|publiee|veroffentlicht|erstellt|publicado|pubblicato|stand|date|datum|fecha',
)
const UPDATED_MARKS = /[ -](?:updated?|modified|last-?update)(?:-?\w+)?(?=[ -])/
const UPDATED_LABEL = label(
  'تحديث|التحديث|محدث|حدث|بروزرساني|updated|modified|maj|mis a jour|actualizado|aktualisiert|geandert|aggiornato',
)
const UNPARTED = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/gu
const MEMBER_LABEL =
  /(?:^| )(?:registriert|mitglied seit|registered|joined|join date|member since|inscrit|membre depuis|registrado|miembro desde|تاريخ التسجيل|تاريخ الانضمام|انضم|عضو منذ)(?= |$)/
const MEMBER_MARKS = /[ -](?:joined|join-?date|member-since|registered)(?=[ -])/
/** More words than this round a date, and no label, make a sentence that mentions it. */
const MOST_WORDS = 9
const NEAR = 40
const LONGEST_LABEL = 40
const MOST_CANDIDATES = 200
const MOST_READ = 600
const RELATIVE = /منذ|قبل|\bago\b|il y a/i
const MOST_OPENING = 80
const OPENING = /^\s*(?:[\p{L} .،,-]{0,30})[(（]([^()]{6,40})[)）]/u
/** It is a date of the article's, seldom of another day than its publication. */
const OPENING_BONUS = 1.5
/** In the form that `foldLetters` gives them. */
const UPDATED_WORD = /تحديث|بروزرساني|updated|modified|aktualisiert|mis a jour|guncelleme|actualizado/u
const PUBLISHED_WORD = /نشر|انتشار|published|posted|veroffentlicht|erstellt|publie|publicado/u

/** Every short text of a page that holds a date, judged by its place, its label and its class names, best first. */
export function visibleDates(page: Element, search: DateSearch): readonly VisibleDate[] {
  const walk = new DateWalk(search)
  walk.visit(page)
  return walk.judged()
}

interface Candidate {
  readonly date: DatedEvidence
  readonly ofChange: boolean
  readonly index: number
  readonly bonus: number
}

interface DatedLine {
  readonly text: string
  /** The first date in it. */
  readonly first: FoundDate
}

class DateWalk {
  readonly #search: DateSearch
  readonly #candidates: Candidate[] = []
  readonly #holders: ReadonlySet<unknown>
  #index = 0
  #headlineAt: number | undefined
  #bodyFrom = 0
  #bodyTo = 0
  #firstProse: number | undefined
  #inBody = false

  constructor(search: DateSearch) {
    this.#search = search
    this.#holders = holdersOf([search.headline, search.body])
  }

  visit(node: AnyNode): void {
    if (isText(node)) this.#text(node.data, node.parent)
    else if (isTag(node) && !SKIPPED_TAGS.has(node.name)) this.#element(node)
  }

  judged(): readonly VisibleDate[] {
    return this.#candidates
      .map(({ date, ofChange, index, bonus }) => ({ date, ofChange, score: bonus + this.#placeScore(index) }))
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
    if (this.#candidates.length >= MOST_CANDIDATES) return
    const element = parent && isTag(parent) ? parent : undefined
    const found = this.#read(data, element)
    if (found) this.#candidates.push({ ...found, index: this.#index })
  }

  #read(data: string, element: Element | undefined): Omit<Candidate, 'index'> | undefined {
    const { habit, seenAt } = this.#search
    if (data.length < LONGEST && seenAt !== undefined && RELATIVE.test(data)) {
      const date = readRelativeDate(foldSpace(data), seenAt)
      if (date) return { date, ...this.#judge(date.text, element) }
    }
    if (!/\p{Nd}/u.test(data.slice(0, MOST_READ))) return undefined
    if (data.length > MOST_READ) return this.#inBody ? openingDate(data, habit) : undefined
    const line = this.#lineOf(data, element)
    const found = line && this.#publicationIn(line)
    if (found) return { date: toEvidence(found, 'visible-text', line.text), ...this.#judge(line.text, element) }
    return this.#inBody ? openingDate(data, habit) : undefined
  }

  #publicationIn({ text, first }: DatedLine): FoundDate | undefined {
    const folded = foldLetters(text)
    const part = publicationPart(folded)
    return part === folded ? first : readDateText(part, this.#search.habit)
  }

  /** The text itself where it holds the whole date, else its element's or the one above, where those are short. */
  #lineOf(data: string, element: Element | undefined): DatedLine | undefined {
    const { habit } = this.#search
    const own = foldSpace(data)
    const alone = own.length <= LONGEST ? readDateText(own, habit) : undefined
    if (alone) return { text: own, first: alone }
    let around: AnyNode | null | undefined = element
    for (let level = 0; level < 2 && around && isTag(around) && around.children.length <= 12; level++) {
      const text = shortTextOf(around, LONGEST)
      if (text === undefined) return undefined
      const first = text === own ? undefined : readDateText(text, habit)
      if (first) return { text, first }
      around = around.parent
    }
    return undefined
  }

  #judge(text: string, element: Element | undefined): Pick<Candidate, 'ofChange' | 'bonus'> {
    const label = labelFor(text, element)
    const ofChange = label === 'change' || (label === undefined && isMarkedChange(element))
    const bonus = lengthBonus(text, label) + LABEL_BONUS[label ?? 'none'] + marksBonus(element, this.#holders)
    return { ofChange, bonus: bonus - (ofChange && label === undefined ? CHANGE_MARK : 0) }
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

/** Where a line tells both its publication and its last change, the part that tells the former. */
function publicationPart(text: string): string {
  const updated = UPDATED_WORD.exec(text)
  const published = PUBLISHED_WORD.exec(text)
  if (!updated || !published) return text
  return published.index > updated.index ? text.slice(published.index) : text.slice(0, updated.index)
}

/** A date in the dateline that opens a text: «القاهرة (3 نيسان 2024) - …», `Karlsruhe, (12.11.2021). …`. */
function openingDate(data: string, habit: DateHabit): Omit<Candidate, 'index'> | undefined {
  const match = OPENING.exec(data.slice(0, MOST_OPENING))
  const found = match?.[1] ? readDateText(match[1], habit) : undefined
  return found && match?.[1]
    ? { date: toEvidence(found, 'visible-text', foldSpace(match[1])), ofChange: false, bonus: OPENING_BONUS }
    : undefined
}

/** What stands before the first digit: the label of the date that follows. */
function beforeNumbers(text: string): string {
  const digit = text.search(/\p{Nd}/u)
  return digit > 0 ? text.slice(0, digit) : text
}

type Label = 'publication' | 'change' | 'membership'

const LABEL_BONUS = { publication: 2, change: -1.5, membership: -9, none: 0 } as const
const CHANGE_MARK = 1.5

/** What a date is called, in its own line or right before it in the line that its element stands in. */
function labelFor(text: string, element: Element | undefined): Label | undefined {
  if (isOfMember(text, element)) return 'membership'
  const own = labelIn(beforeNumbers(text)) ?? (labelKey(text).search(PUBLISHED_LABEL) >= 0 ? 'publication' : undefined)
  if (own) return own
  let around: Element['parent'] | undefined = element?.parent
  for (let level = 0; level < 2 && around && isTag(around); level++) {
    const line = shortTextOf(around, text.length + LONGEST_LABEL)
    if (line === undefined) return undefined
    const at = line.indexOf(text)
    if (at > 0) return labelIn(line.slice(Math.max(0, at - LONGEST_LABEL), at))
    around = around.parent
  }
  return undefined
}

/** Since when the writer of a post has been a member: forums tell it beside each. */
function isOfMember(text: string, element: Element | undefined): boolean {
  if (MEMBER_LABEL.test(labelKey(beforeNumbers(text)))) return true
  if (!element) return false
  return (
    MEMBER_MARKS.test(marksOf(element)) ||
    MEMBER_LABEL.test(labelKey(beforeNumbers(shortTextOf(element, LONGEST) ?? '')))
  )
}

/** Of several labels the last, which stands next to the date. */
function labelIn(text: string): Label | undefined {
  const key = labelKey(text)
  const [publication, change] = [lastOf(PUBLISHED_LABEL, key), lastOf(UPDATED_LABEL, key)]
  if (publication < 0 && change < 0) return undefined
  return change > publication ? 'change' : 'publication'
}

function lastOf(pattern: RegExp, key: string): number {
  let last = -1
  for (const match of key.matchAll(pattern)) last = match.index
  return last
}

function isMarkedChange(element: Element | undefined): boolean {
  const parent = element?.parent
  return [element, parent].some((one) => one && isTag(one) && UPDATED_MARKS.test(marksOf(one)))
}

/** Words of a line, numbers aside, in the part between its bars that holds the date: «سلمى | 3 نيسان 2024 | مشاهدة: 12». */
function wordsRound(text: string): number {
  const part = text.split('|').find((piece) => readDateText(piece) !== undefined) ?? text
  return labelKey(part)
    .split(' ')
    .reduce((words, word) => words + (/\p{L}/u.test(word) ? Math.max(1, lettersAsWords(word)) : 0), 0)
}

/** Chinese and Japanese part no words: two letters make about one. */
const lettersAsWords = (text: string): number => (text.match(UNPARTED)?.length ?? 0) / 2

function lengthBonus(text: string, label: Label | undefined): number {
  const isSentence = label !== 'publication' && wordsRound(text) > MOST_WORDS
  return (text.length < 60 ? 1 : 0) - (isSentence ? 3 : 0)
}

function marksBonus(element: Element | undefined, holders: ReadonlySet<unknown>): number {
  let bonus = 0
  let node: AnyNode | null | undefined = element
  for (let level = 0; level < 6 && node && isTag(node); level++) {
    const marks = marksOf(node)
    if (level < 3 && (node.name === 'time' || DATE_MARKS.test(marks))) bonus += 1
    if (holders.has(node)) break
    const isElsewhere = OTHER_MARKS.test(marks) || /^(?:aside|footer|li)$/.test(node.name)
    if (isElsewhere && !isFooterOfArticle(node, holders)) bonus -= 1
    node = node.parent
  }
  return bonus
}
