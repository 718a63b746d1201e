/** How a number word takes part in a number. */
export type NumberRole =
  /** 1 to 9. */
  | 'unit'
  /** 1 and 2 as they stand only within 11, 12, 21, 31 …: «أحد عشر», «إحدى وعشرون». */
  | 'bound'
  /** 10, also the second word of 11 to 19. */
  | 'ten'
  /** 11 to 19 in one word, as they are spoken. */
  | 'teen'
  /** 20 to 90. */
  | 'tens'
  /** 100, also the second word of «ثلاث مئة». */
  | 'hundred'
  /** 200 to 900 in one word. */
  | 'hundreds'
  /** 1000 and up. */
  | 'scale'
  /** Its plural: after three to ten, or alone and then vague. */
  | 'scales'
  /** Two of it. */
  | 'two-scale'
  /** «ألفا»: two of it, or one of it in the accusative after a number. */
  | 'two-or-one-scale'
  /** «عشرات», «مئات». */
  | 'vague'
  | 'fraction'
  /** «أرباع», after three to ten. */
  | 'fractions'
  | 'ordinal'
  /** «حادي»: the ordinal of one within 11, 21, 31 …. */
  | 'bound-ordinal'

/** The words for one number in one role, in all their genders, cases and spellings, spoken Egyptian ones at the end. */
export interface NumberWords {
  readonly role: NumberRole
  readonly value: number
  readonly words: readonly string[]
}

const HUNDRED = ['مئة', 'مائة']
/** How 300 to 900 begin when they are one word. */
const HUNDREDS_STEMS: readonly (readonly [value: number, stems: string])[] = [
  [300, 'ثلاث ثلث تلت تلات'],
  [400, 'أربع ربع'],
  [500, 'خمس'],
  [600, 'ست'],
  [700, 'سبع'],
  [800, 'ثمان ثماني تمن تمان'],
  [900, 'تسع'],
]

function numberWords(role: NumberRole, value: number, words: string): NumberWords {
  return { role, value, words: words.split(' ') }
}

/** Every Arabic number word that we know, by role and value. */
export const NUMBER_WORDS: readonly NumberWords[] = [
  numberWords('unit', 0, 'صفر'),
  numberWords('unit', 1, 'واحد واحدة واحدا'),
  numberWords('bound', 1, 'أحد إحدى'),
  numberWords('unit', 2, 'اثنان اثنين اثنتان اثنتين اتنين'),
  numberWords('bound', 2, 'اثنا اثني اثنتا اثنتي'),
  numberWords('unit', 3, 'ثلاثة ثلاث ثلاثا تلاتة تلات'),
  numberWords('unit', 4, 'أربعة أربع أربعا'),
  numberWords('unit', 5, 'خمسة خمس خمسا'),
  numberWords('unit', 6, 'ستة ست ستا'),
  numberWords('unit', 7, 'سبعة سبع سبعا'),
  numberWords('unit', 8, 'ثمانية ثماني ثمان ثمانيا تمانية تمنية تمن'),
  numberWords('unit', 9, 'تسعة تسع تسعا'),
  numberWords('ten', 10, 'عشرة عشر عشرا'),
  numberWords('teen', 11, 'حداشر'),
  numberWords('teen', 12, 'اتناشر اطناشر'),
  numberWords('teen', 13, 'تلتاشر تلطاشر تلاتاشر'),
  numberWords('teen', 14, 'أربعتاشر أربعطاشر'),
  numberWords('teen', 15, 'خمستاشر خمسطاشر'),
  numberWords('teen', 16, 'ستاشر سطاشر'),
  numberWords('teen', 17, 'سبعتاشر سبعطاشر'),
  numberWords('teen', 18, 'تمنتاشر تمنطاشر تمانتاشر'),
  numberWords('teen', 19, 'تسعتاشر تسعطاشر'),
  numberWords('tens', 20, 'عشرون عشرين'),
  numberWords('tens', 30, 'ثلاثون ثلاثين تلاتين'),
  numberWords('tens', 40, 'أربعون أربعين'),
  numberWords('tens', 50, 'خمسون خمسين'),
  numberWords('tens', 60, 'ستون ستين'),
  numberWords('tens', 70, 'سبعون سبعين'),
  numberWords('tens', 80, 'ثمانون ثمانين تمانين'),
  numberWords('tens', 90, 'تسعون تسعين'),
  { role: 'hundred', value: 100, words: HUNDRED },
  numberWords('hundreds', 200, 'مئتان مئتين مئتا مئتي مائتان مائتين مائتا مائتي'),
  ...HUNDREDS_STEMS.map(
    ([value, stems]): NumberWords => ({
      role: 'hundreds',
      value,
      words: stems.split(' ').flatMap((stem) => HUNDRED.map((hundred) => stem + hundred)),
    }),
  ),
  numberWords('scale', 1e3, 'ألف'),
  numberWords('two-scale', 1e3, 'ألفان ألفين ألفي'),
  numberWords('two-or-one-scale', 1e3, 'ألفا'),
  numberWords('scales', 1e3, 'آلاف ألوف'),
  numberWords('scale', 1e6, 'مليون'),
  numberWords('two-scale', 1e6, 'مليونان مليونين مليوني'),
  numberWords('two-or-one-scale', 1e6, 'مليونا'),
  numberWords('scales', 1e6, 'ملايين'),
  numberWords('scale', 1e9, 'مليار بليون'),
  numberWords('two-scale', 1e9, 'ملياران مليارين ملياري بليونان بليونين بليوني'),
  numberWords('two-or-one-scale', 1e9, 'مليارا بليونا'),
  numberWords('scales', 1e9, 'مليارات بلايين'),
  numberWords('scale', 1e12, 'تريليون ترليون'),
  numberWords('two-scale', 1e12, 'تريليونان تريليونين تريليوني ترليونان ترليونين ترليوني'),
  numberWords('two-or-one-scale', 1e12, 'تريليونا ترليونا'),
  numberWords('scales', 1e12, 'تريليونات ترليونات'),
  numberWords('vague', 10, 'عشرات'),
  numberWords('vague', 100, 'مئات مائات'),
  numberWords('fraction', 1 / 2, 'نصف'),
  numberWords('fraction', 1 / 3, 'ثلث'),
  numberWords('fraction', 2 / 3, 'ثلثا ثلثي ثلثين'),
  numberWords('fraction', 1 / 4, 'ربع'),
  numberWords('fractions', 1 / 4, 'أرباع'),
  numberWords('fractions', 1 / 5, 'أخماس'),
  numberWords('fractions', 1 / 8, 'أثمان'),
  numberWords('ordinal', 1, 'أول أولى'),
  numberWords('bound-ordinal', 1, 'حادي حادية'),
  numberWords('ordinal', 2, 'ثاني ثانية ثان'),
  numberWords('ordinal', 3, 'ثالث ثالثة'),
  numberWords('ordinal', 4, 'رابع رابعة'),
  numberWords('ordinal', 5, 'خامس خامسة'),
  numberWords('ordinal', 6, 'سادس سادسة'),
  numberWords('ordinal', 7, 'سابع سابعة'),
  numberWords('ordinal', 8, 'ثامن ثامنة'),
  numberWords('ordinal', 9, 'تاسع تاسعة'),
  numberWords('ordinal', 10, 'عاشر عاشرة'),
]
