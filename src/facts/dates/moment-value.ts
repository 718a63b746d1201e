import { DAY_MS, HOUR_MS, MINUTE_MS, SECOND_MS } from '../../news/instant.ts'
import type { DateReader } from './date-reader.ts'

const LENGTHS = { hour: 13, minute: 16, second: 19 }

/** The moment so many milliseconds from publication, as long as the granularity. */
export function momentAt({ today, reference }: DateReader, away: number, granularity: keyof typeof LENGTHS): string {
  const { hour, minute, second } = reference.published
  const at = today * DAY_MS + hour * HOUR_MS + minute * MINUTE_MS + second * SECOND_MS + away
  return new Date(at).toISOString().slice(0, LENGTHS[granularity])
}
