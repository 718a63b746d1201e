import type { WrittenDate } from './date-draft.ts'
import { cueAt, type DateReader, hasSign, isKeyWord, isNear, keyAt, numberAt, type Read } from './date-reader.ts'
import type { Calendar, MonthName } from './month-table.ts'
import { readYear } from './read-year.ts'

/** A month by its name or number; doubtful where the name is also another word. */
export interface ReadMonth extends Read<number> {
  readonly calendar: Calendar
  readonly isDoubtful: boolean
}

const LATIN_ORDINAL = /^(\d{1,2})(?:st|nd|rd|th|er)$/
const ZERO = 'صفر'
/** «غرة محرم» is its first day. */
const FIRSTS = new Set(['اول', 'الاول', 'غره'])
const DUAL_SIGNS = '/\\-–(،)'

/**
 * A date with a month's name, its day first or last, its year or none.
 *
 * @example 'الخامس من يناير 2015', '7 ماي', 'تشرين الأول/أكتوبر', '3 إلى 7 أبريل', '26 شوال 1436 هـ'
 */
export function readCalendarDate(reader: DateReader, at: number): Read<WrittenDate> | undefined {
  return dayFirst(reader, at) ?? monthFirst(reader, at)
}

function dayFirst(reader: DateReader, at: number): Read<WrittenDate> | undefined {
  const day = readDay(reader, at)
  if (day === undefined) return undefined
  const last = readLastDay(reader, day.next)
  const end = last ?? day
  const month = readMonth(reader, afterOf(reader, end.next), '-–/,،.')
  if (month === undefined || !isMonthOf(reader, end.next, month)) return undefined
  const days = { day: day.found, ...(last && { lastDay: last.found }) }
  return withYear(reader, month, days)
}

/** Persian and Dari names are everyday words in Arabic: they are months only where a year of their calendar follows. */
function isMonthOf(reader: DateReader, afterDay: number, month: ReadMonth): boolean {
  if (month.calendar === 'solar-hijri') {
    const year = readYear(reader, month.next, 'solar-hijri')
    return year?.found.year !== undefined && isNear(reader, afterDay)
  }
  // «6 / صفر» and «6 صفر» are scores of a match.
  const isZero = keyAt(reader, afterDay) === ZERO && readYear(reader, month.next, 'hijri') === undefined
  return month.calendar === 'gregorian' || (!isZero && (isNear(reader, afterDay) || !month.isDoubtful))
}

function withYear(reader: DateReader, month: ReadMonth, days: Partial<WrittenDate>): Read<WrittenDate> {
  const { calendar, found, next } = month
  const year = readYear(reader, next, calendar)
  return { found: { calendar, month: found, ...days, ...year?.found }, next: year?.next ?? next }
}

/** «من», «من شهر», «of». */
function afterOf(reader: DateReader, at: number): number {
  const isOf = (isKeyWord(reader, at, 'from', 'in') || keyAt(reader, at) === 'of') && isNear(reader, at)
  return isOf ? at + 1 : at
}

/** 1 to 31, in digits, in words («الثالث والعشرين») or as `3rd`. */
export function readDay(reader: DateReader, at: number): Read<number> | undefined {
  const latin = LATIN_ORDINAL.exec(keyAt(reader, at))
  if (latin) return { found: Number(latin[1]), next: at + 1 }
  const number = numberAt(reader, at)
  if (number === undefined) {
    return FIRSTS.has(keyAt(reader, at)) ? { found: 1, next: at + 1 } : undefined
  }
  const isDay = Number.isInteger(number.found) && number.found >= 1 && number.found <= 31
  return isDay && keyAt(reader, at).length < 12 ? number : undefined
}

/** The other end of «3 - 7», «3 إلى 7», «الثالث وحتى السادس». */
function readLastDay(reader: DateReader, at: number): Read<number> | undefined {
  const isTo = isKeyWord(reader, at, 'to') && isNear(reader, at)
  const isAnd = keyAt(reader, at) === 'و' && isNear(reader, at) && isNear(reader, at + 1)
  const place = isTo || isAnd ? at + 1 : at
  if (!isTo && !isAnd && !hasSign(reader, at, '-') && !hasSign(reader, at, '–') && !isJoinedNumber(reader, at)) {
    return undefined
  }
  return readDay(reader, place)
}

