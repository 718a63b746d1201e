import type { DateDraft } from './date-draft.ts'
import type { DateReader } from './date-reader.ts'
import { type DayNumber, weekdayOf } from './day-number.ts'
import type { Meant } from './resolve-draft.ts'

const MONDAY = 1

/**
 * The day that a weekday means: the last such day on or before the day of publication; the next one where the text speaks
 * of what is to come; «الماضي» before the day itself, «المقبل» after it. Beside «أمس» or «غدا» the weekday decides.
 */
export function weekdayDay({ today }: DateReader, draft: DateDraft, { tense, isAlone }: Meant): DayNumber {
  const { weekday = 0, shift, choice, weekShift } = draft
  if (weekShift !== undefined) {
    const monday = today - ((weekdayOf(today) - MONDAY + 7) % 7)
    return monday + weekShift * 7 + ((weekday - MONDAY + 7) % 7)
  }
  const back = (weekdayOf(today) - weekday + 7) % 7
  const ahead = (weekday - weekdayOf(today) + 7) % 7
  if (shift !== undefined) return shift > 0 ? nearest(today, back, ahead) : today - back
  switch (choice) {
    case 'past':
      return today - (back || 7)
    case 'before-past':
      return today - (back || 7) - 7
    case 'coming':
      return today + (ahead || 7)
    case 'after-coming':
      return today + (ahead || 7) + 7
    case 'this':
      return nearest(today, back, ahead)
    default:
      if (isAlone) return today + (ahead || 7)
      return tense === 'future' ? today + ahead : today - back
  }
}

function nearest(today: DayNumber, back: number, ahead: number): DayNumber {
  return ahead <= back ? today + ahead : today - back
}
