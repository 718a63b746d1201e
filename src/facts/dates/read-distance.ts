import { HOUR_MS, MINUTE_MS, SECOND_MS } from '../../news/instant.ts'
import type { Unit } from './date-cue.ts'
import { cueAt, type DateReader, isKeyWord, isNear, keyAt, numberAt, type Read } from './date-reader.ts'
import { calendarDay, isoDay, isoMonth } from './day-number.ts'
import { isAlone } from './is-alone.ts'
import { momentAt } from './moment-value.ts'
import type { ResolvedDate } from './resolved-date.ts'
import { tenseAround } from './tense.ts'

interface Amount {
  readonly count: number
  readonly unit: Unit
}

const DAYS: Readonly<Partial<Record<Unit, number>>> = { day: 1, week: 7 }
const MILLISECONDS: Readonly<Partial<Record<Unit, number>>> = { second: SECOND_MS, minute: MINUTE_MS, hour: HOUR_MS }
/** Counted further back it is history told in round numbers. */
const MOST = 200
const ONE = new Set(['واحد', 'واحده', 'كامل', 'كامله'])
const ABOUT = new Set(['نحو', 'حوالي', 'قرابه', 'زهاء'])
const ORIGINS = new Set(['من', 'علي', 'عن'])
/** «قبل أربعة أشهر بالتمام والكمال عن موعد السباق». */
const FILLERS = new Set(['بالتمام', 'والكمال', 'فقط', 'تقريبا', 'بالضبط', 'كامله', 'كامل', 'تماما'])
const MOST_FILLERS = 3
const NOW = new Set(['الان', 'اليوم'])

/**
 * A time told by its distance from the moment of writing: «منذ 3 ساعات», «قبل يومين», «بعد أسبوع» where the text looks ahead.
 * What is counted from another event («قبل يومين من المباراة») is no date.
 */
export function readDistance(reader: DateReader, at: number): Read<ResolvedDate> | undefined {
  const isBack = isKeyWord(reader, at, 'since', 'before')
  const isAhead = isKeyWord(reader, at, 'after', 'within')
  const isFrom = isKeyWord(reader, at, 'from', 'in')
  if (!isBack && !isAhead && !isFrom) return undefined
  const isAbout = ABOUT.has(keyAt(reader, at + 1)) && isNear(reader, at + 1)
  const amount = readAmount(reader, isAbout ? at + 2 : at + 1)
  if (amount === undefined) return undefined
  const next = behindNow(reader, amount.next)
  if (next === undefined || amount.found.count > MOST) return undefined
  const alone = isAlone(reader, at, next)
  // «من أسبوع» is "a week ago" where nothing else is said.
  if (isFrom && !alone) return undefined
  if (isAhead && !alone && tenseAround(reader.text, at, next) !== 'future') return undefined
  const sign = isAhead ? 1 : -1
  const { count, unit } = amount.found
  if (isKeyWord(reader, at, 'within')) return alone ? within(reader, { count, unit }, next) : undefined
  const found = away(reader, { count: sign * count, unit })
  return { found: isAbout ? { ...found, isUnsure: true } : found, next }
}

/** The word after «من الآن»; nothing where the amount is counted from something else. */
function behindNow(reader: DateReader, at: number): number | undefined {
  let place = at
  while (place < at + MOST_FILLERS && FILLERS.has(keyAt(reader, place)) && isNear(reader, place)) place++
  if (!isNear(reader, place) || !ORIGINS.has(keyAt(reader, place))) return at
  return NOW.has(keyAt(reader, place + 1)) ? place + 2 : undefined
}

/** «3 أيام», «يومين», «أسبوع»: a singular alone must not count or name what follows it («قبل عام 2015»). */
function readAmount(reader: DateReader, at: number): Read<Amount> | undefined {
  if (!isNear(reader, at)) return undefined
  const cue = cueAt(reader, at)
  if (cue?.unit !== undefined && !cue.isDefinite && cue.attached === 0) {
    if (cue.count === 2) return names(reader, at) ? undefined : { found: { unit: cue.unit, count: 2 }, next: at + 1 }
    return cue.count === 1 ? readSingle(reader, at, cue.unit) : undefined
  }
  const number = numberAt(reader, at)
  if (number === undefined || number.isOrdinal || !isNear(reader, number.next)) return undefined
  const unit = cueAt(reader, number.next)
  if (unit?.unit === undefined || unit.isDefinite || unit.attached > 0) return undefined
  return { found: { unit: unit.unit, count: number.found }, next: number.next + 1 }
}

function readSingle(reader: DateReader, at: number, unit: Unit): Read<Amount> | undefined {
  if (isNear(reader, at + 1) && ONE.has(keyAt(reader, at + 1))) return { found: { unit, count: 1 }, next: at + 2 }
  return names(reader, at) ? undefined : { found: { unit, count: 1 }, next: at + 1 }
}

/** Whether a unit names what stands behind it: «يوم الجمعة», «عام 2015», «يومي السبت والأحد», «شهر رمضان». */
function names(reader: DateReader, at: number): boolean {
  if (!isNear(reader, at + 1, '(«"')) return false
  const cue = cueAt(reader, at + 1)
  const isDay = cue?.weekday !== undefined || cue?.shift !== undefined || cue?.months !== undefined
  return isDay || numberAt(reader, at + 1) !== undefined || keyAt(reader, at + 1).startsWith('ال')
}

function away(reader: DateReader, { count, unit }: Amount): ResolvedDate {
  const calendar = 'gregorian'
  const { year, month } = reader.reference.published
  const days = DAYS[unit]
  if (days !== undefined)
    return { value: isoDay(reader.today + Math.round(days * count)), granularity: 'day', calendar }
  const milliseconds = MILLISECONDS[unit]
  if (milliseconds !== undefined) {
    const granularity = unit === 'hour' ? 'hour' : unit === 'minute' ? 'minute' : 'second'
    return { value: momentAt(reader, count * milliseconds, granularity), granularity, calendar }
  }
  const months = Math.round(unit === 'year' ? 0 : count)
  if (unit === 'year') return { value: String(year + Math.round(count)), granularity: 'year', calendar }
  const index = year * 12 + month - 1 + months
  return { value: isoMonth(Math.floor(index / 12), (index % 12) + 1), granularity: 'month', calendar }
}

function within(reader: DateReader, { count, unit }: Amount, next: number): Read<ResolvedDate> {
  const days = (DAYS[unit] ?? (unit === 'month' ? 30 : 0)) * count
  const until = calendarDay(reader.today + days)
  const value = momentAt(reader, 0, 'second')
  const last = `${isoMonth(until.year, until.month)}-${String(until.day).padStart(2, '0')}${value.slice(10)}`
  return { found: { value, until: last, granularity: 'second', calendar: 'gregorian' }, next }
}
