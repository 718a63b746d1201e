import { foldWord, foldWords } from '../../arabic/fold-word.ts'
import * as letter from '../../arabic/letters.ts'
import type { Qualifier } from '../../news/figure.ts'

/** What stands before a number and says how firm it is; `/` parts words that may take each other's place. */
const BEFORE: readonly (readonly [Qualifier, readonly string[]])[] = [
  [
    'more-than',
    [
      'أكثر من',
      'أزيد من',
      'ما يزيد/يفوق على/عن',
      'ما يفوق/يتجاوز',
      'ما يربو على/عن',
      'يزيد/تزيد/يربو/تربو/زاد/زادت على/عن',
      'يفوق/تفوق/فاق/فاقت/تجاوز/تجاوزت/يتجاوز/تتجاوز/متجاوزا/متجاوزة/تخطى/يتخطى/تتخطى/تخطت/متخطيا/متخطية/تعدى/تعدت/يتعدى/تتعدى',
    ],
  ],
  [
    'at-least',
    ['ما لا يقل/تقل عن', 'لا يقل/تقل عن', 'مالايقل عن', 'لايقل عن', 'ما لايقل عن', 'مالا يقل عن', 'على الأقل'],
  ],
  [
    'about',
    [
      'نحو/حوالي/حوالى/قرابة/زهاء/تقريبا',
      'ما يقرب/يقارب من',
      'مايقارب/مايقرب من',
      'يقرب من',
      'ما يقارب/يناهز/قارب',
      'مايقارب',
      'يقارب/تقارب/قارب/قاربت/يناهز/تناهز/ناهز/ناهزت',
      'ما يقدر/تقدر',
      'في حدود',
      'بحدود',
    ],
  ],
  [
    'up-to',
    [
      'ما يصل إلى',
      'قد/ربما يصل/تصل إلى',
      'يصل/ويصل إلى حدود',
      'لا يزيد/تزيد على/عن',
      'ما لا يزيد على/عن',
      'لا/لم/لن/ألا يتجاوز/تتجاوز/يتعدى/تتعدى/يتعد/تتعد/يتخطى/تتخطى/يتخط/تتخط',
      'لا/لم/لن/ألا يزد/تزد/يزيد/تزيد على/عن',
      'كحد أقصى',
    ],
  ],
  ['less-than', ['أقل من', 'ما يقل عن']],
  ['exact', ['ما مجموعه']],
  [
    'unquantified',
    [
      'عدد/عددا من',
      'عدد/عددا كبير/كبيرا/آخر من',
      'عدد/عددا غير معروف/محدد/معلوم من',
      'أعداد من',
      'أعداد كبيرة/غفيرة من',
      'العديد من',
      'مجموعة من',
      'بعض/عدة/بضعة',
    ],
  ],
]

/** What a verb of reaching may name before the number: «تجاوزت قيمتها 3 ملايين», «تخطى حاجز الـ50». */
export const REACHED: ReadonlySet<string> = new Set(
  foldWords(
    'قيمته قيمتها قيمتهما كلفته كلفتها تكلفته تكلفتها سعره سعرها ثمنه ثمنها نسبته نسبتها عددهم عددهن عددها حجمه حجمها حاجز عتبة سقف مبلغ نسبة مستوى',
  ),
)

/** With «بـ» and a number after them they estimate it: «تقدر قيمته بمليون», «قدرت الخسائر بـ6 آلاف». */
export const ESTIMATES: ReadonlySet<string> = new Set(
  'يقدر تقدر يقدرون قدر قدرت قدروا مقدر مقدرا مقدرة المقدر المقدرة'.split(' ').flatMap(joined),
)

/** Verbs whose subject may stand between them and the number: «تجاوزت الأرباح 3 ملايين». */
export const REACHES: ReadonlyMap<string, Qualifier> = new Map([
  ...verbs('تجاوز تجاوزت يتجاوز تتجاوز تخطى تخطت يتخطى تتخطى تعدى تعدت يتعدى تتعدى', 'more-than'),
  ...verbs('قارب قاربت يقارب تقارب ناهز ناهزت يناهز تناهز', 'about'),
])

function verbs(words: string, qualifier: Qualifier): (readonly [string, Qualifier])[] {
  return words.split(' ').flatMap((word) => joined(word).map((key) => [key, qualifier] as const))
}

/** A word alone, and after «و» or «ف». */
function joined(word: string): readonly string[] {
  return ['', letter.WAW, letter.FEH].map((conjunction) => foldWord(conjunction + word))
}

export interface QualifierPhrase {
  readonly qualifier: Qualifier
  /** Each place holds the words that may stand there, folded. */
  readonly words: readonly ReadonlySet<string>[]
}

/** The phrases by each word that may begin them, longer ones first. */
export const PHRASES_BY_FIRST: ReadonlyMap<string, readonly QualifierPhrase[]> = phrasesByFirst()

function phrasesByFirst(): Map<string, QualifierPhrase[]> {
  const byFirst = new Map<string, QualifierPhrase[]>()
  for (const [qualifier, phrases] of BEFORE) {
    for (const phrase of phrases) {
      const words = phrase.split(' ').map((place) => new Set(place.split('/').map(foldWord)))
      for (const first of words[0] ?? []) byFirst.set(first, [...(byFirst.get(first) ?? []), { qualifier, words }])
    }
  }
  for (const phrases of byFirst.values()) phrases.sort((a, b) => b.words.length - a.words.length)
  return byFirst
}
