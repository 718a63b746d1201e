import { APOSTROPHE, RIGHT_SINGLE_QUOTATION_MARK } from './letters.ts'

const POSSESSIVE = new RegExp(`[${APOSTROPHE}${RIGHT_SINGLE_QUOTATION_MARK}]s?$`)
const VOWEL = /[aeiouy]/
const CONSONANT = /[^aeiou]/
const DOUBLE = /(bb|dd|ff|gg|mm|nn|pp|rr|tt)$/
/** A short word that lost its silent e: «hop(ing)» → «hope» is told from «hopp(ing)» → «hop» by the doubling. */
const SHORT_SYLLABLE = /^[^aeiouy]*[aeiouy][^aeiouywx]$/

const DERIVED: readonly (readonly [ending: RegExp, plain: string])[] = [
  [/(..)ational(?:ly)?$/, '$1ate'],
  [/(..)tional(?:ly)?$/, '$1tion'],
  [/(..)iz(?:er|ation)$/, '$1ize'],
  [/(..)is(?:er|ation)$/, '$1ise'],
  [/(...)fulness$/, '$1ful'],
  [/(...)ousness$/, '$1ous'],
  [/(...)(?:ness|ment)$/, '$1'],
  [/(...)ally$/, '$1al'],
  [/(...)ly$/, '$1'],
]

/**
 * Light stemming of a folded English word: possessive, plural, -ed, -ing, and the commonest derivations. The first steps
 * are those of Porter's second stemmer.
 *
 * @example "nations'" → 'nation', 'cities' → 'citi', 'planning' → 'plan'
 */
export function stemEnglish(word: string): string {
  const base = word.replace(POSSESSIVE, '')
  if (base.length < 3 || !/^[a-z]+$/.test(base)) return base
  return withoutFinalE(withFinalI(withoutDerivation(withoutTense(withoutPlural(base)))))
}

function withoutPlural(word: string): string {
  if (/(?:ss|x|zz|ch|sh)es$/.test(word)) return word.slice(0, -2)
  if (/ie[sd]$/.test(word)) return word.slice(0, word.length > 4 ? -2 : -1)
  if (/(?:us|ss|is)$/.test(word)) return word
  return word.endsWith('s') && VOWEL.test(word.slice(0, -2)) ? word.slice(0, -1) : word
}

function withoutTense(word: string): string {
  if (word.endsWith('eed')) return word.length > 4 ? word.slice(0, -1) : word
  const stem = word.replace(/(?:ed|ing)(?:ly)?$/, '')
  if (stem === word || stem.length < 2 || !VOWEL.test(stem)) return word
  if (/(?:at|bl|iz)$/.test(stem)) return `${stem}e`
  if (DOUBLE.test(stem)) return stem.slice(0, -1)
  return SHORT_SYLLABLE.test(stem) ? `${stem}e` : stem
}

function withoutDerivation(word: string): string {
  for (const [ending, plain] of DERIVED) {
    if (ending.test(word)) return word.replace(ending, plain)
  }
  return word
}

/** «party» → «parti»; a y that only vowels stand before stays. */
function withFinalI(word: string): string {
  const stem = word.slice(0, -1)
  return word.endsWith('y') && CONSONANT.test(stem) ? `${stem}i` : word
}

function withoutFinalE(word: string): string {
  return word.length > 4 && word.endsWith('e') ? word.slice(0, -1) : word
}
