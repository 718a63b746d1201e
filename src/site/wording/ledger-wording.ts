import type { MeasuredGroup } from '../../news/story-digest.ts'
import type { CountedKind } from './fact-wording.ts'
import type { CountedNoun } from './wording.ts'

/** What the site says of a story's figures over time. */
export interface LedgerWording {
  readonly title: string
  readonly intro: string
  /** Headings of what is counted. */
  readonly measures: Readonly<Record<CountedKind | 'money' | 'percent', string>>
  /** Of a group apart: `{m}` is the measure. */
  readonly groups: Readonly<Record<MeasuredGroup, string>>
  readonly inFamilies: string
  /** Before what the sources say now. */
  readonly spread: string
  readonly sources: CountedNoun
  readonly lastChange: string
  /** `{from}` and `{to}` are numbers. */
  readonly change: string
  readonly chart: string
  /** Of the chart, for those who do not see it: `{n}` sources, `{low}` and `{high}`. */
  readonly chartTells: string
  /** What the shaded band of the chart is. */
  readonly band: string
  /** That the chart shows only some of the sources. */
  readonly otherSources: CountedNoun
  readonly time: string
  readonly speaker: string
  readonly number: string
  /** Behind a number whose speaker has given another since. */
  readonly superseded: string
  readonly latest: string
  /** Before the outlet that carries what another says. */
  readonly carriedBy: string
  readonly alsoIn: string
  readonly earlierVersion: string
  /** Before the fold over measures that few state, and over rows. */
  readonly moreMeasures: string
  readonly moreRows: CountedNoun
}
