import type { DateMention } from '../../news/date-mention.ts'
import type { Span } from '../../news/span.ts'
import type { WallTime, ZonedTime } from '../../news/zoned-time.ts'
import type { FactText } from '../fact-text.ts'
import type { NumberMention } from '../numbers/number-mention.ts'
import { beginsDate, type Cue, cueOf } from './date-cue.ts'
import { type DateReader, signAfter, startOf } from './date-reader.ts'
import { dayNumber } from './day-number.ts'
import { type FoundDate, readDate } from './read-date.ts'

/** What the dates of a text are counted from. */
export interface DateReference {
  /** When it was published, on the wall clock that its values are written by. */
  readonly published: WallTime & Pick<ZonedTime, 'weekday' | 'offset'>
  /** ISO 3166 code of the outlet's country in small letters: which order of day and month is usual there, which names. */
  readonly country?: string
}

/** What has been found already, so that nobody reads the same numbers twice. */
export interface DateHelp {
  readonly numbers: readonly NumberMention[]
  readonly reference: DateReference
}

/**
 * Every date of a text, in its order, resolved against the day of its publication; none overlaps another.
 *
 * @example published on Friday, 9 March 2018: 'أعلن الخميس' → 2018-03-08, '26 شوال 1436 هـ' → 2015-08-11
 */
export function findDates(text: FactText, { numbers, reference }: DateHelp): readonly DateMention[] {
  const { year, month, day } = reference.published
  const reader: DateReader = {
    text,
    reference,
    numbers: new Map(numbers.map((number) => [number.firstWord, number])),
    today: dayNumber(year, month, day),
  }
  const mentions: DateMention[] = []
  let before: FoundDate | undefined
  for (let at = 0; at < text.words.length; ) {
    const found = mayBegin(reader, at) ? readDate(reader, at, before) : undefined
    if (found?.date !== undefined) {
      mentions.push({ ...placeOf(reader, found), ...found.date })
      before = found
    }
    at = found?.next ?? at + 1
  }
  return mentions
}

const LONGEST_LONE = 12
/** `3rd`. */
const LATIN_DAY = /^\d/

function mayBegin(reader: DateReader, at: number): boolean {
  const word = reader.text.words[at]
  if (word === undefined) return false
  return word.kind === 'number' || begins(reader, cueOf(word.key)) || reader.numbers.has(at) || LATIN_DAY.test(word.key)
}

/** In a text that may be nothing but a date, one may begin with a preposition too. */
function begins({ text }: DateReader, cue: Cue | undefined): boolean {
  return cue !== undefined && (text.words.length <= LONGEST_LONE || beginsDate(cue))
}

const UNCLOSED = /\([^)]*$/

/** With the bracket that closes one within: «أمس (الأربعاء)». */
function placeOf(reader: DateReader, { firstWord, next }: FoundDate): Span {
  const { text, words } = reader.text
  const start = startOf(reader, firstWord)
  const end = words[next - 1]?.end ?? start
  const isOpen = signAfter(reader, next - 1) === ')' && UNCLOSED.test(text.slice(start, end))
  return { start, end: isOpen ? end + 1 : end }
}
