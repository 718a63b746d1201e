import type { ActPlace } from './act-place.ts'
import type { Counted } from './counted.ts'
import { implicitAt, isSubset, type TollReading } from './toll-reading.ts'
import { breakBefore, hasCue, keyAt, senseAt, type TollSentence } from './toll-sentence.ts'

const MOST_BEHIND = 22
const MOST_BEHIND_ONE = 3
const PREPOSITIONS = new Set('في مع عن من ضد قبل الي خلال منذ'.split(' '))
/** After these a sentence begins with its subject. */
const THAT = new Set('ان وان بان فان'.split(' '))

/** Whom an act befell, before its verb: «نحو أربعة آلاف شخص قُتلوا», «إن شرطياً قُتل». */
export function findBehind(reading: TollReading, { act, from }: ActPlace): Counted | undefined {
  const { sentence, byWord, used } = reading
  for (let back = from - 1; back >= Math.max(0, from - MOST_BEHIND); back--) {
    if (breakBefore(sentence, back + 1) === 'hard') return undefined
    const counted = byWord.get(back)
    if (counted === undefined) {
      const one = back >= from - MOST_BEHIND_ONE ? subjectAt(sentence, back) : undefined
      if (one !== undefined || beginsClause(sentence, back, from)) return one
    } else if (isSubset(sentence, counted)) {
      back = counted.start
    } else return !used.has(counted) && isSubject(sentence, counted, act.isWeak) ? counted : undefined
  }
  return undefined
}

/** Whether what stands before a word has nothing to do with the verb at `from`. */
function beginsClause(sentence: TollSentence, at: number, from: number): boolean {
  if (senseAt(sentence, at).act?.form.endsWith('verb')) return true
  return at < from - 1 && (THAT.has(keyAt(sentence, at)) || hasCue(sentence, at, 'rest'))
}

function isSubject(sentence: TollSentence, { noun, start, qualifier }: Counted, isWeak: boolean): boolean {
  const before = keyAt(sentence, start - 1)
  if (qualifier === 'unquantified' && !THAT.has(before)) return false
  if (PREPOSITIONS.has(before)) return false
  switch (noun.sort) {
    case 'person':
    case 'other':
      return true
    case 'family':
      return !isWeak
    case 'none':
    case 'unknown':
      return !isWeak && THAT.has(before)
    default:
      return false
  }
}

function subjectAt(sentence: TollSentence, at: number): Counted | undefined {
  const { prefix, person } = senseAt(sentence, at)
  const isFirst = at === 0 || THAT.has(keyAt(sentence, at - 1))
  return person === 'one' && prefix === '' && isFirst ? implicitAt(sentence, at) : undefined
}
