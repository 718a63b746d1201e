import type { EpochMs } from '../../../news/instant.ts'
import type { StoryReport } from '../story-report.ts'

/** What an article said at one time: its outlet may have changed it since. */
export interface Reading {
  /** With the words of that time. */
  readonly report: StoryReport
  /** When these words came: its publication, else when we saw them changed. */
  readonly at: EpochMs
  /** Absent for today's words. */
  readonly revision?: number
}

/** The readings of a report, oldest first. */
export function readingsOf(report: StoryReport): readonly Reading[] {
  const { earlier = [] } = report
  const published = report.article.published.at
  const before = earlier.map(({ revision, facts, running }, index): Reading => {
    return { report: { ...report, facts, running }, at: earlier[index - 1]?.until ?? published, revision }
  })
  return [...before, { report, at: earlier.at(-1)?.until ?? published }]
}
