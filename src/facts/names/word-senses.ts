import { KAF } from '../../arabic/letters.ts'
import { boundedMemo } from '../../base/bounded-memo.ts'
import { cliticReadings } from '../clitics.ts'
import { commonStem } from './common-stem.ts'
import { NAME_TREE, type NameBranch, STEM_BITS, WORD_BITS } from './name-lexicon.ts'
import { bitsOfShape, looksLikeVerb } from './name-shape.ts'
import { COMMON, UNKNOWN, WITH_ENDING } from './word-bits.ts'

/** One way to read a written word: what the lists say of it once `cut` letters are taken off its front. */
export interface WordSense {
  /** How many letters of the folded word are attached before it. */
  readonly cut: number
  /** The word itself, folded, with its article. */
  readonly key: string
  readonly bits: number
  readonly branch: NameBranch | undefined
}

const SHORTEST_UNKNOWN = 2

/**
 * All senses of a folded word that the lists know something of, the whole word's first; of a word that no list knows one,
 * common or unknown. News says the same words over and over.
 */
export const sensesOf: (key: string) => readonly WordSense[] = boundedMemo(50_000, lookUp)

function lookUp(key: string): readonly WordSense[] {
  const found: WordSense[] = []
  const whole = wholeSense(key)
  if (whole.bits !== UNKNOWN || whole.branch !== undefined) found.push(whole)
  for (const { prefix, word } of cliticReadings(key)) {
    if (prefix === '') continue
    // A word that is known as a whole is not taken apart to make a person: «بيان» is a statement, not «ب» and «يان».
    // Nor is anybody called «كأمين» for «like Amin».
    const bits = prefix.endsWith(KAF) || (found.length > 0 && found[0] === whole) ? 0 : listedBits(word)
    const branch = NAME_TREE.get(word)
    if (bits > 0 || branch !== undefined) found.push({ cut: prefix.length, key: word, bits, branch })
  }
  if (found.length === 0) found.push({ ...whole, bits: languageBits(key) })
  return found
}

function wholeSense(key: string): WordSense {
  const bits = listedBits(key) || stemBits(key)
  const branch = NAME_TREE.get(key)
  return { cut: 0, key, bits: bits === 0 && branch === undefined ? UNKNOWN : bits, branch }
}

function listedBits(word: string): number {
  const bits = WORD_BITS.get(word) ?? 0
  return bits === 0 && stemBits(word) === 0 ? bitsOfShape(word) : bits
}

/** Whether a word that no list of names knows is a common, a rare or an unknown one. */
function languageBits(key: string): number {
  if (key.length < SHORTEST_UNKNOWN) return COMMON
  let bits = 0
  for (const { word } of cliticReadings(key)) bits |= stemBits(word)
  if (bits > 0) return COMMON
  return looksLikeVerb(key) ? COMMON : UNKNOWN
}

function stemBits(word: string): number {
  const stem = commonStem(word)
  const bits = STEM_BITS.get(stem) ?? 0
  return (bits & WITH_ENDING) > 0 && word.endsWith(stem) ? 0 : bits & ~WITH_ENDING
}
