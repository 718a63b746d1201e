import { MONTH_NAMES } from '../base/month-names.ts'
import { fromSolarHijri, SOLAR_HIJRI_MONTHS } from '../base/solar-hijri.ts'
import { type FoundDate, isRealDate, readIsoDate } from './iso-date.ts'
import { foldLetters } from './label-key.ts'
import { OTHER_MONTH_NAMES } from './other-month-names.ts'

/** How an all-number date is to be read where day and month could be either. */
export interface DateHabit {
  /** `month-first` as in the United States. */
  readonly order?: 'day-first' | 'month-first'
}

interface MonthMeaning {
  readonly month: number
  readonly solar: boolean
}

const MONTHS = monthMap()
const NAME = [...MONTHS.keys()].sort((a, b) => b.length - a.length).join('|')
const WORD = /\p{L}+/gu
/** What the names of months begin with: a text without any of these names none. */
const FIRST_WORDS = new Set([...MONTHS.keys()].flatMap((name) => name.match(WORD)?.[0] ?? []))
const DAY_MONTH_YEAR = new RegExp(
  `(?<![\\p{L}\\d])(\\d{1,2})(?:st|nd|rd|th|er|eme)?[.,]?\\s*(?:de |of |من |-|/)?\\s*(${NAME})(?![\\p{L}])(?:\\s?[/(،-]\\s?(?:${NAME})\\)?)?[.,،]?\\s*(?:de |del |-|/)?\\s*(\\d{4})(?!\\d)`,
  'u',
)
const MONTH_DAY_YEAR = new RegExp(
  `(?<![\\p{L}])(${NAME})\\.?\\s*(\\d{1,2})(?:st|nd|rd|th)?[.,،]?\\s+(?:\\d{1,2}:\\d\\d\\s*(?:[ap]\\.?m\\.?)?,?\\s*)?(\\d{4})(?!\\d)`,
  'u',
)
/** `GMT 08:30 2020 الثلاثاء ,04 شباط / فبراير`: one family of portals puts the year before the weekday. */
const YEAR_DAY_MONTH = new RegExp(
  `(?<!\\d)((?:19|20)\\d\\d)\\s+\\p{L}{3,12}\\s*[,،]?\\s*(\\d{1,2})\\s+(${NAME})(?![\\p{L}])`,
  'u',
)
const YEAR_FIRST = /(?<!\d)((?:19|20|1[34])\d\d)\s*[-/.年년]\s*(\d{1,2})\s*[-/.月월]\s*(\d{1,2})(?!\d)/gu
const YEAR_LAST = /(?<![\d/.-])(\d{1,2})\s*([-/.])\s*(\d{1,2})\s*\2\s*((?:19|20|1[34])\d\d)(?!\d)/gu
/** Two digits for the year only in a text that is hardly longer than the date: `31.10.23`. */
const YEAR_SHORT = /(?<![\d/.-])(\d{1,2})([/.])(\d{1,2})\2([0-3]\d)(?![\d/.-])/u
const LONGEST_SHORT = 24
const LONGEST_AMBIGUOUS = 80
/** A year; a text without one needs no search. */
const FOUR_DIGITS = /\d{4}/
/** The solar Hijri calendar is in its 1400s' first years, the lunar one forty years further. */
const FIRST_LUNAR_YEAR = 1420
const CLOCK =
  /(?<![\d:.])(\d{1,2})[:.](\d\d)(?::(\d\d))?(?![\d.:])\s*(ص|م|صباحا|مساء|ظهرا|[ap]\.?m\.?|uhr|h)?(?![\p{L}])/u
/** Zones that clocks are written by in words, in the form that `foldLetters` gives them. */
const NAMED_ZONES: readonly (readonly [RegExp, string])[] = [
  [/\b(?:gmt|utc)\b|غرينتش|جرينتش|غرينيتش|جرينيتش/, 'Z'],
  [/بتوقيت (?:مكه|السعوديه|الرياض|بغداد|الكويت|الدوحه|قطر)/, '+03:00'],
  [/بتوقيت (?:ابوظبي|ابو ظبي|الامارات|دبي)/, '+04:00'],
]
/** `GMT 08:30`: the zone may stand before the hour. */
const BEFORE_CLOCK = 5
const ZONE = /(?:gmt|utc)\s*([+-]\d{1,2}):?(\d\d)?|([+-]\d\d):?(\d\d)(?!\d)/u

/**
 * Finds a calendar date in a visible text: «٣ نيسان/أبريل ٢٠٢٤», «۲۹ بهمن ۱۳۹۸», `April 3rd, 2024 9:22 PM`, `03/04/2024`,
 * `2024年4月3日`. Digits of any script; solar Hijri dates are turned into Gregorian ones.
 */
export function readDateText(text: string, habit: DateHabit = {}): FoundDate | undefined {
  if (!/\p{Nd}/u.test(text)) return undefined
  const folded = foldDigits(foldLetters(text.slice(0, 400)))
  if (!FOUR_DIGITS.test(folded) && folded.length > LONGEST_SHORT) return undefined
  const day = namedMonth(folded) ?? numbersOnly(folded, habit)
  if (!day || !isRealDate(day) || day.year < 1990) return undefined
  return { ...day, ...clockIn(folded) }
}

/** A machine's date first, a visible one else. */
export function readAnyDate(text: string, habit: DateHabit = {}): FoundDate | undefined {
  return readIsoDate(text) ?? readDateText(text, habit)
}

