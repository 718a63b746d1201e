import type { SourceId } from '../../../news/ids.ts'
import { type EpochMs, HOUR_MS } from '../../../news/instant.ts'
import type { TermVector } from '../../text/term-vector.ts'
import type { StoryReport } from '../story-report.ts'
import { BACKGROUND, FUTURE_VERB, KNOWS, NEXT, NOT } from './bulletin-words.ts'
import type { CurrentTolls } from './current-tolls.ts'
import type { ToldSentence, ToldStory } from './read-sentences.ts'
import { isTold, mayRepeat, repeats } from './same-fact.ts'

/** What a sentence is worth falls to this share far down its report, and over so many sentences. */
const [DEEP_SHARE, DEPTH] = [0.45, 4]
/** A term that a chosen sentence has told already counts this much. */
const TOLD_SHARE = 0.2
/** A further sentence of an outlet, and of a report, that spoke already. */
const [SAME_SOURCE, SAME_REPORT] = [0.85, 0.9]
/** From the fourth on, a sentence that adds less than this share of what the first one told adds too little. */
const LEAST_GAIN = 0.03
const LEAST_SENTENCES = 3
const OPENS_BEFORE = 3
/** What an early report foretells, a later one may tell. */
const [FORETOLD, SOON_PAST] = [0.6, 6 * HOUR_MS]
/** «كانت …» tells of before: no sentence to begin with. */
const OF_BEFORE = 0.6
const [UNKNOWN_FOR, AHEAD_FOR] = [6 * HOUR_MS, 12 * HOUR_MS]
const HEAD = 3
/** The latest report's opening against the first one's. */
const LATER_BY = 0.2
/** An opening that tells the latest toll tells what happened. */
const WITH_TOLL = 1.8
/** Easy to read, in words. */
const [SHORT, LONG] = [12, 38]
/** «وأضاف» goes on with what the sentence before has told. */
const GOING_ON = 0.75

/** What tells a story, the opening sentence first, then by worth. Empty where no report has a sentence that stands alone. */
export function chooseSentences({ sentences, openings }: ToldStory, tolls: CurrentTolls): readonly ToldSentence[] {
  const latest = Math.max(...sentences.map(({ report }) => report.article.published.at))
  const current = sentences.filter((sentence) => !tolls.isOutdated(sentence) && !isPast(sentence, latest))
  const choice = new Choice(openings, current)
  const most = mostSentences(openings.size)
  choice.takeOpening(
    current.filter(({ at }) => at < OPENS_BEFORE),
    tolls,
  )
  if (!choice.chosen.some(tolls.tells)) choice.takeBest(current.filter(tolls.tells), repeats)
  while (choice.chosen.length < most && choice.takeBest(current, mayRepeat)) {}
  while (choice.chosen.length < LEAST_SENTENCES && choice.takeBest(current, repeats)) {}
  return choice.chosen
}

/** «من المقرر» of hours ago may have come to pass, and «لم يتضح بعد» may have become clear. */
function isPast({ report, keys }: ToldSentence, latest: EpochMs): boolean {
  const [first = '', second = ''] = keys
  const age = latest - report.article.published.at
  if (age > UNKNOWN_FOR && NOT.has(first) && KNOWS.has(second)) return true
  return age > AHEAD_FOR && keys.slice(0, HEAD).some((key) => NEXT.has(key))
}

/** One report has three sentences to give, two or three have four, and so on to seven of sixteen. */
function mostSentences(reports: number): number {
  return Math.min(7, 3 + Math.floor(Math.log2(Math.max(1, reports))))
}

/** The mean direction of the reports' openings: what they have in common weighs most. */
function centreOf(openings: readonly TermVector[]): TermVector {
  const centre = new Map<number, number>()
  for (const opening of openings) {
    for (const [term, weight] of opening) centre.set(term, (centre.get(term) ?? 0) + weight / openings.length)
  }
  return centre
}

/** Chooses one sentence after another, each by what it adds to those before. */
class Choice {
  readonly chosen: ToldSentence[] = []
  /** How much of the centre's terms is left to tell. */
  readonly #left: Map<number, number>
  readonly #told = new Set<number>()
  readonly #shares: ReadonlyMap<ToldSentence, number>
  readonly #bySource = new Map<SourceId, number>()
  #firstGain = 0

