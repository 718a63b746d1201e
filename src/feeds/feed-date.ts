import { MONTH_NAMES } from '../base/month-names.ts'
import { type DatedEvidence, USUAL_CONFIDENCE } from '../news/instant.ts'
import { EVENING_WORDS, MORNING_WORDS, ZONE_MINUTES } from './date-words.ts'

/** A date and time of day as read, before it is known to exist. */
interface Reading {
  year?: number
  month?: number
  day?: number
  hour?: number
  minute?: number
  second?: number
  half?: 'morning' | 'evening'
  zoneMinutes?: number
  zone?: string
  /** Words in Arabic script stand beside the numbers. */
  isArabic?: boolean
}

/** Longer texts are no dates. */
const MAX_LENGTH = 100
const MINUS_SIGN = /\u2212/g
const NOT_ASCII = /[^ -~\s]|\u00A0/
const ARABIC_INDIC_DIGITS = /[\u0660-\u0669\u06F0-\u06F9]/g
/** By name; the two words of «كانون الثاني» joined, as the text's are before it is split. */
const MONTHS: ReadonlyMap<string, number> = new Map(
  MONTH_NAMES.flatMap((names, index) => names.map((name) => [name.replace(' ', '_'), index + 1] as const)),
)
const TWO_WORD_MONTH = /(كانون|تشرين)\s+(ال\S+)/gu

const ISO =
  /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?:(?:\s*t\s*|\s+)(\d{1,2}):?(\d{2})(?::?(\d{2})(?:[.,:]\d+)?)?)?\s*((?!am|pm)[a-z]{1,5}|[+-]\d{1,2}(?::?\d{2})?)?$/
const BASIC_ISO = /^(\d{4})(\d{2})(\d{2})(?:t?(\d{2})(\d{2})(\d{2})?(?:[.,]\d+)?)?(z|[+-]\d{2}:?\d{2})?$/

/** RFC 822 as it should be: what most RSS feeds write, read without taking it apart by words. */
const USUAL = /^[a-z]{3}, (\d{1,2}) ([a-z]{3}) (\d{4}) (\d{2}):(\d{2}):(\d{2}) ([a-z]{1,4}|[+-]\d{4})$/

/**
 * Reads a date as feeds write it: ISO 8601 and W3CDTF, RFC 822 with its wild variants (weekday, comma, zone or seconds
 * missing, two-digit years, months in full or in Arabic: «12 نيسان 2026 10:30»), Unix time. What could be read in two
 * ways (`03/04/2026`) or names no whole day is refused rather than guessed. Without a zone UTC is assumed.
 */
export function readFeedDate(text: string, evidence: 'feed' | 'sitemap'): DatedEvidence | undefined {
  if (text.length > MAX_LENGTH) return undefined
  const written = normalize(text)
  const reading = readUnixTime(written) ?? readIso(written) ?? readUsual(written) ?? readWords(written)
  return reading && toEvidence(reading, { text, evidence })
}

function normalize(text: string): string {
  // Nearly every date is plain ASCII, and Unicode's normal forms are dear.
  if (!NOT_ASCII.test(text)) return text.toLowerCase().trim()
  return text
    .normalize('NFKC')
    .replace(ARABIC_INDIC_DIGITS, (digit) => String(digit.charCodeAt(0) & 0xf))
    .replace(/\p{Cf}/gu, '')
    .replace(MINUS_SIGN, '-')
    .toLowerCase()
    .trim()
}

function readUnixTime(written: string): Reading | undefined {
  if (!/^\d{9,10}$|^\d{12,13}$/.test(written)) return undefined
  const date = new Date(written.length > 10 ? Number(written) : Number(written) * 1000)
  return {
    year: date.getUTCFullYear(),
    month: date.getUTCMonth() + 1,
    day: date.getUTCDate(),
    hour: date.getUTCHours(),
    minute: date.getUTCMinutes(),
    second: date.getUTCSeconds(),
    zoneMinutes: 0,
    zone: 'Z',
  }
}

