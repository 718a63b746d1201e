import { detectLanguage } from '../arabic/detect-language.ts'
import { readJsonLines } from '../base/json-lines.ts'
import { comparePair } from '../stories/copies/compare-pair.ts'
import type { DatedText } from '../stories/text/text-similarity.ts'
import type { ExchangeTask } from './exchange-task.ts'

interface PairInput {
  readonly id: string
  readonly a: PairSide
  readonly b: PairSide
}

interface PairSide {
  readonly title: string
  readonly text: string
  readonly date?: string
}

/** `pairs`: says of two articles whether one copies the other, embeds a passage of it, or neither. */
export const pairsTask: ExchangeTask = async ({ input, write, progress }) => {
  let done = 0
  for await (const { id, a, b } of readJsonLines<PairInput>(input)) {
    write({ id, label: comparePair(datedText(a), datedText(b)) })
    progress(++done)
  }
}

function datedText({ title, text, date }: PairSide): DatedText {
  return { language: detectLanguage(`${title}\n${text}`), title, text, publishedAt: Date.parse(date ?? '') || 0 }
}
