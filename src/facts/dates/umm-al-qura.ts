import { type DayNumber, dayNumber } from './day-number.ts'

const FIRST_YEAR = 1300
/** 1 Muharram 1300 is 12 November 1882. */
const FIRST_DAY: DayNumber = dayNumber(1882, 11, 12)
/**
 * A year's months in three hexadecimal digits, the first month in the lowest bit: 1 where it has 30 days, else 29; the
 * years 1300 to 1600 of the Umm al-Qura calendar as the Unicode ICU library tells them.
 */
const MONTH_LENGTHS =
  '5552ab9372b657636cb55aaa95649e95d2ba5b53aab4ba9652e2ad56db5a752f25e8ad16a56ab56b4da9b92b2564ba9b35a6d95d4da5' +
  'd4aa955369752f46e96d46a953525d4bd9ba3b4b69b2aa554ada5d2da6d9eaae94d2ac564aea6d56ad55d4aa9352ba5b53a6b5ea9d52' +
  'd29a554ad56daea6e4ed1da2aaa95a2da5b9bb27646c95552ab4dbaba5b4da9d52aa592d26d8ed2daad5aa5a4b4979372b6975d69d52' +
  'c9592b25b4db9d55d2da5d4aa9554daad3aabd2bc4b89a9552d5adb6a6d4dc9d92aa69562ae56d36ab55aaa94d49d95d2ba5b55aad55' +
  'a9a92e26e55dada6d46a5b27a4d4ad56db5a754f49e92d26a563566b5baab92b2568ba9b55aada5b4da9b52a9a536276575af26d46a9' +
  '5552ad4bd9ba574b69b52a9552da5d4daad96b2e95e2ac9692eaad56ad65d4ad1562bc5b53a6b5db2d64d29a554ad96daea6e8ed1da4' +
  'd4aa6a2da5b9b72b686d16554ab95b2ba5b5da9d52ca694e46e95d4daad5aaaa4d49b9374b6975d6ad52aa594b2ab55bad95d2dc5d92' +
  'b25555ab55b4ba97a2745593aab4d69d65d2ba5b4aa954ad15d2dd9da5b45a952d25b8b717656db6aacaa9652b15b2bb5b6daab94d46' +
  'a8d52da9d55a755749f13e4aa965566b5baab94'
const DIGITS_A_YEAR = 3
const LAST_YEAR = FIRST_YEAR + MONTH_LENGTHS.length / DIGITS_A_YEAR - 1

let starts: readonly DayNumber[] | undefined

/**
 * The day of a Hijri date; for years outside of 1300 to 1600 by the arithmetic calendar, which may be a day or two off.
 * `undefined` if its month has no such day.
 *
 * @example 3, 4, 1436 → 23 January 2015
 */
export function fromHijri(year: number, month: number, day: number): DayNumber | undefined {
  const start = hijriMonthStart(year, month)
  const next = month === 12 ? hijriMonthStart(year + 1, 1) : hijriMonthStart(year, month + 1)
  if (day < 1 || day > 30) return undefined
  // Many write the thirtieth by their own sighting of the moon.
  return start + day - 1 <= next ? start + day - 1 : undefined
}

/** The first day of a Hijri month. */
export function hijriMonthStart(year: number, month: number): DayNumber {
  const index = (year - FIRST_YEAR) * 12 + month - 1
  starts ??= monthStarts()
  return starts[index] ?? arithmeticStart(year, month)
}

/** Whether the table, not arithmetic, tells the days of a Hijri year. */
export function isTabled(year: number): boolean {
  return year >= FIRST_YEAR && year <= LAST_YEAR
}

/** The Hijri year and month in which a day lies. */
export function hijriMonthOf(day: DayNumber): { readonly year: number; readonly month: number } {
  const guess = Math.floor(((day - FIRST_DAY) / 29.530588) as number) - 1
  for (let index = guess; ; index++) {
    const [year, month] = [FIRST_YEAR + Math.floor(index / 12), (((index % 12) + 12) % 12) + 1]
    const next = month === 12 ? hijriMonthStart(year + 1, 1) : hijriMonthStart(year, month + 1)
    if (next > day) return { year, month }
  }
}

function monthStarts(): readonly DayNumber[] {
  const found: DayNumber[] = [FIRST_DAY]
  for (let year = 0; year < MONTH_LENGTHS.length; year += DIGITS_A_YEAR) {
    const bits = Number.parseInt(MONTH_LENGTHS.slice(year, year + DIGITS_A_YEAR), 16)
    for (let month = 0; month < 12; month++) found.push((found.at(-1) ?? 0) + 29 + ((bits >> month) & 1))
  }
  return found
}

/** Thirty years have eleven leap days; the first day was Friday, 16 July 622 of the Julian calendar. */
function arithmeticStart(year: number, month: number): DayNumber {
  const EPOCH = -492_148
  return EPOCH + (year - 1) * 354 + Math.floor((3 + 11 * year) / 30) + Math.ceil(29.5 * (month - 1))
}
