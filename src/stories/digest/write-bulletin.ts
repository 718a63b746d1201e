import type { CitedSentence } from '../../news/story-digest.ts'
import { citeSentence, type StoryReport } from './story-report.ts'

/** The sentences that tell a story. */
export function writeBulletin([first]: readonly StoryReport[]): readonly CitedSentence[] {
  return first ? [citeSentence(first, { start: 0, end: first.article.title.length })] : []
}
