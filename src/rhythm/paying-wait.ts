import { DAY_MS, type EpochMs, HOUR_MS, MINUTE_MS } from '../news/instant.ts'
import type { ExpectedRate } from './expected-rate.ts'
import { localHours } from './local-hours.ts'

/** No feed is asked more often, whatever it publishes, and none is forgotten for longer than a day. */
export const SHORTEST_WAIT_MS: number = 5 * MINUTE_MS
export const LONGEST_WAIT_MS: number = DAY_MS
/**
 * What a request may cost: it pays when the items that wait for it have together waited so long. By this a feed of twelve
 * items an hour is asked every five minutes, one of three every ten, one of one a day every eighty-five, and one of one a
 * week six times a day.
 */
const PRICE_OF_REQUEST_HOURS = 2.5 / 60

/**
 * How long to wait until a visit pays: until the time that items are expected to have waited, added up over all of them,
 * reaches a request's price. Under an even rate that is √(2·price/rate), the square-root law by which a budget of requests
 * gives the least delay over many feeds; under an uneven one the next visit falls into the lively hours. After Sia, Cho
 * and Cho, "Efficient Monitoring Algorithm for Fast News Alerts", IEEE TKDE 19(7), 2007, who found feeds to follow a
 * Poisson process of daily period.
 *
 * @returns milliseconds, from five minutes to a day
 */
export function payingWait(rate: ExpectedRate, moment: { readonly at: EpochMs; readonly zone: string }): number {
  const { at, zone } = moment
  let items = 0
  let waited = 0
  for (const piece of localHours({ from: at, to: at + LONGEST_WAIT_MS }, zone)) {
    const now = rate(piece.hour, piece.weekday)
    const hours = (piece.to - piece.from) / HOUR_MS
    const after = waited + items * hours + (now * hours ** 2) / 2
    if (after >= PRICE_OF_REQUEST_HOURS) {
      const into = hoursUntil(PRICE_OF_REQUEST_HOURS - waited, { items, rate: now })
      return Math.max(SHORTEST_WAIT_MS, piece.from - at + Math.min(into, hours) * HOUR_MS)
    }
    waited = after
    items += now * hours
  }
  return LONGEST_WAIT_MS
}

/** The positive x of rate/2·x² + items·x = missing. */
function hoursUntil(missing: number, { items, rate }: { readonly items: number; readonly rate: number }): number {
  if (rate <= 0) return items > 0 ? missing / items : Number.POSITIVE_INFINITY
  // Written so that a tiny rate does not cancel out.
  return (2 * missing) / (items + Math.sqrt(items ** 2 + 2 * rate * missing))
}
