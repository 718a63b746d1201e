import type { EpochMs } from '../news/instant.ts'
import { DEFAULT_GROUPER_OPTIONS } from './grouper-options.ts'
import { prepareText } from './prepare-text.ts'
import { isNextInSeries } from './series.ts'
import { type CopyLabel, labelOverlap, overlapOf } from './text-overlap.ts'

/** One side of a comparison. */
export interface PairText {
  readonly language: string
  readonly title: string
  readonly text: string
  readonly publishedAt: EpochMs
}

/** Says of two articles whether one is a copy of the other, embeds a passage of it (or both of a third), or neither. */
export function comparePair(a: PairText, b: PairText): CopyLabel {
  const [first, second] = [prepareText(a), prepareText(b)]
  const [instalment, next] = [
    { publishedAt: a.publishedAt, numbers: first.numbers },
    { publishedAt: b.publishedAt, numbers: second.numbers },
  ]
  if (isNextInSeries(instalment, next, DEFAULT_GROUPER_OPTIONS.seriesGap)) return 'different'
  return labelOverlap(overlapOf(first.shingles, second.shingles))
}
