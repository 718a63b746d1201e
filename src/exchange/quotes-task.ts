import { readJsonLines } from '../base/json-lines.ts'
import { readFactText } from '../facts/fact-text.ts'
import { findQuotations } from '../facts/quotes/find-quotations.ts'
import { findSpeechActs } from '../facts/speech/find-speech-acts.ts'
import { readSpeechText } from '../facts/speech/speech-text.ts'
import type { ExchangeTask } from './exchange-task.ts'

/** `quotes`: who said what, in quotation marks. */
export const quotesTask: ExchangeTask = async ({ input, write, progress }) => {
  let done = 0
  for await (const { id, text } of readJsonLines<{ readonly id: string; readonly text: string }>(input)) {
    const read = readSpeechText(readFactText(text))
    const quotes = findQuotations(read, findSpeechActs(read))
    write({
      id,
      quotes: quotes.map(({ text: quote, speaker, verb, start, end }) => ({ quote, speaker, verb, start, end })),
    })
    progress(++done)
  }
}
