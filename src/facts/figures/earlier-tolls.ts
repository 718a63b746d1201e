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
  const kept: Toll[] = []
  /** The last of each kind that has no earlier figure yet. */
  const latest = new Map<TollKind, number>()
  for (const toll of compared(reading)) {
    const isEarlier = isOfEarlierTally(reading.sentence, startOf(toll))
    const value = toll.groups[0]?.value ?? undefined
    const current = latest.get(toll.kind)
    const successor = isEarlier && current !== undefined && value !== undefined ? kept[current] : undefined
    if (current !== undefined && successor !== undefined && value !== undefined) {
      kept[current] = { ...successor, was: value }
      latest.delete(toll.kind)
    } else {
      if (toll.was === undefined) latest.set(toll.kind, kept.length)
      kept.push(isEarlier ? { ...toll, isPrior: true } : toll)
    }
  }
  return kept
}

/** The tolls in their order, each with what it is compared with; that is no toll of its own. */
function compared(reading: TollReading): readonly Toll[] {
  const replaced = new Set<Counted | undefined>()
  return reading.tolls
    .toSorted((a, b) => startOf(a) - startOf(b))
    .flatMap((toll) => {
      if (replaced.has(toll.groups[0])) return []
      const earlier = toll.was === undefined ? (risenFrom(reading, toll) ?? comparedWith(reading, toll)) : undefined
      if (earlier === undefined || earlier.value === null) return [toll]
      replaced.add(earlier)
      return [{ ...toll, was: earlier.value }]
    })
}

const MOST_IN_RISE = 4
const MOST_TO_RISE = 12

/** «ارتفعت الحصيلة من 40 إلى 44 قتيلاً». */
function risenFrom(reading: TollReading, { groups }: Toll): Counted | undefined {
  const { sentence } = reading
  const to = (groups[0]?.start ?? 0) - 1
  if (keyAt(sentence, to) !== TO) return undefined
  for (let from = to - 1; from >= 0 && from > to - MOST_IN_RISE; from--) {
    if (keyAt(sentence, from) !== FROM) continue
    const counted = countAt(reading, from + 1)
    return counted?.end === to && hasRiseBefore(sentence, from) ? counted : undefined
  }
  return undefined
}

const FROM = 'من'
const TO = 'الي'

function hasRiseBefore(sentence: TollSentence, at: number): boolean {
  for (let back = at - 1; back >= 0 && back > at - MOST_TO_RISE; back--) if (hasCue(sentence, back, 'rise')) return true
  return false
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
  if (key === 'بدلا' && keyAt(sentence, at + 1) === FROM) return at + 2
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
