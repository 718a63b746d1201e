import type { Figure } from '../../../news/figure.ts'
import type { StoryReport } from '../story-report.ts'
import { foldedWords, type ToldFigure } from './told-figure.ts'

/** «أدان الرئيس المجازر بعد مقتل 52»: he says something, not the number. */
const NOT_SAID = / و?(?:بعد|عقب|اثر|غداه|مسووليه|خلفيه|بسبب) (?:مقتل|سقوط|اصابه|استشهاد|وفاه|مصرع) (?:\S+ ){0,2}$/u
/** What opens a headline and is no speaker: «شاهد.. الجيش يتقدم». */
const NO_SPEAKER = /^ (?:شاهد|فيديو|بالفيديو|صور|بالصور|عاجل|هويته) $/u
/** A word that stands for a speaker named before, and what that one's name has. */
const STAND_INS: readonly (readonly [word: RegExp, named: RegExp])[] = [
  [/^ (?:ال)?(?:مصدر|مصادر)(?: نفسه| ذاته| نفسها| ذاتها)? $/u, / (?:ال)?(?:مصدر|مصادر) \S/u],
  [/^ (?:بيان )?الوزاره $/u, / و?ب?ل?(?:وزاره|وزير) \S/u],
  [/^ (?:ال)?(?:متحدث|ناطق|متحدثه)(?: نفسه)? $/u, / (?:ال)?(?:متحدث|متحدثه|ناطق) \S/u],
  [/^ الوكاله $/u, / وكاله \S/u],
  [/^ الصحيفه $/u, / صحيفه \S/u],
  [/^ المنظمه $/u, / منظمه \S/u],
  [/^ الهييه $/u, / هييه \S/u],
  [/^ (?:ال)?بيان $/u, /./u],
  [/^ (?:ال)?(?:مسوول|مسول)(?: نفسه)? $/u, / (?:مسوول|مسول) \S/u],
]

/** The figures of a report, each with whom it really names: a stand-in («الوزارة», «المصدر») with the speaker named before. */
export function withTrueSpeakers(
  { facts, running }: Pick<StoryReport, 'facts' | 'running'>,
  told: readonly ToldFigure[],
): readonly ToldFigure[] {
  const named = [
    ...facts.figures.flatMap(({ start, saidBy }) => (saidBy === undefined ? [] : [{ start, name: saidBy }])),
    ...facts.quotations.flatMap(({ start, speaker }) => (speaker === undefined ? [] : [{ start, name: speaker }])),
  ].sort((a, b) => a.start - b.start)
  return told.map((one) => {
    const author = authorOf(running.text.slice(one.sentence.start, one.sentence.end))
    if (author !== undefined) return { ...one, figure: { ...one.figure, saidBy: author } }
    const { saidBy, start } = one.figure
    if (saidBy === undefined) return one
    const words = foldedWords(saidBy)
    if (NO_SPEAKER.test(words) || NOT_SAID.test(one.before)) return { ...one, figure: withoutSpeaker(one.figure) }
    const standIn = STAND_INS.find(([word]) => word.test(words))
    if (!standIn) return one
    const meant = named.findLast(
      (other) => other.start < start && other.name !== saidBy && standIn[1].test(foldedWords(other.name)),
    )
    return meant ? { ...one, figure: { ...one.figure, saidBy: meant.name } } : one
  })
}

/** «خفضت وزارة الصحة، اليوم، الحصيلة إلى 21»: who changes a toll gives it. */
const CHANGES =
  /^(?:[^.،]{0,40} [-–ـ] )?و?(?:خفّ?ضت?|رفعت?|عدّ?لت?|صحّ?حت?) (?<author>[^،]{4,40}?)(?:،| (?:اليوم|أمس|مساء|صباح|ظهر|عصر|حصيلة|الحصيلة|حصيلتها|حصيلته|عدد) ?)/u
const OF_TOLL = /حصيل|عدد/u

function authorOf(sentence: string): string | undefined {
  const author = CHANGES.exec(sentence)?.groups?.author
  return author !== undefined && OF_TOLL.test(sentence) ? author : undefined
}

function withoutSpeaker({ saidBy: _saidBy, via: _via, ...figure }: Figure): Figure {
  return figure
}
