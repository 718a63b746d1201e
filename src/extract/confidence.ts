import { BODY_MARKS } from './boilerplate-marks.ts'
import { marksOf } from './element-traits.ts'
import { labelKey } from './label-key.ts'
import type { PageReading } from './page-reading.ts'
import { agreement } from './structured-body.ts'
import { isWithin } from './survey-page.ts'
import { weightOf } from './text-weight.ts'

/** What may speak against a reading, what it costs at its worst, and how bad it is here, 0 to 1. */
type Doubt = readonly [name: string, cost: number, badness: number]

/** Nothing is ever sure. */
const MOST = 0.99
const LONG_ENOUGH = 500
const LEAST_TOLD = 200

/**
 * How sure we are that a body is the whole article and nothing else, 0 to 1: about the F1 that readings with such signs
 * reach. Each doubt takes its share of what those before it left; costs were fitted on four corpora, each judged by what
 * was learnt from the other three.
 */
export function confidenceOf(reading: PageReading, text: string): number {
  const doubts = doubtsOf(reading, text)
  const left = doubts.reduce((rest, [, cost, badness]) => rest * (1 - cost * badness), MOST)
  const { trace } = reading.options
  if (trace) {
    for (const [rule, cost, badness] of doubts)
      trace.note({ about: 'confidence', verdict: 'signal', rule, subject: `costs at most ${cost}`, score: badness })
    trace.note({ about: 'confidence', verdict: 'chosen', rule: 'what-doubts-leave', subject: '', score: left })
  }
  return Math.round(left * 100) / 100
}

function doubtsOf(reading: PageReading, text: string): readonly Doubt[] {
  const { located, structured } = reading
  const { body, headline } = located
  const named = body.attribs.itemprop?.includes('articleBody') || BODY_MARKS.test(marksOf(body))
  const { prose, value } = weightOf(located.weights, body)
  const told = structured?.body ?? ''
  return [
    ['prose-elsewhere', 0.3, 1 - located.share],
    ['short', 0.6, 1 - Math.min(1, text.length / LONG_ENOUGH)],
    ['unnamed', 0.05, named ? 0 : 1],
    ['labels-and-link-lines', 0.3, prose > 0 ? 1 - Math.max(0, value) / prose : 1],
    ['linked', 0.2, linkedShare(reading)],
    ['headline-inside', 0.05, headline && isWithin(headline, body) ? 1 : 0],
    ['json-ld-differs', 0.2, told.length < LEAST_TOLD ? 0 : 1 - agreement(labelKey(told), labelKey(text))],
  ]
}

function linkedShare({ located }: PageReading): number {
  let [linked, all] = [0, 0]
  for (const { text, linkShare } of located.drafts) {
    all += text.length
    linked += text.length * linkShare
  }
  return all > 0 ? Math.min(1, linked / all) : 0
}
