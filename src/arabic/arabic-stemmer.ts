import { foldWord } from './fold-word.ts'
import * as letter from './letters.ts'
import { RADICAL_BEGINNINGS, RADICAL_ENDINGS } from './radical-words.ts'

/** The article with whatever stands before it, longest first; two letters must stay. */
const ARTICLES = ['ولل', 'فلل', 'وبال', 'وكال', 'فبال', 'وال', 'بال', 'كال', 'فال', 'لل', 'ال']

/** One-letter conjunctions and prepositions, and how many letters must stay; ف opens too many roots for a lower bound. */
const PARTICLES: ReadonlyMap<string, number> = new Map([
  [letter.WAW, 3],
  [letter.LAM, 3],
  [letter.BEH, 3],
  [letter.FEH, 4],
])

/** What may still stand after a conjunction. */
const PREPOSITIONS: ReadonlySet<string> = new Set([letter.LAM, letter.BEH])

const PRONOUNS = ['هما', 'هم', 'هن', 'كم', 'نا']

/** «الله» with any particle: its letters look like an article and a pronoun. */
const ALLAH = new RegExp(`^[${letter.WAW}${letter.FEH}${letter.TEH}${letter.BEH}]?${letter.ALEF}?لله$`)

const PLURALS: ReadonlySet<string> = new Set(['ان', 'ات', 'ون', 'ين'])

/** Taken off in this order, each at most once; the letters that must stay. */
const ENDINGS: readonly (readonly [ending: string, leaves: number])[] = [
  ['ها', 2],
  ['ان', 2],
  ['ات', 2],
  ['ون', 2],
  ['ين', 2],
  ['يه', 2],
  ['ه', 3],
  ['ي', 3],
]

/** What is left at the end when the others are off: tanwin's alef, an opened teh marbuta, the nisba. */
const LAST_LETTERS = [letter.ALEF, letter.TEH, letter.YEH]

const radicalEndings: ReadonlySet<string> = new Set(wordsOf(RADICAL_ENDINGS))
const radicalBeginnings: ReadonlySet<string> = new Set(wordsOf(RADICAL_BEGINNINGS).map(withoutEndings))

/**
 * Light stemming of a folded Arabic word: conjunction, preposition and article are taken from its front, then endings of
 * number, gender, possession and relation from its back. It is light10 (Larkey, Ballesteros and Connell, 2007) with one
 * more preposition, more endings, and two lists of words whose first or last letters belong to them.
 *
 * @example 'والمدارس' → 'مدارس', 'كتابهم' → 'كتاب', 'لدولته' → 'دول', 'وزير' → 'وزير', 'ايراني' → 'ايران'
 */
export function stemArabic(word: string): string {
  if (word.endsWith('لله') && ALLAH.test(word)) return 'الله'
  return withoutEndings(withoutBeginnings(withoutFinalHamza(word)))
}

/** Whether the first letter of a folded word belongs to it, though it looks like a conjunction or a preposition. */
export function hasRadicalBeginning(word: string): boolean {
  return radicalBeginnings.has(withoutEndings(word))
}

/** Whether the ending of a folded word belongs to it, though it looks like that of a dual or a plural. */
export function hasRadicalEnding(word: string): boolean {
  return radicalEndings.has(word)
}

function wordsOf(list: string): readonly string[] {
  return list
    .split(/\s+/)
    .filter(Boolean)
    .map((word) => withoutFinalHamza(foldWord(word)))
}

// «شركاء», «شركائه» and «شركاؤه» meet: ؤ and ئ have lost their hamza in folding, and their seat goes with the endings.
function withoutFinalHamza(word: string): string {
  return word.endsWith(letter.HAMZA) ? word.slice(0, -1) : word
}

function withoutBeginnings(word: string): string {
  const conjunctionOff = withoutParticle(word)
  const isConjunction = word.startsWith(letter.WAW) || word.startsWith(letter.FEH)
  if (!isConjunction || conjunctionOff === word || !PREPOSITIONS.has(conjunctionOff[0] ?? '')) return conjunctionOff
  return withoutParticle(conjunctionOff)
}

/** Takes off the article and what is before it, else one particle. */
function withoutParticle(word: string): string {
  const leaves = PARTICLES.get(word[0] ?? '')
  if (leaves !== undefined && hasRadicalBeginning(word)) return word
  const article = ARTICLES.find((prefix) => word.length >= prefix.length + 2 && word.startsWith(prefix))
  if (article !== undefined) return word.slice(article.length)
  return leaves !== undefined && word.length > leaves ? word.slice(1) : word
}

function withoutEndings(word: string): string {
  let stem = withoutPronoun(word)
  for (const [ending, leaves] of ENDINGS) {
    if (stem.length < ending.length + leaves || !stem.endsWith(ending)) continue
    if (PLURALS.has(ending) && hasRadicalEnding(stem)) continue
    stem = stem.slice(0, -ending.length)
  }
  if (stem.length >= 5 && stem.endsWith(letter.ALEF + letter.WAW)) stem = stem.slice(0, -1)
  for (const last of LAST_LETTERS) {
    if (stem.length >= 4 && stem.endsWith(last)) stem = stem.slice(0, -1)
  }
  return stem
}

function withoutPronoun(word: string): string {
  const pronoun = PRONOUNS.find((ending) => word.length >= ending.length + 3 && word.endsWith(ending))
  if (pronoun !== undefined) return word.slice(0, -pronoun.length)
  return word.length >= 5 && word.endsWith(letter.WAW + letter.ALEF) ? word.slice(0, -2) : word
}
