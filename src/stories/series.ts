import type { EpochMs } from '../news/instant.ts'
import { sharedKeys } from './shingles.ts'

/** A report as the recognition of series sees it. */
interface Instalment {
  readonly publishedAt: EpochMs
  readonly numbers: Uint32Array
}

/** Fewer numbers than these say nothing on whether the figures are new. */
const FEWEST_NUMBERS = 3

/**
 * Whether two alike texts are instalments of a series rather than one report: they come on different days and most of
 * their numbers differ, as the gold price, the weather or the daily count of cases do.
 */
export function isNextInSeries(a: Instalment, b: Instalment, seriesGap: EpochMs): boolean {
  if (Math.abs(a.publishedAt - b.publishedAt) < seriesGap) return false
  const fewer = Math.min(a.numbers.length, b.numbers.length)
  return fewer >= FEWEST_NUMBERS && sharedKeys(a.numbers, b.numbers) < fewer / 2
}
