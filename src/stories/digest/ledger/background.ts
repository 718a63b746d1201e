import type { DateMention } from '../../../news/date-mention.ts'
import { DAY_MS, type EpochMs } from '../../../news/instant.ts'
import type { StoryReport } from '../story-report.ts'
import { foldedWords, type ToldFigure } from './told-figure.ts'

/** A date so long before a story's first report is of another event; reports of a night's event may name the day before. */
const OLDER_BY = 3 * DAY_MS

/**
 * Which of a report's figures tell of other events than the story's: those of an earlier date, of a stretch of time («منذ
 * بداية العام»), of an event that this one followed («بعد أيام من مقتل خمسة»), and what such a paragraph goes on to tell.
 *
 * @param began when the story was first reported
 */
export function backgroundFigures(
  report: Pick<StoryReport, 'facts' | 'running'>,
  told: readonly ToldFigure[],
  began: EpochMs,
): ReadonlySet<ToldFigure> {
  const text = report.running.text
  const isOld = (date: DateMention) => endOf(date) < began - OLDER_BY
  const old = report.facts.dates.filter(isOld)
  return new Set(
    told.filter((one) => {
      const dates = old.filter(({ start }) => start >= one.sentence.start && start < one.sentence.end)
      if (dates.some((date) => isDateOf(one, date, text)) || isOfOtherTime(one)) return true
      return goesOn(one, lastBefore(report, one.sentence.start), isOld)
    }),
  )
}

/** The date that a text named last before a sentence. */
function lastBefore({ facts: { dates } }: Pick<StoryReport, 'facts'>, offset: number): DateMention | undefined {
  return dates.findLast(({ start }) => start < offset)
}

/** A paragraph on another event goes on: no further than so many letters, and not past a date of the story's own days. */
const GOES_ON = 320

function goesOn(
  { sentence, isOpening, before }: ToldFigure,
  last: DateMention | undefined,
  isOld: (date: DateMention) => boolean,
): boolean {
  if (!last || !isOld(last)) return false
  const reach = isOpening ? RETURNS.test(before) : sentence.start - last.end < GOES_ON
  return reach
}

/** «وعقب ذلك، سقطت طائرة أخرى» */
const RETURNS = /^ و?(?:عقب|بعد|قبل) (?:ذلك|ايام|يوم|يومين|اسبوع) /u

/** The end of what a mention names, in milliseconds; a year ends a year after it began. */
function endOf({ value, until, granularity }: DateMention): EpochMs {
  const start = Date.parse(until ?? value)
  if (granularity === 'year') return start + 365 * DAY_MS
  return start + (granularity === 'month' ? 31 : 1) * DAY_MS
}

/** «أعنف هجوم منذ 2013» compares, and tells nothing of 2013. */
const SUPERLATIVE =
  / (?:ال)?(?:اكثر|اعنف|اسوا|اكبر|اشد|اعلي|ادمي|افدح|اخطر|اول|الاولي) (?:.* )?(?:منذ|ف[يى]|من) (?:\S+ ){0,6}$/u
const SINCE = / منذ (?:\S+ ){0,3}$/u
/** «في المدينة التي استعادها الجيش عام 2016»: a clause about something else. */
const RELATIVE = / (?:الذي|التي|الذين|اللذين|حيث|عندما|بعدما|وكان|وكانت) /u
const RELATIVE_EVENT = / (?:الذي|التي) (?:وقع|وقعت|حدث|حدثت|نفذ|نفذه|نفذته|استهدف|استهدفت|شنه|شنته|جري|جرت|ضرب|ضربت) /u
/** A date stands with its event: further behind a figure it is of something else. */
const MOST_WORDS_BEHIND = 12

/** In letters: of a sentence without end no more is read. */
const NEAR_DATE = 600

/** Whether an old date in a figure's sentence is that of the figure's event. */
function isDateOf({ figure, sentence }: ToldFigure, date: DateMention, text: string): boolean {
  const upToDate = foldedWords(text.slice(Math.max(sentence.start, date.start - NEAR_DATE), date.start))
  if (SINCE.test(upToDate) && SUPERLATIVE.test(upToDate)) return false
  if (date.start < figure.start) return true
  const between = foldedWords(text.slice(figure.end, Math.min(date.start, figure.end + NEAR_DATE)))
  if (SINCE.test(between)) return true
  if (between.split(' ').length - 2 > MOST_WORDS_BEHIND) return false
  return !RELATIVE.test(between) || RELATIVE_EVENT.test(between)
}

