import { type EpochMs, MINUTE_MS } from './instant.ts'

/** An instant as a clock on the wall of its zone shows it. */
export interface ZonedTime {
  readonly at: EpochMs
  readonly year: number
  /** 1 to 12. */
  readonly month: number
  readonly day: number
  /** 0 is Sunday. */
  readonly weekday: number
  readonly hour: number
  readonly minute: number
  readonly second: number
  /** Minutes ahead of UTC. */
  readonly offset: number
}

/** A wall clock's reading, zone not said. */
export type WallTime = Pick<ZonedTime, 'year' | 'month' | 'day' | 'hour' | 'minute' | 'second'>

const formats = new Map<string, Intl.DateTimeFormat>()

function formatOf(zone: string): Intl.DateTimeFormat {
  let format = formats.get(zone)
  if (!format) {
    format = new Intl.DateTimeFormat('en-US', { timeZone: zone, timeZoneName: 'longOffset', year: 'numeric' })
    formats.set(zone, format)
  }
  return format
}

/** Whether the runtime knows the zone, an IANA name or an offset. */
export function isZone(zone: string): boolean {
  try {
    return Boolean(formatOf(zone))
  } catch {
    return false
  }
}

function offsetAt(at: EpochMs, zone: string): number {
  const name = formatOf(zone)
    .formatToParts(at)
    .find((part) => part.type === 'timeZoneName')?.value
  const match = /([+-])(\d{2}):(\d{2})/.exec(name ?? '')
  if (!match) return 0
  const minutes = Number(match[2]) * 60 + Number(match[3])
  return match[1] === '-' ? -minutes : minutes
}

/** Reads an instant on the wall clock of a zone. */
export function toZonedTime(at: EpochMs, zone: string): ZonedTime {
  const offset = offsetAt(at, zone)
  const shifted = new Date(at + offset * MINUTE_MS)
  return {
    at,
    year: shifted.getUTCFullYear(),
    month: shifted.getUTCMonth() + 1,
    day: shifted.getUTCDate(),
    weekday: shifted.getUTCDay(),
    hour: shifted.getUTCHours(),
    minute: shifted.getUTCMinutes(),
    second: shifted.getUTCSeconds(),
    offset,
  }
}

/** The instant at which the zone's wall clock shows this; in an hour that a clock change repeats, one of the two. */
export function instantOfWallTime(wall: WallTime, zone: string): EpochMs {
  const asUtc = Date.UTC(wall.year, wall.month - 1, wall.day, wall.hour, wall.minute, wall.second)
  const guess = asUtc - offsetAt(asUtc, zone) * MINUTE_MS
  return asUtc - offsetAt(guess, zone) * MINUTE_MS
}
