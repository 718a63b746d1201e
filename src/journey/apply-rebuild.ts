import type { StoryId } from '../news/ids.ts'
import type { PlacementReason } from '../news/placement-reason.ts'
import type { StoryStore } from '../store/story-store.ts'
import type { Rebuild } from './rebuild-stories.ts'

/**
 * Keeps what a rebuilding found, a transaction a story: stopped half-way, the next rebuilding goes on with the rest.
 *
 * @param progress hears how many articles were moved
 */
export async function applyRebuild(
  stories: Pick<StoryStore, 'regroup'>,
  { differences, named }: Rebuild,
  progress: (moved: number) => void,
): Promise<void> {
  const numbers = new Map(named)
  let moved = 0
  for (const [rebuilt, articles] of Map.groupBy(differences, (difference) => difference.rebuilt)) {
    const placed = articles.map(({ id, place }) => ({
      ...place,
      id,
      because: place.because.flatMap((reason) => withNumber(reason, numbers)),
    }))
    numbers.set(rebuilt, await stories.regroup(named.get(rebuilt) ?? 'new', placed))
    moved += articles.length
    progress(moved)
  }
}

/** A reason with the number that its story has in the store; one about a story that is in the rebuilding alone says nothing. */
function withNumber(reason: PlacementReason, numbers: ReadonlyMap<StoryId, StoryId>): readonly PlacementReason[] {
  switch (reason.kind) {
    case 'instalment': {
      const of = numbers.get(reason.of)
      return of === undefined ? [] : [{ ...reason, of }]
    }
    case 'rejoined': {
      const from = numbers.get(reason.from)
      return from === undefined ? [] : [{ ...reason, from }]
    }
    default:
      return [reason]
  }
}
