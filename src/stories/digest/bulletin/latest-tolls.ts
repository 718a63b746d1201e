import type { Figure, FigureKind } from '../../../news/figure.ts'
import type { EpochMs } from '../../../news/instant.ts'
import { sentenceSpans } from '../sentence-around.ts'
import type { StoryReport } from '../story-report.ts'

/** A report's own toll stands in its title or its first sentences; further down it tells of other events. */
const TELLING_SENTENCES = 4
/** What is counted of people: a later number takes the place of an earlier one. Sums and shares are of many things. */
const COUNTED_AGAIN: ReadonlySet<FigureKind> = new Set([
  'killed',
  'injured',
  'casualties',
  'detained',
  'missing',
  'displaced',
  'infected',
  'kidnapped',
  'rescued',
])

interface Stated {
  first: EpochMs
  last: EpochMs
}

/** Knows which tolls of a story a later one has replaced. */
export interface LatestTolls {
  /** Whether what a sentence counts is an earlier toll, and the latest is not beside it. */
  isOutdated(figures: readonly Figure[]): boolean
  /** Whether a sentence states a latest toll. */
  tellsLatest(figures: readonly Figure[]): boolean
}

/** Reads the tolls that reports tell first. One that nobody states any more once another has come is outdated. */
export function readLatestTolls(reports: readonly StoryReport[]): LatestTolls {
  const stated = new Map<FigureKind, Map<number, Stated>>()
  const replaced = new Set<string>()
  for (const report of reports) {
    const until = sentenceSpans(report)[TELLING_SENTENCES]?.end ?? report.running.text.length
    for (const figure of report.facts.figures) {
      if (figure.start >= until) break
      if (!isToll(figure)) continue
      if (figure.was !== undefined && figure.was !== figure.value) replaced.add(tollKey(figure.kind, figure.was))
      state(stated, figure, report.article.published.at)
    }
  }
  const latest = new Map([...stated].map(([kind, values]) => [kind, latestOf(values)]))
  return {
    tellsLatest(figures) {
      return figures.some((figure) => isToll(figure) && latest.get(figure.kind)?.value === figure.value)
    },
    isOutdated(figures) {
      const tolls = figures.filter((figure) => COUNTED_AGAIN.has(figure.kind) && figure.value !== null)
      return tolls.some((figure) => {
        const newest = latest.get(figure.kind)
        if (
          !newest ||
          figure.value === newest.value ||
          tolls.some(({ kind, value }) => kind === figure.kind && value === newest.value)
        )
          return false
        if (figure.isPrior) return true
        const own = stated.get(figure.kind)?.get(figure.value ?? 0)
        if (!own) return false
        return (
          own.last < newest.first || (replaced.has(tollKey(figure.kind, figure.value ?? 0)) && own.last <= newest.last)
        )
      })
    },
  }
}

function isToll({ kind, value, isPrior, isUnsure }: Figure): boolean {
  return COUNTED_AGAIN.has(kind) && value !== null && !isPrior && !isUnsure
}

function tollKey(kind: FigureKind, value: number): string {
  return `${kind} ${value}`
}

function state(stated: Map<FigureKind, Map<number, Stated>>, { kind, value }: Figure, at: EpochMs): void {
  const values = stated.get(kind) ?? new Map<number, Stated>()
  stated.set(kind, values)
  const known = values.get(value ?? 0)
  values.set(value ?? 0, { first: Math.min(known?.first ?? at, at), last: Math.max(known?.last ?? at, at) })
}

/** The toll that was stated last; of several at one time, the highest. */
function latestOf(values: ReadonlyMap<number, Stated>): Stated & { readonly value: number } {
  let best: (Stated & { readonly value: number }) | undefined
  for (const [value, at] of values) {
    if (!best || at.last > best.last || (at.last === best.last && value > best.value)) best = { value, ...at }
  }
  return best ?? { value: 0, first: 0, last: 0 }
}
