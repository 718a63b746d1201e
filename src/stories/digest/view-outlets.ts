import type { OutletView, StoryDigest } from '../../news/story-digest.ts'
import type { StoryReport } from './story-report.ts'

/** What each outlet has of a story, and what it leaves out. */
export function viewOutlets(
  _reports: readonly StoryReport[],
  _found: Pick<StoryDigest, 'ledger' | 'voices' | 'names'>,
): readonly OutletView[] {
  return []
}
