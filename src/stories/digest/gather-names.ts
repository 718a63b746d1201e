import type { NameInStory } from '../../news/story-digest.ts'
import type { StoryReport } from './story-report.ts'

/** Whom and what the reports name. */
export function gatherNames(_reports: readonly StoryReport[]): readonly NameInStory[] {
  return []
}
