import type { ToldFigure } from './told-figure.ts'

/** «عدد القتلى», «حصيلة», «ارتفع إلى»: the number is that of the whole. */
const TALLY =
  / و?(?:ل|ب)?(?:ال)?(?:عدد (?:ال)?(?:قتلي|ضحايا|جرحي|مصابين|وفيات|اصابات|مفقودين|شهداء|نازحين|موتي|ناجين|اجمالي)|حصيله|(?:ي|ت)?رتفع|ارتفع|ارتفعت|ارتفاع|اجمالي|اجماليه) /u

export function isCalledToll({ before, words }: ToldFigure): boolean {
  return TALLY.test(before) || TALLY.test(words)
}

/** «في أحد المواقع», «الهجوم الأول», «بينهم»: the number is that of a part. */
const PART =
  / و?(?:ب|ل)?(?:(?:ال)?(?:هجوم|تفجير|انفجار|حادث|غاره) (?:ال)?(?:اول|ثاني|ثالث|اخر)|في احد|في احدي|احداهما|احدهما|احدي|في المكان|علي الفور|متاثرا|متاثرين|في موقع منفصل|في حادث منفصل|هناك|من بين(?:هم)?|بينهم) /u
const PART_BEHIND = / (?:هناك|في المكان|علي الفور) |^ (?:\S+ ){0,6}(?:في|ب)? ?احدي? /u
/** «في الولاية وحدها», «أول جريحين» */
const ALONE = / وحدها? /u
const FIRST = / (?:اول|اخر) $/u
/** «أربعة أمام السفارة واثنان أمام المقر»: each has its own place. */
const AND_ELSEWHERE =
  /^ (?:\S+ ){0,6}(?:امام|في|قرب) (?:\S+ ){1,4}و(?:اثن|ثلاث|اربع|خمس|ست|سبع|ثمان|تسع|عشر|\d)\S* (?:\S+ )?(?:امام|في|قرب) /u

/** «بينهم أكثر من 20 قتيلا», «اثنان من المصابين الأربعة» */
const AMONG = / و?(?:بينهم|منهم|ضمنهم|بينهن|منهن) (?:(?:اكثر|اقل|ما|لا|يقل|عن|من|نحو|حوالي|قرابه) ){0,4}$/u
const OF_THEM = /^ (?:\S+ )?من (?:بين )?ال(?:مصابين|جرحي|ضحايا|قتلي|موقوفين|مفقودين) /u

/** Whether a figure counts a part of its event; in an opening only where the words leave no doubt. */
export function isOfPart({ before, words, after, isOpening }: ToldFigure): boolean {
  if (AMONG.test(before) || OF_THEM.test(`${words.trimEnd()}${after}`)) return true
  if (ALONE.test(after) || FIRST.test(before) || AND_ELSEWHERE.test(after)) return true
  return !isOpening && (PART.test(before) || PART_BEHIND.test(after))
}

/** «كما قُتل 11 في إقليم آخر», «وعلى جبهة أخرى»: a sentence that turns to something beside the event. */
const ASIDE =
  /^ و?(?:كما|علي جبهه|من جهه|من ناحيه|الي ذلك|في (?:سياق|تطور|حادث|هجوم|غضون)) | (?:في حين|بينما|من جهه|من ناحيه) /u

export function isAside({ before }: ToldFigure): boolean {
  return ASIDE.test(before)
}

const EVENT =
  '(?:ال)?(?:حادث|حادثه|هجوم|هجمات|تفجير|تفجيرات|انفجار|انفجارات|حريق|عاصفه|زلزال|فيضانات|سيول|قصف|غاره|غارات|اعتداء|اعتداءات|عمليه|تحطم|اشتباكات|مواجهات|كارثه)'
const OF_EVENT = new RegExp(` (?:حتي الان|(?:ب|ل)?${EVENT}) `, 'u')
const IN_EVENT = new RegExp(`^ (?:\\S+ ){0,8}(?:في|جراء|اثر|خلال) ${EVENT} `, 'u')

/** «أسفر الحادث عن سبعة», «سبعة في هجوم على المقر»: the number is of the event that the report is about. */
export function tellsOfEvent({ before, after }: ToldFigure): boolean {
  return OF_EVENT.test(before) || IN_EVENT.test(after)
}
