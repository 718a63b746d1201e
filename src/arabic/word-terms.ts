import { stemArabic } from './arabic-stemmer.ts'
import { stemEnglish } from './english-stemmer.ts'
import { foldWord } from './fold-word.ts'
import { stemFrench } from './french-stemmer.ts'
import * as letter from './letters.ts'
import { numberTerm } from './number-term.ts'
import { canonicalSpelling } from './spelling-variants.ts'
import { isStopWord } from './stop-words.ts'
import type { TokenKind } from './tokenizer.ts'

/** What a token filter chain made of one word. */
export interface WordTerms {
  /** One term; two for a name such as «عبدالله», which is as often written in two words; none if nothing is left. */
  readonly terms: readonly string[]
  /** The word says too little to be looked for on its own. */
  readonly stopWord: boolean
}

/** «عبدالله», «لعبدالرحمن»: a name of two words, often written in one. */
const SERVANT_OF = new RegExp(`^([${letter.WAW}${letter.LAM}${letter.BEH}]?عبد)(ال..+)$`)

/** Languages that share the Arabic script and none of its grammar. */
const OTHER_ARABIC_SCRIPT: ReadonlySet<string> = new Set(['fa', 'ur', 'ckb', 'ku', 'ps', 'sd', 'ug'])

/** Languages whose texts may hold English words that no other stemmer claims. */
const ENGLISH_WITHIN: ReadonlySet<string> = new Set(['en', 'ar', 'und', ...OTHER_ARABIC_SCRIPT])

/** Runs the token filters of a language over one word: fold, stop words, stem, one spelling for each name. */
export function wordTerms(surface: string, kind: TokenKind, language: string): WordTerms {
  const found = kind === 'number' ? folded(numberTerm(surface)) : filtered(foldWord(surface), kind, language)
  return found.terms.includes('') ? { ...found, terms: found.terms.filter(Boolean) } : found
}

function filtered(word: string, kind: TokenKind, language: string): WordTerms {
  if (kind === 'arabic') return OTHER_ARABIC_SCRIPT.has(language) ? folded(word) : arabicTerms(word)
  if (language === 'fr') return { terms: [stemFrench(word)], stopWord: isStopWord(word, 'fr') }
  if (ENGLISH_WITHIN.has(language)) return { terms: [stemEnglish(word)], stopWord: isStopWord(word, 'en') }
  return folded(word)
}

function folded(word: string): WordTerms {
  return { terms: [word], stopWord: false }
}

function arabicTerms(word: string): WordTerms {
  if (isStopWord(word, 'ar')) return { terms: [word], stopWord: true }
  const servant = word.includes('عبدال') ? SERVANT_OF.exec(word) : null
  const parts = servant === null ? [word] : servant.slice(1)
  return { terms: parts.map((part) => canonicalSpelling(stemArabic(part))), stopWord: false }
}
