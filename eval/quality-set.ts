import type { TaskName } from '../src/exchange/tasks.ts'

/** A measure of one file of predictions. */
export interface Measure {
  readonly title: string
  readonly measure: (predictions: string) => number | undefined
  /** What must be reached. */
  readonly target?: number
  /** htmldate answers for these alone. */
  readonly ofDates?: boolean
  /** Asks for a reader of bytes: one that is given decoded text has no part in it. */
  readonly ofBytes?: boolean
  /** The target is the most that is allowed, and less is better. */
  readonly atMost?: boolean
}

/** A set of pages, feeds, sentences or articles, all read and judged in one way. */
export interface QualitySet {
  /** Also the name of its table in docs/quality.md. */
  readonly name: string
  readonly task: TaskName
  /** Measured and written together, under this name on the command line; without one it belongs to the reading of pages and feeds. */
  readonly chapter?: 'facts'
  /** Relative to the corpora. */
  readonly input: string
  /** The gold's group that is judged, where it is not all of the set that is read. */
  readonly group?: string
  readonly measures: readonly Measure[]
}
