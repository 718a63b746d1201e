import { readJsonLines } from '../base/json-lines.ts'
import { findDates } from '../facts/dates/find-dates.ts'
import { readFactText } from '../facts/fact-text.ts'
import { findNumbers } from '../facts/numbers/find-numbers.ts'
import { readIsoTime } from '../news/iso-time.ts'
import { toZonedTime, type ZonedTime } from '../news/zoned-time.ts'
import type { ExchangeTask } from './exchange-task.ts'

interface DatedText {
  readonly id: string
  readonly text: string
  /** An instant with or without its offset. */
  readonly reference?: string | null
  readonly country?: string
}

/** `dates`: every date of a text, resolved against the moment of its publication. */
export const datesTask: ExchangeTask = async ({ input, write, progress }) => {
  let done = 0
  for await (const { id, text, reference, country } of readJsonLines<DatedText>(input)) {
    const read = readFactText(text)
    const published = wallClock(reference ?? undefined)
    const found = findDates(read, {
      numbers: findNumbers(read),
      reference: { published, ...(country !== undefined && { country }) },
    })
    write({
      id,
      found: found.map(({ start, end, value, granularity, calendar }) => ({
        text: text.slice(start, end),
        start,
        end,
        value: momentOf(value),
        granularity,
        calendar,
      })),
    })
    progress(++done)
  }
}

/** A text without a readable reference is read as of today. */
const today = Date.now()

const WHOLE_MOMENT = '0000-01-01T00:00:00'

/** The first moment of a value, so that values of any granularity can be compared. */
function momentOf(value: string): string {
  return value + WHOLE_MOMENT.slice(value.length)
}

/** The wall clock of the zone in which the reference is written; UTC where it says none. */
function wallClock(reference: string | undefined): ZonedTime {
  return (reference === undefined ? undefined : readIsoTime(reference, 'UTC')) ?? toZonedTime(today, 'UTC')
}
