import type { StoryReport } from '../story-report.ts'
import { foldedWords, type ToldFigure } from './told-figure.ts'

/** «أدان الرئيس المجازر بعد مقتل 52», «أعلن التنظيم مسؤوليته عن»: they say something, not the number. */
const NOT_SAID =
  / و?(?:بعد|عقب|اثر|غداه|مسووليه|خلفيه|بسبب) (?:مقتل|سقوط|اصابه|استشهاد|وفاه|مصرع) (?:\S+ ){0,2}$| مسووليتها? عن /u
/** What opens a headline and is no speaker («شاهد.. الجيش يتقدم»), and a word with a pronoun («استخدامها»). */
const NO_SPEAKER = /^ (?:شاهد|فيديو|بالفيديو|صور|بالصور|عاجل|\S{3,}(?:ها|هم|هما|ته)) $/u
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
  const standsFor = (saidBy: string, start: number): string => {
    const standIn = STAND_INS.find(([word]) => word.test(foldedWords(saidBy)))
    const isMeant = (other: (typeof named)[number]) =>
      other.start < start && other.name !== saidBy && standIn?.[1].test(foldedWords(other.name))
    const meant = named.findLast(isMeant)?.name
    if (meant !== undefined || !THE_MINISTRY.test(foldedWords(saidBy))) return meant ?? saidBy
    return [...running.text.slice(0, start).matchAll(A_MINISTRY)].at(-1)?.[0] ?? saidBy
  }
  return told.map((one) => {
    const { start, end } = one.sentence
    const sentence = running.text.slice(start, Math.min(end, start + SENTENCE_READ))
    const { saidBy: _saidBy, via: _via, ...figure } = one.figure
    const saidBy = authorOf(sentence) ?? spokenBy(one) ?? carriedFrom(sentence)
    return { ...one, figure: saidBy === undefined ? figure : { ...figure, saidBy: standsFor(saidBy, figure.start) } }
  })
}

/** In letters. */
const SENTENCE_READ = 1200
const THE_MINISTRY = /^ (?:بيان )?الوزاره $/u
const A_MINISTRY = /(?<!ال)وزارة \p{L}+(?: ال\p{L}+ي[ةه](?!\p{L}))?/gu

/** «قال الوزير إن الهجوم الذي أوقع 12 قتيلا»: he tells of the attack, not of its toll. */
const IN_PASSING =
  / و?(?:الذي|التي) (?:اسفرت?|اوقعت?|راح|راحت|خلفت?|ادي|ادت|اودي|اودت|قتلت?|حصدت?|تسببت?|نتج) (?:\S+ ){0,9}$| (?:قتل|قتلت|اصيب|سقط) (?:فيه|فيها|خلاله|خلالها) (?:\S+ ){0,2}$/u

function spokenBy({ figure: { saidBy }, before }: ToldFigure): string | undefined {
  if (saidBy === undefined) return undefined
  const words = foldedWords(saidBy)
  if (NO_SPEAKER.test(words) || NOT_SAID.test(before)) return undefined
  const isBefore = before.includes(words)
  return isBefore && IN_PASSING.test(before.slice(before.lastIndexOf(words))) ? undefined : saidBy
}

/** «وفقاً لما نقلته وكالة الأنباء الرسمية "تاس"» */
const CARRIED =
  /(?:وفق|وفقا|وفقًا|وفقاً|بحسب|حسب)(?: ل| )?ما (?:نقلته?|نقله|ذكرته|ذكره|أوردته|أورده|بثته|بثه) (?:عن )?(?<source>[^،.\n]{4,50})/u

function carriedFrom(sentence: string): string | undefined {
  return CARRIED.exec(sentence)?.groups?.source?.trim()
}

/** «خفضت وزارة الصحة، اليوم، الحصيلة إلى 21»: who changes a toll gives it. */
const CHANGES =
  /^(?:[^.،]{0,40} [-–ـ] )?و?(?:خفّ?ضت?|رفعت?|عدّ?لت?|صحّ?حت?) (?<author>[^،]{4,40}?)(?:،| (?:اليوم|أمس|مساء|صباح|ظهر|عصر|حصيلة|الحصيلة|حصيلتها|حصيلته|عدد) ?)/u
const OF_TOLL = /حصيل|عدد/u

function authorOf(sentence: string): string | undefined {
  const author = CHANGES.exec(sentence)?.groups?.author
  return author !== undefined && OF_TOLL.test(sentence) ? author : undefined
}
