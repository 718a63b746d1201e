import type { DayPart, KeyWord, Modifier, Unit } from './date-cue.ts'

/** The days of the week, Sunday first, in every spelling; with the article, without which most are other words. */
export const WEEKDAY_NAMES: readonly string[] = [
  'الأحد',
  'الاثنين الاتنين',
  'الثلاثاء الثلثاء الثلاثا الثلاثآء التلاتاء',
  'الأربعاء الاربعا الإربعاء',
  'الخميس',
  'الجمعة',
  'السبت',
]

/** Days by their distance from the day of writing. */
export const DAY_WORDS: readonly (readonly [days: number, words: string])[] = [
  [0, 'اليوم'],
  [-1, 'أمس الأمس البارحة امبارح مبارح'],
  [1, 'غدا غد الغد بكرة بكرا'],
]

export const DAY_PARTS: readonly (readonly [part: DayPart, words: string])[] = [
  ['dawn', 'فجر فجرا الفجر سحرا'],
  ['morning', 'صباح صباحا الصباح الصبح صبيحة ضحى الضحى صباحاً'],
  ['noon', 'ظهر ظهرا الظهر ظهيرة الظهيرة زوال الزوال'],
  ['afternoon', 'عصر عصرا العصر عصاري'],
  ['evening', 'مساء مساءا المساء مساءً عشية أمسية'],
  ['night', 'ليل ليلا الليل ليلة الليلة'],
]

/** Words that stand behind an hour only: alone «المغرب» is a country, «العشاء» a meal. */
export const HALF_WORDS: readonly (readonly [part: DayPart, words: string])[] = [
  ['morning', 'ص am a.m'],
  ['evening', 'م pm p.m مغرب المغرب عشاء العشاء'],
]

export const MODIFIERS: readonly (readonly [modifier: Modifier, words: string])[] = [
  [
    'past',
    'الماضي الماضية الماض الماضيين الماضيتين المنصرم المنصرمة الفائت الفائتة السابق السابقة المنقضي المنقضية الفارط الفارطة',
  ],
  ['coming', 'المقبل المقبلة المقبلين المقبلتين القادم القادمة القادمين القادمتين التالي التالية الجاي الجاية'],
  ['this', 'الجاري الجارية الحالي الحالية الراهن الراهنة'],
]

/** Units of time: the singular, the dual, the plural. */
export const UNITS: readonly (readonly [unit: Unit, one: string, two: string, many: string])[] = [
  ['second', 'ثانية', 'ثانيتين ثانيتان', 'ثوان ثواني'],
  ['minute', 'دقيقة', 'دقيقتين دقيقتان', 'دقائق دقايق'],
  ['hour', 'ساعة', 'ساعتين ساعتان', 'ساعات'],
  ['day', 'يوم يوما', 'يومين يومان يومي', 'أيام'],
  ['week', 'أسبوع أسبوعا', 'أسبوعين أسبوعان', 'أسابيع'],
  ['month', 'شهر شهرا', 'شهرين شهران شهري', 'أشهر شهور'],
  ['year', 'عام عاما سنة', 'عامين عامان سنتين سنتان عامي', 'أعوام سنوات سنين'],
]

/** Words that hold a date together or tell how it is meant. */
export const KEY_WORDS: readonly (readonly [word: KeyWord, words: string])[] = [
  ['in', 'في'],
  ['from', 'من'],
  ['to', 'إلى الي حتى لغاية'],
  ['between', 'بين'],
  ['and', 'و'],
  ['since', 'منذ'],
  ['before', 'قبل'],
  ['after', 'بعد'],
  ['within', 'خلال غضون'],
  ['this', 'هذا هذه'],
  ['matching', 'الموافق الموافقة المصادف يوافق موافق'],
  ['dated', 'بتاريخ تاريخ'],
  ['first', 'أول'],
  ['first-day', 'غرة'],
  ['last', 'آخر الأخير الأخيرة'],
  ['less', 'إلا'],
  ['o-clock', 'الساعة ساعة'],
  ['local-time', 'بتوقيت توقيت'],
  ['month-start', 'أوائل مطلع بداية بدايات مستهل'],
  ['month-middle', 'منتصف أواسط نصف نص'],
  ['month-end', 'أواخر نهاية نهايات'],
  ['hijri', 'ه هجري هجرية للهجرة'],
  ['common-era', 'م ميلادي ميلادية للميلاد'],
  ['feast', 'عيد رأس كريسماس الكريسماس'],
  ['now', 'الآن حالا'],
  ['every', 'كل'],
  ['part-of-year', 'الربع والربع النصف والنصف صيف ربيع خريف شتاء الصيف الربيع الخريف الشتاء'],
  [
    'decade',
    'عشرينيات عشرينات ثلاثينيات ثلاثينات أربعينيات أربعينات خمسينيات خمسينات ستينيات ستينات سبعينيات سبعينات ثمانينيات ثمانينات تسعينيات تسعينات العشرينيات العشرينات الثلاثينيات الثلاثينات الأربعينيات الأربعينات الخمسينيات الخمسينات الستينيات الستينات السبعينيات السبعينات الثمانينيات الثمانينات التسعينيات التسعينات',
  ],
  ['each-of', 'أيام'],
]
