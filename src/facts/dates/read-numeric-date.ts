import type { WrittenDate } from './date-draft.ts'
import { type DateReader, hasSign, isKeyWord, isNear, keyAt, type Read, signAfter, signBefore } from './date-reader.ts'
import { afterEra } from './read-year.ts'

const NUMBER = /^\d{1,4}$/
const DOTTED = /^(\d{1,4})\.(\d{1,2})\.(\d{2,4})$/
const SEPARATORS = ['/', '-', '–', '\\']

/**
 * A date in three numbers: «14-02-2025», «2015/7/21», «14.02.2025», «11/8/1434 هـ»; day first unless the outlet's country or
 * another date of the text says otherwise.
 */
export function readNumericDate(reader: DateReader, at: number): Read<WrittenDate> | undefined {
  const numbers = threeNumbers(reader, at)
  if (numbers === undefined) return undefined
  const { parts, next } = numbers
  const isHijri = isKeyWord(reader, next, 'hijri') && isNear(reader, next)
  const date = dated(parts, isHijri, () => isMonthFirst(reader))
  return date && { found: date, next: afterEra(reader, next) }
}

type Three = readonly [string, string, string]

function threeNumbers(reader: DateReader, at: number): { parts: Three; next: number } | undefined {
  const dotted = DOTTED.exec(keyAt(reader, at))
  if (dotted) return { parts: [dotted[1] ?? '', dotted[2] ?? '', dotted[3] ?? ''], next: at + 1 }
  const separator = SEPARATORS.find((sign) => hasSign(reader, at + 1, sign))
  if (separator === undefined || !hasSign(reader, at + 2, separator)) return undefined
  const parts: Three = [keyAt(reader, at), keyAt(reader, at + 1), keyAt(reader, at + 2)]
  const isChain = SEPARATORS.includes(signAfter(reader, at + 2)) || SEPARATORS.includes(signBefore(reader, at))
  return parts.every((part) => NUMBER.test(part)) && !isChain ? { parts, next: at + 3 } : undefined
}

function dated(parts: Three, isHijri: boolean, isMonthFirst: () => boolean): WrittenDate | undefined {
  const [one, two, three] = parts.map(Number) as [number, number, number]
  if (parts[0].length === 4) return inCalendar({ year: one, month: two, day: three }, isHijri)
  if (parts[2].length !== 4 && (parts[2].length !== 2 || parts[0].length > 2)) return undefined
  const year = parts[2].length === 2 ? (isHijri ? 1400 : 2000) + three : three
  const monthSecond = two > 12 || (one <= 12 && one !== two && !isHijri && isMonthFirst())
  return inCalendar(monthSecond ? { year, month: one, day: two } : { year, month: two, day: one }, isHijri)
}

function inCalendar(date: { year: number; month: number; day: number }, isHijri: boolean): WrittenDate | undefined {
  const { year, month, day } = date
  if (month < 1 || month > 12 || day < 1 || day > 31) return undefined
  const isHijriYear = year >= 1300 && year < 1500
  if (isHijri || isHijriYear) return isHijriYear ? { ...date, calendar: 'hijri' } : undefined
  return year >= 1900 && year < 2200 ? { ...date, calendar: 'gregorian' } : undefined
}

const orders = new WeakMap<object, boolean>()

/** American outlets write the month first, and so does a text in which another date can only be read so. */
function isMonthFirst(reader: DateReader): boolean {
  if (reader.reference.country === 'us') return true
  const known = orders.get(reader)
  if (known !== undefined) return known
  const found = hasMonthFirst(reader)
  orders.set(reader, found)
  return found
}

function hasMonthFirst(reader: DateReader): boolean {
  let found = false
  for (const [at, word] of reader.text.words.entries()) {
    if (word.kind !== 'number') continue
    const parts = threeNumbers(reader, at)?.parts
    if (parts === undefined || parts[0].length === 4) continue
    if (Number(parts[0]) > 12) return false
    if (Number(parts[1]) > 12) found = true
  }
  return found
}

/** «21/09» where a weekday or «بتاريخ» before it says that it is a date. */
export function readDayAndMonth(reader: DateReader, at: number): Read<WrittenDate> | undefined {
  const [day, month] = [Number(keyAt(reader, at)), Number(keyAt(reader, at + 1))]
  if (!hasSign(reader, at + 1, '/') || SEPARATORS.includes(signAfter(reader, at + 1))) return undefined
  if (!(day >= 1 && day <= 31 && month >= 1 && month <= 12)) return undefined
  return { found: { calendar: 'gregorian', day, month }, next: at + 2 }
}
