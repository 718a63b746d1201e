import { hasRadicalBeginning, hasRadicalEnding } from '../arabic/arabic-stemmer.ts'
import { foldWord } from '../arabic/fold-word.ts'
import * as letter from '../arabic/letters.ts'
import { INNOCENT_WORDS } from './innocent-words.ts'
import type { TextWord } from './text-words.ts'

/** What may stand before a word and the article with it, «هال» and «عال» of everyday speech among them. */
const ARTICLES: readonly string[] = [
  ...['ال', 'لل', 'بال', 'كال', 'فال', 'وال', 'وبال', 'فبال', 'وكال', 'فكال', 'ولل', 'فلل'],
  ...['هال', 'عال', 'بهال', 'لهال', 'وهال', 'وعال'],
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
/** Letters that a word must have to be read before an ending: «سمك» is no «سم» of yours. */
const LEAST_BEFORE_ENDING = 3
/** Pronouns that few words of two letters and more end with by chance. */
const SURE_PRONOUNS: ReadonlySet<string> = new Set(['ها', 'هم', 'هن', 'كم', 'هما', 'كما'])
const LEAST_BEFORE_PRONOUN = 2

const PRONOUNS = ['ه', 'ها', 'هم', 'هن', 'هما', 'ك', 'كم', 'كن', 'كما', 'ي', 'ني', 'نا']
const PLURALS = ['ان', 'ون', 'ين', 'ات']

interface Ending {
  readonly letters: string
  /** What may have stood in its place: nothing, or the teh marbuta that it opened or replaced. */
  readonly replaces: readonly string[]
  readonly isPlural: boolean
  readonly leaves: number
}

const MASCULINE = ['']
const EITHER = [letter.HEH, '']
const ENDINGS: readonly Ending[] = [
  ...PRONOUNS.map((letters) => ending(letters, { replaces: MASCULINE })),
  ...PLURALS.map((letters) => ending(letters, { replaces: letters === 'ات' ? EITHER : MASCULINE, isPlural: true })),
  ...PRONOUNS.flatMap((pronoun) => [
    ending(letter.TEH + pronoun, { replaces: EITHER }),
    ending(`ات${pronoun}`, { replaces: EITHER }),
  ]),
  ...PRONOUNS.filter((pronoun) => pronoun !== letter.YEH).flatMap((pronoun) => [
    ending(letter.WAW + pronoun, { replaces: MASCULINE }),
    ending(letter.YEH + pronoun, { replaces: MASCULINE }),
  ]),
  ...['تان', 'تين'].map((letters) => ending(letters, { replaces: EITHER })),
  ending(letter.ALEF, { replaces: MASCULINE }),
]
const FEMININE: readonly Ending[] = ENDINGS.filter(({ letters }) => letters === letter.HEH)
const endingsByLastLetter: ReadonlyMap<string, readonly Ending[]> = Map.groupBy(
  ENDINGS,
  ({ letters }) => letters.at(-1) ?? '',
)

function ending(letters: string, { replaces, isPlural = false }: Pick<Ending, 'replaces'> & Partial<Ending>): Ending {
  const leaves = SURE_PRONOUNS.has(letters) ? LEAST_BEFORE_PRONOUN : LEAST_BEFORE_ENDING
  return { letters, replaces, isPlural, leaves }
}

/** Of innocent words with an ending, so many letters are told, and so many taken off. */
const LEAST_INNOCENT = 4
const LONGEST_ENDING = 3

const innocentWords: ReadonlySet<string> = new Set(INNOCENT_WORDS.split(/\s+/).filter(Boolean).map(foldWord))

/** Words that are looked for, each as `listedForm` makes it. */
export interface Vocabulary {
  has(word: string): boolean
  /** Whether it is listed with a teh marbuta, which no pronoun follows. */
  hasTehMarbuta(word: string): boolean
  /** Whether any of them begins with these two letters. */
  hasBeginning(letters: string): boolean
}

/** A word of a text, and what its folded form does not tell. */
export type WrittenWord = Pick<TextWord, 'folded' | 'hasOwnAlef' | 'hasTehMarbuta'>

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
 * @example «وبالمدرسة» → 'مدرسه'; «مدرستهم» → 'مدرسه'; «كلبنة» → not 'كلب'
 */
export function arabicReadings(word: WrittenWord, vocabulary: Vocabulary): readonly string[] {
  const { folded, hasOwnAlef, hasTehMarbuta } = word
  const found: string[] = []
  for (const front of withoutParticles(folded, hasOwnAlef ? [] : ARTICLES)) {
    collectEndings(front, { vocabulary, found, hasTehMarbuta, isWhole: front === folded })
  }
  return found
}

/** The word, and what is left of it without any particles that it can be read to begin with. */
function withoutParticles(word: string, articles: readonly string[]): readonly string[] {
  const fronts = [word]
  if (isInnocent(word)) return fronts
  if (PARTICLES.has(word[0] ?? '') && isInnocent(word.slice(1))) return [word, word.slice(1)]
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

/** Whether a word is one of the innocent ones, or one of them with an ending. */
function isInnocent(word: string): boolean {
  for (let length = word.length; length >= LEAST_INNOCENT && length >= word.length - LONGEST_ENDING; length--) {
    if (innocentWords.has(word.slice(0, length))) return true
  }
  return false
}

function withoutParticle(word: string): string | undefined {
  const particle = word[0] ?? ''
  // «للعين» is of «العين», and of no «لعين».
  if (particle === letter.LAM && word[1] === letter.LAM) return undefined
  // «ككلب»: no word begins with two of them.
  const leaves = word[1] === letter.KAF && particle === letter.KAF ? 3 : PARTICLES.get(particle)
  if (leaves === undefined || word.length <= leaves || hasRadicalBeginning(word)) return undefined
  return word.slice(1)
}

interface Collecting {
  readonly vocabulary: Vocabulary
  readonly found: string[]
  readonly hasTehMarbuta: boolean
  /** Nothing was taken from the word's front: «بشرهم» is no «شر». */
  readonly isWhole: boolean
}

function collectEndings(front: string, { vocabulary, found, hasTehMarbuta, isWhole }: Collecting): void {
  const whole = listedForm(front)
  if (vocabulary.has(whole)) found.push(whole)
  if (!vocabulary.hasBeginning(front.slice(0, LEAST_BEFORE_PRONOUN)) || innocentWords.has(front)) return
  for (const { letters, replaces, leaves } of endingsOf(front, hasTehMarbuta)) {
    const least = isWhole ? leaves : LEAST_BEFORE_ENDING
    for (const word of restored(front.slice(0, -letters.length), replaces)) {
      // «ردهة» is no «ردة» of somebody's: before a pronoun its last letter opens.
      const isOpen = word.length + letters.length > front.length || !vocabulary.hasTehMarbuta(word)
      if (isOpen && word.length >= least && vocabulary.has(word)) found.push(word)
    }
  }
}

/** The endings that a word can be read with. After a teh marbuta nothing stands: «طينية» has no pronoun at its end. */
function endingsOf(front: string, hasTehMarbuta: boolean): readonly Ending[] {
  const endings = hasTehMarbuta ? FEMININE : (endingsByLastLetter.get(front.at(-1) ?? '') ?? [])
  return endings.filter(({ letters, isPlural }) => front.endsWith(letters) && !(isPlural && hasRadicalEnding(front)))
}

/** What a word may have been before its ending. «ثورتنا» is of «ثورة», and of no «ثور». */
function restored(stem: string, replaces: readonly string[]): readonly string[] {
  const innocent = replaces.find((replaced) => innocentWords.has(stem + replaced))
  return (innocent === undefined ? replaces : [innocent]).map((replaced) => listedForm(stem + replaced))
}
