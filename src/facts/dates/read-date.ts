import { DAY_MS } from '../../news/instant.ts'
import type { DateDraft } from './date-draft.ts'
import { type DateReader, hasSign, isKeyWord, isNear, keyAt, type Read } from './date-reader.ts'
import { isAlone } from './is-alone.ts'
import { isNoDate } from './not-a-date.ts'
import { readDistance } from './read-distance.ts'
import { readDraft } from './read-draft.ts'
import { readFeast } from './read-feast.ts'
import { readLoneTime, readTonight } from './read-lone-time.ts'
import { readMonthPart } from './read-month-part.ts'
import { readNthDay } from './read-nth-day.ts'
import { readPartOfYear } from './read-part-of-year.ts'
import { readPeriod } from './read-period.ts'
import { readSeveral } from './read-several.ts'
import { type Meant, resolveDraft } from './resolve-draft.ts'
import type { ResolvedDate } from './resolved-date.ts'
import { tenseAround } from './tense.ts'

/** A date and the words that it takes up. */
export interface FoundDate {
  readonly firstWord: number
  readonly next: number
  /** Absent where the words only look like a date. */
  readonly date?: ResolvedDate
}

/** Each knows its own kind of date; the first that finds one is right, so the narrower stand before the wider. */
const READERS: readonly ((reader: DateReader, at: number) => Read<ResolvedDate> | undefined)[] = [
  readNthDay,
  readFeast,
  readSeveral,
  readPartOfYear,
  readDistance,
  readPeriod,
  readMonthPart,
  readTonight,
  readLoneTime,
]

/** The date that begins at a word, resolved; `before` is the one found before it. */
export function readDate(reader: DateReader, at: number, before: FoundDate | undefined): FoundDate | undefined {
  for (const read of READERS) {
    const found = read(reader, at)
    if (found !== undefined) return { firstWord: at, next: found.next, date: found.found }
  }
  return draftedDate(reader, at, before)
}

function draftedDate(reader: DateReader, at: number, before: FoundDate | undefined): FoundDate | undefined {
  const draft = readDraft(reader, at)
  if (draft === undefined) return undefined
  const range = readEnd(reader, at, draft)
  const stretch = { firstWord: at, next: range?.next ?? draft.next }
  const first = range?.first ?? draft.found
  if (isNoDate(reader, first, { ...stretch, next: draft.next })) return { firstWord: at, next: draft.next }
  const meant = meantBy(reader, first, { ...stretch, before })
  const date = resolveDraft(reader, first, meant)
  if (date === undefined) return undefined
  const until = range && untilOf(reader, range, { meant, date })
  if (until === undefined) return { ...stretch, next: draft.next, date }
  return { ...stretch, date: { ...date, until } }
}

interface Range {
  readonly first: DateDraft
  readonly last: DateDraft
  readonly next: number
}

/** «من 13 تموز إلى 15 تموز», «بين السبت والاثنين», «من الساعة 3 إلى 4 عصرا»: each end lends the other what it lacks. */
function readEnd(reader: DateReader, at: number, draft: Read<DateDraft>): Range | undefined {
  const isTo = isKeyWord(reader, draft.next, 'to') && isNear(reader, draft.next, '،,')
  const isBetween = isKeyWord(reader, at - 1, 'between') && keyAt(reader, draft.next).startsWith('و')
  const isHyphen = hasSign(reader, draft.next, '-') || hasSign(reader, draft.next, '–')
  if (!isTo && !isBetween && !isHyphen) return undefined
  const isAlone = keyAt(reader, draft.next) === 'و'
  const last = readDraft(reader, isTo || isAlone ? draft.next + 1 : draft.next)
  if (last === undefined || kindOf(last.found) !== kindOf(draft.found)) return undefined
  // Two days are two dates, of which the first knows the other; two hours are one.
  const isOne = draft.found.clock !== undefined
  return { ...lent(draft.found, last.found), next: isOne ? last.next : draft.next }
}

function kindOf({ weekday, date, clock, shift }: DateDraft): string {
  if (clock !== undefined) return 'clock'
  if (date !== undefined) return date.day === undefined ? 'month' : 'day'
  return weekday !== undefined || shift !== undefined ? 'day' : 'none'
}

function lent(first: DateDraft, last: DateDraft): Pick<Range, 'first' | 'last'> {
  const half = first.clock?.half ?? last.clock?.half
  const year = first.date?.year ?? last.date?.year
  const withBoth = (draft: DateDraft): DateDraft => ({
    ...draft,
    ...(draft.clock && half !== undefined && { clock: { half, ...draft.clock } }),
    ...(draft.date && year !== undefined && { date: { year, ...draft.date } }),
  })
  return { first: withBoth(first), last: withBoth(last) }
}

function untilOf(
  reader: DateReader,
  { last }: Range,
  { meant, date }: { meant: Meant; date: ResolvedDate },
): string | undefined {
  const lastDay = dayOf(date)
  const found = resolveDraft(reader, last, { ...meant, ...(lastDay !== undefined && { lastDay, isAlone: false }) })
  if (found === undefined || found.value <= date.value) return undefined
  return found.until ?? found.value
}

interface Place {
  readonly firstWord: number
  readonly next: number
  readonly before: FoundDate | undefined
}

function meantBy(reader: DateReader, draft: DateDraft, { firstWord, next, before }: Place): Meant {
  const { words } = reader.text
  const isBare = draft.weekday !== undefined && draft.choice === undefined && draft.shift === undefined
  const isSameSentence = before !== undefined && words[before.firstWord]?.sentence === words[firstWord]?.sentence
  const lastDay = isSameSentence && before.date !== undefined ? dayOf(before.date) : undefined
  return {
    tense: isBare ? tenseAround(reader.text, firstWord, next) : 'unknown',
    isAlone: isAlone(reader, firstWord, next),
    ...(lastDay !== undefined && { lastDay }),
    ...(before?.date !== undefined && { lastYear: Number(before.date.value.slice(0, 4)) }),
  }
}

function dayOf({ value, granularity }: ResolvedDate): number | undefined {
  return granularity === 'year' || granularity === 'month' ? undefined : Date.parse(value.slice(0, 10)) / DAY_MS
}
