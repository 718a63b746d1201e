import { MINUTE_MS } from './instant.ts'
import { instantOfWallTime, toZonedTime, type WallTime, type ZonedTime } from './zoned-time.ts'

const ISO = /^(\d{4})-(\d\d)-(\d\d)(?:[T ](\d\d):(\d\d)(?::(\d\d)(?:\.\d+)?)?)?(Z|([+-])(\d\d):?(\d\d))?$/i
/** A day without an hour is read at its middle, so that some hours before it are still the same day. */
const NOON = 12

/**
 * Reads an ISO 8601 day or time: on the wall clock of its own offset, else of the zone, where `Z` stands for an instant and
 * no offset for the zone's own clock. `undefined` for what is none, such as `2024-02-30`.
 */
export function readIsoTime(text: string, zone: string): ZonedTime | undefined {
  const match = ISO.exec(text.trim())
  if (!match) return undefined
  const [year = 0, month = 0, day = 0, hour = NOON, minute = 0, second = 0] = match
    .slice(1, 7)
    .map((part) => (part === undefined ? undefined : Number(part)))
  const wall: WallTime = { year, month, day, hour, minute, second }
  const asUtc = Date.UTC(year, month - 1, day, hour, minute, second)
  if (new Date(asUtc).getUTCDate() !== day || month > 12 || hour > 23 || minute > 59) return undefined
  if (match[8] === undefined) return toZonedTime(match[7] ? asUtc : instantOfWallTime(wall, zone), zone)
  const offset = (match[8] === '-' ? -1 : 1) * (Number(match[9]) * 60 + Number(match[10]))
  return { ...toZonedTime(asUtc, 'UTC'), at: asUtc - offset * MINUTE_MS, offset }
}

/** `2024-04-03T17:05+03:00`. */
export function writeIsoTime({ year, month, day, hour, minute, offset }: WallTime & Pick<ZonedTime, 'offset'>): string {
  const two = (number: number) => String(number).padStart(2, '0')
  const ahead = Math.abs(offset)
  const zone = `${offset < 0 ? '-' : '+'}${two(Math.floor(ahead / 60))}:${two(ahead % 60)}`
  return `${String(year).padStart(4, '0')}-${two(month)}-${two(day)}T${two(hour)}:${two(minute)}${zone}`
}
