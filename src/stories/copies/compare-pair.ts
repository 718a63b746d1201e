import { prepareText } from '../text/prepare-text.ts'
import { isNextInSeries, ONE_PATTERN } from '../text/series.ts'
import type { DatedText } from '../text/text-similarity.ts'
import { relateTexts, type TextRelation } from './text-overlap.ts'

/** Says of two articles whether one is a copy of the other, embeds a passage of it (or both of a third), or neither. */
export function comparePair(a: DatedText, b: DatedText): TextRelation['kind'] {
  const [first, second] = [prepareText(a), prepareText(b)]
  const relation = relateTexts(first, second)
  if (relation.kind !== 'copy') return relation.kind
  const apart = Math.abs(a.publishedAt - b.publishedAt)
  return isNextInSeries({ likeness: ONE_PATTERN, apart }, [first.numbers, second.numbers]) ? 'different' : 'copy'
}
