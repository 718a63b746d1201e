import type { Article } from '../../news/article.ts'
import { type ArticleFacts, NO_FACTS } from '../../news/article-facts.ts'
import type { Figure } from '../../news/figure.ts'
import { type ArticleId, type SourceId, type StoryId, toId } from '../../news/ids.ts'
import { HOUR_MS } from '../../news/instant.ts'
import type { NameMention } from '../../news/name-mention.ts'
import type { Quotation } from '../../news/quotation.ts'
import { runningText } from '../../news/running-text.ts'
import type { Span } from '../../news/span.ts'
import type { StoryReport } from './story-report.ts'
import { wordKey } from './word-key.ts'

/** What a test says of a report; facts find their places by their words. */
export interface ReportForTest {
  /** Hours after the first minute of 2026-03-02: the order of the reports. */
  readonly hour: number
  readonly outlet: string
  readonly title: string
  readonly lead?: string
  readonly paragraphs: readonly string[]
  readonly language?: string
  readonly country?: string
  /** The hour of the report that it copies. */
  readonly copyOf?: number
  readonly names?: readonly (Pick<NameMention, 'name' | 'kind'> & Partial<NameMention>)[]
  readonly quotations?: readonly (Pick<Quotation, 'text'> & Partial<Quotation>)[]
  readonly figures?: readonly (Pick<Figure, 'kind' | 'value'> & Partial<Figure> & { readonly words: string })[]
}

const START = Date.UTC(2026, 2, 2)
const OUTLETS: string[] = []

/** A report of an invented outlet with the facts that a test tells of it; its id is its hour, and one more. */
export function reportForTest(of: ReportForTest): StoryReport {
  if (!OUTLETS.includes(of.outlet)) OUTLETS.push(of.outlet)
  const sourceId = toId<SourceId>(OUTLETS.indexOf(of.outlet) + 1)
  const article = articleForTest(of, sourceId)
  const running = runningText(article)
  return {
    article,
    source: { id: sourceId, name: of.outlet, ...(of.country !== undefined && { country: of.country }) },
    facts: factsForTest(of, running.text),
    running,
  }
}

function articleForTest(of: ReportForTest, sourceId: SourceId): Article {
  const id = toId<ArticleId>(of.hour + 1)
  const at = START + of.hour * HOUR_MS
  return {
    id,
    sourceId,
    canonicalUrl: `https://outlet.example/${id}`,
    firstSeenAt: at,
    revision: 1,
    storyId: toId<StoryId>(1),
    title: of.title,
    ...(of.lead !== undefined && { lead: of.lead }),
    blocks: of.paragraphs.map((text) => ({ kind: 'paragraph', text })),
    bylines: [],
    credits: [],
    published: { at, precision: 'second', evidence: 'feed', text: '', confidence: 1 },
    language: of.language ?? 'ar',
    keywords: [],
    ...(of.copyOf !== undefined && { copyOf: { originalId: toId<ArticleId>(of.copyOf + 1), overlap: 0.9 } }),
  }
}

function factsForTest(of: ReportForTest, text: string): ArticleFacts {
  return {
    ...NO_FACTS,
    names: (of.names ?? []).map((name) => ({ key: wordKey(name.name), ...spanOf(text, name.name), ...name })),
    quotations: (of.quotations ?? []).map((quotation) => ({
      ...spanOf(text, quotation.text),
      ...(quotation.speaker !== undefined && { speakerAt: spanOf(text, quotation.speaker) }),
      ...quotation,
    })),
    figures: (of.figures ?? []).map(({ words, ...figure }) => ({
      qualifier: 'exact',
      ...spanOf(text, words),
      ...figure,
    })),
  }
}

function spanOf(text: string, words: string): Span {
  const start = text.indexOf(words)
  if (start < 0) throw new RangeError(`the report does not say: ${words}`)
  return { start, end: start + words.length }
}
