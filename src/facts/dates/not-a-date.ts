import { foldWords } from '../../arabic/fold-word.ts'
import type { DateDraft, WrittenDate } from './date-draft.ts'
import { cueAt, type DateReader, isKeyWord, isNear, keyAt, signAfter, signBefore } from './date-reader.ts'
import { isAlone } from './is-alone.ts'
import { isNarrative } from './narrative-words.ts'
import {
  BEFORE_ANY_DAY,
  BEFORE_NAMED_DAY,
  BEFORE_NO_WEEKDAY,
  BEFORE_THE_TWO,
  BEHIND_ANY_DAY,
  BEHIND_NO_WEEKDAY,
  CONTINUING_VERBS,
  NAMES_BEFORE_TODAY,
  NAMES_BEFORE_TOMORROW,
} from './no-date-words.ts'

const setOf = (words: string): ReadonlySet<string> => new Set(foldWords(words))
const TODAY_NAMES = setOf(NAMES_BEFORE_TODAY)
const TOMORROW_NAMES = setOf(NAMES_BEFORE_TOMORROW)
const ANY_DAY_BEFORE = setOf(BEFORE_ANY_DAY)
const ANY_DAY_BEHIND = setOf(BEHIND_ANY_DAY)
const NO_WEEKDAY_BEFORE = setOf(BEFORE_NO_WEEKDAY)
const THE_TWO_BEFORE = setOf(BEFORE_THE_TWO)
const MONDAY = 1
const NO_WEEKDAY_BEHIND = setOf(BEHIND_NO_WEEKDAY)
const CONTINUING = setOf(CONTINUING_VERBS)
const NAMED_DAY_BEFORE = setOf(BEFORE_NAMED_DAY)
/** «الخميس» and «الجمعة» are also names of families. */
const FAMILY_WEEKDAYS = new Set([4, 5])
/** May, and the name of a prime minister; Safar, and nought. */
const MAY = 'ماي'
const ZERO = 'صفر'
const BALL = 'بكره'
const EVERY = setOf('أسبوعيا سنويا شهريا')
const OPENING_QUOTES = '«"“„('
const CLOSING_QUOTES = '»"”)'

interface Stretch {
  readonly firstWord: number
  readonly next: number
}

/** Whether the words around a draft make it a name, a habit or another day than one that could be told. */
export function isNoDate(reader: DateReader, draft: DateDraft, stretch: Stretch): boolean {
  const { date, clock, weekday, shift, part } = draft
  if (date !== undefined) return isNoWrittenDate(reader, draft, { ...stretch, date })
  if (weekday !== undefined) return isNoWeekday(reader, draft, stretch)
  if (clock !== undefined) return false
  return shift === undefined ? part !== undefined : isNoDayWord(reader, draft, stretch)
}

/** «كذبة أبريل», «في الأول من أبريل من كل عام». */
function isNoWrittenDate(
  reader: DateReader,
  draft: DateDraft,
  stretch: Stretch & { readonly date: WrittenDate },
): boolean {
  const { date, firstWord, next } = stretch
  if (date.year !== undefined || date.yearShift !== undefined) return false
  if (isEvery(reader, next)) return true
  if (date.day !== undefined) return isNamedDay(reader, draft, stretch)
  const isLonely = date.modifier === undefined && date.monthShift === undefined && next - firstWord === 1
  return isLonely && !isAlone(reader, firstWord, next) && !isLed(reader, firstWord)
}

/** Names that are other words too need a preposition of time: «في مارس», «خلال رمضان», but not «ثقة في ماي» or «من مارس». */
function isSureMonth(reader: DateReader, firstWord: number): boolean {
  const cue = cueAt(reader, firstWord)
  const isDoubtful = cue?.months?.every(({ isOtherWord }) => isOtherWord) ?? false
  if (!isDoubtful) return true
  const key = keyAt(reader, firstWord)
  return cue?.attached === 0 && key !== MAY && key !== ZERO && isKeyWord(reader, firstWord - 1, 'in', 'since', 'within')
}

/** «في مارس», «وفبراير», «من مارس»: the name of a month that stands alone needs a preposition. */
function isLed(reader: DateReader, firstWord: number): boolean {
  const isPreposition = isKeyWord(
    reader,
    firstWord - 1,
    'in',
    'from',
    'to',
    'since',
    'within',
    'between',
    'before',
    'after',
  )
  if (!isSureMonth(reader, firstWord)) return false
  return (isPreposition && isNear(reader, firstWord)) || (cueAt(reader, firstWord)?.attached ?? 0) > 0
}

/** «ثورة 25 يناير». */
function isNamedDay(reader: DateReader, { weekday }: DateDraft, { firstWord }: Stretch): boolean {
  return weekday === undefined && isNear(reader, firstWord, '«"(') && NAMED_DAY_BEFORE.has(keyAt(reader, firstWord - 1))
}

