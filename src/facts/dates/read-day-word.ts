import { cueAt, type DateReader, isKeyWord, isNear, keyAt, type Read } from './date-reader.ts'

const FIRST = 'الاول'
const BEFORE_NOUN = new Set(['القبل', 'البعد'])
const RELATIVES = new Set(['الذي', 'الي', 'اللي'])

/**
 * A day by its distance from the day of writing.
 *
 * @example 'أمس' → -1, 'أول من أمس' → -2, 'أمس الأول' → -2, 'يوم غد' → 1, 'بعد غد' → 2
 */
export function readDayWord(reader: DateReader, at: number): Read<number> | undefined {
  const start = afterLead(reader, at)
  const around = readAround(reader, start)
  if (around !== undefined) return around
  const shift = cueAt(reader, start)?.shift
  if (shift === undefined) return undefined
  const isBeforeLast = shift === -1 && keyAt(reader, start + 1) === FIRST && isNear(reader, start + 1)
  return isBeforeLast ? { found: -2, next: start + 2 } : { found: shift, next: start + 1 }
}

/** «يوم», «اليوم الذي» before the word itself. */
function afterLead(reader: DateReader, at: number): number {
  const cue = cueAt(reader, at)
  const isDay = cue?.unit === 'day' && cue.count === 1
  if (!isDay || !isNear(reader, at + 1)) return at
  const isRelative = RELATIVES.has(keyAt(reader, at + 1))
  if (isRelative) return at + 2
  const next = cueAt(reader, at + 1)
  const isLead =
    (next?.shift !== undefined && next.attached === 0) ||
    isAround(reader, at + 1) ||
    BEFORE_NOUN.has(keyAt(reader, at + 1))
  return isLead && (next?.shift !== 0 || !cue.isDefinite) ? at + 1 : at
}

function isAround(reader: DateReader, at: number): boolean {
  return isKeyWord(reader, at, 'before', 'after', 'first')
}

/** «أول أمس», «أول من أمس», «قبل أمس», «بعد غد». */
function readAround(reader: DateReader, at: number): Read<number> | undefined {
  const isBefore = isKeyWord(reader, at, 'before', 'first') || keyAt(reader, at) === 'القبل'
  const isAfter = isKeyWord(reader, at, 'after') || keyAt(reader, at) === 'البعد'
  if (!isBefore && !isAfter) return undefined
  const isOf = isKeyWord(reader, at, 'first') && isKeyWord(reader, at + 1, 'from')
  const place = isOf ? at + 2 : at + 1
  const skipped = cueAt(reader, place)?.unit === 'day' && !cueAt(reader, place)?.isDefinite ? place + 1 : place
  const shift = cueAt(reader, skipped)?.shift
  if (shift === undefined || shift === 0 || !isNear(reader, skipped)) return undefined
  return shift < 0 === isBefore ? { found: shift * 2, next: skipped + 1 } : undefined
}
