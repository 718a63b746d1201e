import type { ArticleId } from '../../news/ids.ts'
import type { StoryReport } from './story-report.ts'

/** The reports that are no copies of another one here; of an original that is not here, its first copy stands for it. */
export function ownReports(reports: readonly StoryReport[]): readonly StoryReport[] {
  const here = new Set<ArticleId>(reports.map(({ article }) => article.id))
  return reports.filter(({ article: { copyOf } }) => {
    if (!copyOf) return true
    if (here.has(copyOf.originalId)) return false
    here.add(copyOf.originalId)
    return true
  })
}
