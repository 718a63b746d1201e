import { terms } from '../../../arabic/analyze.ts'
import { lowerBound } from '../../../base/lower-bound.ts'
import type { Figure } from '../../../news/figure.ts'
import { DAY_MS, type EpochMs } from '../../../news/instant.ts'
import type { NameMention } from '../../../news/name-mention.ts'
import type { Span } from '../../../news/span.ts'
import { languageSeed, termKey } from '../../text/term-key.ts'
import { TermStatistics } from '../../text/term-statistics.ts'
import type { TermVector } from '../../text/term-vector.ts'
import { ownReports } from '../own-reports.ts'
import type { StoryReport } from '../story-report.ts'
import { bodySentences } from './body-sentences.ts'
import { GOES_ON } from './bulletin-words.ts'
import { standAlone } from './stand-alone.ts'

/** A sentence of a report that can be read by itself. */
export interface ToldSentence {
  readonly report: StoryReport
  /** Without connectives, dateline and a long tail. */
  readonly span: Span
  /** Its place among the sentences of lead and body. */
  readonly at: number
  readonly words: number
  readonly vector: TermVector
  /** Terms of the names in it, with their titles. */
  readonly nameTerms: ReadonlySet<number>
  /** Keys of the persons and organisations among its first words: who speaks where it tells what is said. */
  readonly speakers: readonly string[]
  readonly figures: readonly Figure[]
  /** Days and months that it names, apart from that of its own publication. */
  readonly days: readonly string[]
  readonly isSpeech: boolean
  /** Its first word goes on with the sentence before: «وأضاف». */
  readonly goesOn: boolean
  /** Folded words, in order. */
  readonly keys: readonly string[]
}

/** What the reports of a story tell. */
export interface ToldStory {
  /** In the order of the reports and their texts. */
  readonly sentences: readonly ToldSentence[]
  /** What the opening of each report that is no copy says, of length 1. */
  readonly openings: ReadonlyMap<StoryReport, TermVector>
}

/** Sentences that are read of a story; a report of a story of many is read less far. */
const MOST_SENTENCES = 800
const [LEAST_OF_REPORT, MOST_OF_REPORT] = [6, 40]
/** Characters in which a saying tells its speaker. */
const SPEAKER_WITHIN = 70
const TITLE_WEIGHT = 3
const OPENING_TERMS = 90

/** Reads the sentences of a story's reports that are no copies, in the language of most of them. */
export function readSentences(reports: readonly StoryReport[]): ToldStory {
  const own = ofOneLanguage(ownReports(reports))
  const most = Math.min(MOST_OF_REPORT, Math.max(LEAST_OF_REPORT, Math.floor(MOST_SENTENCES / Math.max(1, own.length))))
  const statistics = new TermStatistics()
  const sentences: ToldSentence[] = []
  const openings = new Map<StoryReport, TermVector>()
  for (const report of own) {
    const reader = new ReportReader(report, statistics)
    for (const { span, at } of bodySentences(report).slice(0, most)) {
      const sentence = reader.read(span, at)
      if (sentence) sentences.push(sentence)
    }
    openings.set(report, reader.opening())
  }
  return { sentences, openings }
}

function ofOneLanguage(reports: readonly StoryReport[]): readonly StoryReport[] {
  const times = new Map<string, number>()
  for (const { article } of reports) times.set(article.language, (times.get(article.language) ?? 0) + 1)
  const [language] = [...times].reduce((best, one) => (one[1] > best[1] ? one : best), ['', 0])
  return reports.filter(({ article }) => article.language === language)
}

/** Reads one report's sentences in order. */
class ReportReader {
  readonly #report: StoryReport
  readonly #statistics: TermStatistics
  readonly #opening = new Map<number, number>()
  #openingTerms = 0
  /** Where the quotation ends that began last. */
  #quotedUntil = 0
  #nextQuotation = 0

  constructor(report: StoryReport, statistics: TermStatistics) {
    this.#report = report
    this.#statistics = statistics
    this.#open(report.article.title, TITLE_WEIGHT)
  }

  read(span: Span, at: number): ToldSentence | undefined {
    const { running, facts, article } = this.#report
    const text = running.text.slice(span.start, span.end)
    if (this.#openingTerms < OPENING_TERMS) this.#openingTerms += this.#open(text, 1)
    const names = within(facts.names, span)
    const told = standAlone({
      text: running.text,
      span,
      names,
      quotations: within(facts.quotations, span),
      isWithinQuotation: this.#isWithinQuotation(span.start),
    })
    if (told.kind === 'leans') return undefined
    const cut = told.span
    const counts = countTerms(running.text.slice(cut.start, cut.end), article.language, 1)
    return {
      report: this.#report,
      span: cut,
      at,
      words: told.words.length,
      vector: this.#statistics.weigh(article.language, counts),
      nameTerms: this.#nameTerms(names),
      speakers: names
        .filter(({ kind, start }) => kind !== 'place' && start < cut.start + SPEAKER_WITHIN)
        .map(({ key }) => key),
      figures: within(facts.figures, cut).filter(({ isUnsure }) => !isUnsure),
      days: namedDays(this.#report, cut),
      isSpeech: told.isSpeech,
      goesOn: GOES_ON.has(told.words[0]?.key ?? ''),
      keys: told.words.map(({ key }) => key),
    }
  }

  #nameTerms(names: readonly NameMention[]): ReadonlySet<number> {
    const written = names.map(({ start, end, title = '' }) => `${title} ${this.#report.running.text.slice(start, end)}`)
    return new Set(countTerms(written.join(' '), this.#report.article.language, 1).keys())
  }

  opening(): TermVector {
    return this.#statistics.weigh(this.#report.article.language, this.#opening)
  }

  #open(text: string, weight: number): number {
    const counts = countTerms(text, this.#report.article.language, weight)
    for (const [term, count] of counts) this.#opening.set(term, (this.#opening.get(term) ?? 0) + count)
    return counts.size
  }

  #isWithinQuotation(start: number): boolean {
    const { quotations } = this.#report.facts
    for (let one = quotations[this.#nextQuotation]; one && one.start < start; one = quotations[this.#nextQuotation]) {
      this.#quotedUntil = Math.max(this.#quotedUntil, one.end)
      this.#nextQuotation++
    }
    return start < this.#quotedUntil
  }
}

function countTerms(text: string, language: string, weight: number): ReadonlyMap<number, number> {
  const seed = languageSeed(language)
  const counts = new Map<number, number>()
  for (const term of terms(text, language)) {
    const key = termKey(term, seed)
    counts.set(key, (counts.get(key) ?? 0) + weight)
  }
  return counts
}

/** The facts, in the order of their text, that begin within a span. */
function within<T extends Span>(facts: readonly T[], { start, end }: Span): readonly T[] {
  const startsBefore = (place: number) => lowerBound(facts.length, (at) => (facts[at]?.start ?? place) < place)
  return facts.slice(startsBefore(start), startsBefore(end))
}

const DAY_LENGTH = '2018-04-19'.length

/** The days that a sentence names; nearly every sentence names that of the news itself. */
function namedDays({ facts, article }: StoryReport, span: Span): readonly string[] {
  const near = new Set([-1, 0, 1].map((days) => dayOf(article.published.at + days * DAY_MS)))
  return within(facts.dates, span)
    .map(({ value }) => value.slice(0, DAY_LENGTH))
    .filter((day) => day.length > '2018'.length && !near.has(day))
}

function dayOf(at: EpochMs): string {
  return new Date(at).toISOString().slice(0, DAY_LENGTH)
}
