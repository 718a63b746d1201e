import { type ArabicNoun, countInArabic, numberInArabic } from './arabic-number-words.ts'
import type { DigitPlace, QuestionPhrasing, TimeUnit } from './code-question.ts'

/** «في» and «على» as they stand before a pronoun. */
const JOINED = { في: 'في', على: 'علي' } as const

/** Something that is counted, where it lies, and the pronoun of that place. */
interface Thing {
  readonly noun: ArabicNoun
  readonly at: keyof typeof JOINED
  readonly place: string
  readonly it: 'ه' | 'ها'
}

const THINGS: readonly [Thing, ...Thing[]] = [
  { noun: feminine('تفاحات', 'تفاحة'), at: 'في', place: 'السلة', it: 'ها' },
  { noun: feminine('برتقالات', 'برتقالة'), at: 'في', place: 'السلة', it: 'ها' },
  { noun: feminine('بيضات', 'بيضة'), at: 'في', place: 'السلة', it: 'ها' },
  { noun: feminine('زهرات', 'زهرة'), at: 'في', place: 'المزهرية', it: 'ها' },
  { noun: feminine('صور', 'صورة'), at: 'في', place: 'الألبوم', it: 'ه' },
  { noun: feminine('رسائل', 'رسالة'), at: 'في', place: 'الدرج', it: 'ه' },
  { noun: feminine('مجلات', 'مجلة'), at: 'على', place: 'الرف', it: 'ه' },
  { noun: masculine('كتب', 'كتابًا'), at: 'على', place: 'الرف', it: 'ه' },
  { noun: masculine('أطباق', 'طبقًا'), at: 'على', place: 'الطاولة', it: 'ها' },
  { noun: masculine('أقلام', 'قلمًا'), at: 'في', place: 'العلبة', it: 'ها' },
  { noun: masculine('مفاتيح', 'مفتاحًا'), at: 'في', place: 'الدرج', it: 'ه' },
  { noun: masculine('دفاتر', 'دفترًا'), at: 'في', place: 'الحقيبة', it: 'ها' },
]

const SPANS: Readonly<Record<TimeUnit, { readonly unit: ArabicNoun; readonly asked: string }>> = {
  week: { unit: masculine('أسابيع', 'أسبوعًا'), asked: 'يومًا' },
  year: { unit: feminine('سنوات', 'سنة'), asked: 'شهرًا' },
  hour: { unit: feminine('ساعات', 'ساعة'), asked: 'دقيقة' },
  day: { unit: masculine('أيام', 'يومًا'), asked: 'ساعة' },
}

const PLACES: Readonly<Record<DigitPlace, string>> = { hundreds: 'المئات', tens: 'العشرات', ones: 'الآحاد' }

/** Words without a doubled letter or a ligature: everybody counts the same letters. */
const WORDS = [
  'قمر',
  'شمس',
  'باب',
  'كتاب',
  'مدرسة',
  'شجرة',
  'مطر',
  'حديقة',
  'سفينة',
  'مدينة',
  'نافذة',
  'عصفور',
  'جبل',
  'نهر',
  'برتقال',
  'ياسمين',
  'مستشفى',
  'طريق',
  'صباح',
  'مكتبة',
  'زيتون',
  'قهوة',
  'مفتاح',
  'ربيع',
] as const

const oblique = (number: number) => numberInArabic(number, { gender: 'masculine', case: 'oblique' })
const nominative = (number: number) => numberInArabic(number, { gender: 'masculine', case: 'nominative' })

/** The questions in Arabic, number and counted noun agreeing as grammar has it. */
export const ARABIC_PHRASING: QuestionPhrasing = {
  sum: (first, second) => `ما مجموع ${oblique(first)} و${oblique(second)}؟`,
  difference: (whole, part) => `ما ناتج طرح ${oblique(part)} من ${oblique(whole)}؟`,
  extreme: (numbers, which) => {
    const list = numbers.map(nominative).join('؛ ')
    return `أي هذه الأعداد هو ${which === 'largest' ? 'الأكبر' : 'الأصغر'}: ${list}؟`
  },
  inDigits: (number) => `اكتب بالأرقام: ${nominative(number)}.`,
  oneDigit: (number, place) => `ما رقم ${PLACES[place]} في العدد ${oblique(number)}؟`,
  timeSpan: (unit, count) => {
    const { unit: noun, asked } = SPANS[unit]
    return `كم ${asked} في ${countInArabic(count, { noun, case: 'oblique' })}؟`
  },
  added: ({ thing, before, more }) => {
    const { noun, at, place, it } = thingOf(thing)
    const there = `${JOINED[at]}${it}`
    const first = countInArabic(before, { noun, case: 'nominative' })
    return `كان ${at} ${place} ${first}، ثم وضعنا ${there} ${countInArabic(more, { noun, case: 'oblique' })}. كم ${noun.accusative} ${there} الآن؟`
  },
  taken: ({ thing, before, less }) => {
    const { noun, at, place, it } = thingOf(thing)
    const first = countInArabic(before, { noun, case: 'nominative' })
    return `كان ${at} ${place} ${first}، ثم أخذنا من${it} ${countInArabic(less, { noun, case: 'oblique' })}. كم ${noun.accusative} بقي ${JOINED[at]}${it}؟`
  },
  letters: (first, second) => `كم حرفًا في الكلمتين «${first}» و«${second}» معًا؟`,
  words: WORDS,
}

function thingOf(choice: number): Thing {
  return THINGS[Math.floor(choice * THINGS.length)] ?? THINGS[0]
}

function masculine(plural: string, accusative: string): ArabicNoun {
  return { gender: 'masculine', plural, accusative }
}

function feminine(plural: string, accusative: string): ArabicNoun {
  return { gender: 'feminine', plural, accusative }
}
