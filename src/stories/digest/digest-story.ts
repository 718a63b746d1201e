import type { Story } from '../../news/story.ts'
import type { StoryDigest } from '../../news/story-digest.ts'
import { readSentences } from './bulletin/read-sentences.ts'
import { findDevelopments } from './find-developments.ts'
import { gatherNames } from './gather-names.ts'
import { gatherVoices } from './gather-voices.ts'
import { keepLedger } from './keep-ledger.ts'
import type { StoryReport } from './story-report.ts'
import { viewOutlets } from './view-outlets.ts'
import { writeBulletin } from './write-bulletin.ts'

/**
 * Makes of a story's reports what its page tells.
 *
 * @param reports oldest publication first
 */
export function digestStory(
  { id, version }: Pick<Story, 'id' | 'version'>,
  reports: readonly StoryReport[],
): StoryDigest {
  const ledger = keepLedger(reports)
  const voices = gatherVoices(reports)
  const names = gatherNames(reports)
  const told = readSentences(reports)
  return {
    storyId: id,
    version,
    read: reports.length,
    bulletin: writeBulletin(told, ledger),
    developments: findDevelopments(reports, { ledger, voices, told }),
    ledger,
    voices,
    names,
    outlets: viewOutlets(reports, { ledger, voices, names }),
  }
}
