import type { EpochMs } from '../news/instant.ts'
import { instantOfWallTime, toZonedTime } from '../news/zoned-time.ts'

/** `D-3 14:20`: three days before the edition's today; `D 09:00`: today. */
const RELATIVE = /^D(?:-(\d+))?\s+(\d{1,2}):(\d{2})$/
const WALL = /^(\d{4})-(\d{2})-(\d{2})(?:[T ](\d{2}):(\d{2})(?::(\d{2})(?:\.\d+)?)?)?$/

/**
 * Reads a date of an edition: `D-3 14:20` counted from `today`, ISO 8601 with an offset, or ISO 8601 without one, which
 * stands in the outlet's zone. `undefined` if it is none of these.
 */
export function parseEditionDate(
  text: string,
  place: { readonly today: EpochMs; readonly zone: string },
): EpochMs | undefined {
  const relative = RELATIVE.exec(text.trim())
  if (relative) return relativeInstant(relative, place)
  const wall = WALL.exec(text.trim())
  if (wall) {
    const [year = 0, month = 0, day = 0, hour = 0, minute = 0, second = 0] = wall
      .slice(1)
      .map((part) => Number(part ?? 0))
    return instantOfWallTime({ year, month, day, hour, minute, second }, place.zone)
  }
  const at = Date.parse(text)
  return Number.isNaN(at) ? undefined : at
}

function relativeInstant(match: RegExpExecArray, place: { readonly today: EpochMs; readonly zone: string }): EpochMs {
  // One calendar day for all outlets: near midnight their zones disagree on which day it is, and copies would come first.
  const today = toZonedTime(place.today, 'UTC')
  const day = today.day - Number(match[1] ?? 0)
  return instantOfWallTime({ ...today, day, hour: Number(match[2]), minute: Number(match[3]), second: 0 }, place.zone)
}
