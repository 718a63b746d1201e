import { cueAt, type DateReader, hasSign, isKeyWord, isNear, keyAt, type Read } from './date-reader.ts'
import { isoDay, isoMonth, twoDigits } from './day-number.ts'
import { isAlone } from './is-alone.ts'
import { momentAt } from './moment-value.ts'
import { readDigitalHour } from './read-clock.ts'
import type { ResolvedDate } from './resolved-date.ts'

/** «تلك الليلة» is the night that was spoken of. */
const OTHER_NIGHT = new Set(['تلك', 'نفس', 'ذات', 'طوال', 'طيله', 'كل', 'الف', 'منتصف'])
const YEAR = /^(?:19|20)\d\d$/

/** What is a date only where the text says nothing else: «15:15», «2/2013», «الآن», «هذه اللحظة», «هذا اليوم». */
export function readLoneTime(reader: DateReader, at: number): Read<ResolvedDate> | undefined {
  const found = now(reader, at) ?? clock(reader, at) ?? monthOfYear(reader, at)
  return found && isAlone(reader, at, found.next) ? found : undefined
}

function now(reader: DateReader, at: number): Read<ResolvedDate> | undefined {
  const isMoment = isKeyWord(reader, at, 'this') && keyAt(reader, at + 1) === 'اللحظه'
  if (!isMoment && !isKeyWord(reader, at, 'now')) return undefined
  const found: ResolvedDate = { value: momentAt(reader, 0, 'second'), granularity: 'second', calendar: 'gregorian' }
  return { found, next: isMoment ? at + 2 : at + 1 }
}

function clock(reader: DateReader, at: number): Read<ResolvedDate> | undefined {
  const hour = readDigitalHour(reader, at)
  if (hour === undefined) return undefined
  const { found, next } = hour
  const seconds = found.second === undefined ? '' : `:${twoDigits(found.second)}`
  const value = `${isoDay(reader.today)}T${twoDigits(found.hour)}:${twoDigits(found.minute ?? 0)}${seconds}`
  return {
    found: { value, granularity: found.second === undefined ? 'minute' : 'second', calendar: 'gregorian' },
    next,
  }
}

function monthOfYear(reader: DateReader, at: number): Read<ResolvedDate> | undefined {
  const [month, year] = [Number(keyAt(reader, at)), keyAt(reader, at + 1)]
  if (!(month >= 1 && month <= 12) || !YEAR.test(year) || !hasSign(reader, at + 1, '/')) return undefined
  return { found: { value: isoMonth(Number(year), month), granularity: 'month', calendar: 'gregorian' }, next: at + 2 }
}

/** «الليلة», «هذه الليلة»: from six in the evening to midnight. */
export function readTonight(reader: DateReader, at: number): Read<ResolvedDate> | undefined {
  const start = isKeyWord(reader, at, 'this') ? at + 1 : at
  if (
    keyAt(reader, start).slice(cueAt(reader, start)?.attached ?? 0) !== 'الليله' ||
    (start > at && !isNear(reader, start))
  )
    return undefined
  const isPast = isNear(reader, start + 1) && cueAt(reader, start + 1)?.modifier === 'past'
  if (isPast)
    return { found: { value: isoDay(reader.today - 1), granularity: 'day', calendar: 'gregorian' }, next: start + 2 }
  if (start === at && isNear(reader, at) && OTHER_NIGHT.has(keyAt(reader, at - 1))) return undefined
  if (start === at && keyAt(reader, start + 1).startsWith('ال') && isNear(reader, start + 1)) return undefined
  const day = isoDay(reader.today)
  return {
    found: { value: `${day}T18`, until: `${day}T23`, granularity: 'hour', calendar: 'gregorian' },
    next: start + 1,
  }
}