/** The day that a date in numbers would be if day and month were the other way round; dots and hyphens leave no doubt. */
export function otherReading(text: string, habit: DateHabit): FoundDate | undefined {
  const folded = text.length < LONGEST_AMBIGUOUS ? foldDigits(foldLetters(text)) : ''
  const [match] = folded.matchAll(YEAR_LAST)
  const [first, second] = [Number(match?.[1]), Number(match?.[3])]
  if (match?.[2] !== '/' || first > 12 || second > 12 || first === second) return undefined
  const reading = dayAndMonth(match, habit)
  return reading && reading.year >= 1990 ? { ...reading, day: reading.month, month: reading.day } : undefined
}

function monthMap(): ReadonlyMap<string, MonthMeaning> {
  const map = new Map<string, MonthMeaning>()
  // The Gregorian name wins where both calendars have it.
  for (const [calendar, solar] of [
    [SOLAR_HIJRI_MONTHS, true],
    [OTHER_MONTH_NAMES, false],
    [MONTH_NAMES, false],
  ] as const) {
    for (const [index, variants] of calendar.entries())
      for (const name of variants) map.set(foldLetters(name), { month: index + 1, solar })
  }
  return map
}

/** Decimal digits of any script as ASCII. */
export function foldDigits(text: string): string {
  return text.replace(/[\p{Nd}--[0-9]]/gv, (digit) => {
    const known = digitValues.get(digit) ?? String(digitValue(digit))
    digitValues.set(digit, known)
    return known
  })
}

const digitValues = new Map<string, string>()

// Decimal digits stand in Unicode in runs of ten that begin at zero; the runs of Arabic and Persian begin at U+0660 and U+06F0.
function digitValue(digit: string): number {
  const code = digit.codePointAt(0) ?? 0
  let value = 0
  while (value < 9 && /\p{Nd}/u.test(String.fromCodePoint(code - value - 1))) value++
  return value
}

function namedMonth(text: string): FoundDate | undefined {
  if (!text.match(WORD)?.some((word) => FIRST_WORDS.has(word))) return undefined
  const dayFirst = DAY_MONTH_YEAR.exec(text)
  if (dayFirst) return meant(dayFirst[2], Number(dayFirst[1]), Number(dayFirst[3]))
  const monthFirst = MONTH_DAY_YEAR.exec(text)
  if (monthFirst) return meant(monthFirst[1], Number(monthFirst[2]), Number(monthFirst[3]))
  const yearFirst = YEAR_DAY_MONTH.exec(text)
  return yearFirst ? meant(yearFirst[3], Number(yearFirst[2]), Number(yearFirst[1])) : undefined
}

function meant(name: string | undefined, day: number, year: number): FoundDate | undefined {
  const meaning = MONTHS.get(name ?? '')
  if (!meaning) return undefined
  if (year >= 1900) return { year, month: meaning.month, day }
  return year > 1300 && meaning.solar ? fromSolarHijri(year, meaning.month, day) : undefined
}

function numbersOnly(text: string, habit: DateHabit): FoundDate | undefined {
  for (const first of text.matchAll(YEAR_FIRST)) {
    const found = inCalendar(Number(first[1]), Number(first[2]), Number(first[3]))
    if (found) return found
  }
  for (const last of text.matchAll(YEAR_LAST)) {
    const found = dayAndMonth(last, habit)
    if (found) return found
  }
  const short = text.length <= LONGEST_SHORT ? YEAR_SHORT.exec(text) : null
  return short ? dayAndMonth(short, habit) : undefined
}

function dayAndMonth(last: RegExpExecArray, habit: DateHabit): FoundDate | undefined {
  const [one, two] = [Number(last[1]), Number(last[3])]
  const year = last[4]?.length === 2 ? 2000 + Number(last[4]) : Number(last[4])
  const monthFirst = two > 12 || (one <= 12 && habit.order === 'month-first' && last[2] === '/')
  return monthFirst ? inCalendar(year, one, two) : inCalendar(year, two, one)
}

function inCalendar(year: number, month: number, day: number): FoundDate | undefined {
  if (month < 1 || month > 12 || day < 1 || day > 31) return undefined
  if (year >= FIRST_LUNAR_YEAR && year < 1900) return undefined
  return year >= 1900 ? { year, month, day } : fromSolarHijri(year, month, day)
}

function clockIn(text: string): Pick<FoundDate, 'hour' | 'minute' | 'zone'> {
  const match = CLOCK.exec(text)
  if (!match) return {}
  const half = match[4] ?? ''
  let hour = Number(match[1])
  const minute = Number(match[2])
  if (hour > 23 || minute > 59) return {}
  if (/^(?:م|p)/.test(half) && hour < 12) hour += 12
  if (/^(?:ص|a)/.test(half) && hour === 12) hour = 0
  const zone = zoneIn(text.slice(Math.max(0, match.index - BEFORE_CLOCK)))
  return { hour, minute, ...(zone ? { zone } : {}) }
}

function zoneIn(text: string): string | undefined {
  const match = ZONE.exec(text)
  if (!match) return NAMED_ZONES.find(([name]) => name.test(text))?.[1]
  const hours = match[1] ?? match[3] ?? ''
  const sign = hours.startsWith('-') ? '-' : '+'
  return `${sign}${hours.slice(1, 3).padStart(2, '0')}:${match[2] ?? match[4] ?? '00'}`
}
