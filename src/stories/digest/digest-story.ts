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
export function digestStory(story: Pick<Story, 'id' | 'version'>, reports: readonly StoryReport[]): StoryDigest {
  const steps = digestInSteps(story, reports)
  for (;;) {
    const step = steps.next()
    if (step.done) return step.value
  }
}

/**
 * The same in steps: of a large story all of it takes a third of a second, and a server has other readers to answer between
 * them.
 */
export function* digestInSteps(
  { id, version }: Pick<Story, 'id' | 'version'>,
  reports: readonly StoryReport[],
): Generator<void, StoryDigest> {
  const ledger = keepLedger(reports)
  yield
  const voices = gatherVoices(reports)
  const names = gatherNames(reports)
  yield
  const told = readSentences(reports)
  yield
  const bulletin = writeBulletin(told, ledger)
  yield
  const developments = findDevelopments(reports, { ledger, voices, told })
  const outlets = viewOutlets(reports, { ledger, voices, names })
  return { storyId: id, version, read: reports.length, bulletin, developments, ledger, voices, names, outlets }
}
