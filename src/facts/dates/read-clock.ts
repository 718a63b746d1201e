import type { HalfOfDay, WrittenClock } from './date-draft.ts'
import {
  cueAt,
  type DateReader,
  hasSign,
  isNear,
  keyAt,
  numberAt,
  type Read,
  signAfter,
  signBefore,
} from './date-reader.ts'
import { readHalf } from './read-day-part.ts'
import { readZone } from './read-zone.ts'

const TWO_DIGITS = /^[0-5]\d$/
const HOUR = /^\d{1,2}$/
const FOUR = /^\d\d[0-5]\d$/
const DOTTED = /^(\d{1,2})\.([0-5]\d)$/
/** «وربع», «إلا ثلثا». */
const FRACTIONS: ReadonlyMap<string, number> = new Map([
  ['ربع', 15],
  ['ربعا', 15],
  ['الربع', 15],
  ['ثلث', 20],
  ['ثلثا', 20],
  ['الثلث', 20],
  ['نصف', 30],
  ['النصف', 30],
  ['نص', 30],
])
const SCORE = '-–:/'
const LAST_HOUR = 24

type Hour = Pick<WrittenClock, 'hour' | 'minute' | 'second'>

/**
 * A time of day: «الساعة 15:45», «الساعة الثالثة وربع عصرا», «09:40 صباحاً», «الثامنة مساء». Without «الساعة» it needs a half
 * of the day, or to stand beside a date.
 */
export function readClock(reader: DateReader, at: number, isBesideDate: boolean): Read<WrittenClock> | undefined {
  const cue = cueAt(reader, at)
  if (cue?.keyWord === 'o-clock' && cue.isDefinite === true) return behindWord(reader, at + 1)
  if (cue !== undefined && !reader.numbers.has(at)) return undefined
  // «2-1 مساء السبت» is the score of a match.
  if (SCORE.includes(signBefore(reader, at) || ' ')) return undefined
  const hour = readDigitalHour(reader, at) ?? readSpokenHour(reader, at)
  if (hour === undefined) return undefined
  const clock = withHalf(reader, hour, hour.found.minute !== undefined)
  const isShown = isBesideDate && hour.isDigital && hour.found.minute !== undefined
  const isTime = clock.found.half !== undefined || isShown || (!isBare(reader, at) && readZone(reader, clock.next))
  return isTime ? clock : undefined
}

/** The hour behind «الساعة». */
function behindWord(reader: DateReader, at: number): Read<WrittenClock> | undefined {
  if (!isNear(reader, at, ':')) return undefined
  const hour = readDigitalHour(reader, at) ?? readCommaHour(reader, at) ?? readSpokenHour(reader, at)
  return hour && withHalf(reader, hour, true)
}

function withHalf(reader: DateReader, { found, next }: Read<Hour>, isSureHour: boolean): Read<WrittenClock> {
  const half = readHalf(reader, next, isSureHour)
  return half === undefined ? { found, next } : { found: { ...found, half: half.found }, next: half.next }
}

interface ReadHour extends Read<Hour> {
  readonly isDigital: boolean
}

/** A small number in digits without minutes says too little: «6 غرينتش». */
function isBare(reader: DateReader, at: number): boolean {
  return readDigitalHour(reader, at) === undefined && (numberAt(reader, at)?.isDigits ?? false)
}

/** `15:45`, `15:23:24`, «15.30», «0645 بتوقيت غرينتش». */
export function readDigitalHour(reader: DateReader, at: number): ReadHour | undefined {
  const dotted = DOTTED.exec(keyAt(reader, at))
  if (dotted)
    return isHour(Number(dotted[1]))
      ? digital({ hour: Number(dotted[1]), minute: Number(dotted[2]) }, at + 1)
      : undefined
  if (FOUR.test(keyAt(reader, at)) && readZone(reader, at + 1) !== undefined) {
    const [hour, minute] = [Number(keyAt(reader, at).slice(0, 2)), Number(keyAt(reader, at).slice(2))]
    return isHour(hour) ? digital({ hour, minute }, at + 1) : undefined
  }
  const hour = Number(keyAt(reader, at))
  if (!HOUR.test(keyAt(reader, at)) || !isHour(hour) || !isMinute(reader, at + 1)) return undefined
  const minute = Number(keyAt(reader, at + 1))
  if (!isMinute(reader, at + 2)) return digital({ hour, minute }, at + 2)
  return digital({ hour, minute, second: Number(keyAt(reader, at + 2)) }, at + 3)
}

