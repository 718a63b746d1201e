import type { Counted } from './counted.ts'
import type { Toll } from './toll.ts'
import { countAt, startOf, type TollReading } from './toll-reading.ts'
import { breakBefore, hasCue, keyAt, type TollSentence } from './toll-sentence.ts'
import type { TollKind } from './toll-words.ts'

/**
 * The tolls in the order of the sentence; an earlier one («حصيلة سابقة», «بعد أن كانت 40») becomes what its successor was
 * before or, where no successor is told, is marked as prior.
 */
export function withEarlier(reading: TollReading): readonly Toll[] {
  const { sentence, tolls, used } = reading
  const kept: Toll[] = []
  const replaced = new Set<Counted>()
  /** The last of each kind that has no earlier figure yet. */
  const latest = new Map<TollKind, number>()
  for (const toll of tolls.toSorted((a, b) => startOf(a) - startOf(b))) {
    const [head] = toll.groups
    if (head !== undefined && replaced.has(head)) continue
    const compared = toll.was === undefined ? comparedWith(reading, toll) : undefined
    if (compared !== undefined) replaced.add(compared)
    if (compared !== undefined) used.add(compared)
    const isEarlier = isOfEarlierTally(sentence, startOf(toll))
    const current = latest.get(toll.kind)
    const successor = current === undefined ? undefined : kept[current]
    const value = head?.value
    if (isEarlier && current !== undefined && successor !== undefined && typeof value === 'number') {
      kept[current] = { ...successor, was: value }
      latest.delete(toll.kind)
    } else {
      const was = toll.was ?? compared?.value
      if (was === undefined || was === null) latest.set(toll.kind, kept.length)
      kept.push({ ...toll, ...(typeof was === 'number' && { was }), ...(isEarlier && { isPrior: true }) })
    }
  }
  return kept
}

const MOST_TO_COMPARED = 10
const MOST_IN_COMPARISON = 4

/** «… 44 قتيلاً، بعد أن كانت 40», «مقارنة بـ40 أمس», «مقابل 40 في حصيلة سابقة». */
function comparedWith(reading: TollReading, { groups, kind }: Toll): Counted | undefined {
  const { sentence } = reading
  const end = groups.at(-1)?.end ?? 0
  for (let at = end; at < end + MOST_TO_COMPARED; at++) {
    if (breakBefore(sentence, at) === 'hard') return undefined
    const from = comparisonAt(sentence, at)
    if (from === undefined) continue
    for (let next = from; next < from + MOST_IN_COMPARISON; next++) {
      const counted = countAt(reading, next)
      if (counted !== undefined) return isSame(counted, kind) && counted.value !== null ? counted : undefined
    }
    return undefined
  }
  return undefined
}

/** Where what is compared with begins. */
function comparisonAt(sentence: TollSentence, at: number): number | undefined {
  const key = keyAt(sentence, at)
  if (key.endsWith('مقارنه')) return at + 1
  if (key.endsWith('مقابل')) return hasPriorAfter(sentence, at) ? at + 1 : undefined
  if (key === 'بعدما' && WAS.test(keyAt(sentence, at + 1))) return at + 2
  return key === 'بعد' && keyAt(sentence, at + 1) === 'ان' && WAS.test(keyAt(sentence, at + 2)) ? at + 3 : undefined
}

const WAS = /^(?:كان|كانت|سجلت|بلغ|بلغت)$/u
const MOST_TO_PRIOR = 8

function hasPriorAfter(sentence: TollSentence, at: number): boolean {
  for (let next = at + 1; next < at + MOST_TO_PRIOR; next++) if (hasCue(sentence, next, 'prior')) return true
  return false
}

function isSame({ noun }: Counted, kind: TollKind): boolean {
  return noun.sort === 'state' ? noun.state.kind === kind : noun.sort !== 'thing'
}

const MOST_TO_TALLY = 14

function isOfEarlierTally(sentence: TollSentence, start: number): boolean {
  for (let back = start - 1; back > start - MOST_TO_TALLY && back > 0; back--) {
    if (breakBefore(sentence, back + 1) === 'hard') return false
    if (hasCue(sentence, back, 'prior') && hasCue(sentence, back - 1, 'tally')) return true
  }
  return false
}
