import { cueAt, type DateReader, isKeyWord, isNear, keyAt, numberAt, type Read } from './date-reader.ts'
import { isoMonth } from './day-number.ts'
import { isNarrative } from './narrative-words.ts'
import { readPeriod } from './read-period.ts'
import type { ResolvedDate } from './resolved-date.ts'

/** Which part of the year, and how many months it has. */
interface PartOfYear {
  readonly firstMonth: number
  readonly months: number
}

const SEASONS: ReadonlyMap<string, number> = new Map([
  ['ربيع', 3],
  ['صيف', 6],
  ['خريف', 9],
  ['شتاء', 12],
])
const ARTICLE = 'ال'
const SEASON_MONTHS = 3
const QUARTER = 'الربع'
const HALF = 'النصف'
const YEAR = /^(?:19|20)\d\d$/
const PREFIX = /^[وبل]/u
const DECADES: ReadonlyMap<string, number> = new Map(
  ['عشرين', 'ثلاثين', 'اربعين', 'خمسين', 'ستين', 'سبعين', 'ثمانين', 'تسعين'].map((stem, index) => [
    stem,
    (index + 2) * 10,
  ]),
)
const DECADE_ENDINGS = ['يات', 'ات']
/** Without «القرن» the smaller ones tell ages: «رجل في الأربعينيات». */
const FIRST_SURE_DECADE = 70

/** A quarter, half, season or decade: «الربع الأول من عام 2015», «صيف 2016», «ثمانينيات القرن الماضي»; a range of months or years. */
export function readPartOfYear(reader: DateReader, at: number): Read<ResolvedDate> | undefined {
  return quarter(reader, at) ?? season(reader, at) ?? decade(reader, at)
}

function quarter(reader: DateReader, at: number): Read<ResolvedDate> | undefined {
  const key = keyAt(reader, at)
  const length = key.endsWith(QUARTER) ? 3 : key.endsWith(HALF) ? 6 : undefined
  if (length === undefined || key.length > QUARTER.length + 1 || !isNear(reader, at + 1)) return undefined
  const most = 12 / length
  const isLast = isKeyWord(reader, at + 1, 'last')
  const number = isLast ? { found: most, next: at + 2, isOrdinal: true } : numberAt(reader, at + 1)
  if (!number?.isOrdinal || number.found > most || number.found < 1) return undefined
  const part = { firstMonth: (number.found - 1) * length + 1, months: length }
  return ofYear(reader, isKeyWord(reader, number.next, 'from') ? number.next + 1 : number.next, part)
}

function season(reader: DateReader, at: number): Read<ResolvedDate> | undefined {
  const key = keyAt(reader, at)
  const named = seasonBesideNow(reader, at)
  if (named !== undefined) return named
  const firstMonth = SEASONS.get(key) ?? SEASONS.get(key.replace(PREFIX, ''))
  return firstMonth === undefined ? undefined : ofYear(reader, at + 1, { firstMonth, months: SEASON_MONTHS })
}

/** «الصيف الماضي», «الشتاء المقبل»: the last that is over, the next that has not begun. */
function seasonBesideNow(reader: DateReader, at: number): Read<ResolvedDate> | undefined {
  const key = keyAt(reader, at)
  const firstMonth = key.startsWith(ARTICLE) ? SEASONS.get(key.slice(ARTICLE.length)) : undefined
  const modifier = isNear(reader, at + 1) ? cueAt(reader, at + 1)?.modifier : undefined
  if (firstMonth === undefined || modifier === undefined || isNarrative(keyAt(reader, at + 1))) return undefined
  const { year, month } = reader.reference.published
  const [first, now] = [year * 12 + firstMonth, year * 12 + month]
  const start = modifier === 'past' ? first - (first + SEASON_MONTHS > now ? 12 : 0) : first + (first <= now ? 12 : 0)
  const shown = modifier === 'this' ? first : start
  const found = { value: monthAt(shown), until: monthAt(shown + SEASON_MONTHS - 1) }
  return { found: { ...found, granularity: 'month', calendar: 'gregorian' }, next: at + 2 }
}

function monthAt(index: number): string {
  return isoMonth(Math.floor((index - 1) / 12), ((index - 1) % 12) + 1)
}

/** «عام 2015», «العام الماضي», «2016». */
function ofYear(reader: DateReader, at: number, { firstMonth, months }: PartOfYear): Read<ResolvedDate> | undefined {
  if (!isNear(reader, at)) return undefined
  const whole = YEAR.test(keyAt(reader, at))
    ? { found: { value: keyAt(reader, at), granularity: 'year' }, next: at + 1 }
    : readPeriod(reader, at)
  if (whole?.found.granularity !== 'year') return undefined
  const year = Number(whole.found.value)
  const last = firstMonth + months - 1
  const until = isoMonth(year + Math.floor((last - 1) / 12), ((last - 1) % 12) + 1)
  return {
    found: { value: isoMonth(year, firstMonth), until, granularity: 'month', calendar: 'gregorian' },
    next: whole.next,
  }
}

function decade(reader: DateReader, at: number): Read<ResolvedDate> | undefined {
  const name = decadeOf(keyAt(reader, at))
  if (name === undefined) return undefined
  const century = readCentury(reader, isKeyWord(reader, at + 1, 'from') ? at + 2 : at + 1)
  if (century === undefined && (name.decade < FIRST_SURE_DECADE || !name.isDefinite || isAge(reader, at + 1)))
    return undefined
  const first = (century?.found ?? 1900) + name.decade
  return {
    found: { value: String(first), until: String(first + 9), granularity: 'year', calendar: 'gregorian' },
    next: century?.next ?? at + 1,
  }
}

function decadeOf(key: string): { decade: number; isDefinite: boolean } | undefined {
  const ending = DECADE_ENDINGS.find((end) => key.endsWith(end))
  if (ending === undefined) return undefined
  const stem = key.slice(0, -ending.length)
  const isDefinite = stem.includes('ال')
  const decade =
    DECADES.get(isDefinite ? stem.slice(stem.indexOf('ال') + 2) : stem) ?? DECADES.get(stem.replace(PREFIX, ''))
  return decade === undefined ? undefined : { decade, isDefinite }
}

function readCentury(reader: DateReader, at: number): Read<number> | undefined {
  return isNear(reader, at) && keyAt(reader, at) === 'القرن' ? centuryAt(reader, at + 1) : undefined
}

/** «القرن الماضي», «القرن العشرين», «القرن التاسع عشر». */
function centuryAt(reader: DateReader, at: number): Read<number> | undefined {
  if (!isNear(reader, at)) return undefined
  if (cueAt(reader, at)?.modifier === 'past') return { found: 1900, next: at + 1 }
  const number = numberAt(reader, at)
  return number?.isOrdinal && number.found > 10 && number.found < 22
    ? { found: (number.found - 1) * 100, next: number.next }
    : undefined
}

/** «في السبعينيات من عمره». */
function isAge(reader: DateReader, at: number): boolean {
  const word = isKeyWord(reader, at, 'from') ? keyAt(reader, at + 1) : keyAt(reader, at)
  return word.startsWith('عمر') || word.startsWith('العمر')
}
