import { hasRadicalBeginning, hasRadicalEnding } from '../arabic/arabic-stemmer.ts'
import { foldWord } from '../arabic/fold-word.ts'
import * as letter from '../arabic/letters.ts'
import { INNOCENT_WORDS } from './innocent-words.ts'

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
/** Letters that must stay before an ending: «سمك» is no «سم» of yours. */
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
    ending(letter.WAW + pronoun, { replaces: MASCULINE }),
    ending(letter.YEH + pronoun, { replaces: MASCULINE }),
  ]),
  ...['تان', 'تين'].map((letters) => ending(letters, { replaces: EITHER })),
  ending(letter.ALEF, { replaces: MASCULINE }),
]
const endingsByLastLetter: ReadonlyMap<string, readonly Ending[]> = Map.groupBy(
  ENDINGS,
  ({ letters }) => letters.at(-1) ?? '',
)

function ending(letters: string, { replaces, isPlural = false }: Pick<Ending, 'replaces'> & Partial<Ending>): Ending {
  const leaves = SURE_PRONOUNS.has(letters) ? LEAST_BEFORE_PRONOUN : LEAST_BEFORE_ENDING
  return { letters, replaces, isPlural, leaves }
}

const innocentWords: ReadonlySet<string> = new Set(INNOCENT_WORDS.split(/\s+/).filter(Boolean).map(foldWord))

/** Words that are looked for, each as `listedForm` makes it. */
export interface Vocabulary {
  has(word: string): boolean
  /** Whether any of them begins with these two letters. */
  hasBeginning(letters: string): boolean
}

/** A folded word of a text. */
export interface WrittenWord {
  readonly written: string
  /** Its alef bears a hamza below or a madda: «إلحاد» begins with no article. */
  readonly hasOwnAlef: boolean
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
export function arabicReadings({ written, hasOwnAlef }: WrittenWord, vocabulary: Vocabulary): readonly string[] {
  const found: string[] = []
  for (const front of withoutParticles(written, hasOwnAlef ? [] : ARTICLES)) {
    collectEndings(front, { vocabulary, found, isWhole: front === written })
  }
  return found
}

/** The word, and what is left of it without any particles that it can be read to begin with. */
function withoutParticles(word: string, articles: readonly string[]): readonly string[] {
  const fronts = [word]
  if (innocentWords.has(word)) return fronts
  if (PARTICLES.has(word[0] ?? '') && innocentWords.has(word.slice(1))) return [word, word.slice(1)]
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
  /** Nothing was taken from the word's front: «بشرهم» is no «شر». */
  readonly isWhole: boolean
}

function collectEndings(front: string, { vocabulary, found, isWhole }: Collecting): void {
  const collect = (folded: string) => {
    const word = listedForm(folded)
    if (vocabulary.has(word)) found.push(word)
  }
  collect(front)
  if (!vocabulary.hasBeginning(front.slice(0, LEAST_BEFORE_PRONOUN)) || innocentWords.has(front)) return
  for (const { letters, replaces, isPlural, leaves } of endingsByLastLetter.get(front.at(-1) ?? '') ?? []) {
    const least = isWhole ? leaves : LEAST_BEFORE_ENDING
    if (front.length < letters.length + least || !front.endsWith(letters)) continue
    if (isPlural && hasRadicalEnding(front)) continue
    const stem = front.slice(0, -letters.length)
    // «ثورتنا» is of «ثورة», and of no «ثور».
    const innocent = replaces.find((replaced) => innocentWords.has(stem + replaced))
    for (const replaced of innocent === undefined ? replaces : [innocent]) collect(stem + replaced)
  }
}