const SPAN_WORDS =
  '(?:ساعات|يوم|يومين|ايام|اسبوع|اسبوعين|اسابيع|شهر|شهرين|اشهر|شهور|عام|عامين|اعوام|سنه|سنتين|سنوات|عقد|عقدين|عقود)'
const LONG_SPAN_WORDS =
  '(?:اسبوع|اسبوعين|اسابيع|شهر|شهرين|اشهر|شهور|عام|عامين|اعوام|عاما|سنه|سنتين|سنوات|عقد|عقدين|عقود|الاسبوعين|الاسابيع|الاشهر|الشهور|الاعوام|السنوات|العقود|العام|السنه)'
/** Right before a figure: an event that this one followed: «بعد أيام من مقتل خمسة». */
const FOLLOWED = new RegExp(
  ` و?(?:بعد|قبل|غداه|عشيه|عقب) (?:نحو )?(?:${SPAN_WORDS}|(?:\\S+ ){1,2}(?:ساعه|يوما|عاما|${SPAN_WORDS})) (?:قليله )?(?:من|علي|عندما|حين|حيث)? ?(?:\\S+ ){0,5}$`,
  'u',
)
/** Anywhere before it: a stretch of time, a habit, another event. */
const OTHER_TIME = new RegExp(
  ` و?(?:منذ (?:بدايه|مطلع|اندلاع|بدء|انطلاق|ذلك|نهايه|منتصف|${LONG_SPAN_WORDS})|خلال (?:\\S+ )?${LONG_SPAN_WORDS}|علي (?:مدي|مدار)|سنويا|كل (?:عام|سنه|شهر|يوم)|(?:العام|السنه|الشهر|الصيف|الشتاء) (?:الماضي|الماضيه|الفايت|المنصرم|المنصرمه)|حوادث (?:مماثله|مشابهه|سابقه)|(?:حادث|هجوم|تفجير|اعتداء|حريق|زلزال) (?:مماثل|مشابه|سابق|اخر)|(?:حادثه|عمليه) (?:مماثله|مشابهه|سابقه|اخري)|وقت سابق من (?:هذا|العام|الشهر)|ذكري) `,
  'u',
)
/** Behind it: how long it took to come to so many. */
const OVER_TIME = new RegExp(
  `^ (?:\\S+ ){0,7}(?:منذ (?:بدايه|مطلع|اندلاع|بدء|انطلاق|نهايه|منتصف|${LONG_SPAN_WORDS})|خلال (?:\\S+ )?${LONG_SPAN_WORDS}|سنويا|كل عام|(?:العام|السنه|الشهر) (?:الماضي|الماضيه|الفايت|المنصرم)) `,
  'u',
)
const COMPARES = / (?:ال)?(?:اكثر|اعنف|اسوا|اكبر|اشد) /u

/** «وتأتي الانفجارات بعد أسبوع من تفجير أدى إلى»: the whole sentence looks back. */
const COMES_AFTER = /^ و?(?:ي|ت)?(?:اتي|اتت|جاء|جاءت) (?:\S+ ){0,5}(?:بعد|عقب|غداه) /u
const THEN = / (?:وقتها|حينها|انذاك|وقتذاك|حينذاك) /u

/** «بعد يومين من الزلزال، واستقرت الحصيلة عند 21» tells the toll of now. */
function follows(before: string): boolean {
  const found = FOLLOWED.exec(before)
  return found !== null && !/ و?(?:ال)?(?:حصيله|عدد) /u.test(before.slice(found.index))
}

function isOfOtherTime({ before, after }: ToldFigure): boolean {
  if (COMES_AFTER.test(before) || THEN.test(before) || THEN.test(after)) return true
  return follows(before) || OTHER_TIME.test(before) || (OVER_TIME.test(after) && !COMPARES.test(after))
}