function isNoWeekday(reader: DateReader, draft: DateDraft, { firstWord, next }: Stretch): boolean {
  const { choice, shift, part, clock } = draft
  if (isEvery(reader, next)) return true
  if (isNarrative(keyAt(reader, next - 1)) && !isAlone(reader, firstWord, next)) return true
  if (choice !== undefined || shift !== undefined || clock !== undefined) return false
  const before = keyAt(reader, firstWord - 1)
  if (isNear(reader, firstWord) && NO_WEEKDAY_BEFORE.has(before)) return true
  if (isOneOfHabit(reader, firstWord)) return true
  const isAmongTwo = isKeyWord(reader, firstWord - 1, 'between') && isWeekday(reader, next)
  if (draft.weekday === MONDAY && THE_TWO_BEFORE.has(before) && !isAmongTwo) return true
  if (isNear(reader, next) && NO_WEEKDAY_BEHIND.has(keyAt(reader, next))) return true
  if (part !== undefined || next - firstWord > 1) return isKeyWord(reader, firstWord - 1, 'every')
  return isFamilyName(reader, draft, { firstWord, next }) || isQuoted(reader, { firstWord, next })
}

/** «أيام السبت والأحد»: the second too. */
function isOneOfHabit(reader: DateReader, firstWord: number): boolean {
  let first = firstWord
  while (first > firstWord - 7 && (cueAt(reader, first)?.attached ?? 0) > 0 && isWeekday(reader, first - 1)) first--
  return first < firstWord && isKeyWord(reader, first - 1, 'each-of', 'every')
}

function isWeekday(reader: DateReader, at: number): boolean {
  return cueAt(reader, at)?.weekday !== undefined
}

/** «من كل أسبوع», «أسبوعيا». */
function isEvery(reader: DateReader, next: number): boolean {
  if (!isNear(reader, next)) return false
  const isOfEvery = isKeyWord(reader, next, 'from', 'in') && isKeyWord(reader, next + 1, 'every')
  return isOfEvery || EVERY.has(keyAt(reader, next))
}

/** «وأردف الخميس أن», «عبد العزيز الخميس». */
function isFamilyName(reader: DateReader, { weekday = -1 }: DateDraft, { firstWord }: Stretch): boolean {
  if (!FAMILY_WEEKDAYS.has(weekday) || !isNear(reader, firstWord)) return false
  const isAfterServant = keyAt(reader, firstWord - 2) === 'عبد' || keyAt(reader, firstWord - 1).startsWith('عبدال')
  return CONTINUING.has(keyAt(reader, firstWord - 1)) || isAfterServant
}

/** «اليوم» in quotation marks is a newspaper. */
function isQuoted(reader: DateReader, { firstWord, next }: Stretch): boolean {
  return (
    OPENING_QUOTES.slice(0, 4).includes(signBefore(reader, firstWord) || ' ') &&
    CLOSING_QUOTES.slice(0, 3).includes(signAfter(reader, next - 1) || ' ')
  )
}

function isNoDayWord(reader: DateReader, draft: DateDraft, stretch: Stretch): boolean {
  if (isQuoted(reader, stretch)) return true
  switch (draft.shift) {
    case 0:
      return isNoToday(reader, draft, stretch)
    case -1:
      return isNoYesterday(reader, stretch)
    case 1:
      return isNoTomorrow(reader, draft, stretch)
    default:
      return false
  }
}

function isNoToday(reader: DateReader, { part }: DateDraft, { firstWord, next }: Stretch): boolean {
  const isBehind = isNear(reader, next) && ANY_DAY_BEHIND.has(keyAt(reader, next))
  if (isBehind) return true
  if (part !== undefined) return false
  const before = keyAt(reader, firstWord - 1)
  if (!isNear(reader, firstWord)) return false
  if (TODAY_NAMES.has(before) || ANY_DAY_BEFORE.has(before)) return true
  // «صوت اليوم» in quotation marks is a newspaper too.
  if (isQuoted(reader, { firstWord: firstWord - 1, next })) return true
  if (isKeyWord(reader, firstWord - 1, 'between') || isKeyWord(reader, firstWord - 2, 'between')) return true
  // «في اليوم» is "a day", «في هذا اليوم» the day that was spoken of, «حتى اليوم» these days.
  return isKeyWord(reader, firstWord - 1, 'in', 'this', 'to')
}

/** «في أمس الحاجة», «الأمس القريب», «بين الأمس واليوم». */
function isNoYesterday(reader: DateReader, { firstWord, next }: Stretch): boolean {
  const [before, behind] = [keyAt(reader, firstWord - 1), keyAt(reader, next)]
  if (behind === 'الحاجه' || behind === 'القريب' || behind === 'حاجه') return true
  return before === 'بين' || before === 'عالم'
}

/** «حزب الغد», «أجيال الغد», «لناظره». */
function isNoTomorrow(reader: DateReader, { part }: DateDraft, { firstWord, next }: Stretch): boolean {
  if (part !== undefined || next - firstWord > 1) return false
  const key = keyAt(reader, firstWord)
  // «بكرة» is also «بـ» and «كرة».
  if (key === BALL && !isAlone(reader, firstWord, next)) return true
  if (isNear(reader, firstWord) && TOMORROW_NAMES.has(keyAt(reader, firstWord - 1))) return true
  const cue = cueAt(reader, firstWord)
  return key.slice(cue?.attached ?? 0) === 'الغد'
    ? !isKeyWord(reader, firstWord - 1, 'in')
    : key === 'غد' && !isDated(reader, firstWord)
}

/** «غد» alone stands only behind another word of time. */
function isDated(reader: DateReader, firstWord: number): boolean {
  const cue = cueAt(reader, firstWord - 1)
  return cue?.unit === 'day' || cue?.part !== undefined || cue?.shift !== undefined
}
