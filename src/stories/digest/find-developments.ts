import type { Development, StoryDigest } from '../../news/story-digest.ts'
import type { StoryReport } from './story-report.ts'

/** What was new in each report when it came. */
export function findDevelopments(
  _reports: readonly StoryReport[],
  _found: Pick<StoryDigest, 'ledger' | 'voices'>,
): readonly Development[] {
  return []
}
