import type { Span } from '../news/span.ts'
import { type FactText, firstWordFrom } from './fact-text.ts'
import { type MarkPair, pairQuotationMarks } from './quotation-marks.ts'

/** What stands between two quotation marks, without them and without the blanks at its ends. */
export interface QuotedSpan extends Span {
  /** With its marks. */
  readonly outer: Span
  /** Its words, `lastWord` exclusive. */
  readonly firstWord: number
  readonly lastWord: number
  /** It stands within other marks. */
  readonly isInner: boolean
  /** Its closing mark is missing: it ends with its line. */
  readonly isUnclosed: boolean
}

/** The quoted stretches of a text that hold a word, in the order of their beginnings. */
export function findQuotedSpans(facts: FactText): readonly QuotedSpan[] {
  const { text } = facts
  return pairQuotationMarks(text).flatMap((pair) => {
    const firstWord = firstWordFrom(facts, pair.open.end)
    const lastWord = firstWordFrom(facts, pair.end)
    return firstWord < lastWord ? [quotedSpan(text, pair, { firstWord, lastWord })] : []
  })
}

function quotedSpan(text: string, pair: MarkPair, words: Pick<QuotedSpan, 'firstWord' | 'lastWord'>): QuotedSpan {
  const inner = text.slice(pair.open.end, pair.end)
  const start = pair.open.end + (inner.length - inner.trimStart().length)
  return {
    start,
    end: start + inner.trim().length,
    outer: { start: pair.open.start, end: pair.close?.end ?? pair.end },
    ...words,
    isInner: pair.depth > 0,
    isUnclosed: pair.close === undefined,
  }
}
