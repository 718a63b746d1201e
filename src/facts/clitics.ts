import * as letter from '../arabic/letters.ts'

/** A reading of a written word: what is attached before it, and the word itself, both folded. */
export interface CliticReading {
  /** «و», «ف», «ب», «ل», «ك», «س» or two of them; empty where nothing is attached. */
  readonly prefix: string
  /** With its article, if it has one: «لل» is read as «ل» and «ال». */
  readonly word: string
}

const CONJUNCTIONS = letter.WAW + letter.FEH
const PREPOSITIONS = letter.BEH + letter.LAM + letter.KAF
/** «ال» */
export const ARTICLE: string = letter.ALEF + letter.LAM
/** Nothing shorter is a word of its own. */
const SHORTEST = 2

/**
 * The ways in which a folded word can be read, the whole word first: a conjunction, a preposition or both may be attached.
 *
 * @example 'وبالقاهره' → '', 'وبالقاهره'; 'و', 'بالقاهره'; 'وب', 'القاهره'. 'للمرصد' → …; 'ل', 'المرصد'
 */
export function cliticReadings(key: string): readonly CliticReading[] {
  const readings: CliticReading[] = [{ prefix: '', word: key }]
  addPreposition(readings, '', key)
  const first = key[0]
  if (first !== undefined && CONJUNCTIONS.includes(first) && key.length - 1 >= SHORTEST) {
    readings.push({ prefix: first, word: key.slice(1) })
    addPreposition(readings, first, key.slice(1))
  }
  return readings
}

function addPreposition(readings: CliticReading[], conjunction: string, key: string): void {
  const first = key[0]
  if (first === undefined || !PREPOSITIONS.includes(first) || key.length - 1 < SHORTEST) return
  const rest = key.slice(1)
  // «للمرصد»: the article loses its alef after the preposition.
  const hidesArticle = first === letter.LAM && rest.startsWith(letter.LAM) && rest.length > SHORTEST
  if (hidesArticle) readings.push({ prefix: conjunction + first, word: ARTICLE + rest.slice(1) })
  readings.push({ prefix: conjunction + first, word: rest })
}

/**
 * A folded word with letters attached before it: «ل» swallows the alef of the article.
 *
 * @example 'ول', 'المرصد' → 'وللمرصد'
 */
export function attach(prefix: string, word: string): string {
  return prefix + (prefix.endsWith(letter.LAM) && word.startsWith(ARTICLE) ? word.slice(1) : word)
}
