import type { Toll } from './toll.ts'
import { startOf } from './toll-reading.ts'
import { breakBefore, hasCue, type TollSentence } from './toll-sentence.ts'
import type { TollKind } from './toll-words.ts'

/**
 * The tolls in the order of the sentence; an earlier one («حصيلة سابقة») becomes what its successor was before or, where
 * no successor is told, is marked as prior.
 */
export function withEarlier(sentence: TollSentence, tolls: readonly Toll[]): readonly Toll[] {
  const kept: Toll[] = []
  /** The last of each kind that has no earlier figure yet. */
  const latest = new Map<TollKind, number>()
  for (const toll of tolls.toSorted((a, b) => startOf(a) - startOf(b))) {
    const isEarlier = isOfEarlierTally(sentence, startOf(toll))
    const current = latest.get(toll.kind)
    const successor = current === undefined ? undefined : kept[current]
    const value = toll.groups[0]?.value
    if (isEarlier && current !== undefined && successor !== undefined && typeof value === 'number') {
      kept[current] = { ...successor, was: value }
      latest.delete(toll.kind)
    } else {
      if (toll.was === undefined) latest.set(toll.kind, kept.length)
      kept.push(isEarlier ? { ...toll, isPrior: true } : toll)
    }
  }
  return kept
}

const MOST_TO_TALLY = 14

function isOfEarlierTally(sentence: TollSentence, start: number): boolean {
  for (let back = start - 1; back > start - MOST_TO_TALLY && back > 0; back--) {
    if (breakBefore(sentence, back + 1) === 'hard') return false
    if (hasCue(sentence, back, 'prior') && hasCue(sentence, back - 1, 'tally')) return true
  }
  return false
}
