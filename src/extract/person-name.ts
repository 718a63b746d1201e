import { isDatelinePlace } from './dateline-places.ts'
import { labelKey } from './label-key.ts'

const BEFORE_NAME =
  /^\s*(?:(?:(?:كتب|كتبت|نشر|نشرت|مرسلة|أضيف|تم النشر|حرر)?\s*(?:بواسطة|من قبل)|الكاتب|المحرر|كتب(?:ت|ته|ها)?|بقلم|إعداد|اعداد|تحرير|حرره|حررته|ترجمة|الكاتبة?|المحررة?|تقرير|حوار|أعدّه|أعدته|تصوير|خاص|متابعة|مراسلنا|نوشته|نویسنده|به قلم|تحریر|تحریر:|بہ قلم)(?:\s+و\s*تصوير)?\s*[:\-–/]?\s+|(?:written by|posted by|reported by|story by|words by|text by|by|von|par|por|di|door|av|af|autor(?:in)?|auteur|author|reporting by|текст|автор)\s*[:\-–]?\s+)/iu
const NOT_A_PERSON = new RegExp(
  `(?:^| )(?:${[
    'بواسطه',
    'super',
    'وكالات?',
    'وكاله',
    'الوكاله',
    'الانباء',
    'انباء',
    'فريق',
    'التحرير',
    'هيئه التحرير',
    'اداره',
    'موقع',
    'صحيفه',
    'جريده',
    'قناه',
    'شبكه',
    'مركز',
    'متابعات?',
    'ترجمات',
    'القسم',
    'قسم',
    'غرفه الاخبار',
    'الاخبار',
    'اخبار',
    'رويترز',
    'فرانس برس',
    'ا ف ب',
    'الاناضول',
    'مراسلون',
    'المحرر',
    'محرر',
    'خبرگزاري',
    'گروه',
    'سرويس',
    'تحريريه',
    'الموقع',
    'بوابه',
    'نيوز',
    'مصادر',
    'مواقع',
    'ويب ديسك',
    'ڈيسك',
    'نيوز ڈيسك',
    'staff',
    'editors?',
    'editorial',
    'desk',
    'newsroom',
    'news',
    'team',
    'admin',
    'administrator',
    'agency',
    'agencies',
    'press',
    'reuters',
    'afp',
    'ap',
    'dpa',
    'redaktion',
    'redaction',
    'redaccion',
    'redazione',
    'redactie',
    'correspondents?',
    'contributors?',
    'contributing',
    'bureau',
    'reporters?',
    'writers?',
    'guest',
    'webmaster',
    'wire',
    'services?',
    'tv',
    'magazine',
    'online',
    'web',
    'university',
    'institute',
    'company',
    'inc',
    'ltd',
    'llc',
    'group',
    'network',
    'media',
    'times',
    'today',
    'daily',
    'podcast',
    'wp',
    'user',
    'anonymous',
    'unknown',
    'none',
    'null',
    'undefined',
    'http',
    'https',
    'www',
    'com',
  ].join('|')})(?: |$)`,
  'u',
)
const BETWEEN_NAMES = /\s*(?:[,،;؛|/•·&]|\s(?:and|und|et|y|e|en|och|og)\s|\sو\s)\s*|\s+(?:-|–|—)\s+/u
const AFTER_NAME = /\s*(?:[,،|(،:]|\s[-–—]\s|\sفي\s).*$/u
const ARABIC_AND = 'و'
/** A longer text is no byline. */
const LONGEST = 200
/** The same with its white space and mail addresses, whose search takes time in the square of the length. */
const LONGEST_RAW = 2000

/**
 * The persons in a byline: «كتبت مريم الحداد» → «مريم الحداد»; `By Ann Lee and Tom Ray` → two. What names an outlet, an
 * agency, a desk or a place after a dash is no person.
 */
export function personNames(byline: string, outlets: readonly string[]): readonly string[] {
  if (byline.length > LONGEST_RAW) return []
  const text = byline
    .replace(/\S+@\S+/g, ' ')
    .replace(/\s+/g, ' ')
    .trim()
  if (!text || text.length > LONGEST || /^https?:/.test(text)) return []
  const names: string[] = []
  for (const piece of text.replace(BEFORE_NAME, '').split(BETWEEN_NAMES)) {
    const name = tidyName(piece)
    if (isPersonName(name, outlets) && !names.includes(name)) names.push(name)
    else if (names.length > 0) break
  }
  return names
}

function tidyName(piece: string): string {
  return piece
    .replace(BEFORE_NAME, '')
    .replace(AFTER_NAME, '')
    .replace(/^[\s"'“”«»().\-–:*]+|[\s"'“”«»()\-–:*,]+$/gu, '')
    .trim()
}

function isPersonName(name: string, outlets: readonly string[]): boolean {
  const words = name.split(' ')
  if (name.length < 3 || name.length > 60 || words.length > 5 || /[\d@#<>{}_]/u.test(name) || !/\p{L}/u.test(name))
    return false
  if (words[0] === ARABIC_AND) return false
  if (isDatelinePlace(name)) return false
  const key = labelKey(name)
  return (
    !NOT_A_PERSON.test(key) &&
    !outlets.some((outlet) => labelKey(outlet).replaceAll(' ', '') === key.replaceAll(' ', ''))
  )
}
