import { foldWord } from '../../../arabic/fold-word.ts'
import type { Figure } from '../../../news/figure.ts'
import type { Span } from '../../../news/span.ts'
import type { MeasuredGroup } from '../../../news/story-digest.ts'
import type { StoryReport } from '../story-report.ts'
import { groupOf } from './group-words.ts'

/** A sentence's words before a figure, its own and those behind it: folded, parted by one space, with a space at either end. */
export interface FigureWords {
  readonly before: string
  readonly words: string
  readonly after: string
}

/** A figure where a report tells it. */
export interface ToldFigure extends FigureWords {
  readonly figure: Figure
  readonly sentence: Span
  readonly group?: MeasuredGroup
  /** The report says that nobody confirmed it. */
  readonly isUnconfirmed?: boolean
  /** Stands in the headline, the lead or the first paragraphs, where a report tells what happened. */
  readonly isOpening: boolean
  /** Of which paragraph, the headline being 0. */
  readonly part: number
}

/** More figures of one report are not read: what is counted by the hundred is a table, no toll. */
const MOST_READ = 120
/** A report has told what happened when so many paragraphs, or so many letters of its body, are over. */
const OPENING_PARTS = 2
const OPENING_LENGTH = 450

/** The figures of a report in the order of its text. */
export function toldFigures(report: Pick<StoryReport, 'facts' | 'running'>): readonly ToldFigure[] {
  const { text, parts } = report.running
  const { sentences, figures } = report.facts
  const opening = endOfOpening(report)
  return figures.slice(0, MOST_READ).flatMap((figure): readonly ToldFigure[] => {
    const sentence = sentences.find(({ start, end }) => start <= figure.start && figure.start < end) ?? figure
    const before = foldedWords(ends(text.slice(sentence.start, figure.start)))
    const words = foldedWords(text.slice(figure.start, figure.end))
    const after = foldedWords(text.slice(figure.end, Math.min(sentence.end, figure.end + READ_BEHIND)))
    const place = {
      sentence,
      before,
      after,
      isOpening: figure.start < opening,
      part: parts.findIndex(({ start, end }) => start <= figure.start && figure.start < end),
    }
    return groupsOf(mended(figure, { before, after }), { before, words, after }).map(({ group, ...own }) => ({
      ...place,
      ...own,
      ...(group && { group }),
    }))
  })
}

/** «8 إلى 10 إصابات» */
const LOWER_END = /(?<!من) (?<low>\d+) (?:الي|او) $/u

/** A figure with the lower end and the firmness that stand outside its own words: «شخصين على الأقل». */
function mended(figure: Figure, { before, after }: Pick<FigureWords, 'before' | 'after'>): Figure {
  const { value, qualifier, most, was } = figure
  if (value === null) return figure
  const low = Number(LOWER_END.exec(before)?.groups?.low)
  if (most === undefined && was === undefined && low < value) return { ...figure, value: low, most: value }
  const isAtLeast = after.startsWith(' علي الاقل ') || before.endsWith(' ما لا يقل عن ')
  return qualifier === 'exact' && isAtLeast ? { ...figure, qualifier: 'at-least' } : figure
}

/** A figure, or each of the groups that it sums: «7 جنود و4 مسلحين» is no eleven of anything. */
function groupsOf(
  figure: Figure,
  { before, words, after }: FigureWords,
): readonly Pick<ToldFigure, 'figure' | 'words' | 'group'>[] {
  const pieces = words.trim().split(/ و(?=\S)/u)
  const { parts = [] } = figure
  const groups = pieces.map((piece) => groupOf({ before: ' ', words: ` ${piece} `, after: ' ' }))
  const isOfGroups = parts.length > 1 && parts.length === pieces.length && new Set(groups).size === parts.length
  if (!isOfGroups) {
    const group = groupOf({ before, words, after })
    return [{ figure, words, ...(group && { group }) }]
  }
  const { parts: _sum, ...each } = figure
  return parts.map((value, index) => {
    const group = groups[index]
    return { figure: { ...each, value }, words: ` ${pieces[index]} `, ...(group && { group }) }
  })
}

function endOfOpening({ running: { parts, text } }: Pick<StoryReport, 'running'>): number {
  const body = parts.filter(({ place }) => typeof place === 'object')
  const bodyStart = body[0]?.start ?? text.length
  const lastPart = body[OPENING_PARTS - 1] ?? body.at(-1)
  return Math.min(lastPart?.end ?? text.length, bodyStart + OPENING_LENGTH)
}

/** No sentence of news is longer: of one that is, its beginning and what stands near a figure are read. */
const READ_BEHIND = 600
const READ_BEFORE = 900
const BEGINNING = 200

function ends(text: string): string {
  return text.length <= READ_BEFORE ? text : `${text.slice(0, BEGINNING)} ${text.slice(BEGINNING - READ_BEFORE)}`
}

const BETWEEN_WORDS = /[^\p{L}\p{M}\p{N}]+/u

/** «قُتل 44 شخصاً،» → « قتل 44 شخصا » */
export function foldedWords(text: string): string {
  return ` ${text.split(BETWEEN_WORDS).filter(Boolean).map(foldWord).join(' ')} `
}
