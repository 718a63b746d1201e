import * as letter from '../../arabic/letters.ts'
import { isBlocked } from './blocked.ts'
import type { Act } from './toll-senses.ts'
import { breakBefore, keyAt, senseAt, type TollSentence } from './toll-sentence.ts'

/** An act in a sentence: its word, and the first of several that are joined. */
export interface ActPlace {
  readonly act: Act
  readonly at: number
  readonly from: number
  /** «قتل وجرح»: two acts befall the same. */
  readonly isMixed: boolean
}

const ARREST = 'القبض'
/** With these «على», or «ب», goes on to say whom: an act even with the article. */
const WITH_ARTICLE = /(?:^|[وبفل])(?:القبض|القضاء|الاحتفاظ)$/u
/** «القضاء على»; alone it is mostly the judiciary. */
const ELIMINATION = /القضاء$/u

/** The act that a word names. With its article it names a trade («الإنقاذ»), with few exceptions. */
export function actAt(sentence: TollSentence, at: number): Act | undefined {
  const { act, isDefinite } = senseAt(sentence, at)
  const key = keyAt(sentence, at)
  if (isDefinite && !WITH_ARTICLE.test(key)) return undefined
  return ELIMINATION.test(key) && keyAt(sentence, at + 1) !== 'علي' ? undefined : act
}

export function isArrest(sentence: TollSentence, at: number): boolean {
  return keyAt(sentence, at).endsWith(ARREST)
}

const LONG = /^[وف]?راحت?$/u

/** «راح ضحية الزلزال، الذي ضرب الجزيرة، 20 شخصاً»: who it befell may stand far off, never before. */
export function isLongAct(sentence: TollSentence, at: number): boolean {
  return LONG.test(keyAt(sentence, at))
}

const MOST_JOINED = 6

/** The places of the acts that are joined to one at once: «قتل وجرح», «مقتل أو إصابة». */
export function joinedActs(sentence: TollSentence, at: number): readonly number[] {
  const places: number[] = []
  let isOpen = false
  for (let next = at + 1; next < at + MOST_JOINED && breakBefore(sentence, next) === 'none'; next++) {
    const key = keyAt(sentence, next)
    if (key === letter.WAW || key === 'او') {
      isOpen = true
      continue
    }
    const { act, prefix } = senseAt(sentence, next)
    if (act === undefined || !(isOpen || prefix === letter.WAW)) break
    places.push(next)
    isOpen = false
  }
  return places
}

/** Whether an act did not happen, or is only meant to: «لإنقاذ 3 عمال». */
export function isOnlyMeant(sentence: TollSentence, { act, from }: ActPlace): boolean {
  const isPurpose = senseAt(sentence, from).prefix.endsWith(letter.LAM) && act.form === 'acted-noun'
  return isPurpose || isBlocked(sentence, from)
}
