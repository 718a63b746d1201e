import { hasRadicalBeginning, hasRadicalEnding } from '../arabic/arabic-stemmer.ts'
import { foldWord } from '../arabic/fold-word.ts'
import * as letter from '../arabic/letters.ts'
import { INNOCENT_WORDS } from './innocent-words.ts'

/** What may stand before a word and the article with it, «هال» and «عال» of everyday speech among them. */
const ARTICLES: readonly string[] = [
  ...['ال', 'لل', 'بال', 'كال', 'فال', 'وال', 'وبال', 'فبال', 'وكال', 'فكال', 'ولل', 'فلل'],
  ...['هال', 'عال', 'وهال', 'وعال'],
]
/** Particles of one letter, and how many letters must stay: ف and ك open too many words for a lower bound. */
const PARTICLES: ReadonlyMap<string, number> = new Map([
  [letter.WAW, 3],
  [letter.BEH, 3],
  [letter.LAM, 3],
  [letter.FEH, 4],
  [letter.KAF, 4],
])
const CONJUNCTIONS: ReadonlySet<string> = new Set([letter.WAW, letter.FEH])
/** «يا», written together with the word that it calls. */
const CALLS = ['يا', 'ويا']
const LEAST_AFTER_ARTICLE = 2
/** Letters that must stay before an ending, so that short words are found as they are and no other way. */
const LEAST_BEFORE_ENDING = 3

const PRONOUNS = ['ه', 'ها', 'هم', 'هن', 'هما', 'ك', 'كم', 'كن', 'كما', 'ي', 'ني', 'نا']
const PLURALS = ['ان', 'ون', 'ين', 'ات']

interface Ending {
  readonly letters: string
  /** What may have stood in its place: nothing, or the teh marbuta that it opened or replaced. */
  readonly replaces: readonly string[]
  readonly isPlural: boolean
}

const MASCULINE = ['']
const EITHER = [letter.HEH, '']
const ENDINGS: readonly Ending[] = [
  ...PRONOUNS.map((letters) => ({ letters, replaces: MASCULINE, isPlural: false })),
  ...PLURALS.map((letters) => ({ letters, replaces: letters === 'ات' ? EITHER : MASCULINE, isPlural: true })),
  ...PRONOUNS.flatMap((pronoun) =>
    [letter.TEH, 'ات'].map((ending) => ({ letters: ending + pronoun, replaces: EITHER, isPlural: false })),
  ),
  ...PRONOUNS.flatMap((pronoun) =>
    [letter.WAW, letter.YEH].map((ending) => ({ letters: ending + pronoun, replaces: MASCULINE, isPlural: false })),
  ),
  ...['تان', 'تين'].map((letters) => ({ letters, replaces: EITHER, isPlural: false })),
  { letters: letter.ALEF, replaces: MASCULINE, isPlural: false },
]
const endingsByLastLetter: ReadonlyMap<string, readonly Ending[]> = Map.groupBy(
  ENDINGS,
  ({ letters }) => letters.at(-1) ?? '',
)

const innocentWords: ReadonlySet<string> = new Set(INNOCENT_WORDS.split(/\s+/).filter(Boolean).map(foldWord))

/** Words that are looked for, each as `listedForm` makes it. */
export interface Vocabulary {
  has(word: string): boolean
  /** Whether any of them begins with these three letters. */
  hasBeginning(letters: string): boolean
}

/** A folded word of a text. */
export interface WrittenWord {
  readonly written: string
  /** Its alef bears a hamza or a madda: «إلحاد» begins with no article. */
  readonly hasHamza: boolean
}

/**
 * A folded Arabic word as it is listed: a hamza at its end, which is written in as many ways as there are hands, is gone.
 *
 * @example 'رديء', 'رديي' (folded «رديئ») → 'ردي'; 'اعداء', 'اعداو' (of «أعداؤه») → 'اعدا'
 */
export function listedForm(folded: string): string {
  const word = folded.endsWith(letter.YEH + letter.HAMZA) ? folded.slice(0, -1) + letter.YEH : folded
  if (word.length < 4) return word
  const isOnSeat = word.length > 4 && word.at(-2) === letter.ALEF && /^[وي]$/.test(word.at(-1) ?? '')
  return word.endsWith(letter.HAMZA) || word.endsWith(letter.YEH + letter.YEH) || isOnSeat ? word.slice(0, -1) : word
}

/**
 * The listed words that a folded Arabic word can be read as: itself, or itself without conjunction, preposition and article
 * before it, and without pronoun, plural and feminine ending after it. Never a part of a word.
 *
 * @example 'وبالمدرسه' → 'مدرسه'; 'مدرستهم' → 'مدرسه'; 'كلبنه' → not 'كلب'
 */
export function arabicReadings({ written, hasHamza }: WrittenWord, vocabulary: Vocabulary): readonly string[] {
  const found: string[] = []
  for (const front of withoutParticles(written, hasHamza ? [] : ARTICLES)) collectEndings(front, { vocabulary, found })
  return found
}

/** The word, and what is left of it without any particles that it can be read to begin with. */
function withoutParticles(word: string, articles: readonly string[]): readonly string[] {
  const fronts = [word]
  if (innocentWords.has(word)) return fronts
  for (const article of articles) {
    if (word.length >= article.length + LEAST_AFTER_ARTICLE && word.startsWith(article))
      fronts.push(word.slice(article.length))
  }
  for (const call of CALLS) {
    if (word.length > call.length + 2 && word.startsWith(call)) fronts.push(word.slice(call.length))
  }
  const rest = withoutParticle(word)
  if (rest === undefined) return fronts
  fronts.push(rest)
  const further =
    CONJUNCTIONS.has(word[0] ?? '') && !CONJUNCTIONS.has(rest[0] ?? '') ? withoutParticle(rest) : undefined
  if (further !== undefined) fronts.push(further)
  return fronts
}

function withoutParticle(word: string): string | undefined {
  const particle = word[0] ?? ''
  // «ككلب»: no word begins with two of them.
  const leaves = word[1] === letter.KAF && particle === letter.KAF ? 3 : PARTICLES.get(particle)
  if (leaves === undefined || word.length <= leaves || innocentWords.has(word) || hasRadicalBeginning(word))
    return undefined
  return word.slice(1)
}

interface Collecting {
  readonly vocabulary: Vocabulary
  readonly found: string[]
}

function collectEndings(front: string, { vocabulary, found }: Collecting): void {
  const whole = listedForm(front)
  if (vocabulary.has(whole)) found.push(whole)
  if (!vocabulary.hasBeginning(front.slice(0, LEAST_BEFORE_ENDING)) || innocentWords.has(front)) return
  for (const { letters, replaces, isPlural } of endingsByLastLetter.get(front.at(-1) ?? '') ?? []) {
    if (front.length < letters.length + LEAST_BEFORE_ENDING || !front.endsWith(letters)) continue
    if (isPlural && hasRadicalEnding(front)) continue
    const stem = front.slice(0, -letters.length)
    for (const replaced of replaces) {
      const word = listedForm(stem + replaced)
      if (vocabulary.has(word)) found.push(word)
    }
  }
}
