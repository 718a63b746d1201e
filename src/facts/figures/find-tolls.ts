import { withEarlier } from './earlier-tolls.ts'
import { readActs } from './read-acts.ts'
import { readFlights } from './read-flights.ts'
import { readListings } from './read-listings.ts'
import { readMixed, readStates } from './read-states.ts'
import { readTallies } from './read-tallies.ts'
import { readUncounted } from './read-uncounted.ts'
import type { Toll } from './toll.ts'
import { openReading } from './toll-reading.ts'
import type { TollSentence } from './toll-sentence.ts'

/** The tolls that one sentence states, in its order. Each step takes what those before it left. */
export function findTolls(sentence: TollSentence): readonly Toll[] {
  if (!sentence.senses.some(({ act, state, cues }) => act ?? state ?? (cues?.has('tally') || cues?.has('flight'))))
    return []
  const reading = openReading(sentence)
  readTallies(reading)
  readMixed(reading)
  readListings(reading)
  readFlights(reading)
  readActs(reading)
  readStates(reading)
  readUncounted(reading)
  return withEarlier(reading)
}
