import type { CitedSentence } from '../../news/story-digest.ts'
import { sentenceSpans } from './sentence-around.ts'
import { citeSentence, type StoryReport } from './story-report.ts'

const LEAST_WORDS = 8
const MOST_SENTENCES = 3

/** The sentences that tell a story. */
export function writeBulletin(reports: readonly StoryReport[]): readonly CitedSentence[] {
  const [first] = reports.filter(({ article }) => article.copyOf === undefined)
  if (!first) return []
  return sentenceSpans(first)
    .map((span) => citeSentence(first, span))
    .filter(({ start, text }) => start > first.article.title.length && text.split(' ').length >= LEAST_WORDS)
    .slice(0, MOST_SENTENCES)
}
