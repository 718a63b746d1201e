import { ARABIC_LETTER as ARABIC, characterClass, DIGIT, LETTER } from '../arabic/fold-character.ts'
import { ZERO_WIDTH_JOINER, ZERO_WIDTH_NON_JOINER } from '../arabic/letters.ts'

/** Marks that may stand on one letter: shadda with its vowel and a Koranic sign, or a Vietnamese letter's; more is «Zalgo». */
const MARKS_ON_A_LETTER = 5
/** Joiners within one emoji: a family is of four. More would make one character of a whole page of pictures. */
const JOINERS_IN_AN_EMOJI = 3
/** Empty lines that may follow each other. */
const EMPTY_LINES = 2

const LINE_END = /\r\n?|[\v\f\u0085\u2028\u2029]/g
/** Embeddings, overrides and isolates: they turn the order of what follows them. */
const TURNS_DIRECTION = /^[\u202A-\u202E\u2066-\u2069]$/
/** Nothing is seen of these; U+FFF9 to U+FFFB mark notes between lines. */
const INVISIBLE = /^[\p{Default_Ignorable_Code_Point}\p{Noncharacter_Code_Point}\uFFF9-\uFFFB]$/u
const CONTROL = /^\p{Cc}$/u
/** Spaces of any width, and the braille pattern without dots. */
const SPACE = /^[\p{Zs}\t\u2800]$/u
const MARK = /^\p{M}$/u
const EMOJI_STYLE = /^[\uFE0E\uFE0F]$/
/** The letters of a flag of England, Scotland or Wales, and their end. */
const FLAG_TAG = /^[\u{E0020}-\u{E007F}]$/u
const BLACK_FLAG = '\u{1F3F4}'
const PICTOGRAPH = /^\p{Extended_Pictographic}$/u
const EMOJI_PART = /^(?:\p{Emoji}|\uFE0F)$/u
const ARABIC_LETTER = /^[\p{Script_Extensions=Arabic}&&\p{L}]$/v

/** Most of any text, told at once. */
const PLAIN: ReadonlySet<number> = new Set([ARABIC, DIGIT, LETTER])

export interface CleanText {
  readonly text: string
  /** Controls of direction that were taken out, each once, such as `U+202E`. */
  readonly turned: readonly string[]
}

/**
 * A text as it is kept and shown: NFC, one kind of line end and of space, nothing invisible, few marks on a letter. A
 * zero-width non-joiner stays between Arabic letters, where Persian needs it, and a joiner within an emoji.
 *
 * @example 'a\u202Eb\u200B' → 'ab', 'می\u200Cشود' → as it is
 */
export function cleanText(raw: string): CleanText {
  const turned = new Set<string>()
  const characters = Array.from(raw.toWellFormed().replace(LINE_END, '\n'))
  let kept = ''
  let before = ''
  let marks = 0
  let joiners = 0
  for (const [at, character] of characters.entries()) {
    if (PLAIN.has(characterClass(character.charCodeAt(0)))) {
      kept += character
      before = character
      marks = 0
      continue
    }
    if (TURNS_DIRECTION.test(character)) turned.add(codePointName(character))
    const shown = shownCharacter(character, before, characters[at + 1] ?? '')
    if (shown === '') continue
    marks = MARK.test(shown) ? marks + 1 : 0
    if (shown === ZERO_WIDTH_JOINER) joiners += 1
    else if (before !== ZERO_WIDTH_JOINER && PICTOGRAPH.test(shown)) joiners = 0
    const isHeaped = shown === ZERO_WIDTH_JOINER && joiners > JOINERS_IN_AN_EMOJI
    if (isHeaped || marks > MARKS_ON_A_LETTER) continue
    kept += shown
    before = shown
  }
  // Only now: normalizing sorts the marks of a letter, in time that grows with the square of their number.
  return { text: withFewEmptyLines(kept.normalize('NFC')), turned: [...turned] }
}

/** A text of one line: a name, an address. */
export function cleanLine(raw: string): CleanText {
  const { text, turned } = cleanText(raw)
  return { text: text.split(/\s/).filter(Boolean).join(' '), turned }
}

function codePointName(character: string): string {
  return `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`
}

/** What is kept of a character between its neighbours; the one before is the last that was kept. */
function shownCharacter(character: string, before: string, after: string): string {
  if (character === '\n' || (character >= '!' && character <= '~')) return character
  if (SPACE.test(character)) return ' '
  if (EMOJI_STYLE.test(character)) return EMOJI_PART.test(before) ? character : ''
  if (character === ZERO_WIDTH_JOINER) return EMOJI_PART.test(before) && PICTOGRAPH.test(after) ? character : ''
  if (character === ZERO_WIDTH_NON_JOINER) return isWithinArabic(before, after) ? character : ''
  if (FLAG_TAG.test(character)) return before === BLACK_FLAG || FLAG_TAG.test(before) ? character : ''
  return CONTROL.test(character) || INVISIBLE.test(character) ? '' : character
}

function isWithinArabic(before: string, after: string): boolean {
  return (ARABIC_LETTER.test(before) || MARK.test(before)) && ARABIC_LETTER.test(after)
}

function withFewEmptyLines(text: string): string {
  const lines: string[] = []
  let empty = 0
  for (const line of text.split('\n')) {
    const trimmed = line.trimEnd()
    empty = trimmed === '' ? empty + 1 : 0
    if (empty <= EMPTY_LINES) lines.push(trimmed)
  }
  return lines.join('\n').trim()
}
