import type { Measure, OutletView, StoryDigest } from '../../news/story-digest.ts'
import { readStoryNames } from './story-names.ts'
import type { StoryReport } from './story-report.ts'

type Found = Pick<StoryDigest, 'ledger' | 'voices' | 'names'>

/** What an outlet has, before it is held against the others. */
type Having = Omit<OutletView, 'leftOut'>

/** A thing that one other outlet alone has is its own find, not what this one left out. */
const LEAST_HOLDERS = 2

/**
 * What each outlet has of a story, in order of their first reports, and what it leaves out that at least half of the other
 * outlets have. Those that only copied chose nothing: they have no say in what is left out, and leave nothing out.
 *
 * @param reports oldest publication first
 */
export function viewOutlets(reports: readonly StoryReport[], found: Found): readonly OutletView[] {
  const namesOf = createNameReader(reports, found)
  const outlets = [...Map.groupBy(reports, ({ article }) => article.sourceId).values()].map((own) =>
    havingOf(own, { found, namesOf }),
  )
  const independent = outlets.filter(({ originals }) => originals > 0)
  return outlets.map((outlet) => {
    const others = independent.filter((other) => other !== outlet)
    const missing = (read: (of: Having) => readonly number[]) =>
      outlet.originals === 0 ? [] : leftOut(read(outlet), others.map(read))
    return {
      ...outlet,
      leftOut: {
        measures: missing(({ claims }) => claims.map(({ measure }) => measure)),
        voices: missing(({ voices }) => voices),
        names: missing(({ names }) => names),
      },
    }
  })
}

interface Reading {
  readonly found: Found
  namesOf(report: StoryReport): readonly number[]
}

function havingOf(own: readonly StoryReport[], { found, namesOf }: Reading): Having {
  const originals = own.filter(({ article }) => article.copyOf === undefined)
  const [told] = [...originals, ...own]
  const [first] = own
  if (!told || !first) throw new TypeError('an outlet without reports')
  const { sourceId } = first.article
  return {
    sourceId,
    articleIds: own.map(({ article }) => article.id),
    originals: originals.length,
    headline: told.article.title,
    firstAt: first.article.published.at,
    claims: found.ledger.flatMap((measure, index) => latestClaim(measure, sourceId, index)),
    voices: indicesWhere(found.voices, ({ quotations }) =>
      quotations.some(({ sentence, alsoIn }) => sentence.sourceId === sourceId || alsoIn.includes(sourceId)),
    ),
    names: [...new Set(own.flatMap(namesOf))].sort((a, b) => a - b),
  }
}

/** The outlet's latest word on a measure; one that tells an earlier toll only is none. */
function latestClaim({ claims }: Measure, sourceId: Having['sourceId'], measure: number): Having['claims'] {
  const claim = claims.findLastIndex(({ sentence, isPrior }) => sentence.sourceId === sourceId && !isPrior)
  return claim < 0 ? [] : [{ measure, claim }]
}

/** Which of the story's names each report says. */
function createNameReader(reports: readonly StoryReport[], { names }: Found): Reading['namesOf'] {
  const { keyOf } = readStoryNames(reports)
  const indexOf = new Map(names.map(({ key }, index) => [key, index]))
  return ({ facts }) => facts.names.flatMap((mention) => (mention.isUnsure ? [] : (indexOf.get(keyOf(mention)) ?? [])))
}

/** What half of the others have, and at least two of them. */
function leftOut(own: readonly number[], others: readonly (readonly number[])[]): readonly number[] {
  const holders = new Map<number, number>()
  for (const thing of others.flat()) holders.set(thing, (holders.get(thing) ?? 0) + 1)
  const enough = Math.max(LEAST_HOLDERS, others.length / 2)
  return [...holders]
    .filter(([thing, count]) => count >= enough && !own.includes(thing))
    .map(([thing]) => thing)
    .sort((a, b) => a - b)
}

function indicesWhere<T>(things: readonly T[], holds: (thing: T) => boolean): readonly number[] {
  return things.flatMap((thing, index) => (holds(thing) ? [index] : []))
}
