import { foldWord } from '../arabic/fold-word.ts'
import * as letter from '../arabic/letters.ts'
import { numberTerm } from '../arabic/number-term.ts'
import { NUMBER_WORDS, type NumberRole } from '../arabic/number-words.ts'

/** What stands between the digits of a number, a time or a date. */
const POINTS = `.,:/${letter.ARABIC_DECIMAL_SEPARATOR}${letter.ARABIC_THOUSANDS_SEPARATOR}`
/** Digits with what stands between them, in any script, after no Latin letter: `G20` and `F-16` are names. */
const DIGITS = new RegExp(String.raw`(?<![A-Za-z\p{Nd}]-?)\p{Nd}(?:[\p{Nd}${POINTS}]*\p{Nd})?(?![A-Za-z])`, 'u')

/** English number words by value; what names only a magnitude has it as its value, with a tilde. */
const ENGLISH_WORDS: readonly (readonly [word: string, value: string])[] = [
  ...'one two three four five six seven eight nine ten eleven twelve'
    .split(' ')
    .map((word, index) => [word, String(index + 1)] as const),
  ...'twenty thirty forty fifty sixty seventy eighty ninety'
    .split(' ')
    .map((word, index) => [word, String(10 * (index + 2))] as const),
  ['hundred', '100'],
  ['thousand', '1000'],
  ['million', '1000000'],
  ['billion', '1000000000'],
  ['dozens', '~10'],
  ['tens', '~10'],
  ['hundreds', '~100'],
  ['thousands', '~1000'],
  ['millions', '~1000000'],
]

const VALUES: ReadonlyMap<string, string> = new Map([
  ...NUMBER_WORDS.flatMap(({ role, value, words }) => {
    const digits = arabicValue(role, value)
    return digits === undefined ? [] : words.map((word) => [foldWord(word), digits] as const)
  }),
  ...ENGLISH_WORDS,
])

/** What an Arabic number word says where it stands alone. */
function arabicValue(role: NumberRole, value: number): string | undefined {
  switch (role) {
    case 'vague':
    case 'scales':
      return `~${value}`
    case 'two-scale':
      return String(2 * value)
    case 'fraction':
    case 'fractions':
    case 'ordinal':
    case 'bound-ordinal':
      return undefined
    default:
      return String(value)
  }
}

const NOT_LETTERS = /[^\p{L}\p{M}]+/gu
/** «و», «ب», «ل», «ف», «ك» and the article, as they stand before a number word. */
const PREFIX = new RegExp(
  `^[${letter.WAW}${letter.FEH}${letter.BEH}${letter.LAM}${letter.KAF}]?(?:${letter.ALEF}${letter.LAM})?`,
  'u',
)

/** «ثلاثًا»: the alef that an indefinite accusative ends in. */
const ACCUSATIVE = new RegExp(`${letter.ALEF}$`, 'u')

/**
 * The number that a word says, in digits; `undefined` if it says none.
 *
 * @example '٤٠٪' → '40', '1,200' → '1200', 'وأربعون' → '40', 'عشرات' → '~10', 'F-16' → undefined
 */
export function numberValue(word: string): string | undefined {
  const digits = DIGITS.exec(word)?.[0]
  if (digits !== undefined) return numberTerm(digits)
  const folded = foldWord(word.replace(NOT_LETTERS, ''))
  const bare = folded.replace(PREFIX, '')
  return VALUES.get(folded) ?? VALUES.get(bare) ?? VALUES.get(bare.replace(ACCUSATIVE, ''))
}
