import type { Modifier } from './date-cue.ts'
import type { DateDraft, WeekdayChoice } from './date-draft.ts'
import { cueAt, type DateReader, isKeyWord, isNear, type Read } from './date-reader.ts'

type WeekdayPart = Pick<DateDraft, 'weekday' | 'choice' | 'weekShift'>

/** A weekday and which one: «الخميس», «الأحد المقبل», «الأربعاء بعد المقبل», «السبت من الأسبوع الماضي». */
export function readWeekday(reader: DateReader, at: number): Read<WeekdayPart> | undefined {
  const cue = cueAt(reader, at)
  if (cue?.weekday === undefined) return bareOfWeek(reader, at)
  const week = readWeekOf(reader, at + 1)
  if (week !== undefined) return { found: { weekday: cue.weekday, weekShift: week.found }, next: week.next }
  const choice = readChoice(reader, at + 1)
  return { found: { weekday: cue.weekday, ...(choice && { choice: choice.found }) }, next: choice?.next ?? at + 1 }
}

/** «أحد الأسبوع الماضي». */
function bareOfWeek(reader: DateReader, at: number): Read<WeekdayPart> | undefined {
  const weekday = cueAt(reader, at)?.bareWeekday
  if (weekday === undefined) return undefined
  const week = readWeekOf(reader, at + 1)
  return week && { found: { weekday, weekShift: week.found }, next: week.next }
}

/** «المقبل», «بعد القادم», «قبل الماضي». */
export function readChoice(reader: DateReader, at: number): Read<WeekdayChoice> | undefined {
  if (!isNear(reader, at)) return undefined
  const modifier = cueAt(reader, at)?.modifier
  if (modifier !== undefined) return { found: modifier, next: at + 1 }
  const isAfter = isKeyWord(reader, at, 'after')
  if (!isAfter && !isKeyWord(reader, at, 'before')) return undefined
  const next = cueAt(reader, at + 1)?.modifier
  if (!isNear(reader, at + 1)) return undefined
  if (isAfter && next === 'coming') return { found: 'after-coming', next: at + 2 }
  return !isAfter && next === 'past' ? { found: 'before-past', next: at + 2 } : undefined
}

const SHIFTS: Readonly<Record<Modifier, number>> = { past: -1, this: 0, coming: 1 }

/** «[من] الأسبوع الماضي», «من هذا الأسبوع»: weeks from this one. */
function readWeekOf(reader: DateReader, at: number): Read<number> | undefined {
  const start = isKeyWord(reader, at, 'from', 'in') && isNear(reader, at) ? at + 1 : at
  if (!isNear(reader, start)) return undefined
  const isThis = isKeyWord(reader, start, 'this')
  const week = cueAt(reader, isThis ? start + 1 : start)
  if (week?.unit !== 'week' || week.count !== 1 || !week.isDefinite) return undefined
  if (isThis) return { found: 0, next: start + 2 }
  const modifier = cueAt(reader, start + 1)?.modifier
  return modifier === undefined ? undefined : { found: SHIFTS[modifier], next: start + 2 }
}
