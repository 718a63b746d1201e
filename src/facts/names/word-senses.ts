import { cliticReadings } from '../clitics.ts'
import { NAME_TREE, type NameBranch, WORD_BITS } from './name-lexicon.ts'

/** One way to read a written word: what the lists say of it once `cut` letters are taken off its front. */
export interface WordSense {
  /** How many letters of the folded word are attached before it. */
  readonly cut: number
  /** The word itself, folded, with its article. */
  readonly key: string
  readonly bits: number
  readonly branch: NameBranch | undefined
}

const MOST_SENSES = 50_000
const senses = new Map<string, readonly WordSense[]>()

/** All senses of a folded word that the lists know something of, the whole word's first. News says the same words over and over. */
export function sensesOf(key: string): readonly WordSense[] {
  const known = senses.get(key)
  if (known !== undefined) return known
  const found = cliticReadings(key).flatMap(({ prefix, word }): WordSense[] => {
    const bits = WORD_BITS.get(word) ?? 0
    const branch = NAME_TREE.next.get(word)
    return bits === 0 && branch === undefined ? [] : [{ cut: prefix.length, key: word, bits, branch }]
  })
  if (senses.size >= MOST_SENSES) senses.clear()
  senses.set(key, found)
  return found
}
