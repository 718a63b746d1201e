import { readJsonLines } from '../base/json-lines.ts'
import { readFactText } from '../facts/fact-text.ts'
import { findFigures } from '../facts/figures/find-figures.ts'
import { findNumbers } from '../facts/numbers/find-numbers.ts'
import { findSpeechActs } from '../facts/speech/find-speech-acts.ts'
import { readSpeechText } from '../facts/speech/speech-text.ts'
import type { Figure } from '../news/figure.ts'
import type { ExchangeTask } from './exchange-task.ts'

/** `figures`: the human toll that a sentence states; money and shares are no part of the exchange. */
export const figuresTask: ExchangeTask = async ({ input, write, progress }) => {
  let done = 0
  for await (const { id, text } of readJsonLines<{ readonly id: string; readonly text: string }>(input)) {
    const read = readSpeechText(readFactText(text))
    const figures = findFigures(read, { numbers: findNumbers(read), speech: findSpeechActs(read) })
    const tolls = figures.filter(({ kind, isUnsure }) => kind !== 'money' && kind !== 'percent' && !isUnsure)
    write({ id, claims: tolls.map(asClaim) })
    progress(++done)
  }
}

function asClaim({ kind, value, most, was, qualifier, saidBy, isImplicit, start, end }: Figure): object {
  return {
    kind,
    n: value,
    ...(most !== undefined && { n_max: most }),
    ...(was !== undefined && { was }),
    qualifier: qualifier.replaceAll('-', '_'),
    ...(saidBy !== undefined && { by: saidBy }),
    ...(isImplicit && { implicit: true }),
    start,
    end,
  }
}
