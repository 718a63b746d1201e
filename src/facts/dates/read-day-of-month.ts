import type { WrittenDate } from './date-draft.ts'
import { cueAt, type DateReader, isKeyWord, isNear, type Read } from './date-reader.ts'
import { readDay } from './read-calendar-date.ts'
import { shiftOf } from './read-year.ts'

/** «الثامن من الشهر الجاري», «27 الجاري», «31 من هذا الشهر»; beside a weekday the day alone is enough where the text ends. */
export function readDayOfMonth(reader: DateReader, at: number, hasWeekday: boolean): Read<WrittenDate> | undefined {
  const day = readDay(reader, at)
  if (day === undefined) return undefined
  const month = readMonthOfNow(reader, day.next)
  if (month !== undefined)
    return { found: { calendar: 'gregorian', day: day.found, monthShift: month.found }, next: month.next }
  const isEnd = day.next >= reader.text.words.length
  return hasWeekday && isEnd ? { found: { calendar: 'gregorian', day: day.found }, next: day.next } : undefined
}

/** «من الشهر المقبل», «من هذا الشهر», «الجاري»: months from the month of publication. */
export function readMonthOfNow(reader: DateReader, at: number): Read<number> | undefined {
  if (!isNear(reader, at)) return undefined
  const place = isKeyWord(reader, at, 'from', 'in') ? at + 1 : at
  const isThis = isKeyWord(reader, place, 'this')
  const word = isThis ? place + 1 : place
  const cue = cueAt(reader, word)
  if (cue?.modifier === 'this' && place === at && !isThis) return { found: 0, next: at + 1 }
  if (cue?.unit !== 'month' || cue.count !== 1 || !cue.isDefinite || !isNear(reader, word)) return undefined
  if (isThis) return { found: 0, next: word + 1 }
  const modifier = isNear(reader, word + 1) ? cueAt(reader, word + 1)?.modifier : undefined
  return modifier && { found: shiftOf(modifier), next: word + 2 }
}
