import type { Figure } from '../../news/figure.ts'
import type { ArticleId } from '../../news/ids.ts'
import type { Claim, Measure } from '../../news/story-digest.ts'
import { buildMeasure } from './ledger/build-measure.ts'
import { chooseFigures, eventFigures, measureKey, openingValues, type ReadingFigures } from './ledger/choose-figures.ts'
import { nameSpeakers, type SpeakerNames } from './ledger/name-speakers.ts'
import { type Reading, readingsOf } from './ledger/readings.ts'
import type { ToldFigure } from './ledger/told-figure.ts'
import { citeSentence, type StoryReport } from './story-report.ts'

/** A figure that was chosen, in its reading. */
interface Stated {
  readonly reading: Reading
  readonly told: ToldFigure
}

/**
 * Every number that the reports state of their event, by measure and by who said so: like with like, each report's word of a
 * speaker once, a copy's only where its original does not say it. A story with nothing that counts has an empty ledger.
 *
 * @param reports oldest publication first
 */
export function keepLedger(reports: readonly StoryReport[]): readonly Measure[] {
  const began = Math.min(...reports.map(({ article }) => article.published.at))
  const figures = reports.flatMap(readingsOf).map((reading) => eventFigures(reading, began))
  const opening = openingValues(figures.filter(({ reading }) => reading.report.article.copyOf === undefined))
  const speakers = nameSpeakers(figures.flatMap(({ told }) => told.flatMap(({ figure }) => figure.saidBy ?? [])))
  const stated = withoutCopies(
    figures.flatMap((of) =>
      chooseFigures(of, { opening, speakers }).map((told): Stated => ({ reading: of.reading, told })),
    ),
    figures,
  )
  return [...Map.groupBy(withoutKept(stated, speakers), ({ told }) => measureKey(told)).values()]
    .flatMap((ofMeasure) => measureOf(ofMeasure, speakers))
    .filter((measure, _index, all) => saysMore(measure, all))
    .sort((a, b) => b.claims.length - a.claims.length)
}

/** A copy's number is its original's; only one that the original never had is its own. */
function withoutCopies(stated: readonly Stated[], figures: readonly ReadingFigures[]): readonly Stated[] {
  const told = new Map<ArticleId, Set<string>>()
  const firstOf = new Map<ArticleId, ArticleId>()
  for (const { reading, told: all } of figures) {
    const { id } = reading.report.article
    told.set(id, (told.get(id) ?? new Set()).union(new Set(all.map(numberKey))))
  }
  for (const { reading } of figures) {
    const { id, copyOf } = reading.report.article
    // Of an original that is not in the story, its first copy stands for it.
    if (copyOf && !told.has(copyOf.originalId) && !firstOf.has(copyOf.originalId)) firstOf.set(copyOf.originalId, id)
  }
  return stated.filter(({ reading, told: one }) => {
    const { id, copyOf } = reading.report.article
    const original = copyOf && (firstOf.get(copyOf.originalId) ?? copyOf.originalId)
    return original === undefined || original === id || !told.get(original)?.has(numberKey(one))
  })
}

/** A number that a revision kept is no new word: said since its first reading, and read in the last. */
function withoutKept(stated: readonly Stated[], speakers: SpeakerNames): readonly Stated[] {
  const words = Map.groupBy(stated, ({ reading: { report }, told }) => {
    const { saidBy, isPrior } = told.figure
    const by = saidBy === undefined ? '' : speakers(saidBy)
    return `${report.article.id} ${by} ${isPrior ?? false} ${numberKey(told)}`
  })
  return [...words.values()].flatMap(([first, ...later]) => {
    const last = later.at(-1)
    if (!first || !last) return first ?? []
    return { ...last, reading: { ...last.reading, at: first.reading.at } }
  })
}

function numberKey(one: ToldFigure): string {
  return `${measureKey(one)} ${one.figure.value ?? one.figure.qualifier}`
}

function measureOf(stated: readonly Stated[], speakers: SpeakerNames): readonly Measure[] {
  const [first] = stated
  if (!first || !stated.some(isFirm)) return []
  const isOfSeveral = stated.some(({ told: { figure } }) => isSeveral(figure))
  const claims = withoutIdleWords(
    stated
      .filter(({ told: { figure } }) => !isOfSeveral || !figure.isImplicit || figure.parts)
      .map((one) => claimOf(one, speakers))
      .sort((a, b) => a.at - b.at || a.sentence.start - b.sentence.start),
  )
  const { group, figure } = first.told
  const apart = { ...(group && { group }), ...(figure.unit && { unit: figure.unit }) }
  return [buildMeasure(figure.kind, apart, claims)]
}

/** A measure stands if anybody says at least «عشرات» of it. */
function isFirm({ told: { figure, isUnconfirmed } }: Stated): boolean {
  // «سعوديين» may be two or more: no measure of its own.
  const isGuess = figure.isUnsure && !isUnconfirmed
  return !figure.isImplicit && !isGuess && figure.qualifier !== 'unquantified'
}

function isSeveral({ value, qualifier }: Figure): boolean {
  return value === null ? qualifier !== 'unquantified' : value > 1
}

/** An earlier toll that the ledger has from its own time needs no second place, and «قتلى» behind a number says nothing. */
function withoutIdleWords(claims: readonly Claim[]): readonly Claim[] {
  return claims.filter((claim, index) => {
    const before = claims.slice(0, index)
    if (claim.isPrior) return !before.some(({ value }) => value === claim.value)
    return claim.qualifier !== 'unquantified' || claim.value !== null || !before.some(({ value }) => value !== null)
  })
}

/** «عشرات القتلى والجرحى» beside a number of killed tells nobody anything. */
function saysMore(measure: Measure, all: readonly Measure[]): boolean {
  if (measure.spread) return true
  return (
    measure.kind !== 'casualties' ||
    !all.some(({ kind, spread }) => spread && (kind === 'killed' || kind === 'injured'))
  )
}

function claimOf({ reading, told }: Stated, speakers: SpeakerNames): Claim {
  const { report, at, revision } = reading
  const { figure, sentence } = told
  const { value, most, qualifier, scale, was, isPrior, isUnsure, saidBy } = figure
  return {
    value,
    qualifier,
    ...(most !== undefined && { most }),
    ...(scale && { scale }),
    ...(was !== undefined && { was }),
    ...(isPrior && { isPrior }),
    ...(isUnsure && { isUnsure }),
    by: saidBy === undefined ? report.source.name : speakers(saidBy),
    isOutlets: saidBy === undefined,
    words: report.running.text.slice(figure.start, figure.end),
    at,
    sentence: { ...citeSentence(report, sentence), ...(revision !== undefined && { revision }) },
  }
}
