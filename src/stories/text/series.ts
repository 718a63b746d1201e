import { type EpochMs, HOUR_MS } from '../../news/instant.ts'
import { sharedKeys } from './shingles.ts'

/** Instalments come on different days; half a day apart is enough, as one may come late and the next early. */
const SERIES_GAP = 12 * HOUR_MS
/** Likeness of two instalments: far over what two reports of one event have in common a day later. */
const SERIES_LIKENESS = 0.3
/** Texts as like as this, and two of which one has most of the other's words in a row, are written to one pattern: three new figures tell the
 * next instalment, whatever stays («عيار 21»). */
export const ONE_PATTERN: number = 0.6
/** Fewer numbers than these say nothing on whether the figures are new. */
const FEWEST_NUMBERS = 3

/**
 * Whether two texts are instalments of a series rather than reports of one event: alike in words, on different days, and
 * most of their numbers differ, as the gold price, the weather or the daily count of cases do.
 *
 * @param pair cosine of the texts, and the time between them
 * @param numbers the numbers in each, sorted and distinct
 */
export function isNextInSeries(
  pair: { readonly likeness: number; readonly apart: EpochMs },
  numbers: readonly [Uint32Array, Uint32Array],
): boolean {
  if (pair.apart < SERIES_GAP || pair.likeness < SERIES_LIKENESS) return false
  const fewer = Math.min(numbers[0].length, numbers[1].length)
  if (fewer < FEWEST_NUMBERS) return false
  const shared = sharedKeys(numbers[0], numbers[1])
  return shared < fewer / 2 || (pair.likeness >= ONE_PATTERN && fewer - shared >= FEWEST_NUMBERS)
}
