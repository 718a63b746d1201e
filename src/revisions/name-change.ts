import { foldWord, foldWords } from '../arabic/fold-word.ts'
import * as letter from '../arabic/letters.ts'
import { MONTH_NAMES } from '../base/month-names.ts'

/** Titles after which a name stands; «وزير» without its article opens an office, not a name. */
const TITLES = `الرئيس السيد السيدة الدكتور الدكتورة الشيخ الشيخة الأمير الأميرة الملك الملكة السلطان الوزير الوزيرة النائب النائبة
  السفير السفيرة اللواء العميد العقيد المقدم الرائد النقيب الفريق القاضي القاضية المهندس المهندسة المحامي المحامية الأستاذ الأستاذة
  البابا الأنبا المطران البطريرك المدرب اللاعب الكابتن الفنان الفنانة الممثل الممثلة المخرج الكاتب الكاتبة الشاعر الشاعرة الصحفي
  الصحفية الحاج الشهيد الراحل mr mrs ms dr president minister king queen prince sheikh general colonel judge professor`
const TITLE_WORDS: ReadonlySet<string> = new Set(foldWords(TITLES))
const NO_NAMES: ReadonlySet<string> = new Set([
  ...MONTH_NAMES.flat(),
  ...'monday tuesday wednesday thursday friday saturday sunday'.split(' '),
])
const MOST_WORDS = 4
const CAPITALISED = /^["'(]?\p{Lu}[\p{Ll}'’-]+["'),.]*$/u
const ENDS_A_SENTENCE = /[.!?:;…]["')]?$/u
const WITH_ARTICLE = new RegExp(`^["'(]?${letter.ALEF}${letter.LAM}`, 'u')
const NOT_LETTERS = /[^\p{L}\p{M}]+/gu

/**
 * Whether words that were put in the place of others are another name: both follow a title («الدكتور سامي» → «الدكتور
 * رامي»), or both are written in capitals within a sentence. Names that nothing marks are not told from other words.
 */
export function isNameChange(
  before: readonly string[],
  after: readonly string[],
  previousWord: string | undefined,
): boolean {
  if (previousWord === undefined || before.length > MOST_WORDS || after.length > MOST_WORDS) return false
  if (TITLE_WORDS.has(foldWord(previousWord.replace(NOT_LETTERS, '')))) {
    // «الرئيس الفرنسي»: an adjective, where a name would do without the article.
    return ![...before, ...after].some((word) => WITH_ARTICLE.test(word))
  }
  return !ENDS_A_SENTENCE.test(previousWord) && [...before, ...after].every(isCapitalised)
}

function isCapitalised(word: string): boolean {
  return CAPITALISED.test(word) && !NO_NAMES.has(word.replace(NOT_LETTERS, '').toLowerCase())
}
