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

/** What one character looks like: a plain small letter, or a digit. Several letters for a ligature, none for a mark. */
export function lookAlike(character: string): string {
  const seen = CAPITALS.get(character) ?? ARABIC.get(character)
  if (seen !== undefined) return seen
  let looks = ''
  for (const part of foldCharacter(character)) looks += SMALL.get(part) ?? ARABIC.get(part) ?? part
  return looks
}
