import type { DateDraft, WrittenDate } from './date-draft.ts'
import { cueAt, type DateReader, isKeyWord, isNear, keyAt, type Read } from './date-reader.ts'
import { readCalendarDate } from './read-calendar-date.ts'
import { readClock } from './read-clock.ts'
import { readDayOfMonth } from './read-day-of-month.ts'
import { readDayPart } from './read-day-part.ts'
import { readDayWord } from './read-day-word.ts'
import { readDayAndMonth, readNumericDate } from './read-numeric-date.ts'
import { readWeekday } from './read-weekday.ts'
import { readZone } from './read-zone.ts'

const MOST_PARTS = 8
/** What may stand between the parts of a date. */
const SIGNS = '،,()/-–:='
const MOST_GLUE = 2
/** Words between two parts that add nothing. */
const GLUE = new Set('عند على تمام بتمام حوالي نحو حدود بحدود أي اي وذلك وعند'.split(' '))

/**
 * Puts together what the words of one date say, in whatever order they stand.
 *
 * @example 'مساء اليوم الخميس 16 مارس 2017 الساعة 20:30 بتوقيت غرينتش'
 */
export function readDraft(reader: DateReader, at: number): Read<DateDraft> | undefined {
  let draft: DateDraft = {}
  let next = at
  for (let parts = 0; parts < MOST_PARTS; parts++) {
    const part = nextPart(reader, next, draft)
    if (part === undefined) break
    draft = { ...draft, ...part.found }
    next = part.next
  }
  return next > at ? { found: draft, next } : undefined
}

function nextPart(reader: DateReader, at: number, draft: DateDraft): Read<DateDraft> | undefined {
  const isFirst = Object.keys(draft).length === 0
  let place = at
  for (let glue = 0; glue <= MOST_GLUE; glue++) {
    if (!isFirst && !isNear(reader, place, SIGNS)) return undefined
    const part = partAt(reader, place, draft)
    if (part !== undefined && fitsBehindGlue(reader, at, { ...part, place })) return part
    if (!isGlue(reader, place, isFirst)) return undefined
    place++
    if (isFirst && !isNear(reader, place)) return undefined
  }
  return undefined
}

function isGlue(reader: DateReader, at: number, isFirst: boolean): boolean {
  const cue = cueAt(reader, at)
  const isDay = cue?.unit === 'day' && cue.count === 1 && !cue.isDefinite
  if (isFirst) return isDay || isKeyWord(reader, at, 'dated')
  return isDay || isKeyWord(reader, at, 'in', 'matching', 'dated', 'this', 'from') || GLUE.has(keyAt(reader, at))
}

/** Behind «في» or «من» no weekday and no bare month goes on. */
function fitsBehindGlue(reader: DateReader, at: number, part: Read<DateDraft> & { place: number }): boolean {
  if (part.place === at || !isKeyWord(reader, at, 'in', 'from')) return true
  const { weekday, shift, date } = part.found
  return weekday === undefined && shift === undefined && (date === undefined || date.day !== undefined)
}

function partAt(reader: DateReader, at: number, draft: DateDraft): Read<DateDraft> | undefined {
  return (
    dayWordPart(reader, at, draft) ??
    weekdayPart(reader, at, draft) ??
    datePart(reader, at, draft) ??
    timePart(reader, at, draft)
  )
}

function dayWordPart(reader: DateReader, at: number, draft: DateDraft): Read<DateDraft> | undefined {
  if (draft.shift !== undefined || draft.weekday !== undefined || draft.date !== undefined) return undefined
  const day = readDayWord(reader, at)
  return day && { found: { shift: day.found }, next: day.next }
}

function weekdayPart(reader: DateReader, at: number, draft: DateDraft): Read<DateDraft> | undefined {
  if (draft.weekday === undefined) return draft.date === undefined ? readWeekday(reader, at) : undefined
  // «ليل الأربعاء / الخميس» is the night between the two.
  const isNight = draft.part === 'night' && cueAt(reader, at)?.weekday === (draft.weekday + 1) % 7
  return isNight ? { found: {}, next: at + 1 } : undefined
}

function datePart(reader: DateReader, at: number, draft: DateDraft): Read<DateDraft> | undefined {
  if (draft.date !== undefined) return otherCalendar(reader, at, draft.date)
  const isAfterDay = draft.weekday !== undefined || draft.shift !== undefined || isKeyWord(reader, at - 1, 'dated')
  const isDay = isAfterDay || cueAt(reader, at - 1)?.unit === 'day'
  const found =
    readNumericDate(reader, at) ??
    readCalendarDate(reader, at) ??
    (isDay ? readDayAndMonth(reader, at) : undefined) ??
    readDayOfMonth(reader, at, draft.weekday !== undefined)
  return found && (found.found.day !== undefined || !isAfterDay)
    ? { found: { date: found.found }, next: found.next }
    : undefined
}

/** «26 شوال 1436 هـ الموافق 11 أغسطس 2015». */
function otherCalendar(reader: DateReader, at: number, date: WrittenDate): Read<DateDraft> | undefined {
  if (date.day === undefined) return undefined
  const other = readNumericDate(reader, at) ?? readCalendarDate(reader, at)
  const isOther = other?.found.day !== undefined && other.found.calendar !== date.calendar
  return isOther ? { found: { other: other.found }, next: other.next } : undefined
}

function timePart(reader: DateReader, at: number, draft: DateDraft): Read<DateDraft> | undefined {
  const hasDay = draft.weekday !== undefined || draft.shift !== undefined || draft.date !== undefined
  if (draft.clock === undefined) {
    const clock = readClock(reader, at, hasDay)
    if (clock !== undefined) return { found: { clock: clock.found }, next: clock.next }
  } else if (draft.zone === undefined) {
    const zone = readZone(reader, at)
    if (zone !== undefined) return { found: { zone: zone.found }, next: zone.next }
  }
  if (draft.part !== undefined || draft.clock?.half !== undefined) return undefined
  const part = readDayPart(reader, at)
  if (part === undefined) return undefined
  const half = draft.clock === undefined ? undefined : { clock: { ...draft.clock, half: part.found } }
  return { found: { part: part.found, ...half }, next: part.next }
}