/** «الساعة 14,30». */
function readCommaHour(reader: DateReader, at: number): ReadHour | undefined {
  const [hour, minute] = [keyAt(reader, at), keyAt(reader, at + 1)]
  const isTime = HOUR.test(hour) && isHour(Number(hour)) && TWO_DIGITS.test(minute) && signAfter(reader, at) === ','
  return isTime && hasSign(reader, at + 1, ',')
    ? digital({ hour: Number(hour), minute: Number(minute) }, at + 2)
    : undefined
}

function digital(found: Hour, next: number): ReadHour {
  return { found, next, isDigital: true }
}

function isHour(hour: number): boolean {
  return hour <= LAST_HOUR
}

function isMinute(reader: DateReader, at: number): boolean {
  return TWO_DIGITS.test(keyAt(reader, at)) && hasSign(reader, at, ':')
}

/** «الثالثة», «3», «ثلاثة وثمانية عشرة دقيقة», «الخامسة إلا ثلثا»: minutes may be added or taken away. */
function readSpokenHour(reader: DateReader, at: number): ReadHour | undefined {
  const number = hourNumber(reader, at)
  if (number === undefined) return undefined
  const { hour, minute, next } = number
  if (minute !== undefined) return { found: { hour, minute }, next: afterMinutes(reader, next), isDigital: false }
  const added = readMinutes(reader, next)
  if (added === undefined) return { found: { hour }, next, isDigital: false }
  const total = hour * 60 + added.found
  return { found: { hour: Math.floor(total / 60), minute: total % 60 }, next: added.next, isDigital: false }
}

function hourNumber(reader: DateReader, at: number): { hour: number; minute?: number; next: number } | undefined {
  const number = numberAt(reader, at)
  if (number === undefined || number.found < 0) return undefined
  const { found, next, isOrdinal } = number
  if (Number.isInteger(found) && isHour(found)) return { hour: found, next }
  // «ثلاثة وثلث» was read as one number.
  if (found < LAST_HOUR) return { hour: Math.floor(found), minute: Math.round((found % 1) * 60), next }
  // «السابعة وثلاثين» is half past seven, not the thirty-seventh.
  const minute = found - (found % 10)
  return isOrdinal && found < 60 && found % 10 > 0 ? { hour: found % 10, minute, next } : undefined
}

function readMinutes(reader: DateReader, at: number): Read<number> | undefined {
  if (!isNear(reader, at)) return undefined
  const key = keyAt(reader, at)
  const isLess = key === 'الا'
  const isAnd = key === 'و'
  const place = isLess || isAnd ? at + 1 : at
  const joined = key.startsWith('و') && !isAnd
  if (!isLess && !isAnd && !joined) return undefined
  const sign = isLess ? -1 : 1
  const fraction = FRACTIONS.get(joined ? key.slice(1) : keyAt(reader, place))
  if (fraction !== undefined) return { found: sign * fraction, next: afterMinutes(reader, place + 1) }
  const number = numberAt(reader, place)
  if (number === undefined || number.isOrdinal || !(number.found > 0 && number.found < 60)) return undefined
  const next = afterMinutes(reader, number.next)
  const isCounted = next > number.next || readHalf(reader, number.next, true) !== undefined
  return isCounted || isLess ? { found: sign * number.found, next } : undefined
}

function afterMinutes(reader: DateReader, at: number): number {
  return cueAt(reader, at)?.unit === 'minute' && isNear(reader, at) ? at + 1 : at
}

/** The hour, 0 to 24, that a written clock shows, and whether the half of the day is known. */
export function hourOfDay({ hour, half }: WrittenClock): { readonly hour: number; readonly isKnown: boolean } {
  if (half === undefined) return { hour, isKnown: hour > 12 || hour === 0 }
  return { hour: inHalf(hour, half), isKnown: true }
}

function inHalf(hour: number, half: HalfOfDay): number {
  if (hour > 12) return hour
  switch (half) {
    case 'dawn':
    case 'morning':
    case 'after-midnight':
      return hour === 12 ? 0 : hour
    case 'forenoon':
      return hour
    case 'noon':
      return hour < 5 ? hour + 12 : hour
    case 'afternoon':
    case 'evening':
      return hour < 12 ? hour + 12 : hour
    case 'night':
      // «الثانية ليلا» is after midnight, «العاشرة ليلا» before it.
      return hour === 12 ? 24 : hour < 5 ? hour : hour + 12
  }
}
