import type { Unit } from './date-cue.ts'
import type { WeekdayChoice } from './date-draft.ts'
import { cueAt, type DateReader, isKeyWord, isNear, keyAt, type Read, signAfter } from './date-reader.ts'
import { isoDay, isoMonth, weekdayOf } from './day-number.ts'
import { isAlone } from './is-alone.ts'
import { isNarrative } from './narrative-words.ts'
import { readChoice } from './read-weekday.ts'
import { afterEra, readNumberedYear } from './read-year.ts'
import type { ResolvedDate } from './resolved-date.ts'
import { hijriMonthStart } from './umm-al-qura.ts'

const SHIFTS: Readonly<Record<WeekdayChoice, number>> = {
  past: -1,
  this: 0,
  coming: 1,
  'after-coming': 2,
  'before-past': -2,
}
const MONDAY = 1
const BY = new Set(['بحلول', 'وبحلول'])
const YEAR = /^(?:19|20)\d\d$/
/** A year in digits without «عام» is one that is not far from publication. */
const YEARS_BACK = 120
const YEARS_AHEAD = 40
/** «2017/7/21», «2017-2018» are more than a year. */
const CHAINS = ['/', '-', '–', ':']

/** A week, month or year by its place: «الشهر الماضي», «هذا العام», «عام 2017», «سنة 1436 هـ». */
export function readPeriod(reader: DateReader, at: number): Read<ResolvedDate> | undefined {
  return readUnit(reader, at) ?? readLoneYear(reader, at)
}

function readUnit(reader: DateReader, at: number): Read<ResolvedDate> | undefined {
  const isThis = isKeyWord(reader, at, 'this')
  const start = isThis ? at + 1 : at
  const cue = cueAt(reader, start)
  if (cue?.unit === undefined || (isThis && !(cue.isDefinite && isNear(reader, start)))) return undefined
  if (cue.count !== 1) return undefined
  const year = cue.unit === 'year' && !isThis ? readYearNumber(reader, start + 1) : undefined
  return year ?? (cue.isDefinite ? readPlacedUnit(reader, at, { start, unit: cue.unit }) : undefined)
}

function readPlacedUnit(
  reader: DateReader,
  at: number,
  { start, unit }: { readonly start: number; readonly unit: Unit },
): Read<ResolvedDate> | undefined {
  const choice = readChoice(reader, start + 1)
  if (choice === undefined && start === at) return undefined
  const next = choice?.next ?? start + 1
  const needsAlone = unit === 'day' || isNarrative(keyAt(reader, start + 1))
  if (needsAlone && !isAlone(reader, at, next)) return undefined
  const found = shifted(reader, unit, SHIFTS[choice?.found ?? 'this'])
  return found && { found, next: unit === 'year' ? behindYear(reader, next, found.value) : next }
}

/** «العام المقبل 2019», «العام الجاري (2018)». */
function behindYear(reader: DateReader, at: number, year: string): number {
  return keyAt(reader, at) === year && isNear(reader, at, '(،') ? afterEra(reader, at + 1) : at
}

/** The day, week, month or year so many from that of publication. */
export function shifted(reader: DateReader, unit: Unit, shift: number): ResolvedDate | undefined {
  const calendar = 'gregorian'
  const { year, month } = reader.reference.published
  switch (unit) {
    case 'day':
      return { value: isoDay(reader.today + shift), granularity: 'day', calendar }
    case 'week':
      return { value: isoDay(mondayOf(reader.today) + 7 * shift), granularity: 'week', calendar }
    case 'month': {
      const index = year * 12 + month - 1 + shift
      return { value: isoMonth(Math.floor(index / 12), (index % 12) + 1), granularity: 'month', calendar }
    }
    case 'year':
      return { value: String(year + shift), granularity: 'year', calendar }
    default:
      return undefined
  }
}

function mondayOf(day: number): number {
  return day - ((weekdayOf(day) - MONDAY + 7) % 7)
}

/** «عام 2017», «سنة 1436 هـ», «عام ألفين وثمانية». */
function readYearNumber(reader: DateReader, at: number): Read<ResolvedDate> | undefined {
  const gregorian = readNumberedYear(reader, at, 'gregorian')
  if (gregorian !== undefined)
    return {
      found: { value: String(gregorian.found), granularity: 'year', calendar: 'gregorian' },
      next: gregorian.next,
    }
  const hijri = readNumberedYear(reader, at, 'hijri')
  const isHijri =
    hijri !== undefined && (isKeyWord(reader, hijri.next - 1, 'hijri') || (hijri.found >= 1350 && hijri.found < 1500))
  if (!isHijri) return undefined
  const [first, after] = [hijriMonthStart(hijri.found, 1), hijriMonthStart(hijri.found + 1, 1)]
  const found: ResolvedDate = { value: isoDay(first), until: isoDay(after - 1), granularity: 'day', calendar: 'hijri' }
  return { found, next: hijri.next }
}

/** «في 2018», «منذ 2011», «وخلال 2017». */
function readLoneYear(reader: DateReader, at: number): Read<ResolvedDate> | undefined {
  const key = keyAt(reader, at)
  if (!YEAR.test(key) || !isNear(reader, at)) return undefined
  const isLed = isKeyWord(reader, at - 1, 'in', 'since', 'within', 'to', 'before', 'after')
  if (!isLed && !BY.has(keyAt(reader, at - 1))) return undefined
  const now = reader.reference.published.year
  const year = Number(key)
  // «في 2000 قرية» counts villages.
  const isRound = year % 100 === 0
  if (isRound || year < now - YEARS_BACK || year > now + YEARS_AHEAD) return undefined
  if (CHAINS.includes(signAfter(reader, at))) return undefined
  const isCounting = isNear(reader, at + 1) && reader.numbers.get(at)?.lastWord !== at + 1
  return isCounting
    ? undefined
    : { found: { value: key, granularity: 'year', calendar: 'gregorian' }, next: afterEra(reader, at + 1) }
}
