import { analyze } from '../../arabic/analyze.ts'
import type { ArticleFacts } from '../../news/article-facts.ts'
import type { StoryId } from '../../news/ids.ts'
import { DAY_MS, type EpochMs } from '../../news/instant.ts'
import { prepareOnce } from '../text/prepare-once.ts'
import type { PreparedText } from '../text/prepare-text.ts'
import { languageSeed, termKey } from '../text/term-key.ts'

/** A report by which a story is linked: the one that began it, and those with which it has doubled. */
export interface SagaReport {
  readonly storyId: StoryId
  /** BCP 47 primary tag; stories of two languages are never linked. */
  readonly language: string
  readonly title: string
  readonly lead?: string
  readonly text: string
  readonly publishedAt: EpochMs
  readonly firstSeenAt: EpochMs
  /** Outlets with a text of their own that the story has, this one's among them. */
  readonly outlets: number
  readonly facts: Pick<ArticleFacts, 'names' | 'dates'>
}

/** A report analysed once for all that the linking does with it. */
export interface ReadReport {
  readonly report: SagaReport
  readonly prepared: PreparedText
  /** Each name once, with the terms of its words. */
  readonly names: readonly { readonly key: string; readonly name: string; readonly terms: readonly number[] }[]
  /** The days before its own that it names, as days since 1970. */
  readonly days: ReadonlySet<number>
}

/** More names than any report has; keeps a list of thousands from costing like one. */
const MOST_NAMES = 60

export function readReport(report: SagaReport): ReadReport {
  const seed = languageSeed(report.language)
  const names = new Map(report.facts.names.map(({ key, name }) => [name, { key, name }]))
  return {
    report,
    prepared: prepareOnce({ ...report, names: report.facts.names }),
    names: [...names.values()].slice(0, MOST_NAMES).map(({ key, name }) => ({
      key,
      name,
      terms: analyze(name, report.language).map(({ term }) => termKey(term, seed)),
    })),
    days: daysNamed(report),
  }
}

const WIDER_THAN_A_DAY: ReadonlySet<string> = new Set(['year', 'month', 'week'])

function daysNamed({ facts, publishedAt }: SagaReport): ReadonlySet<number> {
  const days = facts.dates
    .filter(({ granularity, isUnsure }) => !isUnsure && !WIDER_THAN_A_DAY.has(granularity))
    .map(({ value }) => Math.floor(Date.parse(`${value.slice(0, 10)}T00:00Z`) / DAY_MS))
  return new Set(days.filter((day) => day < Math.floor(publishedAt / DAY_MS)))
}
