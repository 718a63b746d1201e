import { foldWord } from '../../arabic/fold-word.ts'
import { type DateReader, isKeyWord, isNear, keyAt, type Read, signBefore } from './date-reader.ts'
import { ZONE_NAMES } from './zone-names.ts'

/** Minutes ahead of UTC, or a country; `local` is the zone of the place that the text speaks of. */
export type NamedZone = number | string

export const LOCAL_ZONE = 'local'

const ZONES: ReadonlyMap<string, NamedZone> = new Map(
  ZONE_NAMES.flatMap(([zone, names]) => names.split('|').map((name): [string, NamedZone] => [foldWord(name), zone])),
)
const MOST_NAME_WORDS = 2
const FARTHEST_HOURS = 14

/** The zone that a clock is told by: «بتوقيت مكة المكرمة», «بالتوقيت المحلي», «غرينتش», `GMT+3`, «ت غ». */
export function readZone(reader: DateReader, at: number): Read<NamedZone> | undefined {
  if (isKeyWord(reader, at, 'local-time')) return zoneNamed(reader, at + 1) ?? { found: LOCAL_ZONE, next: at + 1 }
  if (keyAt(reader, at) === 'بالتوقيت' || keyAt(reader, at) === 'التوقيت')
    return zoneNamed(reader, at + 1) ?? { found: LOCAL_ZONE, next: at + 1 }
  const zone = zoneNamed(reader, at)
  // The name of a place alone is no zone.
  return zone?.found === 0 || typeof zone?.found === 'number' ? zone : undefined
}

function zoneNamed(reader: DateReader, at: number): Read<NamedZone> | undefined {
  if (keyAt(reader, at) === 'المحلي') return { found: LOCAL_ZONE, next: at + 1 }
  for (let count = MOST_NAME_WORDS; count > 0; count--) {
    const words = Array.from({ length: count }, (_, index) => keyAt(reader, at + index))
    const zone = ZONES.get(words.join(' '))
    if (zone !== undefined) return withHours(reader, zone, at + count)
  }
  return undefined
}

/** `GMT+3`, «+3 غرينتش» is left alone. */
function withHours(reader: DateReader, zone: NamedZone, next: number): Read<NamedZone> {
  const hours = Number(keyAt(reader, next))
  const sign = signBefore(reader, next)
  const isShift = zone === 0 && (sign === '+' || sign === '-') && isNear(reader, next, '+-') && hours <= FARTHEST_HOURS
  return isShift ? { found: (sign === '-' ? -1 : 1) * hours * 60, next: next + 1 } : { found: zone, next }
}
