import { findCredits } from '../../src/facts/credits/find-credits.ts'
import { type DateReference, findDates } from '../../src/facts/dates/find-dates.ts'
import { readFactText } from '../../src/facts/fact-text.ts'
import { findFigures } from '../../src/facts/figures/find-figures.ts'
import { findFacts } from '../../src/facts/find-facts.ts'
import { findNames } from '../../src/facts/names/find-names.ts'
import { findNumbers } from '../../src/facts/numbers/find-numbers.ts'
import { findQuotations } from '../../src/facts/quotes/find-quotations.ts'
import { findSpeechActs } from '../../src/facts/speech/find-speech-acts.ts'
import { readSpeechText } from '../../src/facts/speech/speech-text.ts'
import { toZonedTime } from '../../src/news/zoned-time.ts'
import { checkCredits, checkDates, checkFacts, checkFigures, checkNames, checkQuotations } from './fact-rules.ts'

export type FactTargetName = 'facts' | 'dates' | 'figures' | 'names' | 'credits' | 'quotes'

const OUTLETS = ['مرفأ نيوز', 'مرسى الحور']
/** Which of them a text is read with its length decides, so that the same text is always read in the same way. */
const COUNTRIES = [undefined, 'iq', 'eg', 'tn', 'sa', 'us']
const MOMENTS = [Date.UTC(2024, 3, 3, 9), Date.UTC(2024, 1, 29, 23, 59), Date.UTC(2018, 11, 31, 0, 5)]

/** Every finder of facts, and all of them as they are joined; each throws where a rule of its facts is broken. */
export const FACT_TARGETS: Readonly<Record<FactTargetName, (text: string) => void>> = {
  facts: (text) => {
    const running = { text, parts: [{ place: { block: 0, item: 0 }, start: 0, end: text.length }] }
    checkFacts(text, findFacts(running, { reference: referenceFor(text), credits: credited(text) }))
  },
  dates: (text) => {
    const read = readFactText(text)
    checkDates(text, findDates(read, { numbers: findNumbers(read), reference: referenceFor(text) }))
  },
  figures: (text) => {
    const read = readSpeechText(readFactText(text))
    checkFigures(text, findFigures(read, { numbers: findNumbers(read), speech: findSpeechActs(read) }))
  },
  names: (text) => {
    const known = { kindOf: (key: string) => (key.length % 7 === 0 ? ('no-name' as const) : undefined) }
    checkNames(text, findNames(readFactText(text), text.length % 2 === 0 ? known : undefined))
  },
  credits: (text) => {
    checkCredits(findCredits(readFactText(text), { ...credited(text), bodyStart: 0 }))
  },
  quotes: (text) => {
    const read = readSpeechText(readFactText(text))
    checkQuotations(text, findQuotations(read, findSpeechActs(read)))
  },
}

function referenceFor({ length }: string): DateReference {
  const country = COUNTRIES[length % COUNTRIES.length]
  const published = toZonedTime(MOMENTS[length % MOMENTS.length] ?? 0, 'Asia/Baghdad')
  return { published, ...(country !== undefined && { country }) }
}

function credited(text: string) {
  const [title = '', author = ''] = text.slice(0, 2000).split('\n', 2)
  return { title, author, outlets: OUTLETS }
}
