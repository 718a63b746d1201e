import type { ArticleFacts } from '../news/article-facts.ts'
import type { RunningText } from '../news/running-text.ts'
import type { Span } from '../news/span.ts'
import { type CreditedReport, findCredits } from './credits/find-credits.ts'
import { type DateReference, findDates } from './dates/find-dates.ts'
import { type FactText, readFactText } from './fact-text.ts'
import { findFigures } from './figures/find-figures.ts'
import { findNames, type KnownNames } from './names/find-names.ts'
import { withFullNames } from './names/full-names.ts'
import { outsideOutletNames } from './names/outside-outlet-names.ts'
import { findNumbers } from './numbers/find-numbers.ts'
import { findQuotations } from './quotes/find-quotations.ts'
import { findSpeechActs } from './speech/find-speech-acts.ts'
import { readSpeechText } from './speech/speech-text.ts'

/** What is known about a text besides its words. */
export interface FactSetting {
  readonly reference: DateReference
  readonly credits: CreditedReport
  readonly known?: KnownNames
}

/** All that an article says, found in its running text; every offset is into that text. */
export function findFacts(running: RunningText, setting: FactSetting): ArticleFacts {
  const text = readSpeechText(readFactText(running.text))
  const numbers = findNumbers(text)
  const speech = findSpeechActs(text)
  const dates = findDates(text, { numbers, reference: setting.reference })
  const figures = findFigures(text, { numbers, speech })
  const quotations = findQuotations(text, speech)
  const names = outsideOutletNames(findNames(text, setting.known), running.text, setting.credits.outlets)
  return {
    dates,
    figures,
    names: withFullNames(names),
    quotations,
    credits: findCredits(text, { ...setting.credits, bodyStart: bodyStartOf(running) }),
    sentences: sentencesWith([...dates, ...figures, ...quotations], text),
  }
}

function bodyStartOf({ text, parts }: RunningText): number {
  return parts.find(({ place }) => typeof place === 'object')?.start ?? text.length
}

/** The sentences in which any of the facts begins. */
function sentencesWith(facts: readonly Span[], { sentences }: FactText): readonly Span[] {
  const starts = facts.map(({ start }) => start).sort((a, b) => a - b)
  let next = 0
  return sentences.flatMap(({ start, end }) => {
    while (next < starts.length && (starts[next] ?? 0) < start) next++
    return next < starts.length && (starts[next] ?? end) < end ? [{ start, end }] : []
  })
}
