import type { ArticleId } from '../../news/ids.ts'
import type { Claim, Measure } from '../../news/story-digest.ts'
import { buildMeasure } from './ledger/build-measure.ts'
import { chooseFigures, eventFigures, measureKey, openingValues, type ReportFigures } from './ledger/choose-figures.ts'
import { nameSpeakers, type SpeakerNames } from './ledger/name-speakers.ts'
import type { ToldFigure } from './ledger/told-figure.ts'
import { citeSentence, type StoryReport } from './story-report.ts'

/** A figure that was chosen, in its report. */
interface Stated {
  readonly report: StoryReport
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
  const figures = reports.map((report) => eventFigures(report, began))
  const opening = openingValues(figures.filter(({ report }) => report.article.copyOf === undefined))
  const speakers = nameSpeakers(figures.flatMap(({ told }) => told.flatMap(({ figure }) => figure.saidBy ?? [])))
  const stated = withoutCopies(
    figures.flatMap((of) =>
      chooseFigures(of, { opening, speakers }).map((told): Stated => ({ report: of.report, told })),
    ),
    figures,
  )
  return [...Map.groupBy(stated, ({ told }) => measureKey(told)).values()]
    .flatMap((ofMeasure) => measureOf(ofMeasure, speakers))
    .filter((measure, _index, all) => saysMore(measure, all))
    .sort((a, b) => b.claims.length - a.claims.length)
}

/** A copy's number is its original's; only one that the original does not have is its own. */
function withoutCopies(stated: readonly Stated[], figures: readonly ReportFigures[]): readonly Stated[] {
  const told = new Map(figures.map((of) => [of.report.article.id, new Set(of.told.map(numberKey))]))
  const firstOf = new Map<ArticleId, ArticleId>()
  for (const { report } of figures) {
    const original = report.article.copyOf?.originalId
    if (original !== undefined && !told.has(original) && !firstOf.has(original)) firstOf.set(original, report.article.id)
  }
  return stated.filter(({ report: { article }, told: one }) => {
    const original = article.copyOf?.originalId
    if (original === undefined) return true
    // Of an original that is not in the story, its first copy stands for it.
    const before = told.get(original) ? original : firstOf.get(original)
    return before === undefined || before === article.id || !told.get(before)?.has(numberKey(one))
  })
}

function numberKey(one: ToldFigure): string {
  return `${measureKey(one)} ${one.figure.value ?? one.figure.qualifier}`
}

function measureOf(stated: readonly Stated[], speakers: SpeakerNames): readonly Measure[] {
  const [first] = stated
  if (!first || !stated.some(isFirm)) return []
  const isOfSeveral = stated.some(({ told: { figure } }) => figure.value !== null && figure.value > 1)
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

/** A measure stands if anybody says at least «عشرات» of it now. */
function isFirm({ told: { figure } }: Stated): boolean {
  return !figure.isImplicit && !figure.isPrior && figure.qualifier !== 'unquantified'
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
  return measure.kind !== 'casualties' || !all.some(({ kind, spread }) => spread && (kind === 'killed' || kind === 'injured'))
}

function claimOf({ report, told }: Stated, speakers: SpeakerNames): Claim {
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
    at: report.article.published.at,
    sentence: citeSentence(report, sentence),
  }
}
