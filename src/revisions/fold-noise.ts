import * as letter from '../arabic/letters.ts'

/** Differences between two readings of a page that no editor made, or that no reader sees. */
export const NOISE_KINDS = ['spaces', 'tatweel', 'quotes', 'invisible', 'counter', 'relative-time'] as const
export type NoiseKind = (typeof NOISE_KINDS)[number]

/** A longer line is a sentence, in which «قبل يومين» is news and no clock's work. */
const LONGEST_COUNTER_LINE = 80

const INVISIBLE = /[\p{Cf}\p{Variation_Selector}]/gu
const TATWEEL = new RegExp(letter.TATWEEL, 'gu')
const DOUBLE_QUOTES = /[«»“”„‟"‹›]|''/gu
const SINGLE_QUOTES = /[‘’‚‛'`´]/gu
const SPACES = /\s+/gu

const POINTS = `.,${letter.ARABIC_DECIMAL_SEPARATOR}${letter.ARABIC_THOUSANDS_SEPARATOR}`
const NUMBER = String.raw`\p{Nd}[\p{Nd}${POINTS}]{0,12} ?[kKmM]?`
/** What only a counter counts, whatever stands beside it. */
const READERS = 'قراءة|قراءات|القراءات|مشاهدة|مشاهدات|المشاهدات|المشاهدين|views?|reads?|hits?'
const READER_COUNT = new RegExp(
  String.raw`(?:عدد )?(?:${READERS}) ?:? ?${NUMBER}|${NUMBER} (?:${READERS})(?!\p{L})|(?:قرأ|قرئ|شوهد|شاهده) ?:? ?${NUMBER}(?: مرة| مرات)?`,
  'giu',
)
/** What a counter counts too, if nothing else stands in its line. */
const OTHER_COUNT = new RegExp(
  String.raw`^(?:عدد )?(?:(?:مشاركات?|المشاركات|تعليقات?|التعليقات|زيارات?|الزيارات|مشاركة|زيارة|إعجابات?|shares?|comments?|likes?)\P{L}{0,4}${NUMBER}|${NUMBER}\P{L}{0,4}(?:مشاركة|مشاركات|تعليقا?|تعليقات|زيارة|زيارات|إعجابا?|إعجابات|shares?|comments?|likes?))$`,
  'iu',
)
const UNIT =
  'ثانية|ثانيتين|ثوان|ثواني|دقيقة|دقيقتين|دقائق|ساعة|ساعتين|ساعات|يوم|يوما|يومين|أيام|أسبوع|أسبوعين|أسابيع|شهر|شهرين|أشهر|seconds?|minutes?|mins?|hours?|days?|weeks?|months?'
const LABEL = String.raw`(?:(?:نشر|نُشر|تم النشر|آخر تحديث|أخر تحديث|تحديث|محدث|published|updated|last updated)\P{L}{0,3})?`
const RELATIVE_TIME = new RegExp(
  String.raw`^${LABEL}(?:(?:منذ|قبل) (?:${NUMBER} ?)?(?:${UNIT})(?: (?:واحدة|واحد))?|(?:${NUMBER} |an? )(?:${UNIT}) ago|الآن|just now)\P{L}{0,3}$`,
  'iu',
)

/** A line's words without what is noise in them, and the noise that was there. */
export interface FoldedLine {
  /** Empty for a line that is nothing but noise. */
  readonly text: string
  readonly noise: Readonly<Record<NoiseKind, string>>
}

/**
 * Folds what is no change of a text: white space, tatweel, styles of quotation marks, invisible characters, and in a
 * short line of a body counters of readers and times that a clock writes anew: a headline's numbers are its own.
 *
 * @example 'قـال  «نعم»' → 'قال "نعم"', 'قرأ 1200' → '', 'منذ 3 ساعات' → ''
 */
export function foldNoise(line: string, options: { readonly counters: boolean }): FoldedLine {
  const noise = { spaces: '', tatweel: '', quotes: '', invisible: '', counter: '', 'relative-time': '' }
  const take = (kind: NoiseKind, replacement: string) => (match: string) => {
    noise[kind] += match
    return replacement
  }
  let text = line
    .normalize('NFC')
    .replace(INVISIBLE, take('invisible', ''))
    .replace(TATWEEL, take('tatweel', ''))
    .replace(DOUBLE_QUOTES, take('quotes', '"'))
    .replace(SINGLE_QUOTES, take('quotes', "'"))
    .replace(SPACES, take('spaces', ' '))
    .trim()
  if (options.counters && text.length <= LONGEST_COUNTER_LINE) {
    text = text
      .replace(READER_COUNT, take('counter', ''))
      .replace(OTHER_COUNT, take('counter', ''))
      .replace(RELATIVE_TIME, take('relative-time', ''))
  }
  return { text: /[\p{L}\p{N}]/u.test(text) ? text.trim() : '', noise }
}

/** The kinds of noise by which two lines of the same words differ. */
export function noiseBetween(before: FoldedLine, after: FoldedLine): readonly NoiseKind[] {
  return NOISE_KINDS.filter((kind) => before.noise[kind] !== after.noise[kind])
}
