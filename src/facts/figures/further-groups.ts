import * as letter from '../../arabic/letters.ts'
import { gapBefore } from '../fact-text.ts'
import type { Counted } from './counted.ts'
import { countAt, implicitAt, type TollReading } from './toll-reading.ts'
import { breakBefore, hasCue, keyAt, senseAt, type TollSentence } from './toll-sentence.ts'

const MOST_BETWEEN_GROUPS = 6
const AFTER_ALSO = new Set(['الي', 'عن'])

/** «ضابط وثلاثة جنود»: the groups after the first one under the same act, looked for from a word on. */
export function furtherGroups(reading: TollReading, from: number): readonly Counted[] {
  const { sentence, used } = reading
  const groups: Counted[] = []
  let lastEnd = from
  for (let at = from; at < Math.min(sentence.length, lastEnd + MOST_BETWEEN_GROUPS); at++) {
    if (endsGroups(sentence, at)) break
    const joint = jointAt(sentence, at)
    if (joint === undefined) continue
    const counted = countAt(reading, joint.at) ?? (joint.isAnd ? implicitAt(sentence, joint.at) : undefined)
    if (counted === undefined && !joint.isAnd) continue
    if (counted === undefined || used.has(counted) || !isGroup(sentence, counted)) break
    groups.push(counted)
    lastEnd = counted.end
    at = counted.end - 1
  }
  return groups
}

function endsGroups(sentence: TollSentence, at: number): boolean {
  if (breakBefore(sentence, at) === 'hard' || senseAt(sentence, at).act !== undefined) return true
  // «3 أفراد (امرأة ووالدها …)» says who they are.
  if (gapBefore(sentence.text, sentence.first + at).includes('(')) return true
  return hasCue(sentence, at, 'clause') || hasCue(sentence, at, 'subset') || hasCue(sentence, at, 'listing')
}

/** Where a further group would begin: after «و», or after «إضافة إلى». */
function jointAt(sentence: TollSentence, at: number): { readonly at: number; readonly isAnd: boolean } | undefined {
  const key = keyAt(sentence, at)
  if (key === letter.WAW) return { at: at + 1, isAnd: true }
  if (hasCue(sentence, at, 'also'))
    return { at: AFTER_ALSO.has(keyAt(sentence, at + 1)) ? at + 2 : at + 1, isAnd: false }
  // «وزير» only begins with the letter.
  const isAttached = senseAt(sentence, at).prefix === letter.WAW || senseAt(sentence, at).person === undefined
  return key.startsWith(letter.WAW) && isAttached ? { at, isAnd: true } : undefined
}

const AS_FAR_AS_OWN_VERB = 3

/** Whether a quantity is of persons, and neither a verb nor a state of its own follows. */
function isGroup(sentence: TollSentence, { noun, end }: Counted): boolean {
  if (noun.sort !== 'person' && noun.sort !== 'other' && noun.sort !== 'family') return false
  for (let at = end; at < end + AS_FAR_AS_OWN_VERB; at++) {
    if (breakBefore(sentence, at) !== 'none' || hasCue(sentence, at, 'clause')) return true
    const { act, prefix } = senseAt(sentence, at)
    if (act?.form.endsWith('verb') && prefix === '') return false
    if (hasCue(sentence, at, 'still') || keyAt(sentence, at) === 'عداد') return false
  }
  return true
}