  constructor(openings: ToldStory['openings'], sentences: readonly ToldSentence[]) {
    const centre = centreOf([...openings.values()])
    const central = centrality(centre, openings)
    this.#left = new Map(centre)
    this.#shares = new Map(
      sentences.map((sentence) => [sentence, plainShare(sentence) * (central.get(sentence.report) ?? 1)]),
    )
  }

  /** Takes the sentence to begin with: of two that tell as much, the later one knows more. */
  takeOpening(sentences: readonly ToldSentence[], tolls: CurrentTolls): void {
    const times = sentences.map(({ report }) => report.article.published.at)
    const [first, last] = [Math.min(...times), Math.max(...times)]
    const best = this.#best(sentences, (sentence) => {
      const { at } = sentence.report.article.published
      const isForetold = last - at > SOON_PAST && sentence.keys.some((key) => FUTURE_VERB.test(key))
      return (
        (tolls.tells(sentence) ? WITH_TOLL : 1) *
        (isForetold ? FORETOLD : 1) *
        (BACKGROUND.has(sentence.keys[0] ?? '') ? OF_BEFORE : 1) *
        (1 + (LATER_BY * (at - first)) / Math.max(1, last - first))
      )
    })
    if (!best) return
    this.#firstGain = this.#gain(best.sentence)
    this.#take(best.sentence)
  }

  /** Takes the sentence that adds most of those that repeat no chosen one; false where none adds enough. */
  takeBest(sentences: readonly ToldSentence[], isAgain: typeof mayRepeat): boolean {
    const fresh = sentences.filter(
      (sentence) =>
        !this.chosen.some((earlier) => isAgain(earlier, sentence)) &&
        (isAgain === repeats || !isTold(sentence, this.#told)),
    )
    const best = this.#best(fresh)
    if (!best || (this.chosen.length >= LEAST_SENTENCES && best.gain < this.#firstGain * LEAST_GAIN)) return false
    this.#take(best.sentence)
    return true
  }

  #best(
    sentences: readonly ToldSentence[],
    factor = (_: ToldSentence) => 1,
  ): { readonly sentence: ToldSentence; readonly gain: number } | undefined {
    let best: { sentence: ToldSentence; gain: number } | undefined
    for (const sentence of sentences) {
      const gain = this.#gain(sentence) * factor(sentence)
      if (gain > (best?.gain ?? 0)) best = { sentence, gain }
    }
    return best
  }

  #gain(sentence: ToldSentence): number {
    let sum = 0
    for (const [term, weight] of sentence.vector) sum += weight * (this.#left.get(term) ?? 0)
    const { article } = sentence.report
    const ofSource = this.#bySource.get(article.sourceId) ?? 0
    const ofReport = this.chosen.some(({ report }) => report === sentence.report) ? SAME_REPORT : 1
    return sum * (this.#shares.get(sentence) ?? 0) * SAME_SOURCE ** ofSource * ofReport
  }

  #take(sentence: ToldSentence): void {
    this.chosen.push(sentence)
    const { sourceId } = sentence.report.article
    this.#bySource.set(sourceId, (this.#bySource.get(sourceId) ?? 0) + 1)
    for (const term of sentence.vector.keys()) {
      this.#told.add(term)
      const left = this.#left.get(term)
      if (left !== undefined) this.#left.set(term, left * TOLD_SHARE)
    }
  }
}

/** What does not change while sentences are chosen: how high it stands in its report, and how easily it reads. */
function plainShare({ at, words, goesOn }: ToldSentence): number {
  const height = DEEP_SHARE + (1 - DEEP_SHARE) * Math.exp(-at / DEPTH)
  const length = words < SHORT ? 0.8 : words > LONG ? 0.85 : 1
  return height * length * (goesOn ? GOING_ON : 1)
}

/** How near each report is to what all have in common, 1 for the nearest: a roundup that names the event tells it badly. */
function centrality(centre: TermVector, openings: ToldStory['openings']): ReadonlyMap<StoryReport, number> {
  const likeness = [...openings].map(([report, opening]) => {
    let sum = 0
    for (const [term, weight] of opening) sum += weight * (centre.get(term) ?? 0)
    return [report, sum] as const
  })
  const most = Math.max(...likeness.map(([, sum]) => sum)) || 1
  return new Map(likeness.map(([report, sum]) => [report, sum / most]))
}
