import { foldCharacter } from '../arabic/fold-character.ts'
import * as letter from '../arabic/letters.ts'

// Letters that look like others, told by pairs: what is written, what it looks like. In the spirit of UTS 39's table of
// confusables, of which it holds what stands on keyboards of our readers.

/** Cyrillic and Greek capitals, which look like Latin ones that their small letters do not look like. */
const CAPITALS: ReadonlyMap<string, string> = pairsOf(
  'АВЕЅІЈКМНОРСТУХԌԚԜ ΑΒΕΖΗΙΚΜΝΟΡΤΥΧ',
  'abesijkmhopctyxgqw abezhikmnoptyx',
)
/** Small letters, without their accents. */
const SMALL: ReadonlyMap<string, string> = pairsOf(
  'аеорсухіјѕһԁԛԝкмтгвн αικνορτυχγωηε ıɑɡʟɪ',
  'aeopcyxijshdqwkmtrbh aiknoptuxywne iagli',
)
/** Arabic letters that differ by a dot that few fonts show, or by a stroke; and the digit five, written like a heh. */
const ARABIC: ReadonlyMap<string, string> = new Map([
  [letter.NOON_GHUNNA, letter.NOON],
  [letter.DOTLESS_BEH, letter.BEH],
  [letter.DOTLESS_QAF, letter.QAF],
  [letter.DOTLESS_FEH, letter.FEH],
  [letter.VEH, letter.FEH],
  [letter.PEH, letter.BEH],
  [letter.TCHEH, letter.JEEM],
  [letter.JEH, letter.ZAIN],
  [letter.GAF, letter.KAF],
  [letter.ARABIC_INDIC_FIVE, letter.HEH],
  [letter.EXTENDED_ARABIC_INDIC_FIVE, letter.HEH],
])

function pairsOf(written: string, seen: string): ReadonlyMap<string, string> {
  const looksLike = Array.from(seen)
  return new Map(Array.from(written).map((character, at) => [character, looksLike[at] ?? character]))
}

const known = new Map<string, string>()

/** What one character looks like: a plain small letter, or a digit. Several letters for a ligature, none for a mark. */
export function lookAlike(character: string): string {
  const before = known.get(character)
  if (before !== undefined) return before
  const looks = CAPITALS.get(character) ?? ARABIC.get(character) ?? foldedLook(character)
  known.set(character, looks)
  return looks
}

function foldedLook(character: string): string {
  return Array.from(foldCharacter(character), (part) => SMALL.get(part) ?? ARABIC.get(part) ?? part).join('')
}

/** What a folded word looks like, letter by letter. */
export function lookAlikeWord(word: string): string {
  let looks = ''
  for (const character of word) looks += lookAlike(character)
  return looks
}
