import { foldWord } from '../../arabic/fold-word.ts'
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
      'يزيد/تزيد/يربو/تربو على/عن',
      'يفوق/تفوق/فاق/فاقت/تجاوز/تجاوزت/يتجاوز/تتجاوز/متجاوزا/تخطى/يتخطى/تخطت',
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
      'لا يتجاوز/تتجاوز/يتعدى',
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
