import * as letter from '../../arabic/letters.ts'
import { isListedName, isPlaceName } from '../names/listed-names.ts'
import type { Counted } from './counted.ts'
import { isFunctionWord, readCounted } from './read-counted.ts'
import type { Toll } from './toll.ts'
import { breakBefore, hasCue, keyAt, senseAt, type TollSentence } from './toll-sentence.ts'
import type { TollKind } from './toll-words.ts'

/** What is known while one sentence is read for tolls. */
export interface TollReading {
  readonly sentence: TollSentence
  /** Every quantity of the sentence, in its order. */
  readonly counts: readonly Counted[]
  /** Those that belong to a toll, or surely to none. */
  readonly used: Set<Counted>
  readonly tolls: Toll[]
  /** The words of the acts that have been read with those they befell. */
  readonly heads: Set<number>
  /** By the words at which they may be said to begin. */
  readonly byStart: ReadonlyMap<number, Counted>
  /** By each of their words. */
  readonly byWord: ReadonlyMap<number, Counted>
}

export function openReading(sentence: TollSentence): TollReading {
  const counts: Counted[] = []
  const byStart = new Map<number, Counted>()
  const byWord = new Map<number, Counted>()
  for (let at = 0; at < sentence.length; ) {
    const counted = readCounted(sentence, at)
    if (counted !== undefined) {
      counts.push(counted)
      byStart.set(counted.start, counted).set(counted.numberAt, counted)
      for (let word = counted.start; word < counted.end; word++) byWord.set(word, counted)
    }
    at = Math.max(at + 1, counted?.end ?? 0)
  }
  return { sentence, counts, used: new Set(), tolls: [], heads: new Set(), byStart, byWord }
}

export function startOf({ groups }: Toll): number {
  return groups[0]?.start ?? 0
}

/** The quantity that begins at a word. */
export function countAt({ byStart }: TollReading, at: number): Counted | undefined {
  return byStart.get(at)
}

/** The last quantity that ends at or before a word, no further back than `most` words. */
export function countBefore({ byWord }: TollReading, at: number, most: number): Counted | undefined {
  for (let back = at - 1; back >= at - most && back >= 0; back--) {
    const counted = byWord.get(back)
    if (counted !== undefined && counted.end <= at) return counted
  }
  return undefined
}

/** Takes quantities for one toll; what is vague or a range cannot be summed and becomes one of its own. */
export function addToll({ used, tolls }: TollReading, toll: Toll): void {
  const summed = toll.groups.filter(({ most, value }) => most === undefined && value !== null)
  if (summed.length > 0) tolls.push({ ...toll, groups: summed })
  for (const group of toll.groups) {
    used.add(group)
    if (!summed.includes(group)) tolls.push({ ...toll, groups: [group] })
  }
}

const MOST_LOOKED_AT = 12

/** Whether a toll of a kind has been found before a word, among the latest found. */
export function isTold({ tolls }: TollReading, kind: TollKind, before: number): boolean {
  return tolls.slice(-MOST_LOOKED_AT).some((toll) => toll.kind === kind && startOf(toll) < before)
}

/** One of whom a word speaks without a number. */
export function oneAt(at: number): Counted {
  return {
    start: at,
    numberAt: at,
    end: at + 1,
    value: 1,
    qualifier: 'exact',
    isImplicit: true,
    noun: { sort: 'person' },
  }
}

/** Some of whom a word speaks without a number. */
export function someAt(at: number): Counted {
  return { start: at, numberAt: at, end: at + 1, value: null, qualifier: 'unquantified', noun: { sort: 'none' } }
}

/** «مقتل جندي», «أحد ركابها»: one whom the word itself names. */
export function implicitAt(sentence: TollSentence, at: number): Counted | undefined {
  const { person, prefix, state, isDefinite, isNisba, isRelated, isOther } = senseAt(sentence, at)
  if (at > 0 && breakBefore(sentence, at) !== 'none') return undefined
  const isOneOf = ONE_OF.has(keyAt(sentence, at)) && !sentence.numbers.has(at)
  if (isOneOf) return oneAt(at)
  if (prefix === '' && person === undefined && isGivenName(sentence, at)) return oneAt(at)
  const isJoined = prefix === '' || prefix === letter.WAW
  // «وإصابة آخرين».
  if (person === 'many' && isOther) return { ...someAt(at), noun: { sort: 'other' } }
  // «الأمة» is not «أمه», «المشتبه بهم» are many.
  const isElse = isDefinite && (isNisba || isRelated || keyAt(sentence, at + 1) === 'بهم')
  if (person !== 'one' || !isJoined || isElse || isPlace(sentence, at)) return undefined
  return state ? { ...oneAt(at), noun: { sort: 'state', state } } : oneAt(at)
}

/** «اعتقال محمود عبدالله»: a given name before another name. A word that means something else as well is passed over. */
function isGivenName(sentence: TollSentence, at: number): boolean {
  const { act, state, cases, isThing, cues } = senseAt(sentence, at)
  const other = act ?? state ?? cases ?? isThing ?? cues
  if (other !== undefined || isFunctionWord(sentence, at)) return false
  if (!isListedName(keyAt(sentence, at))) return false
  // «اغتيال عرفات», not «اغتيال داود لخصمه».
  const isKilled = KILLING.test(keyAt(sentence, at - 1)) && !keyAt(sentence, at + 1).startsWith(letter.LAM)
  if (isKilled) return true
  if (breakBefore(sentence, at + 1) !== 'none') return false
  return !isFunctionWord(sentence, at + 1) && isListedName(keyAt(sentence, at + 1))
}

/** After these a single name is of who was killed. */
const KILLING = /^[وبف]?(?:اغتيال|اعدام|استشهاد)$/u

/** «ايطاليا» is Italy rather than one Italian. */
function isPlace(sentence: TollSentence, at: number): boolean {
  return isPlaceName(keyAt(sentence, at))
}

const ONE_OF = new Set(['احد', 'احدي'])
const MOST_OF_CHAIN = 8
const IN_CHAIN = new Set('علي الاقل نحو حوالي من'.split(' '))

/** «بينهم 4 أطفال وامرأتان»: whether a quantity breaks down another. */
export function isSubset(sentence: TollSentence, { start }: Counted): boolean {
  for (let back = start - 1; back > start - MOST_OF_CHAIN && back >= 0; back--) {
    if (hasCue(sentence, back, 'subset') || hasCue(sentence, back, 'listing')) return true
    const key = keyAt(sentence, back)
    if (key === 'بين' && keyAt(sentence, back - 1) === 'من') return true
    const { act, person, state } = senseAt(sentence, back)
    if (act !== undefined || breakBefore(sentence, back + 1) === 'hard') return false
    const isNamed = person !== undefined || state !== undefined || sentence.numbers.has(back)
    if (!isNamed && isFunctionWord(sentence, back) && key !== letter.WAW && !IN_CHAIN.has(key)) return false
  }
  return false
}
