import { HOUR_MS } from '../../news/instant.ts'
import type { Modifier, Unit } from './date-cue.ts'
import { cueAt, type DateReader, isNear, keyAt, numberAt, type Read } from './date-reader.ts'
import { momentAt } from './moment-value.ts'
import { isNarrative } from './narrative-words.ts'
import { shifted } from './read-period.ts'
import type { ResolvedDate } from './resolved-date.ts'

const MOST_UNITS = 90
/** «الـ24» is an article and a number. */
const ARTICLE = 'ال'

interface Several {
  readonly count: number
  readonly unit: Unit
}

/**
 * Several units before or after now: «الأسابيع الثلاثة القادمة», «الساعات الـ24 الماضية», «24 ساعة الماضية», «اليومين الماضيين».
 */
export function readSeveral(reader: DateReader, at: number): Read<ResolvedDate> | undefined {
  const several = unitFirst(reader, at) ?? numberFirst(reader, at)
  if (several === undefined || several.found.count < 2 || several.found.count > MOST_UNITS) return undefined
  const { found, next } = several
  const modifier = isNear(reader, next) ? cueAt(reader, next)?.modifier : undefined
  if (modifier === undefined || modifier === 'this' || isNarrative(keyAt(reader, next))) return undefined
  const date = stretch(reader, found, modifier)
  return date && { found: date, next: next + 1 }
}

function unitFirst(reader: DateReader, at: number): Read<Several> | undefined {
  const cue = cueAt(reader, at)
  if (cue?.unit === undefined || !cue.isDefinite || cue.count === 1) return undefined
  if (cue.count === 2) return { found: { count: 2, unit: cue.unit }, next: at + 1 }
  const number = countAt(reader, at + 1)
  return number && { found: { count: number.found, unit: cue.unit }, next: number.next }
}

/** «24 ساعة الماضية», «الـ 48 ساعة القادمة». */
function numberFirst(reader: DateReader, at: number): Read<Several> | undefined {
  const number = reader.text.words[at]?.kind === 'number' ? countAt(reader, at) : undefined
  const cue = number && isNear(reader, number.next) ? cueAt(reader, number.next) : undefined
  if (number === undefined || cue?.unit === undefined || cue.isDefinite) return undefined
  return { found: { count: number.found, unit: cue.unit }, next: number.next + 1 }
}

function countAt(reader: DateReader, at: number): Read<number> | undefined {
  const place = keyAt(reader, at) === ARTICLE ? at + 1 : at
  const number = place === 0 || isNear(reader, place, '-"') ? numberAt(reader, place) : undefined
  return number === undefined || number.isOrdinal || !Number.isInteger(number.found) ? undefined : number
}

function stretch(reader: DateReader, { count, unit }: Several, modifier: Modifier): ResolvedDate | undefined {
  const isPast = modifier === 'past'
  if (unit === 'hour') {
    const [from, to] = isPast ? [-count, 0] : [0, count]
    const value = momentAt(reader, from * HOUR_MS, 'hour')
    return { value, until: momentAt(reader, to * HOUR_MS, 'hour'), granularity: 'hour', calendar: 'gregorian' }
  }
  const [first, last] = isPast
    ? [shifted(reader, unit, -count), shifted(reader, unit, -1)]
    : [shifted(reader, unit, 1), shifted(reader, unit, count)]
  return first && last && { ...first, until: last.value }
}