function readIso(written: string): Reading | undefined {
  const match = ISO.exec(written) ?? BASIC_ISO.exec(written)
  if (!match) return undefined
  const [, year, month, day, hour, minute, second, zone] = match
  return {
    year: Number(year),
    month: Number(month),
    day: Number(day),
    ...(hour && { hour: Number(hour), minute: Number(minute) }),
    ...(second && { second: Number(second) }),
    ...(zone && readZone(zone)),
  }
}

function readUsual(written: string): Reading | undefined {
  const [, day, monthName = '', year, hour, minute, second, zoneName = ''] = USUAL.exec(written) ?? []
  const month = MONTHS.get(monthName)
  const zone = readZone(zoneName)
  if (month === undefined || zone === undefined) return undefined
  return {
    year: Number(year),
    month,
    day: Number(day),
    hour: Number(hour),
    minute: Number(minute),
    second: Number(second),
    ...zone,
  }
}

/** Reads the words of a date in whatever order they come. */
function readWords(written: string): Reading | undefined {
  const reading: Reading = { isArabic: /\p{Script=Arabic}/u.test(written) }
  const words = written
    .replace(TWO_WORD_MONTH, '$1_$2')
    .replace(/(\d)(am|pm)\b/g, '$1 $2')
    .split(/[\s,،()]+/)
  for (const word of words) if (word && !readWord(word, reading)) return undefined
  return reading
}

function readWord(word: string, reading: Reading): boolean {
  return (
    readMonth(word, reading) ||
    readTime(word, reading) ||
    readNumber(word, reading) ||
    readHalf(word, reading) ||
    readZoneWord(word, reading) ||
    readYearFirst(word, reading) ||
    readSlashed(word, reading) ||
    (!MONTHS.has(word) && isFiller(word))
  )
}

function readMonth(word: string, reading: Reading): boolean {
  const [first = '', second] = word.replace(/\.$/, '').split('/')
  const month = MONTHS.get(first)
  if (month === undefined || (second !== undefined && MONTHS.get(second.trim()) !== month)) return false
  if (reading.month !== undefined && reading.month !== month) return false
  reading.month = month
  return true
}

function readTime(word: string, reading: Reading): boolean {
  const match = /^(\d{1,2}):(\d{2})(?::(\d{2})(?:\.\d+)?)?(z|[+-]\d{2}:?\d{2})?$/.exec(word)
  if (!match || reading.hour !== undefined) return false
  reading.hour = Number(match[1])
  reading.minute = Number(match[2])
  if (match[3]) reading.second = Number(match[3])
  if (match[4]) Object.assign(reading, readZone(match[4]))
  return true
}

function readNumber(word: string, reading: Reading): boolean {
  const match = /^(\d{1,4})(?:st|nd|rd|th|er)?$/.exec(word)
  if (!match?.[1]) return false
  const number = Number(match[1])
  if (match[1].length === 4 && reading.year === undefined) reading.year = number
  else if (match[1].length <= 2 && reading.day === undefined) reading.day = number
  else if (match[1].length === 2 && reading.year === undefined) reading.year = fullYear(number)
  else return false
  return true
}

// RFC 2822, 4.3, with the window that Unix dates leave.
function fullYear(twoDigits: number): number {
  return twoDigits < 70 ? 2000 + twoDigits : 1900 + twoDigits
}

function readHalf(word: string, reading: Reading): boolean {
  if (MORNING_WORDS.has(word)) reading.half = 'morning'
  else if (EVENING_WORDS.has(word)) reading.half = 'evening'
  else return false
  return true
}

function readZoneWord(word: string, reading: Reading): boolean {
  const zone = readZone(word)
  if (zone) Object.assign(reading, zone)
  return zone !== undefined
}