/** «بين الخامس عشر والتاسع عشر من». */
function isJoinedNumber(reader: DateReader, at: number): boolean {
  return keyAt(reader, at).startsWith('و') && isNear(reader, at) && reader.numbers.has(at)
}

function monthFirst(reader: DateReader, at: number): Read<WrittenDate> | undefined {
  const month = readMonth(reader, at)
  if (month === undefined || month.calendar === 'solar-hijri') return undefined
  return withDayBehind(reader, month) ?? withoutDay(reader, month)
}

/** `April 3, 2024`, «يناير 1، 2018»; «يوليو 13-15» only where nothing follows that it could count. */
function withDayBehind(reader: DateReader, month: ReadMonth): Read<WrittenDate> | undefined {
  const day = readDay(reader, month.next)
  if (day === undefined || !isNear(reader, month.next, '/-,،.')) return undefined
  const last = readLastDay(reader, day.next)
  const end = last?.next ?? day.next
  const year = readYear(reader, end, month.calendar)
  const isEnd = end >= reader.text.words.length
  if (year?.found.year === undefined && !isEnd) return undefined
  const days = { day: day.found, ...(last && { lastDay: last.found }) }
  return { found: { calendar: month.calendar, month: month.found, ...days, ...year?.found }, next: year?.next ?? end }
}

function withoutDay(reader: DateReader, month: ReadMonth): Read<WrittenDate> | undefined {
  return withYear(reader, month, {})
}

/** The month at a word: «شهر مارس», «تشرين الأول/أكتوبر», «شهر 3», «الشهر الثامن». */
export function readMonth(reader: DateReader, at: number, signs = ''): ReadMonth | undefined {
  if (!isNear(reader, at, signs) && at > 0) return undefined
  const cue = cueAt(reader, at)
  const hasWord = cue?.unit === 'month' && cue.count === 1
  const named = readMonthName(reader, hasWord ? at + 1 : at)
  if (named !== undefined) return hasWord ? { ...named, isDoubtful: false } : named
  if (!hasWord || !isNear(reader, at + 1)) return undefined
  const number = numberAt(reader, at + 1)
  if (number === undefined || number.found < 1 || number.found > 12 || !Number.isInteger(number.found)) return undefined
  // «شهر ثلاثة» is March, «الشهر الثالث» too; «الشهر الأول» of something is more often not January.
  if ((cue.isDefinite ?? false) !== number.isOrdinal) return undefined
  return { found: number.found, next: number.next, calendar: 'gregorian', isDoubtful: cue.isDefinite ?? false }
}

function readMonthName(reader: DateReader, at: number): ReadMonth | undefined {
  const name = monthNameAt(reader, at)
  if (name === undefined) return undefined
  const { month, calendar, isOtherWord } = name
  const next = at + 1 + name.rest.length
  const dual = calendar === 'gregorian' ? dualName(reader, next, month) : undefined
  return { found: month, calendar, next: dual ?? next, isDoubtful: isOtherWord && dual === undefined }
}

function monthNameAt(reader: DateReader, at: number): MonthName | undefined {
  const months = cueAt(reader, at)?.months
  return months?.find(({ rest }) =>
    rest.every((word, index) => keyAt(reader, at + 1 + index) === word && isNear(reader, at + 1 + index)),
  )
}

/** The second name of «نيسان/أبريل», «مارس (آذار)», «نيسان أبريل»: the word after it. */
function dualName(reader: DateReader, at: number, month: number): number | undefined {
  if (!isNear(reader, at, DUAL_SIGNS)) return undefined
  const other = monthNameAt(reader, at)
  if (other === undefined || other.month !== month || other.calendar !== 'gregorian') return undefined
  return at + 1 + other.rest.length
}
