import type { Credits } from '../../news/credits.ts'

/** Where credits may stand. */
export interface CreditedReport {
  readonly title: string
  /** The author field as the page or feed gives it. */
  readonly author?: string
  /** The outlet's names. */
  readonly outlets: readonly string[]
  /** The body: its opening is looked at for a dateline, its end for sources, all of it for cited outlets. */
  readonly text: string
}

/** Who and what a report credits. */
export function findCredits(_report: CreditedReport): Credits {
  return { places: [], writers: [], others: [], wire: [], quoted: [] }
}
