import type { HalfOfDay } from './date-draft.ts'
import { cueAt, type DateReader, isKeyWord, isNear, keyAt, type Read } from './date-reader.ts'

/**
 * A part of the day: «مساء», «قبل الظهر», «بعد منتصف الليل».
 *
 * @example 'بعد العصر' → 'afternoon', 'قبل ظهر' → 'forenoon'
 */
export function readDayPart(reader: DateReader, at: number): Read<HalfOfDay> | undefined {
  const part = cueAt(reader, at)?.part
  if (part !== undefined) return { found: part, next: at + 1 }
  if (isKeyWord(reader, at, 'month-middle')) return midnight(reader, at, 'night')
  const isBefore = isKeyWord(reader, at, 'before')
  if (!isBefore && !isKeyWord(reader, at, 'after')) return undefined
  if (isKeyWord(reader, at + 1, 'month-middle')) return midnight(reader, at + 1, isBefore ? 'night' : 'after-midnight')
  const behind = isNear(reader, at + 1) ? cueAt(reader, at + 1) : undefined
  const named = behind?.part ?? (behind?.half !== undefined && isWord(reader, at + 1) ? behind.half : undefined)
  return named && { found: besides(named, isBefore), next: at + 2 }
}

function midnight(reader: DateReader, at: number, found: HalfOfDay): Read<HalfOfDay> | undefined {
  const part = isNear(reader, at + 1) ? cueAt(reader, at + 1)?.part : undefined
  if (part === 'night') return { found, next: at + 2 }
  return part === 'morning' || part === undefined ? undefined : { found: 'noon', next: at + 2 }
}

function besides(part: HalfOfDay, isBefore: boolean): HalfOfDay {
  if (part === 'noon') return isBefore ? 'forenoon' : 'afternoon'
  if (part === 'dawn' || part === 'night') return isBefore ? part : 'after-midnight'
  return isBefore ? 'afternoon' : part === 'afternoon' ? 'afternoon' : 'evening'
}

/** «المغرب», not «م». */
function isWord(reader: DateReader, at: number): boolean {
  return keyAt(reader, at).length > 2
}

/** «ص», «م», `PM`, «صباحا», «بعد الظهر», «هذا الصباح» behind an hour. */
export function readHalf(reader: DateReader, at: number, isSureHour: boolean): Read<HalfOfDay> | undefined {
  if (!isNear(reader, at, '(،')) return undefined
  const half = cueAt(reader, at)?.half
  // «22 م» are metres or millions, «22:30 م» is a time.
  if (half !== undefined && !isSureHour && keyAt(reader, at).length === 1) return undefined
  if (half !== undefined && cueAt(reader, at)?.attached === 0) return { found: half, next: at + 1 }
  const isThis = isKeyWord(reader, at, 'this', 'in', 'from')
  return readDayPart(reader, isThis ? at + 1 : at)
}
