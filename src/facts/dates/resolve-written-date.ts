import { fromSolarHijri } from '../../base/solar-hijri.ts'
import type { WrittenDate } from './date-draft.ts'
import type { DateReader } from './date-reader.ts'
import { type DayNumber, dayNumber, daysInMonth, isCalendarDay, weekdayOf } from './day-number.ts'
import type { Meant } from './resolve-draft.ts'
import { fromHijri, hijriMonthOf, hijriMonthStart, isTabled } from './umm-al-qura.ts'

/** A day, or the first and last of a stretch. */
export interface ResolvedDay {
  readonly day: DayNumber
  readonly last?: DayNumber
  readonly isUnsure?: boolean
}

interface DateMeant extends Meant {
  /** The weekday that stands beside it. */
  readonly weekday?: number
}

/** The moon may be sighted a day or two before or after the calendar's month. */
const MOST_SIGHTING = 2

/** The day of a written date, or the days of a written month; a missing year is the one nearest to publication. */
export function resolveWrittenDate(reader: DateReader, date: WrittenDate, meant: DateMeant): ResolvedDay | undefined {
  const candidates = yearsOf(reader, date, meant).flatMap((year) => inYear(reader, date, year) ?? [])
  const known = candidates.length > 1 ? choose(reader, candidates, { date, meant }) : candidates[0]
  if (known === undefined || meant.weekday === undefined || weekdayOf(known.day) === meant.weekday) return known
  return onWeekday(known, date, meant.weekday)
}

/** A Hijri date that stands beside a weekday follows it; any other that contradicts its weekday is unsure. */
function onWeekday(known: ResolvedDay, { calendar }: WrittenDate, weekday: number): ResolvedDay {
  if (calendar !== 'hijri') return { ...known, isUnsure: true }
  const ahead = (weekday - weekdayOf(known.day) + 7) % 7
  const shift = ahead > 3 ? ahead - 7 : ahead
  if (Math.abs(shift) > MOST_SIGHTING) return { ...known, isUnsure: true }
  return { ...known, day: known.day + shift }
}

function yearsOf(
  reader: DateReader,
  { year, yearShift, yearFromBefore, calendar, month, monthShift }: WrittenDate,
  { lastYear }: DateMeant,
): readonly number[] {
  const now = reader.reference.published.year
  if (yearFromBefore !== undefined) return lastYear === undefined ? [] : [lastYear + yearFromBefore]
  if (calendar === 'hijri') {
    const here = hijriMonthOf(reader.today).year
    if (year !== undefined && year < 1900) return [year]
    if (year !== undefined)
      return [0, 1, 2]
        .map((ahead) => hijriMonthOf(dayNumber(year, 1, 1)).year + ahead)
        .filter((hijri) => new Date(hijriMonthStart(hijri, month ?? 1) * 86_400_000).getUTCFullYear() === year)
        .slice(0, 1)
    return yearShift === undefined ? [here - 1, here, here + 1] : [here + yearShift]
  }
  if (year !== undefined) return [year]
  if (calendar === 'solar-hijri') return []
  if (month === undefined || monthShift !== undefined) return [now]
  return yearShift === undefined ? [now - 1, now, now + 1] : [now + yearShift]
}

function inYear(reader: DateReader, date: WrittenDate, year: number): ResolvedDay | undefined {
  switch (date.calendar) {
    case 'hijri':
      return inHijriYear(date, year)
    case 'solar-hijri': {
      const day = fromSolarHijri(year, date.month ?? 1, date.day ?? 1)
      return day && { day: dayNumber(day.year, day.month, day.day) }
    }
    case 'gregorian':
      return inGregorianYear(date, year, date.month ?? reader.reference.published.month + (date.monthShift ?? 0))
  }
}

function inGregorianYear({ day, lastDay }: WrittenDate, year: number, month: number): ResolvedDay | undefined {
  if (day === undefined)
    return { day: dayNumber(year, month, 1), last: dayNumber(year, month, daysInMonth(year, month)) }
  const isInYear = month >= 1 && month <= 12
  if (isInYear && !isCalendarDay({ year, month, day })) return undefined
  const first = dayNumber(year, month, day)
  return lastDay !== undefined && lastDay > day ? { day: first, last: dayNumber(year, month, lastDay) } : { day: first }
}

function inHijriYear({ month = 1, day, lastDay }: WrittenDate, year: number): ResolvedDay | undefined {
  const unsure = isTabled(year) ? {} : { isUnsure: true }
  if (day === undefined) {
    const next = month === 12 ? hijriMonthStart(year + 1, 1) : hijriMonthStart(year, month + 1)
    return { day: hijriMonthStart(year, month), last: next - 1, ...unsure }
  }
  const first = fromHijri(year, month, day)
  const last = lastDay === undefined || lastDay <= day ? undefined : fromHijri(year, month, lastDay)
  return first === undefined ? undefined : { day: first, ...(last !== undefined && { last }), ...unsure }
}

function choose(
  reader: DateReader,
  candidates: readonly ResolvedDay[],
  { date, meant }: { date: WrittenDate; meant: DateMeant },
): ResolvedDay | undefined {
  const onDay = candidates.filter(({ day }) => meant.weekday !== undefined && weekdayOf(day) === meant.weekday)
  const possible = onDay.length > 0 ? onDay : candidates
  const { today } = reader
  if (date.modifier === 'this') return nearest(possible, today)
  if (meant.isAlone && date.modifier === undefined) return sameMonthOrLater(possible, reader)
  const isFuture = date.modifier === 'coming'
  const isMonth = date.day === undefined
  // «أبريل الماضي» is over, «أبريل المقبل» has not begun.
  if (isFuture) return possible.find(({ day }) => (isMonth ? day > today : day >= today)) ?? possible.at(-1)
  if (date.modifier === 'past') {
    return possible.findLast(({ day, last = day }) => (isMonth ? last : day) <= today) ?? possible[0]
  }
  return nearest(possible, today)
}

function nearest(candidates: readonly ResolvedDay[], today: DayNumber): ResolvedDay | undefined {
  let best: ResolvedDay | undefined
  for (const candidate of candidates) {
    if (best === undefined || distance(candidate, today) < distance(best, today)) best = candidate
  }
  return best
}

function distance({ day, last = day }: ResolvedDay, today: DayNumber): number {
  return today < day ? day - today : Math.max(0, today - last)
}

function sameMonthOrLater(candidates: readonly ResolvedDay[], reader: DateReader): ResolvedDay | undefined {
  const monthStart = reader.today - reader.reference.published.day + 1
  return candidates.find(({ day }) => day >= monthStart) ?? candidates.at(-1)
}
