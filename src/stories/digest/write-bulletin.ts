import type { CitedSentence, Measure } from '../../news/story-digest.ts'
import { chooseSentences } from './bulletin/choose-sentences.ts'
import { readCurrentTolls } from './bulletin/current-tolls.ts'
import { orderSentences } from './bulletin/order-sentences.ts'
import type { ToldStory } from './bulletin/read-sentences.ts'
import { citeSentence } from './story-report.ts'

/** The sentences that tell a story, each from one of its reports, in the order of telling. */
export function writeBulletin(told: ToldStory, ledger: readonly Measure[]): readonly CitedSentence[] {
  const tolls = readCurrentTolls(ledger, told.openings.size)
  return orderSentences(chooseSentences(told, tolls), tolls).map(({ report, span }) => citeSentence(report, span))
}
