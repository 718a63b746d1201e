import { foldWord } from '../arabic/fold-word.ts'
import * as letter from '../arabic/letters.ts'
import { numberTerm } from '../arabic/number-term.ts'

/** What stands between the digits of a number, a time or a date. */
const POINTS = `.,:/${letter.ARABIC_DECIMAL_SEPARATOR}${letter.ARABIC_THOUSANDS_SEPARATOR}`
/** Digits with what stands between them, in any script, after no Latin letter: `G20` and `F-16` are names. */
const DIGITS = new RegExp(String.raw`(?<![A-Za-z\p{Nd}]-?)\p{Nd}(?:[\p{Nd}${POINTS}]*\p{Nd})?(?![A-Za-z])`, 'u')

/** Number words by value; what names only a magnitude has it as its value, with a tilde. */
const NUMBER_WORDS: readonly (readonly [value: string, words: string])[] = [
  ['1', 'واحد واحدة أحد إحدى one'],
  ['2', 'اثنان اثنين اثنتان اثنتين إثنان إثنين اثنا اثني اثنتا اثنتي two'],
  ['3', 'ثلاثة ثلاث three'],
  ['4', 'أربعة أربع four'],
  ['5', 'خمسة خمس five'],
  ['6', 'ستة ست six'],
  ['7', 'سبعة سبع seven'],
  ['8', 'ثمانية ثماني ثمان eight'],
  ['9', 'تسعة تسع nine'],
  ['10', 'عشرة عشر ten'],
  ['11', 'eleven'],
  ['12', 'twelve'],
  ['20', 'عشرون عشرين twenty'],
  ['30', 'ثلاثون ثلاثين thirty'],
  ['40', 'أربعون أربعين forty'],
  ['50', 'خمسون خمسين fifty'],
  ['60', 'ستون ستين sixty'],
  ['70', 'سبعون سبعين seventy'],
  ['80', 'ثمانون ثمانين eighty'],
  ['90', 'تسعون تسعين ninety'],
  ['100', 'مئة مائة hundred'],
  ['200', 'مئتان مئتين مائتان مائتين'],
  ['1000', 'ألف thousand'],
  ['2000', 'ألفان ألفين'],
  ['1000000', 'مليون million'],
  ['2000000', 'مليونان مليونين'],
  ['1000000000', 'مليار billion'],
  ['~10', 'عشرات dozens tens'],
  ['~100', 'مئات مائات hundreds'],
  ['~1000', 'آلاف ألوف thousands'],
  ['~1000000', 'ملايين millions'],
]

const VALUES: ReadonlyMap<string, string> = new Map(
  NUMBER_WORDS.flatMap(([value, words]) => words.split(' ').map((word) => [foldWord(word), value] as const)),
)
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
