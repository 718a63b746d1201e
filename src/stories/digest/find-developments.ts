import type { ArticleId } from '../../news/ids.ts'
import type { CitedSentence, Claim, Development, StoryDigest, Voice } from '../../news/story-digest.ts'
import { newFacts } from './bulletin/new-facts.ts'
import type { ToldStory } from './bulletin/read-sentences.ts'
import { ownReports } from './own-reports.ts'
import type { StoryReport } from './story-report.ts'

/** What a reader can take in of a story's steps. */
const MOST_DEVELOPMENTS = 12
/** «تصحيح: …» at the head of a title; a word of the news («تصحيح المسار») is followed by another. */
const CORRECTS = /^\s*(?:تصحيح|تنويه|استدراك|correction|rectificatif)\s*[:：|–-]/iu

/** A development with how much it tells a reader: of each report the most telling one stands. */
interface Weighed extends Development {
  readonly weight: number
}

const WEIGHT = { correction: 5, 'new-figure': 3, 'first-in-country': 2, 'new-voice': 1.5 } as const

/**
 * What was new in each report when it came: the first report, then new figures, voices, countries and facts, in the order of time.
 * A copy brings nothing, and a report that says what others have said brings nothing.
 *
 * @param reports oldest publication first
 */
export function findDevelopments(
  reports: readonly StoryReport[],
  found: Pick<StoryDigest, 'ledger' | 'voices'> & { readonly told: ToldStory },
): readonly Development[] {
  const [first, ...later] = ownReports(reports)
  if (!first) return []
  const figures = newFigures(found.ledger)
  const voices = newVoices(found.voices)
  const facts = newFacts(found.told)
  const countries = new Set([first.source.country])
  const steps = later.flatMap((report) => {
    const { id } = report.article
    const country = firstIn(report, countries)
    const all = [correction(report), figures.get(id), country, voices.get(id), facts.get(id)].flatMap(
      (step) => step ?? [],
    )
    return all.length === 0 ? [] : [all.reduce((best, step) => (step.weight > best.weight ? step : best))]
  })
  const telling = new Set([...steps].sort((a, b) => b.weight - a.weight).slice(0, MOST_DEVELOPMENTS - 1))
  return [
    { kind: 'first-report', ...placeOf(first) },
    ...steps.filter((step) => telling.has(step)).map(({ weight: _, ...step }): Development => step),
  ]
}

function placeOf({ article }: StoryReport): Pick<Development, 'at' | 'articleId' | 'sourceId'> {
  return { at: article.published.at, articleId: article.id, sourceId: article.sourceId }
}

function saidIn(sentence: CitedSentence): Pick<Development, 'at' | 'articleId' | 'sourceId' | 'sentence'> {
  return { at: sentence.publishedAt, articleId: sentence.articleId, sourceId: sentence.sourceId, sentence }
}

function correction(report: StoryReport): Weighed | undefined {
  if (!CORRECTS.test(report.article.title)) return undefined
  return { kind: 'correction', ...placeOf(report), weight: WEIGHT.correction }
}

function firstIn(report: StoryReport, countries: Set<string | undefined>): Weighed | undefined {
  const { country } = report.source
  if (country === undefined || countries.has(country)) return undefined
  countries.add(country)
  return { kind: 'first-in-country', ...placeOf(report), weight: WEIGHT['first-in-country'] }
}

/** Of each report its figure that nobody had stated of the measure before; the more often a measure is stated, the more it tells. */
function newFigures(ledger: StoryDigest['ledger']): ReadonlyMap<ArticleId, Weighed> {
  const found = new Map<ArticleId, Weighed>()
  for (const { claims } of ledger) {
    const stated = new Set<number>()
    for (const claim of [...claims].sort((a, b) => a.at - b.at)) {
      if (!isNew(claim, stated)) continue
      const weight = WEIGHT['new-figure'] + claims.length / (claims.length + 4)
      keepTelling(found, { kind: 'new-figure', ...saidIn(claim.sentence), at: claim.at, weight })
    }
  }
  return found
}

function isNew({ value, isPrior, was }: Claim, stated: Set<number>): boolean {
  if (was !== undefined) stated.add(was)
  if (value === null || isPrior || stated.has(value)) return false
  stated.add(value)
  return true
}

/** Of each report a speaker whom it was the first to quote; one whom several outlets quote tells more. */
function newVoices(voices: readonly Voice[]): ReadonlyMap<ArticleId, Weighed> {
  const found = new Map<ArticleId, Weighed>()
  for (const { quotations } of voices) {
    const [first] = [...quotations].sort((a, b) => a.sentence.publishedAt - b.sentence.publishedAt)
    if (!first) continue
    const carried = quotations.length + first.alsoIn.length
    const weight = WEIGHT['new-voice'] + carried / (carried + 4)
    keepTelling(found, { kind: 'new-voice', ...saidIn(first.sentence), weight })
  }
  return found
}

function keepTelling(found: Map<ArticleId, Weighed>, step: Weighed): void {
  const other = found.get(step.articleId)
  if (!other || step.weight > other.weight) found.set(step.articleId, step)
}
