import { type DateReader, isKeyWord, isNear, keyAt, type Read } from './date-reader.ts'
import { type DayNumber, dayNumber, isoDay } from './day-number.ts'
import { isAlone } from './is-alone.ts'
import { readYear } from './read-year.ts'
import type { ResolvedDate } from './resolved-date.ts'
import { fromHijri, hijriMonthOf } from './umm-al-qura.ts'

type DayInYear = (year: number) => DayNumber | undefined

const FEASTS: ReadonlyMap<string, { readonly isHijri: boolean; readonly dayIn: DayInYear }> = new Map([
  ['عيد الميلاد', gregorian((year) => dayNumber(year, 12, 25))],
  ['كريسماس', gregorian((year) => dayNumber(year, 12, 25))],
  ['الكريسماس', gregorian((year) => dayNumber(year, 12, 25))],
  ['راس السنه', gregorian((year) => dayNumber(year, 1, 1))],
  ['راس السنه الميلاديه', gregorian((year) => dayNumber(year, 1, 1))],
  ['عيد الفصح', gregorian(westernEaster)],
  ['عيد الفطر', hijri(10, 1)],
  ['عيد الاضحي', hijri(12, 10)],
  ['راس السنه الهجريه', hijri(1, 1)],
])
const MOST_WORDS = 3

/** A feast with its year, «عيد الفطر 2019», or in a text that is nothing else; elsewhere its name tells an occasion, not a day. */
export function readFeast(reader: DateReader, at: number): Read<ResolvedDate> | undefined {
  if (!isKeyWord(reader, at, 'feast')) return undefined
  for (let count = MOST_WORDS; count > 0; count--) {
    const name = Array.from({ length: count }, (_, index) => keyAt(reader, at + index)).join(' ')
    const feast = FEASTS.get(name)
    if (feast === undefined) continue
    const year = readYear(reader, at + count, 'gregorian')
    const day = year?.found.year === undefined ? nextOne(reader, at, { ...feast, count }) : feast.dayIn(year.found.year)
    const next = year?.found.year === undefined ? at + count : year.next
    return day === undefined
      ? undefined
      : { found: { value: isoDay(day), granularity: 'day', calendar: feast.isHijri ? 'hijri' : 'gregorian' }, next }
  }
  return undefined
}

function nextOne(reader: DateReader, at: number, feast: { dayIn: DayInYear; count: number }): DayNumber | undefined {
  if (!isAlone(reader, at, at + feast.count) || !isNear(reader, at + 1)) return undefined
  const { year } = reader.reference.published
  const days = [feast.dayIn(year), feast.dayIn(year + 1)]
  return days.find((day) => day !== undefined && day >= reader.today)
}

function gregorian(dayIn: DayInYear): { isHijri: boolean; dayIn: DayInYear } {
  return { isHijri: false, dayIn }
}

/** The day of a Hijri feast that falls into a Gregorian year. */
function hijri(month: number, day: number): { isHijri: boolean; dayIn: DayInYear } {
  const dayIn = (year: number): DayNumber | undefined => {
    const [first, last] = [dayNumber(year, 1, 1), dayNumber(year, 12, 31)]
    const start = hijriMonthOf(first).year
    return [start, start + 1]
      .map((at) => fromHijri(at, month, day))
      .find((at) => at !== undefined && at >= first && at <= last)
  }
  return { isHijri: true, dayIn }
}

/** Easter Sunday by the anonymous Gregorian computus (Meeus, Jones, Butcher). */
function westernEaster(year: number): DayNumber {
  const golden = year % 19
  const century = Math.floor(year / 100)
  const ofCentury = year % 100
  const shift = Math.floor((8 * century + 13) / 25)
  const moon = (19 * golden + century - Math.floor(century / 4) - shift + 15) % 30
  const week = (32 + 2 * (century % 4) + 2 * Math.floor(ofCentury / 4) - moon - (ofCentury % 4)) % 7
  const late = Math.floor((golden + 11 * moon + 22 * week) / 451)
  const days = moon + week - 7 * late + 114
  return dayNumber(year, Math.floor(days / 31), (days % 31) + 1)
}
