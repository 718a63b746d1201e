import { furtherGroups } from './further-groups.ts'
import { addToll, countAt, implicitAt, type TollReading } from './toll-reading.ts'
import { hasCue, keyAt, senseAt } from './toll-sentence.ts'

/** «القتلى هم 10 رجال و3 نساء»; of «الضحايا» nobody says that they are dead. */
export function readListings(reading: TollReading): void {
  const { sentence } = reading
  for (let at = 1; at < sentence.length; at++) {
    const { state, isDefinite } = senseAt(sentence, at - 1)
    if (!hasCue(sentence, at, 'listing') || state === undefined || !isDefinite || state.grammar === 'one') continue
    const counted = countAt(reading, at + 1) ?? implicitAt(sentence, at + 1)
    if (counted === undefined || counted.noun.sort === 'thing') continue
    const kind = keyAt(sentence, at - 1).endsWith('ضحايا') ? 'casualties' : state.kind
    addToll(reading, { kind, groups: [counted, ...furtherGroups(reading, counted.end)] })
  }
}
