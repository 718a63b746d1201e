import { lowerBound } from '../../base/lower-bound.ts'
import type { Span } from '../../news/span.ts'
import { splitSentences } from '../../news/split-sentences.ts'
import type { CitedSentence } from '../../news/story-digest.ts'
import { citeSentence, type StoryReport } from './story-report.ts'

const sentencesOf = new WeakMap<StoryReport, readonly Span[]>()

/** The sentences of a report, split once. */
export function sentenceSpans(report: StoryReport): readonly Span[] {
  const known = sentencesOf.get(report)
  if (known) return known
  const spans = splitSentences(report.running.text)
  sentencesOf.set(report, spans)
  return spans
}

/** The sentence in which a fact of a report begins; where the fact goes on beyond it, as long quotations do, as far as that. */
export function sentenceAround(report: StoryReport, fact: Span): CitedSentence {
  const spans = sentenceSpans(report)
  const sentence = spans[lowerBound(spans.length, (at) => (spans[at]?.end ?? 0) <= fact.start)] ?? fact
  return citeSentence(report, { start: Math.min(sentence.start, fact.start), end: Math.max(sentence.end, fact.end) })
}
