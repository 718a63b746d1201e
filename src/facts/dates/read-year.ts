import type { WrittenDate } from './date-draft.ts'
import { cueAt, type DateReader, isKeyWord, isNear, keyAt, numberAt, type Read } from './date-reader.ts'
import type { Calendar } from './month-table.ts'
import { isNarrative } from './narrative-words.ts'

type YearPart = Pick<WrittenDate, 'year' | 'yearShift' | 'yearFromBefore' | 'modifier'>

const FOUR_DIGITS = /^\d{4}$/
const YEARS: Readonly<Record<Calendar, readonly [first: number, last: number]>> = {
  gregorian: [1500, 2199],
  hijri: [1, 1600],
  'solar-hijri': [1250, 1499],
}
/** What parts a year from its month. */
const SIGNS = '/-،,.)('

/**
 * The year or the word that stands for it behind a month: «2015», «، 2015», «من عام 2015م», «1436 هـ», «من العام الماضي»,
 * «الماضي», «الجاري».
 */
export function readYear(reader: DateReader, at: number, calendar: Calendar): Read<YearPart> | undefined {
  return (
    yearInDigits(reader, at, calendar) ??
    yearInWords(reader, at, calendar) ??
    sameYear(reader, at) ??
    modifierOf(reader, at)
  )
}

function yearInDigits(reader: DateReader, at: number, calendar: Calendar): Read<YearPart> | undefined {
  if (!isNear(reader, at, SIGNS)) return undefined
  if (!FOUR_DIGITS.test(keyAt(reader, at))) return yearSpelled(reader, at)
  const year = Number(keyAt(reader, at))
  return fits(year, calendar) ? { found: { year }, next: afterEra(reader, at + 1) } : undefined
}

/** «ألفين وثمانية عشر». */
function yearSpelled(reader: DateReader, at: number): Read<YearPart> | undefined {
  const number = numberAt(reader, at)
  const isYear = number?.isDigits === false && !number.isOrdinal && number.found >= 1900 && number.found < 2100
  return isYear && Number.isInteger(number.found) ? { found: { year: number.found }, next: number.next } : undefined
}

/** A Hijri month may stand with a Gregorian year: «رمضان 2019». */
function fits(year: number, calendar: Calendar): boolean {
  const [first, last] = YEARS[calendar]
  return (year >= first && year <= last) || (calendar === 'hijri' && year >= 1900 && year < 2200)
}

/** «من عام 2015», «لسنة 1436», «عام ألفين وثمانية عشر», «من العام الماضي». */
function yearInWords(reader: DateReader, at: number, calendar: Calendar): Read<YearPart> | undefined {
  const start = isKeyWord(reader, at, 'from', 'in') && isNear(reader, at, ')') ? at + 1 : at
  const cue = cueAt(reader, start)
  if (cue?.unit === 'month' && cue.isDefinite) return undefined
  if (cue?.unit !== 'year' || cue.count !== 1 || !isNear(reader, start, '،,')) return undefined
  const year = readNumberedYear(reader, start + 1, calendar)
  if (year !== undefined) return { found: { year: year.found }, next: year.next }
  const modifier = cueAt(reader, start + 1)?.modifier
  if (isNarrative(keyAt(reader, start + 1))) {
    return { found: { yearFromBefore: shiftOf(modifier ?? 'this') }, next: start + 2 }
  }
  if (!cue.isDefinite || modifier === undefined || !isNear(reader, start + 1)) return undefined
  return { found: { yearShift: shiftOf(modifier) }, next: start + 2 }
}

const SAME = new Set(['نفسه', 'نفسها', 'ذاته', 'ذاتها', 'عينه'])
const SELF = new Set(['نفس', 'ذات'])

/** «من العام نفسه», «من نفس السنة»: the year of the date before. */
function sameYear(reader: DateReader, at: number): Read<YearPart> | undefined {
  if (!isKeyWord(reader, at, 'from', 'in') || !isNear(reader, at, ')')) return undefined
  const isBefore = SELF.has(keyAt(reader, at + 1))
  const cue = cueAt(reader, isBefore ? at + 2 : at + 1)
  if (cue?.unit !== 'year' || !cue.isDefinite || !(isBefore || SAME.has(keyAt(reader, at + 2)))) return undefined
  return { found: { yearFromBefore: 0 }, next: at + 3 }
}

/** The number of a year where a word before it says that it is one. */
export function readNumberedYear(reader: DateReader, at: number, calendar: Calendar): Read<number> | undefined {
  if (!isNear(reader, at)) return undefined
  const number = numberAt(reader, at)
  if (number === undefined || number.isOrdinal || !Number.isInteger(number.found)) return undefined
  const next = afterEra(reader, number.next)
  return fits(number.found, calendar) && number.found >= 100 ? { found: number.found, next } : undefined
}

/** «هـ», «هجرية», «م», «ميلادي». */
export function afterEra(reader: DateReader, at: number): number {
  return isKeyWord(reader, at, 'hijri', 'common-era') && isNear(reader, at, '.') && cueAt(reader, at)?.attached === 0
    ? at + 1
    : at
}

function modifierOf(reader: DateReader, at: number): Read<YearPart> | undefined {
  const modifier = cueAt(reader, at)?.modifier
  return modifier !== undefined && isNear(reader, at, ')') ? { found: { modifier }, next: at + 1 } : undefined
}

export function shiftOf(modifier: 'past' | 'coming' | 'this'): number {
  return modifier === 'past' ? -1 : modifier === 'coming' ? 1 : 0
}
