import type { CitedSentence } from '../../news/story-digest.ts'
import { chooseSentences } from './bulletin/choose-sentences.ts'
import { orderSentences } from './bulletin/order-sentences.ts'
import type { ToldStory } from './bulletin/read-sentences.ts'
import { citeSentence } from './story-report.ts'

/** The sentences that tell a story, each from one of its reports, in the order of telling. */
export function writeBulletin(told: ToldStory): readonly CitedSentence[] {
  return orderSentences(chooseSentences(told)).map(({ report, span }) => citeSentence(report, span))
}
