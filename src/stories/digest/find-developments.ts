import type { ArticleId } from '../../news/ids.ts'
import type { RunningText } from '../../news/running-text.ts'
import type { CitedSentence, Claim, Development, StoryDigest, Voice } from '../../news/story-digest.ts'
import { newFacts } from './bulletin/new-facts.ts'
import type { ToldStory } from './bulletin/read-sentences.ts'
import { ownReports } from './own-reports.ts'
import type { StoryReport } from './story-report.ts'
import { foldedWords } from './word-key.ts'

/** What a reader can take in of a story's steps. */
const MOST_DEVELOPMENTS = 12
/** «تصحيح: …» at the head of a title; a word of the news («تصحيح المسار») is followed by another. */
const CORRECTS = /^\s*(?:تصحيح|تنويه|استدراك|correction|rectificatif)\s*[:：|–-]/iu

/** A headline is another one if so many of its words are new. */
const OTHER_WORDS = 0.4

/** A development with how much it tells a reader: of each report the most telling one stands. */
interface Weighed extends Development {
  readonly weight: number
}

const WEIGHT = { correction: 5, 'new-figure': 3, 'first-in-country': 2, 'new-voice': 1.5 } as const

/**
 * What was new in each report when it came: the first report, then new figures, voices, countries and facts, and what an outlet
 * corrected, in the order of time. A copy brings nothing, and a report that says what others have said brings nothing.
 *
 * @param reports oldest publication first
 */
export function findDevelopments(
  reports: readonly StoryReport[],
  found: Pick<StoryDigest, 'ledger' | 'voices'> & { readonly told: ToldStory },
): readonly Development[] {
  const own = ownReports(reports)
  const [first, ...later] = own
  if (!first) return []
  const figures = newFigures(found.ledger)
  const news = [newIn(figures), newIn(newVoices(found.voices)), newFacts(found.told)]
  const countries = new Set([first.source.country])
  const came = later.flatMap((report) => {
    const steps = [calledCorrection(report), firstIn(report, countries), ...news.map((of) => of.get(report.article.id))]
    return mostTelling(steps.flatMap((step) => step ?? []))
  })
  const changed = [...own.flatMap(newHeadlines), ...figures.filter(({ kind }) => kind === 'correction')]
  // One edit of an outlet may change several numbers, and the headline with them.
  const edits = Map.groupBy(changed, ({ articleId, at }) => `${articleId} ${at}`)
  const corrected = [...edits.values()].flatMap(mostTelling)
  const steps = [...came, ...corrected].sort((a, b) => b.weight - a.weight).slice(0, MOST_DEVELOPMENTS - 1)
  const shown = steps.sort((a, b) => a.at - b.at).map(({ weight: _, ...step }): Development => step)
  return [{ kind: 'first-report', ...placeOf(first) }, ...shown]
}

/** Of several things that came at once one is shown. */
function mostTelling(steps: readonly Weighed[]): readonly Weighed[] {
  return steps.length === 0 ? [] : [steps.reduce((best, step) => (step.weight > best.weight ? step : best))]
}

/** Of each article the step that tells most of those that came with its publication. */
function newIn(steps: readonly Weighed[]): ReadonlyMap<ArticleId, Weighed> {
  const found = new Map<ArticleId, Weighed>()
  for (const step of steps) {
    const other = found.get(step.articleId)
    if (step.kind !== 'correction' && (!other || step.weight > other.weight)) found.set(step.articleId, step)
  }
  return found
}

function placeOf({ article }: StoryReport): Pick<Development, 'at' | 'articleId' | 'sourceId'> {
  return { at: article.published.at, articleId: article.id, sourceId: article.sourceId }
}

function saidIn(sentence: CitedSentence): Pick<Development, 'at' | 'articleId' | 'sourceId' | 'sentence'> {
  return { at: sentence.publishedAt, articleId: sentence.articleId, sourceId: sentence.sourceId, sentence }
}

function calledCorrection(report: StoryReport): Weighed | undefined {
  if (!CORRECTS.test(report.article.title)) return undefined
  return { kind: 'correction', ...placeOf(report), weight: WEIGHT.correction }
}

function firstIn(report: StoryReport, countries: Set<string | undefined>): Weighed | undefined {
  const { country } = report.source
  if (country === undefined || countries.has(country)) return undefined
  countries.add(country)
  return { kind: 'first-in-country', ...placeOf(report), weight: WEIGHT['first-in-country'] }
}

/** Another headline over a report than it had: its outlet thought better of it. */
function newHeadlines(report: StoryReport): readonly Weighed[] {
  const { article, running, earlier = [] } = report
  const texts = [...earlier.map((reading) => reading.running), running]
  return earlier.flatMap(({ until }, at): readonly Weighed[] => {
    const [before, after] = [headlineWords(texts[at]), headlineWords(texts[at + 1])]
    if (after.difference(before).size < after.size * OTHER_WORDS) return []
    return [
      { kind: 'correction', at: until, articleId: article.id, sourceId: article.sourceId, weight: WEIGHT.correction },
    ]
  })
}

function headlineWords(running: RunningText | undefined): ReadonlySet<string> {
  const title = running?.parts.find(({ place }) => place === 'title')
  return new Set(foldedWords(running?.text.slice(title?.start ?? 0, title?.end ?? 0) ?? ''))
}

/**
 * The figures that nobody had stated of their measure before; the more often a measure is stated, the more they tell. One that
 * came after its report was published is its outlet's correction.
 */
function newFigures(ledger: StoryDigest['ledger']): readonly Weighed[] {
  return ledger.flatMap(({ claims }) => {
    const stated = new Set<number>()
    const fresh = [...claims].sort((a, b) => a.at - b.at).filter((claim) => isNew(claim, stated))
    return fresh.map(({ at, sentence }): Weighed => {
      const kind = at > sentence.publishedAt ? 'correction' : 'new-figure'
      return { ...saidIn(sentence), kind, at, weight: WEIGHT[kind] + claims.length / (claims.length + 4) }
    })
  })
}

function isNew({ value, isPrior, was }: Claim, stated: Set<number>): boolean {
  if (was !== undefined) stated.add(was)
  if (value === null || isPrior || stated.has(value)) return false
  stated.add(value)
  return true
}

/** The speakers, each in the report that was the first to quote them; one whom several outlets quote tells more. */
function newVoices(voices: readonly Voice[]): readonly Weighed[] {
  return voices.flatMap(({ quotations }): readonly Weighed[] => {
    const [first] = [...quotations].sort((a, b) => a.sentence.publishedAt - b.sentence.publishedAt)
    if (!first) return []
    const carried = quotations.length + first.alsoIn.length
    return [{ ...saidIn(first.sentence), kind: 'new-voice', weight: WEIGHT['new-voice'] + carried / (carried + 4) }]
  })
}
