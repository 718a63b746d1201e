import { prepareText } from '../text/prepare-text.ts'
import { isNextInSeries } from '../text/series.ts'
import type { DatedText } from '../text/text-similarity.ts'
import { type CopyLabel, labelTexts, overlapOf } from './text-overlap.ts'

/** Says of two articles whether one is a copy of the other, embeds a passage of it (or both of a third), or neither. */
export function comparePair(a: DatedText, b: DatedText): CopyLabel {
  const [first, second] = [prepareText(a), prepareText(b)]
  const overlap = overlapOf(first.shingles, second.shingles)
  const likeness = Math.max(overlap.ofFirst, overlap.ofSecond)
  const apart = Math.abs(a.publishedAt - b.publishedAt)
  if (isNextInSeries({ likeness, apart }, [first.numbers, second.numbers])) return 'different'
  return labelTexts(first, second)
}
