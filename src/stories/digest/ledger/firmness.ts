import type { StoryReport } from '../story-report.ts'
import { foldedWords, type ToldFigure } from './told-figure.ts'

/** «وكانت الهيئة أعلنت في حصيلة أولية», «أعلنت في وقت سابق»: an earlier toll, though the sentence does not call it so. */
const EARLIER = / (?:حصيله (?:اوليه|اولي|سابقه)|وقت سابق) /u
const ONCE = /^ و?(?:كان|كانت) | (?:بعدما|بعد ان) | (?:في|ب) ?وقت سابق /u

/** Says of itself that nobody confirmed it. */
const UNCONFIRMED =
  / و?لم (?:ي|ت)تسن (?:\S+ )?(?:التاكد|التحقق)| غير (?:موكد|موكده) | (?:رقم|حصيله|عدد|خبر|الخبر|الرقم|الحصيله) لم (?:توكد|يوكد|يتاكد|تتاكد)| و?لم (?:توكد|يوكد)\S* (?:\S+ ){0,5}(?:الرقم|الحصيله|العدد|الارقام|النبا) /u
/** «قتلوا كلهم على الأرجح», «ربما فارقوا الحياة» */
const LIKELY = /^ (?:\S+ ){0,5}(?:علي الارجح|علي الاغلب|ربما|يرجح|يعتقد) /u
/** Of the next sentence so much is read, and only where it goes on about the number: «ولم يتسن التأكد منه». */
const NEXT_READ = 110
const GOES_ON = /^ و(?:لم|هو|هي) /u

/** Figures as firm as the words round them leave them: earlier tolls, and numbers that nobody confirmed, wherever a report has them. */
export function asFirmAsSaid(
  told: readonly ToldFigure[],
  { running }: Pick<StoryReport, 'running'>,
): readonly ToldFigure[] {
  const read = told.map((one): ToldFigure => {
    const isPrior = EARLIER.test(one.before) && ONCE.test(one.before)
    return isPrior ? { ...one, figure: { ...one.figure, isPrior } } : one
  })
  const doubted = read.filter(({ sentence, after }) => {
    const next = foldedWords(running.text.slice(sentence.end, sentence.end + NEXT_READ))
    return UNCONFIRMED.test(after) || LIKELY.test(after) || (GOES_ON.test(next) && UNCONFIRMED.test(next))
  })
  return read.map((one) => {
    const isUnconfirmed = doubted.some(
      ({ figure: { kind, value } }) => kind === one.figure.kind && value === one.figure.value,
    )
    return isUnconfirmed ? { ...one, isUnconfirmed, figure: { ...one.figure, isUnsure: true } } : one
  })
}
