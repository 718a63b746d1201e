import type { ArticleId } from '../../../news/ids.ts'
import type { EpochMs } from '../../../news/instant.ts'
import { backgroundFigures } from './background.ts'
import { asFirmAsSaid } from './firmness.ts'
import { isMisread } from './misread-figure.ts'
import type { SpeakerNames } from './name-speakers.ts'
import { isAside, isCalledToll, isOfPart, tellsOfEvent } from './part-or-whole.ts'
import type { Reading } from './readings.ts'
import { type ToldFigure, toldFigures } from './told-figure.ts'
import { withTrueSpeakers } from './true-speakers.ts'

/** The figures of one reading that may be of its story's event. */
export interface ReadingFigures {
  readonly reading: Reading
  readonly told: readonly ToldFigure[]
}

/**
 * Figures of people that tell of no other event. Money and shares are left out: what a sum measures («الكلفة», «الخسائر») its
 * words alone do not tell, and two sums that are not of the same thing would look like a change.
 */
export function eventFigures(reading: Reading, began: EpochMs): ReadingFigures {
  const { report } = reading
  const told = toldFigures(report).filter(
    (one) => one.figure.kind !== 'money' && one.figure.kind !== 'percent' && !isMisread(one),
  )
  const background = backgroundFigures(report, told, began)
  const ofEvent = asFirmAsSaid(
    told.filter((one) => !background.has(one)),
    report,
  )
  return { reading, told: withTrueSpeakers(report, ofEvent) }
}

/** What sets figures of a story apart that count different things. */
export function measureKey({ figure: { kind, unit }, group }: ToldFigure): string {
  return `${kind} ${group ?? ''} ${unit ?? ''}`
}

/** For each measure the values that openings of reports give, and which reports do. */
export type OpeningValues = ReadonlyMap<string, ReadonlyMap<number, ReadonlySet<ArticleId>>>

export function openingValues(all: readonly ReadingFigures[]): OpeningValues {
  const values = new Map<string, Map<number, Set<ArticleId>>>()
  for (const { reading, told } of all) {
    for (const one of told) {
      const { value, parts } = one.figure
      if (value === null || parts || !one.isOpening || isOfPart(one) || sharesSentence(one, told)) continue
      const known = values.get(measureKey(one)) ?? new Map<number, Set<ArticleId>>()
      values.set(measureKey(one), known.set(value, (known.get(value) ?? new Set()).add(reading.report.article.id)))
    }
  }
  return values
}

/**
 * What one report says of each measure, at most one figure a speaker. A number counts for the whole event where the report
 * tells what happened (its opening), where openings of other reports give the same number, or where its sentence calls it
 * the toll; what stands deeper and alone is of a part of the event, or of another one.
 */
export function chooseFigures(
  { reading, told }: ReadingFigures,
  { opening, speakers }: { readonly opening: OpeningValues; readonly speakers: SpeakerNames },
): readonly ToldFigure[] {
  return [...Map.groupBy(told, measureKey)].flatMap(([key, ofMeasure]) => {
    const values = opening.get(key)
    const isKnown = (value: number) => [...(values?.get(value) ?? [])].some((id) => id !== reading.report.article.id)
    const numbers = ofMeasure.filter(({ figure: { value } }) => value !== null)
    const chosen = numbers.filter((one) => isOfWhole(one, numbers, isKnown))
    return chosen.length > 0 ? oneOfEachSpeaker(chosen, speakers) : ofMeasure.filter(isLooseWord).slice(0, 1)
  })
}

/** A report that opens with something else tells its event's toll in one of the next paragraphs. */
const LAST_FIRST_PART = 5

function isOfWhole(one: ToldFigure, numbers: readonly ToldFigure[], isKnown: (value: number) => boolean): boolean {
  const { value, isPrior, parts } = one.figure
  if (value === null || isOfPart(one)) return false
  if (isWeak(one) && !numbers.every(isWeak)) return false
  if (isPrior) return true
  if (isBelowHeadline(one, numbers) && !isCalledToll(one)) return false
  // What an opening has told is not told otherwise further down, be the number another report's or not.
  if (isKnown(value) && (one.isOpening || !numbers.some(({ isOpening }) => isOpening))) return true
  // A sum that we made: nobody wrote it.
  if (parts || sharesSentence(one, numbers) || isAside(one)) return false
  if (isCalledToll(one)) return true
  if (numbers.some((other) => other !== one && other.isOpening && other.figure.value === value))
    return !isBelowHeadline(one, numbers)
  if (one.isOpening) return true
  const isFirst = one === numbers[0] && one.part <= LAST_FIRST_PART
  return isFirst && (one.figure.saidBy !== undefined || tellsOfEvent(one))
}

/** «مقتل صحفي» beside a number is the story of one of them; «مدنيين» beside a number is no dual. */
function isWeak({ figure: { isImplicit, parts, isUnsure }, isUnconfirmed }: ToldFigure): boolean {
  return (isImplicit === true && parts === undefined) || (isUnsure === true && !isUnconfirmed)
}

/** «مقتل 32 في تحطم طائرة» over «قتل 26 من الركاب»: the headline has the whole. */
function isBelowHeadline({ figure: { value }, part }: ToldFigure, numbers: readonly ToldFigure[]): boolean {
  if (part === 0 || value === null) return false
  return numbers.some((other) => other.part === 0 && (other.figure.value ?? 0) > value && !other.figure.isPrior)
}

/** Two numbers of one measure and one speaker in a sentence: «31 في المكان وتسعة في المستشفى». Neither is the whole. */
function sharesSentence(one: ToldFigure, all: readonly ToldFigure[]): boolean {
  const key = measureKey(one)
  return all.some(
    (other) =>
      other !== one &&
      !isWeak(other) &&
      other.sentence.start === one.sentence.start &&
      other.figure.value !== null &&
      other.figure.value !== one.figure.value &&
      other.figure.saidBy === one.figure.saidBy &&
      !other.figure.isPrior &&
      !one.figure.isPrior &&
      measureKey(other) === key,
  )
}

/** «عشرات القتلى» where no number is given; «سقوط قتلى» too, if the opening says it. */
function isLooseWord(one: ToldFigure): boolean {
  const { value, isPrior } = one.figure
  return value === null && one.isOpening && !isPrior && !isAside(one)
}

/** A report's first word of each speaker stands; where a text repeats a number, the sentence that says most of it. */
function oneOfEachSpeaker(chosen: readonly ToldFigure[], speakers: SpeakerNames): readonly ToldFigure[] {
  const kept: ToldFigure[] = []
  const nameOf = ({ figure: { saidBy } }: ToldFigure) => (saidBy === undefined ? undefined : speakers(saidBy))
  const isSameTime = (a: ToldFigure, b: ToldFigure) => (a.figure.isPrior ?? false) === (b.figure.isPrior ?? false)
  for (const one of chosen) {
    const by = nameOf(one)
    const same = kept.findIndex((told) => {
      const isRepeated = told.figure.value === one.figure.value && isSameTime(told, one)
      const other = nameOf(told)
      return isRepeated && (by === undefined || other === undefined || by === other)
    })
    const told = kept[same]
    if (told) kept[same] = saysMore(one, told) ? one : told
    else if (!kept.some((other) => nameOf(other) === by && isSameTime(other, one))) kept.push(one)
  }
  return kept
}

/** Who says it is worth more than where it stands; a headline shortens what the text says in full. */
function saysMore({ figure: a }: ToldFigure, { figure: b, part }: ToldFigure): boolean {
  if ((a.saidBy === undefined) !== (b.saidBy === undefined)) return a.saidBy !== undefined
  return part === 0
}
