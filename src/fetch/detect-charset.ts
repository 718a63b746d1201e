import { ACCENTED_LATIN, type Alphabet, ARABIC, CYRILLIC, GREEK, HEBREW } from './alphabets.ts'

/** On a tie the first wins: bytes that say nothing (quotation marks, dashes) mean the same in all of them. */
const CANDIDATES: readonly (readonly [charset: string, alphabet: Alphabet])[] = [
  ['windows-1252', ACCENTED_LATIN],
  ['windows-1256', ARABIC],
  ['iso-8859-6', ARABIC],
  ['windows-1255', HEBREW],
  ['windows-1251', CYRILLIC],
  ['koi8-r', CYRILLIC],
  ['windows-1253', GREEK],
  ['windows-1254', ACCENTED_LATIN],
]

/** A guess at a charset: the mean log-probability of its non-ASCII characters, and of how many. */
export interface CharsetGuess {
  readonly charset: string
  readonly score: number
  readonly size: number
}

const MOST_TOKENS = 150
const WORD = /[a-z\x80-\xff]+/gi
const TELLTALE = /[\x80-\xff]/
const LETTER = /\p{L}/u
/** Marks that stand in all sorts of text: they speak for no charset. */
const NEUTRAL = /[\p{Mn}\p{Pi}\p{Pf}\p{Pd}\p{Po}\p{Lm}\p{Zs}\p{Cf}©®°]/u

// Natural logarithms, estimated on paper rather than trained: letter frequencies fall off roughly exponentially with
// their rank, and what cannot stand where it stands is worth about as much as three common letters.
const COMMONEST = -2.2
const FALL_PER_RANK = 1 / 9
const NEUTRAL_MARK = -3.5
const STRANGE = -9
const IMPOSSIBLE = -14
const MISPLACED = -5
const OPENING_BONUS = 2

/** The words that hold a byte above 0x7F, a blank between them: what the charsets differ in. */
function telltaleBytes(bytes: Uint8Array): Uint8Array {
  const tokens: string[] = []
  const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1')
  // One pattern for such a word as a whole would take time in the square of a long one.
  for (const [word] of text.matchAll(WORD)) {
    if (TELLTALE.test(word)) tokens.push(word)
    if (tokens.length >= MOST_TOKENS) break
  }
  return Buffer.from(tokens.join(' '), 'latin1')
}

/**
 * Guesses the single-byte charset of a document, Arabic ones first in mind: each candidate's reading is scored by how
 * common its letters are, whether they stand where they may (no «ة» inside a word, no accented letters in a row), and
 * whether words begin as the script's do («ال»). The best guess comes first; `size` 0 when all bytes are ASCII.
 */
export function guessCharset(bytes: Uint8Array): readonly CharsetGuess[] {
  const sample = telltaleBytes(bytes)
  return CANDIDATES.map(([charset, alphabet]) => guess(charset, alphabet, sample)).sort((a, b) => b.score - a.score)
}

function guess(charset: string, alphabet: Alphabet, sample: Uint8Array): CharsetGuess {
  const words = new TextDecoder(charset).decode(sample).split(' ')
  let total = 0
  let size = 0
  for (const word of words) {
    const characters = [...word]
    const lower = [...word.toLowerCase()]
    const shouting = word === word.toUpperCase()
    for (const [index, character] of characters.entries()) {
      if (character < '\x80') continue
      size++
      total += scoreCharacter(
        { character, lower: lower[index] ?? '', before: characters[index - 1], after: characters[index + 1], shouting },
        alphabet,
      )
    }
    if (alphabet.commonOpening && word.startsWith(alphabet.commonOpening)) total += OPENING_BONUS
  }
  return { charset, score: size === 0 ? 0 : total / size, size }
}

interface Place {
  readonly character: string
  readonly lower: string
  readonly before: string | undefined
  readonly after: string | undefined
  /** The whole word is in capitals. */
  readonly shouting: boolean
}

function scoreCharacter(place: Place, alphabet: Alphabet): number {
  const rank = alphabet.byFrequency.indexOf(place.lower)
  if (rank < 0) return scoreStranger(place.character)
  return COMMONEST - rank * FALL_PER_RANK + penalty(place, alphabet)
}

function scoreStranger(character: string): number {
  if (NEUTRAL.test(character)) return NEUTRAL_MARK
  return character === '\uFFFD' || /\p{Cc}/u.test(character) ? IMPOSSIBLE : STRANGE
}

function penalty({ character, lower, before, after, shouting }: Place, alphabet: Alphabet): number {
  let sum = 0
  if (alphabet.onlyAtEnd.includes(lower) && isLetter(after)) sum += MISPLACED
  if (character !== lower && isLetter(before) && !shouting) sum += MISPLACED
  // Accented letters stand alone among plain ones; the other scripts never mix with plain ones.
  const neighbourIsWrong = alphabet.accentsOnly ? isForeignLetter : isAsciiLetter
  if (neighbourIsWrong(before)) sum += MISPLACED
  if (neighbourIsWrong(after)) sum += MISPLACED
  return sum
}

function isLetter(character: string | undefined): boolean {
  return character !== undefined && LETTER.test(character)
}

function isAsciiLetter(character: string | undefined): boolean {
  return character !== undefined && character < '\x80'
}

function isForeignLetter(character: string | undefined): boolean {
  return character !== undefined && character >= '\x80' && LETTER.test(character)
}
