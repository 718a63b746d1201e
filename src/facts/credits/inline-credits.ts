import type { FactText } from '../fact-text.ts'
import { Credited } from './credited.ts'
import type { SourceMention } from './source-mentions.ts'

/** Under a caption, or behind the sentences that an agency gave: «… في البلاد. "رويترز" مشاة في …». */
const BEHIND_SENTENCE = /[.!?؟…][\s"“”»]*[([“"«]\s?$/u
/** «* بكين - (د.ب.أ): …»: within a digest each item has a dateline. */
const BEHIND_PLACE = /(?:^|\n)\s*[*•-]?\s*(\p{L}[\p{L}\s]{1,24}?)\s*[-–—]\s*\(\s?$/u
const ENDS_DATELINE = /^\s?\)\s*[:\-–—]/u
const REACH = 40

/** Agencies that the middle of a text credits for what stands before or behind them. */
export function inlineCredits({ text }: FactText, mentions: readonly SourceMention[]): Credited {
  const found = new Credited()
  for (const { source, isEnclosed, start, end } of mentions) {
    if (!isEnclosed || source.kind !== 'agency') continue
    const before = text.slice(Math.max(0, start - REACH), start)
    const place = ENDS_DATELINE.test(text.slice(end, end + 4)) ? BEHIND_PLACE.exec(before)?.[1] : undefined
    if (place) found.addPlace(place)
    if (place || BEHIND_SENTENCE.test(before)) found.addWire(source.code, text.slice(start, end))
  }
  return found
}
