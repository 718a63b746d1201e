import * as letter from '../../arabic/letters.ts'
import type { Qualifier } from '../../news/figure.ts'
import { ARTICLE } from '../clitics.ts'
import { ESTIMATES, PHRASES_BY_FIRST, REACHED, REACHES } from './qualifier-phrases.ts'
import { breakBefore, keyAt, senseAt, type TollSentence } from './toll-sentence.ts'

const ATTACHED = new Set([letter.WAW, letter.FEH, letter.BEH, letter.LAM, letter.KAF])
const ON = 'علي'

export interface QualifierBefore {
  readonly qualifier: Qualifier
  readonly end: number
}

/** The phrase that begins at a word and says how firm the number after it is. */
export function qualifierAt(sentence: TollSentence, at: number): QualifierBefore | undefined {
  const key = keyAt(sentence, at)
  const phrases =
    PHRASES_BY_FIRST.get(key) ?? (ATTACHED.has(key[0] ?? '') ? PHRASES_BY_FIRST.get(key.slice(1)) : undefined)
  const phrase = phrases?.find(({ words }) =>
    words.every(
      (places, index) => index === 0 || (places.has(keyAt(sentence, at + index)) && isWithin(sentence, at + index)),
    ),
  )
  if (phrase === undefined) return undefined
  const end = reachedFrom(sentence, at + phrase.words.length)
  // «30 قتيلاً على الأقل ونحو 100 جريح»: it belongs to those before it.
  if (key === ON && keyAt(sentence, end).startsWith(letter.WAW)) return undefined
  return isWithin(sentence, end) ? { qualifier: phrase.qualifier, end } : undefined
}

/** Where the number stands after a phrase: «تجاوزت قيمتها», «تخطى حاجز الـ». */
function reachedFrom(sentence: TollSentence, from: number): number {
  const at = REACHED.has(keyAt(sentence, from)) && isWithin(sentence, from) ? from + 1 : from
  return keyAt(sentence, at) === ARTICLE && isWithin(sentence, at) ? at + 1 : at
}

/** «ما يصل إلى نحو 40»: of two qualifiers the first counts, the second is passed over. */
export function qualifiersAt(sentence: TollSentence, at: number): QualifierBefore | undefined {
  const first = qualifierAt(sentence, at)
  const second = first && qualifierAt(sentence, first.end)
  return first && { ...first, end: second?.end ?? first.end }
}

const MOST_BEFORE = 5

/** The qualifier that ends right before a number: «أكثر من» before 20. */
export function qualifierBefore(sentence: TollSentence, numberAt: number): QualifierBefore['qualifier'] | undefined {
  // «لا يتجاوز 10» before «يتجاوز 10».
  for (let at = Math.max(0, numberAt - MOST_BEFORE); at < numberAt; at++) {
    const found = qualifiersAt(sentence, at)
    if (found?.end === numberAt) return found.qualifier
  }
  return estimateBefore(sentence, numberAt) ?? reachBefore(sentence, numberAt)
}

const AS_FAR_AS_ESTIMATE = 6

/** «يقدر بمليار», «قدرت الخسائر بـ6 آلاف»: what is estimated at a number is about that. */
export function estimateBefore(sentence: TollSentence, numberAt: number): Qualifier | undefined {
  const isApart = keyAt(sentence, numberAt - 1) === letter.BEH
  if (!isApart && !keyAt(sentence, numberAt).startsWith(letter.BEH)) return undefined
  const from = isApart ? numberAt - 1 : numberAt
  for (let at = from - 1; at >= Math.max(0, from - AS_FAR_AS_ESTIMATE); at--) {
    if (breakBefore(sentence, at + 1) !== 'none' || sentence.numbers.has(at)) return undefined
    if (ESTIMATES.has(keyAt(sentence, at))) return 'about'
  }
  return undefined
}

const AS_FAR_AS_REACH = 5
const NOT = new Set('لا لم لن الا ولا ولم ولن'.split(' '))
const PREPOSITIONS = new Set(
  'في مع عن من علي الي خلال منذ بعد قبل عند عقب ضد حتي بين بنسبه بمقدار بواقع بمعدل بفارق بقيمه بمبلغ'.split(' '),
)

/** «تجاوزت أرباح الشركة 3 ملايين دولار»: only the subject stands between the verb and the number. */
function reachBefore(sentence: TollSentence, numberAt: number): Qualifier | undefined {
  const isArticle = keyAt(sentence, numberAt - 1) === ARTICLE
  if (keyAt(sentence, numberAt).startsWith(letter.BEH)) return undefined
  for (let at = numberAt - (isArticle ? 2 : 1); at >= Math.max(0, numberAt - AS_FAR_AS_REACH); at--) {
    const key = keyAt(sentence, at)
    const isApart = breakBefore(sentence, at + 1) !== 'none' || sentence.numbers.has(at)
    if (isApart || key === letter.BEH || key === letter.WAW || PREPOSITIONS.has(key)) return undefined
    const reached = REACHES.get(key)
    if (reached !== undefined) return NOT.has(keyAt(sentence, at - 1)) ? 'up-to' : reached
  }
  return undefined
}

const AFTER: ReadonlyMap<string, Qualifier> = new Map([
  ['علي الاقل', 'at-least'],
  ['علي اقل', 'at-least'],
  ['علي الاكثر', 'up-to'],
  ['كحد اقصي', 'up-to'],
  ['كحد ادني', 'at-least'],
])
const AS_FAR_AS_AFTER = 6

/** «على الأقل» within some words after a number. */
export function qualifierAfter(sentence: TollSentence, from: number): Qualifier | undefined {
  for (let at = from; at < from + AS_FAR_AS_AFTER; at++) {
    if (breakBefore(sentence, at) === 'hard' || (at > from && sentence.numbers.has(at))) return undefined
    const sense = senseAt(sentence, at)
    if (at > from && sense.act !== undefined && sense.prefix !== '') return undefined
    // «160 ألفاً، وطردت العدد نفسه تقريباً»: it belongs to the next clause.
    if (breakBefore(sentence, at) === 'comma' && keyAt(sentence, at).startsWith(letter.WAW)) return undefined
    const found = qualifierRightAfter(sentence, at)
    if (found !== undefined) return found
  }
  return undefined
}

/** «تقريباً», «فأكثر», «على الأقل» at a word. */
export function qualifierRightAfter(sentence: TollSentence, at: number): Qualifier | undefined {
  const key = keyAt(sentence, at)
  if (key === 'تقريبا') return 'about'
  if (key === 'فاكثر') return 'at-least'
  return AFTER.get(`${key} ${keyAt(sentence, at + 1)}`)
}

function isWithin(sentence: TollSentence, at: number): boolean {
  return breakBefore(sentence, at) === 'none'
}
