import type { Voice } from '../../news/story-digest.ts'
import type { StoryReport } from './story-report.ts'

/** Who is quoted, and what they said. */
export function gatherVoices(_reports: readonly StoryReport[]): readonly Voice[] {
  return []
}
