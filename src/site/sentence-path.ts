import type { CitedSentence } from '../news/story-digest.ts'
import type { ArticleSummary } from '../store/article-store.ts'
import { sentenceId } from './article-marks.ts'
import { articlePath, historyPath } from './site-paths.ts'

/** Where a sentence stands: on its article's page, or among its revisions if its outlet has changed it since. */
export function sentencePath(
  sentence: Pick<CitedSentence, 'start' | 'sentenceStart' | 'revision'>,
  report: Pick<ArticleSummary, 'id' | 'title'>,
): string {
  if (sentence.revision !== undefined) return historyPath(report.id)
  return `${articlePath(report)}#${sentenceId({ start: sentence.sentenceStart ?? sentence.start })}`
}
