import { lowerBound } from '../../base/lower-bound.ts'
import type { Span } from '../../news/span.ts'
import type { CitedSentence } from '../../news/story-digest.ts'
import { citeSentence, type StoryReport, sentenceSpans } from './story-report.ts'

/** The sentence in which a fact of a report begins; where the fact goes on beyond it, as long quotations do, as far as that. */
export function sentenceAround(report: StoryReport, fact: Span): CitedSentence {
  const spans = sentenceSpans(report)
  const sentence = spans[lowerBound(spans.length, (at) => (spans[at]?.end ?? 0) <= fact.start)] ?? fact
  return citeSentence(report, { start: Math.min(sentence.start, fact.start), end: Math.max(sentence.end, fact.end) })
}
