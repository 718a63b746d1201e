import { DEFAULT_GROUPER_OPTIONS } from './grouper-options.ts'
import { prepareText } from './prepare-text.ts'
import { isNextInSeries } from './series.ts'
import { type CopyLabel, labelTexts } from './text-overlap.ts'
import type { DatedText } from './text-similarity.ts'

/** Says of two articles whether one is a copy of the other, embeds a passage of it (or both of a third), or neither. */
export function comparePair(a: DatedText, b: DatedText): CopyLabel {
  const [first, second] = [prepareText(a), prepareText(b)]
  const [instalment, next] = [
    { publishedAt: a.publishedAt, numbers: first.numbers },
    { publishedAt: b.publishedAt, numbers: second.numbers },
  ]
  if (isNextInSeries(instalment, next, DEFAULT_GROUPER_OPTIONS.seriesGap)) return 'different'
  return labelTexts(first, second)
}
