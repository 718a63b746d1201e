import * as letter from './letters.ts'

/** What a UTF-16 code unit means to the tokenizer. */
export const SEPARATOR = 1
/** A combining mark or tatweel: part of a word's surface, no part of its term. */
export const MARK = 2
/** A control that nobody sees (bidi, joiners, soft hyphen, variation selectors): no part of a term. */
export const FORMAT = 3
export const ARABIC_LETTER = 4
export const DIGIT = 5
/** A letter of any other script. */
export const LETTER = 6
/** Half of a surrogate pair: the tokenizer must look at the code point. */
export const SURROGATE = 7

// ؤ and ئ lose their hamza, as they do when written as letter and combining hamza; a term is the same either way.
const ARABIC_FOLDS: ReadonlyMap<string, string> = new Map([
  [letter.ALEF_WITH_MADDA, letter.ALEF],
  [letter.ALEF_WITH_HAMZA_ABOVE, letter.ALEF],
  [letter.ALEF_WITH_HAMZA_BELOW, letter.ALEF],
  [letter.ALEF_WASLA, letter.ALEF],
  [letter.ALEF_WITH_WAVY_HAMZA_ABOVE, letter.ALEF],
  [letter.ALEF_WITH_WAVY_HAMZA_BELOW, letter.ALEF],
  [letter.WAW_WITH_HAMZA, letter.WAW],
  [letter.YEH_WITH_HAMZA, letter.YEH],
  [letter.TEH_MARBUTA, letter.HEH],
  [letter.TEH_MARBUTA_GOAL, letter.HEH],
  [letter.HEH_DOACHASHMEE, letter.HEH],
  [letter.HEH_WITH_YEH_ABOVE, letter.HEH],
  [letter.HEH_GOAL, letter.HEH],
  [letter.HEH_GOAL_WITH_HAMZA, letter.HEH],
  [letter.AE, letter.HEH],
  [letter.ALEF_MAKSURA, letter.YEH],
  [letter.FARSI_YEH, letter.YEH],
  [letter.YEH_WITH_TAIL, letter.YEH],
  [letter.YEH_BARREE, letter.YEH],
  [letter.KEHEH, letter.KAF],
  [letter.SWASH_KAF, letter.KAF],
  [letter.KAF_WITH_RING, letter.KAF],
])

const BMP = 0x10000
const classes = new Uint8Array(BMP)
const folds = new Map<number, string>()

/** The class of a UTF-16 code unit, one of the constants above. */
export function characterClass(unit: number): number {
  const known = classes[unit] ?? 0
  return known === 0 ? learn(unit) : known
}

function learn(unit: number): number {
  const character = String.fromCharCode(unit)
  const found = unit >= 0xd800 && unit <= 0xdfff ? SURROGATE : classify(character)
  classes[unit] = found
  return found
}

/** The class of a whole character, which may lie beyond the Basic Multilingual Plane. */
export function classify(character: string): number {
  if (character === letter.ZERO_WIDTH_SPACE) return SEPARATOR
  if (character === letter.TATWEEL) return MARK
  if (/^\p{M}$/u.test(character)) return /^\p{Variation_Selector}$/u.test(character) ? FORMAT : MARK
  if (/^\p{Default_Ignorable_Code_Point}$/u.test(character) || /^\p{Cf}$/u.test(character)) return FORMAT
  if (/^\p{N}$/u.test(character)) return DIGIT
  if (!/^\p{L}$/u.test(character)) return SEPARATOR
  return /^\p{Script_Extensions=Arabic}$/u.test(character) ? ARABIC_LETTER : LETTER
}

/**
 * Folds one character to the form that terms are made of: compatibility forms to plain letters, digits to ASCII, lower
 * case, no diacritics, one alef, one yeh, one heh. May be longer than one letter, or empty.
 *
 * @example 'أ' → 'ا', 'ﻻ' → 'لا', 'ة' → 'ه', '٣' → '3', 'É' → 'e', fatha → ''
 */
export function foldCharacter(character: string): string {
  const code = character.codePointAt(0) ?? 0
  const known = folds.get(code)
  if (known !== undefined) return known
  const folded = computeFold(character)
  folds.set(code, folded)
  return folded
}

function computeFold(character: string): string {
  let folded = ''
  // A sign is kept as it is; the spaces within a ligature of several words are not.
  const isSign = classify(character) === SEPARATOR
  for (const part of character.normalize('NFKC').toLowerCase().normalize('NFKD')) {
    const kind = classify(part)
    if (kind === MARK || kind === FORMAT || (kind === SEPARATOR && !isSign)) continue
    folded += foldDigit(part) ?? ARABIC_FOLDS.get(part) ?? part
  }
  return folded
}

const DIGIT_ZEROS = [letter.ARABIC_INDIC_ZERO, letter.EXTENDED_ARABIC_INDIC_ZERO].map((zero) => zero.charCodeAt(0))

function foldDigit(character: string): string | undefined {
  const code = character.charCodeAt(0)
  const zero = DIGIT_ZEROS.find((start) => code >= start && code < start + 10)
  return zero === undefined ? undefined : String(code - zero)
}
