import { lowerBound } from '../../base/lower-bound.ts'
import type { Article } from '../../news/article.ts'
import type { ArticleFacts } from '../../news/article-facts.ts'
import type { EpochMs } from '../../news/instant.ts'
import type { RunningText } from '../../news/running-text.ts'
import type { Source } from '../../news/source.ts'
import type { Span } from '../../news/span.ts'
import { splitSentences } from '../../news/split-sentences.ts'
import type { CitedSentence } from '../../news/story-digest.ts'

/** A member of a story with all that a digest is made of. */
export interface StoryReport {
  readonly article: Article
  readonly source: Pick<Source, 'id' | 'name' | 'country'>
  /** Offsets are into `running`. */
  readonly facts: ArticleFacts
  readonly running: RunningText
  /** What the article said before its outlet changed it, oldest first; absent where it never did. */
  readonly earlier?: readonly EarlierReading[]
}

/** An article's words at a time before now. */
export interface EarlierReading {
  readonly revision: number
  /** Until we saw that its outlet had changed them. */
  readonly until: EpochMs
  readonly facts: ArticleFacts
  readonly running: RunningText
}

const sentencesOf = new WeakMap<StoryReport, readonly Span[]>()

/** The sentences of a report, split once. */
export function sentenceSpans(report: StoryReport): readonly Span[] {
  const known = sentencesOf.get(report)
  if (known) return known
  const spans = splitSentences(report.running.text)
  sentencesOf.set(report, spans)
  return spans
}

/** A sentence of a report, or a part of one, to be cited. */
export function citeSentence(report: StoryReport, span: Span): CitedSentence {
  const { article, running } = report
  const spans = sentenceSpans(report)
  const sentence = spans[lowerBound(spans.length, (at) => (spans[at]?.end ?? 0) <= span.start)]
  return {
    articleId: article.id,
    sourceId: article.sourceId,
    publishedAt: article.published.at,
    start: span.start,
    end: span.end,
    text: running.text.slice(span.start, span.end),
    ...(sentence !== undefined && sentence.start < span.start && { sentenceStart: sentence.start }),
  }
}
