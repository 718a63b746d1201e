import * as letter from '../../arabic/letters.ts'
import { isBlocked } from './blocked.ts'
import type { Counted } from './counted.ts'
import { injuredOrInfected } from './toll-kind.ts'
import { addToll, countAt, isSubset, someAt, type TollReading } from './toll-reading.ts'
import { breakBefore, hasCue, keyAt, senseAt, type TollSentence } from './toll-sentence.ts'
import type { TollKind } from './toll-words.ts'

const MOST_TO_STATE = 5
const MOST_TO_TARGET = 40

/** What a tally counts, and its word. */
interface Tallied {
  readonly kind: TollKind
  readonly at: number
}

/** «ارتفع عدد ضحايا الفيضانات في ولايتين ليبلغ 28 شخصاً», «عدد النازحين 160 ألفاً». */
export function readTallies(reading: TollReading): void {
  const { sentence } = reading
  for (let at = 0; at < sentence.length; at++) {
    const isRise = hasCue(sentence, at, 'rise') && !hasCue(sentence, at + 1, 'tally')
    if (!isRise && !hasCue(sentence, at, 'tally')) continue
    const tallied = talliedAfter(sentence, at)
    if (tallied === undefined) continue
    readTally(reading, tallied, at)
    at = tallied.at
  }
}

function readTally(reading: TollReading, { kind, at }: Tallied, from: number): void {
  const target = targetAfter(reading, at, from)
  if (isBlocked(reading.sentence, from)) {
    // «يتوقع أن يصل عدد الضحايا إلى مئة».
    if (target !== undefined) reading.used.add(target.counted)
  } else if (target !== undefined) {
    const was = target.was?.value
    if (target.was !== undefined) reading.used.add(target.was)
    const counted = passing(reading.sentence, from - 1, target.counted)
    reading.used.add(target.counted)
    addToll(reading, { kind, groups: [counted], ...(typeof was === 'number' && { was }) })
  } else if (hasCue(reading.sentence, from - 1, 'rise') && reading.sentence.numbers.size === 0) {
    // «ارتفاع عدد القتلى» and no number.
    addToll(reading, { kind, groups: [someAt(at)] })
  }
}

const PASSES = /^[وف]?(?:[يت]?تجاوز|تجاوزت|فاق|[يت]فوق|تخطي|تخطت)$/u

/** «تجاوز عدد القتلى ألفين» are more than two thousand. */
function passing(sentence: TollSentence, verbAt: number, counted: Counted): Counted {
  const isPassed = PASSES.test(keyAt(sentence, verbAt)) && counted.qualifier === 'exact'
  return isPassed ? { ...counted, qualifier: 'more-than' } : counted
}

function talliedAfter(sentence: TollSentence, from: number): Tallied | undefined {
  for (let at = from + 1; at <= from + MOST_TO_STATE; at++) {
    if (breakBefore(sentence, at) === 'hard' || hasCue(sentence, at, 'target') || sentence.numbers.has(at))
      return undefined
    if (OF_SOME.has(keyAt(sentence, at))) return undefined
    const named = namedAt(sentence, at)
    if (named === undefined) continue
    const kind = named === 'injured' ? injuredOrInfected(sentence, at, at + 1) : named
    return kind && { kind, at }
  }
  return undefined
}

/** «عدد المستفيدين من …» counts others. */
const OF_SOME = new Set('من في عن'.split(' '))

/** «القتلى», or «الذين توفوا». */
function namedAt(sentence: TollSentence, at: number): TollKind | undefined {
  const { state, act, prefix } = senseAt(sentence, at)
  const isMany = state?.grammar === 'many' || state?.grammar === 'two-or-many'
  if (isMany && prefix === '') return state.kind
  return act?.form.endsWith('verb') && keyAt(sentence, at - 1) === 'الذين' ? act.kind : undefined
}

function targetAfter(
  reading: TollReading,
  from: number,
  tallyAt: number,
): { readonly counted: Counted; readonly was?: Counted } | undefined {
  const { sentence, used } = reading
  const isToldBefore = hasCue(sentence, tallyAt - 1, 'target') || GROWTH_VERBS.test(keyAt(sentence, tallyAt - 1))
  let was: Counted | undefined
  for (let at = from + 1; at < Math.min(sentence.length, from + MOST_TO_TARGET); at++) {
    if (breakBefore(sentence, at) === 'hard') return undefined
    const counted = countAt(reading, at)
    if (counted === undefined) continue
    at = counted.end - 1
    if (counted.noun.sort === 'thing' || used.has(counted) || isSubset(sentence, counted)) continue
    if (keyAt(sentence, counted.start - 1) === 'من') was = counted
    else if (isTarget(sentence, counted, from) || (isToldBefore && isBare(sentence, counted)))
      return { counted, ...(was && { was }) }
  }
  return undefined
}

const PREPOSITIONS = new Set('في مع عن ضد قبل خلال منذ بعد'.split(' '))

/** «بلغ عدد المصابين بالفيروس 4500 شخص»: the verb has been said before what is counted. */
function isBare(sentence: TollSentence, { start, noun }: Counted): boolean {
  return noun.sort !== 'unknown' && !PREPOSITIONS.has(keyAt(sentence, start - 1))
}

const GROWTH_VERBS = /^[وفل]?(?:[يت]قارب|قارب|تجاوز|[يت]تجاوز|تجاوزت|[يت]فوق|فاق|[يت]زيد|ناهز|[يت]ناهز)/u

function isTarget(sentence: TollSentence, { start, noun, most }: Counted, from: number): boolean {
  if (most !== undefined || (start === from + 1 && noun.sort !== 'state')) return true
  // «يقدر بـ 80».
  if (keyAt(sentence, start - 1) === letter.BEH && hasCue(sentence, start - 2, 'target')) return true
  const key = keyAt(sentence, start)
  if (hasCue(sentence, start - 1, 'target') || GROWTH_VERBS.test(key)) return true
  // «بحوالي 80 ألف شخص».
  return key.startsWith(letter.BEH) && (noun.sort === 'person' || noun.sort === 'none' || noun.sort === 'state')
}
