import { stemArabic } from '../../arabic/arabic-stemmer.ts'
import { foldWord } from '../../arabic/fold-word.ts'
import * as letter from '../../arabic/letters.ts'
import { canonicalSpelling, hasOtherSpellings } from '../../arabic/spelling-variants.ts'
import { boundedMemo } from '../../base/bounded-memo.ts'
import { ARTICLE } from '../clitics.ts'
import { hasArticle } from './name-letters.ts'
import { WORD_BITS } from './name-lexicon.ts'
import { SPELLING_GROUPS } from './name-spelling-list.ts'
import { TITLE } from './word-bits.ts'

const NOT_IN_A_WORD = /[^\p{L}\p{M}\p{N}]+/u
const SHORTEST = 3
/** Written as one word with the next or as two. */
const JOINED: ReadonlyMap<string, string> = new Map(
  'عبد:عبد ابو:ابو ابي:ابو ابا:ابو'.split(' ').map((pair): [string, string] => {
    const [written = '', kept = ''] = pair.split(':')
    return [written, kept]
  }),
)
const SON = 'بن'
const SON_AT_FIRST = 'ابن'
const FOREIGN_LETTERS: ReadonlyMap<string, string> = new Map([
  [letter.GHAIN, letter.JEEM],
  [letter.GAF, letter.JEEM],
  [letter.JEH, letter.JEEM],
  [letter.VEH, letter.FEH],
  [letter.PEH, letter.BEH],
])
const groups: ReadonlyMap<string, string> = new Map(
  SPELLING_GROUPS.trim()
    .split('\n')
    .flatMap((line) => {
      const [first = '', ...others] = line.split(' ')
      return others.map((other) => [other, first] as const)
    }),
)

/**
 * What the spellings of a name have in common; not itself a name. Titles before it, the article of its first word and the
 * blank after «عبد» and «أبو» do not count; foreign letters are written in many ways.
 *
 * @example 'ترمب', 'ترامب' → one key; 'غوغل', 'جوجل' too; 'الأمير محمد بن سلمان' → that of 'محمد بن سلمان'
 */
export function nameKey(name: string): string {
  return joinKeys(name.split(NOT_IN_A_WORD).filter(Boolean).map(foldWord))
}

/** The key of a name whose words are folded already. */
export function joinKeys(words: readonly string[]): string {
  let first = 0
  while (first < words.length - 1 && ((WORD_BITS.get(words[first] ?? '') ?? 0) & TITLE) > 0) first++
  let key = ''
  let prefix = ''
  for (let at = first; at < words.length; at++) {
    const word = words[at] ?? ''
    const joined = at < words.length - 1 ? JOINED.get(word) : undefined
    if (joined !== undefined) prefix += joined
    else {
      key += (key === '' ? '' : ' ') + (prefix === '' && key !== '' ? wordKey(word) : firstKey(prefix + word))
      prefix = ''
    }
  }
  return key
}

function firstKey(word: string): string {
  return wordKey(hasArticle(word) && word.length - ARTICLE.length >= SHORTEST ? word.slice(ARTICLE.length) : word)
}

const wordKey: (word: string) => string = boundedMemo(20_000, makeKey)

function makeKey(word: string): string {
  if (word === SON_AT_FIRST) return SON
  const group = groups.get(word)
  if (group !== undefined) return foreignFold(group)
  const stem = stemArabic(word)
  return foreignFold(hasOtherSpellings(stem) ? canonicalSpelling(stem) : word)
}

/** «سورية» and «سوريا», «غ» and «ج», «ڤ» and «ف». */
function foreignFold(word: string): string {
  let folded = ''
  for (const character of word) folded += FOREIGN_LETTERS.get(character) ?? character
  const isFeminine = folded.endsWith(letter.YEH + letter.HEH)
  return isFeminine ? folded.slice(0, -1) + letter.ALEF : folded
}
