import { isBlocked } from './blocked.ts'
import { addToll, countBefore, type TollReading } from './toll-reading.ts'
import { breakBefore, hasCue, type TollSentence } from './toll-sentence.ts'

const MOST_TO_FORCED = 16
const MOST_BEFORE_FORCED = 8

/** «أجبرت أكثر من ألف شخص على النزوح», «20 مليون شخص أجبروا على النزوح». */
export function readFlights(reading: TollReading): void {
  const { sentence, used } = reading
  if (sentence.isSport) return
  for (let at = 1; at < sentence.length; at++) {
    const forced = hasCue(sentence, at, 'flight') ? lastForced(sentence, at) : undefined
    if (forced === undefined) continue
    const counted = countBefore(reading, at, at - forced + MOST_BEFORE_FORCED)
    if (counted === undefined || counted.noun.sort === 'thing' || used.has(counted) || isBlocked(sentence, forced))
      continue
    addToll(reading, { kind: 'displaced', groups: [counted] })
  }
}

function lastForced(sentence: TollSentence, at: number): number | undefined {
  for (let back = at - 1; back > at - MOST_TO_FORCED && back >= 0; back--) {
    if (breakBefore(sentence, back + 1) === 'hard') return undefined
    if (hasCue(sentence, back, 'forced')) return back
  }
  return undefined
}
