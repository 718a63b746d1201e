import type { WrittenDate } from './date-draft.ts'
import { cueAt, type DateReader, isKeyWord, isNear, numberAt, type Read } from './date-reader.ts'
import { type DayNumber, isoDay, weekdayOf } from './day-number.ts'
import { isAlone } from './is-alone.ts'
import { readMonth } from './read-calendar-date.ts'
import { readMonthOfNow } from './read-day-of-month.ts'
import { readYear } from './read-year.ts'
import { resolveWrittenDate } from './resolve-written-date.ts'
import type { ResolvedDate } from './resolved-date.ts'

const MOST = 5
const MONDAY = 1

/** What is counted within a month: a weekday, the days, the weeks. */
type Counted = number | 'day' | 'week'

interface Nth {
  readonly counted: Counted
  /** 1 to 5, or −1 for the last. */
  readonly place: number
}

/**
 * A day or week by its place in a month: «أول ثلاثاء من أكتوبر», «الاثنين الأخير من شهر مارس», «آخر يوم في 2015», «الأسبوع الأول من
 * أيار».
 */
export function readNthDay(reader: DateReader, at: number): Read<ResolvedDate> | undefined {
  const nth = placeFirst(reader, at) ?? placeLast(reader, at)
  if (nth === undefined) return undefined
  const month = readMonthBehind(reader, nth.next)
  if (month?.found.calendar !== 'gregorian' || month.found.day !== undefined) return undefined
  const meant = { tense: 'unknown', isAlone: isAlone(reader, at, month.next) } as const
  const days = resolveWrittenDate(reader, month.found, meant)
  if (days?.last === undefined) return undefined
  const day = nthOf(days.day, days.last, nth.found)
  if (day === undefined) return undefined
  const granularity = nth.found.counted === 'week' ? 'week' : 'day'
  return { found: { value: isoDay(day), granularity, calendar: 'gregorian' }, next: month.next }
}

/** «ثالث [يوم] ثلاثاء», «آخر أسبوع», «ثالث يوم». */
function placeFirst(reader: DateReader, at: number): Read<Nth> | undefined {
  const place = readPlace(reader, at)
  if (place === undefined || !isNear(reader, place.next)) return undefined
  const cue = cueAt(reader, place.next)
  const inner = cue?.unit === 'day' ? cueAt(reader, place.next + 1) : undefined
  if (inner?.bareWeekday !== undefined)
    return { found: { counted: inner.bareWeekday, place: place.found }, next: place.next + 2 }
  const counted = cue?.isDefinite ? undefined : countedBy(cue)
  return counted === undefined ? undefined : { found: { counted, place: place.found }, next: place.next + 1 }
}

/** «الثلاثاء الثالث», «الأسبوع الأخير», «اليوم الأخير». */
function placeLast(reader: DateReader, at: number): Read<Nth> | undefined {
  const cue = cueAt(reader, at)
  const counted = cue?.weekday ?? (cue?.isDefinite ? countedBy(cue) : undefined)
  if (counted === undefined || !isNear(reader, at + 1)) return undefined
  const place = readPlace(reader, at + 1)
  return place && { found: { counted, place: place.found }, next: place.next }
}

function countedBy(cue: ReturnType<typeof cueAt>): Counted | undefined {
  if (cue?.bareWeekday !== undefined) return cue.bareWeekday
  if (cue?.count !== 1) return undefined
  return cue.unit === 'day' || cue.unit === 'week' ? cue.unit : undefined
}

function readPlace(reader: DateReader, at: number): Read<number> | undefined {
  if (isKeyWord(reader, at, 'last')) return { found: -1, next: at + 1 }
  if (isKeyWord(reader, at, 'first')) return { found: 1, next: at + 1 }
  const number = numberAt(reader, at)
  return number?.isOrdinal && number.found >= 1 && number.found <= MOST ? number : undefined
}

function readMonthBehind(reader: DateReader, at: number): Read<WrittenDate> | undefined {
  if (!isNear(reader, at)) return undefined
  const place = isKeyWord(reader, at, 'from', 'in') ? at + 1 : at
  if (place === at && cueAt(reader, at)?.attached === 0) return undefined
  const month = readMonth(reader, place)
  if (month !== undefined) {
    const year = readYear(reader, month.next, month.calendar)
    return { found: { calendar: month.calendar, month: month.found, ...year?.found }, next: year?.next ?? month.next }
  }
  const now = readMonthOfNow(reader, at)
  return now && { found: { calendar: 'gregorian', monthShift: now.found }, next: now.next }
}

function nthOf(first: DayNumber, last: DayNumber, { counted, place }: Nth): DayNumber | undefined {
  if (counted === 'day') return place < 0 ? last : first + place - 1
  const weekday = counted === 'week' ? MONDAY : counted
  // A week lies in the month in which all of its days do.
  const end = counted === 'week' ? last - 6 : last
  const day =
    place < 0
      ? end - ((weekdayOf(end) - weekday + 7) % 7)
      : first + ((weekday - weekdayOf(first) + 7) % 7) + 7 * (place - 1)
  return day >= first && day <= last ? day : undefined
}
