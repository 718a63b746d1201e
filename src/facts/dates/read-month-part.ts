import { cueAt, type DateReader, isKeyWord, isNear, type Read } from './date-reader.ts'
import { dayNumber, isoDay } from './day-number.ts'
import { isAlone } from './is-alone.ts'
import { readDraft } from './read-draft.ts'
import { readPeriod } from './read-period.ts'
import { resolveDraft } from './resolve-draft.ts'
import type { ResolvedDate } from './resolved-date.ts'

const MIDDLE = 15
const LAST_OF_START = 10
const FIRST_OF_END = 21

/** Ten days or the middle of a month: «أوائل مارس», «منتصف الشهر الماضي», «أواخر شباط»; of a year or a week the whole of it. */
export function readMonthPart(reader: DateReader, at: number): Read<ResolvedDate> | undefined {
  if (!isKeyWord(reader, at, 'month-start', 'month-middle', 'month-end') || !isNear(reader, at + 1)) return undefined
  const whole = readPeriod(reader, at + 1) ?? readMonth(reader, at)
  if (whole === undefined) return undefined
  const { granularity } = whole.found
  if (granularity !== 'month') return granularity === 'year' || granularity === 'week' ? whole : undefined
  return { found: { ...whole.found, ...partOf(reader, at, whole.found.value) }, next: whole.next }
}

function readMonth(reader: DateReader, at: number): Read<ResolvedDate> | undefined {
  const isMonth = cueAt(reader, at + 1)?.months !== undefined || cueAt(reader, at + 1)?.unit === 'month'
  const draft = isMonth ? readDraft(reader, at + 1) : undefined
  if (draft?.found.date === undefined || draft.found.date.day !== undefined) return undefined
  const meant = { tense: 'unknown', isAlone: isAlone(reader, at, draft.next) } as const
  const found = resolveDraft(reader, { date: draft.found.date }, meant)
  return found && { found, next: draft.next }
}

function partOf(reader: DateReader, at: number, month: string): Pick<ResolvedDate, 'value' | 'until' | 'granularity'> {
  const [year = 0, number = 1] = month.split('-').map(Number)
  const day = (of: number): string => isoDay(dayNumber(year, number, of))
  if (isKeyWord(reader, at, 'month-start')) return { value: day(1), until: day(LAST_OF_START), granularity: 'day' }
  if (isKeyWord(reader, at, 'month-middle')) return { value: day(MIDDLE), granularity: 'day' }
  return { value: day(FIRST_OF_END), until: isoDay(dayNumber(year, number + 1, 0)), granularity: 'day' }
}
