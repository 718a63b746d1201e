import { breakBefore, hasCue, keyAt, senseAt, type TollSentence } from './toll-sentence.ts'

const AS_FAR_AS_NEGATION = 6
const GOES_ON = new Set('ان انه انها ما'.split(' '))
/** «في الحال», which is no «في حال». */
const AT_ONCE = 'الحال'
const NO = new Set(['لا', 'ولا'])
const IMPERFECT = /^[يت]/u
const NOT_LESS = /^[يت]قل$/u

/** Whether what a word tells did not happen, may happen or is over: «عدم إصابة», «محاولة قتل», «الإفراج عن 3 معتقلين». */
export function isBlocked(sentence: TollSentence, from: number): boolean {
  for (let back = from - 1; back >= Math.max(0, from - AS_FAR_AS_NEGATION); back--) {
    if (breakBefore(sentence, back + 1) !== 'none') return false
    const key = keyAt(sentence, back)
    if (hasCue(sentence, back, 'clause') && !GOES_ON.has(key)) return false
    if (hasCue(sentence, back, 'negation') || hasCue(sentence, back, 'release')) return true
    if (hasCue(sentence, back, 'hypothesis') && key !== AT_ONCE) return true
    if (isNo(sentence, back) || isMay(sentence, back)) return true
    if (senseAt(sentence, back).act !== undefined) return false
  }
  return false
}

const AS_FAR_AS_IF = 4
const IF = new Set('اذا لو'.split(' '))

/** «مقتل الآلاف إذا استمر الحصار». */
export function isConditional(sentence: TollSentence, from: number): boolean {
  for (let at = from; at < from + AS_FAR_AS_IF; at++) {
    if (breakBefore(sentence, at) !== 'none' || senseAt(sentence, at).act !== undefined) return false
    if (IF.has(keyAt(sentence, at))) return true
  }
  return false
}

/** «لا», but neither «لا يزال» nor «لا يقل عن». */
function isNo(sentence: TollSentence, at: number): boolean {
  return NO.has(keyAt(sentence, at)) && !hasCue(sentence, at + 1, 'still') && !NOT_LESS.test(keyAt(sentence, at + 1))
}

/** «قد يتسبب», not «قد تم». */
function isMay(sentence: TollSentence, at: number): boolean {
  const next = keyAt(sentence, at + 1)
  return keyAt(sentence, at) === 'قد' && IMPERFECT.test(next) && next !== 'تم'
}