function readZone(written: string): { zoneMinutes: number; zone: string } | undefined {
  const named = ZONE_MINUTES.get(written)
  if (named !== undefined) return { zoneMinutes: named, zone: named === 0 ? 'Z' : offsetText(named) }
  const match = /^(?:gmt|utc)?([+-])(\d{1,2})(?::?(\d{2}))?$/.exec(written)
  if (!match) return undefined
  const minutes = Number(match[2]) * 60 + Number(match[3] ?? 0)
  // No place on earth is further than 14 hours from Greenwich.
  if (minutes > 14 * 60) return undefined
  const signed = match[1] === '-' ? -minutes : minutes
  return { zoneMinutes: signed, zone: offsetText(signed) }
}

function offsetText(minutes: number): string {
  const hours = String(Math.floor(Math.abs(minutes) / 60)).padStart(2, '0')
  return `${minutes < 0 ? '-' : '+'}${hours}:${String(Math.abs(minutes) % 60).padStart(2, '0')}`
}

function readYearFirst(word: string, reading: Reading): boolean {
  const match = /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})$/.exec(word)
  if (!match) return false
  reading.year = Number(match[1])
  reading.month = Number(match[2])
  reading.day = Number(match[3])
  return true
}

/**
 * `25/12/2026`, `12-25-2026` and `25-dec-26`: only where day and month cannot be mistaken for each other, or where the
 * words around them are Arabic, which puts the day first.
 */
function readSlashed(word: string, reading: Reading): boolean {
  const match = /^(\d{1,2})[-/.]([^-/.\s]{1,12})[-/.](\d{4}|\d{2})$/.exec(word)
  if (!match?.[2] || !match[3]) return false
  const first = Number(match[1])
  const second = MONTHS.get(match[2]) ?? Number(match[2])
  if (!Number.isInteger(second)) return false
  const named = MONTHS.has(match[2])
  if (!named && !reading.isArabic && first <= 12 && second <= 12 && first !== second) return false
  const isDayFirst = named || first > 12 || first === second || (reading.isArabic && second <= 12)
  reading.day = isDayFirst ? first : second
  reading.month = isDayFirst ? second : first
  reading.year = match[3].length === 4 ? Number(match[3]) : fullYear(Number(match[3]))
  return true
}

// Weekdays in any language, «الساعة», "at", "de" and zone names that we do not know say nothing that we need.
function isFiller(word: string): boolean {
  return /^[\p{L}\p{M}.'-]+$/u.test(word) || word === '-' || word === '|'
}

function toEvidence(
  reading: Reading,
  source: { readonly text: string; readonly evidence: 'feed' | 'sitemap' },
): DatedEvidence | undefined {
  const { year, month, day, minute = 0, second = 0, zoneMinutes = 0 } = reading
  const hour = hourOfDay(reading)
  if (year === undefined || month === undefined || day === undefined || hour === undefined) return undefined
  // Publishing systems write year 0 or 1, or 1970's first second, for "never".
  if (year < 1900 || minute > 59 || second > 60) return undefined
  const midnight = Date.UTC(year, month - 1, day)
  if (new Date(midnight).getUTCMonth() !== month - 1 || new Date(midnight).getUTCDate() !== day) return undefined
  const at = midnight + ((hour * 60 + minute - zoneMinutes) * 60 + second) * 1000
  if (at === 0) return undefined
  return {
    at,
    precision: reading.hour === undefined ? 'day' : reading.second === undefined ? 'minute' : 'second',
    ...(reading.zone && { zone: reading.zone }),
    ...source,
    confidence: USUAL_CONFIDENCE[source.evidence],
  }
}

function hourOfDay(reading: Reading): number | undefined {
  const { hour = 0, half } = reading
  if (half === undefined) return hour <= 24 ? hour : undefined
  // Some write both the 24-hour time and the half of the day.
  if (hour > 12) return hour <= 24 ? hour : undefined
  return (hour % 12) + (half === 'evening' ? 12 : 0)
}
