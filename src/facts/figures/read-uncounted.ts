import * as letter from '../../arabic/letters.ts'
import { isBlocked } from './blocked.ts'
import { stateKind } from './toll-kind.ts'
import { addToll, oneAt, someAt, type TollReading } from './toll-reading.ts'
import type { State } from './toll-senses.ts'
import { breakBefore, hasCue, keyAt, senseAt, type TollSentence } from './toll-sentence.ts'
import type { TollKind } from './toll-words.ts'

const FALL = new Set(
  'سقوط سقط سقطوا بسقوط خلف خلفت يخلف مخلفا مخلفه اوقع اوقعت يوقع اسقط وقوع وجود تسجيل رصد عن'.split(' '),
)
const MANY = new Set('كثيره كثيرون عديده عديدون كبيره'.split(' '))

/** «سقوط ضحايا», «جثث كثيرة», «تسجيل حالة وفاة», «سقوط قتيل», «البقية في عداد المفقودين». */
export function readUncounted(reading: TollReading): void {
  const { sentence, byStart, byWord, heads } = reading
  for (let at = 0; at < sentence.length; at++) {
    if (keyAt(sentence, at) === 'المفقودين' && keyAt(sentence, at - 1) === 'عداد') readRest(reading, at)
    const isHead = heads.has(at) || (senseAt(sentence, at).act !== undefined && byStart.has(at + 1))
    if (!byWord.has(at) && !isHead) readBareState(reading, at)
  }
}

function readBareState(reading: TollReading, at: number): void {
  const { sentence } = reading
  const { state, act, prefix, isDefinite, cases, pronoun } = senseAt(sentence, at)
  if (isDefinite || pronoun !== undefined || (prefix !== '' && prefix !== letter.WAW)) return
  const named = cases === 'one' ? stateOfCase(sentence, at) : state
  if (named === undefined || isBlocked(sentence, at) || hasNone(sentence, at)) return
  const isFallen = FALL.has(keyAt(sentence, at - 1)) || opensHeadline(sentence, at)
  if (state?.grammar === 'many') {
    if (!isFallen && !MANY.has(keyAt(sentence, at + 1))) return
    const kind = isOpen(sentence, at) ? 'casualties' : stateKind(sentence, at + 1, named.kind)
    if (kind !== undefined) addToll(reading, { kind, groups: [someAt(at)] })
  } else if (cases === 'one' || (isFallen && state?.grammar === 'one' && act === undefined)) {
    const kind = stateKind(sentence, at + 1, named.kind)
    if (kind !== undefined) addToll(reading, { kind, groups: [oneAt(at)] })
  }
}

/** «سوسة: قتلى وجرحى في انقلاب شاحنة». */
function opensHeadline(sentence: TollSentence, at: number): boolean {
  if (breakBefore(sentence, at) !== 'hard' || senseAt(sentence, at).state?.grammar !== 'many') return false
  const next = senseAt(sentence, at + 1)
  return keyAt(sentence, at + 1) === 'في' || (next.prefix === letter.WAW && next.state?.grammar === 'many')
}

/** «عدم تسجيل إصابات أو رصد وفيات». */
function hasNone({ senses }: TollSentence, at: number): boolean {
  return senses.slice(Math.max(0, at - 20), at).some(({ cues }) => cues?.has('negation'))
}

/** «حالة وفاة». */
function stateOfCase(sentence: TollSentence, at: number): State | undefined {
  const next = senseAt(sentence, at + 1)
  return breakBefore(sentence, at + 1) === 'none' && next.prefix === '' && !next.isDefinite ? next.state : undefined
}

/** «ضحايا» may be dead or hurt, «قتلى وجرحى» are both. */
function isOpen(sentence: TollSentence, at: number): boolean {
  const next = senseAt(sentence, at + 1)
  const isBoth =
    next.prefix === letter.WAW &&
    next.state !== undefined &&
    next.state.grammar !== 'one' &&
    isOtherKind(sentence, at, next.state.kind)
  return keyAt(sentence, at).endsWith('ضحايا') || isBoth
}

function isOtherKind(sentence: TollSentence, at: number, kind: TollKind): boolean {
  return senseAt(sentence, at).state?.kind !== kind
}

const MOST_TO_REST = 10

/** «لا تزال الفتاة الأخرى في عداد المفقودين», «البقية في عداد المفقودين». */
function readRest(reading: TollReading, at: number): void {
  const { sentence, byWord, used } = reading
  for (let back = at - 1; back > at - MOST_TO_REST && back >= 0; back--) {
    const counted = byWord.get(back)
    if (counted !== undefined && used.has(counted)) return
    const isOne = senseAt(sentence, back).person === 'one' && hasCue(sentence, back - 1, 'still')
    if (!isOne && !hasCue(sentence, back, 'rest')) continue
    addToll(reading, { kind: 'missing', groups: [isOne ? oneAt(back) : someAt(back)] })
    return
  }
}
