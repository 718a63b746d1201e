import type { CopyRelation } from '../../news/article.ts'
import type { StoryId } from '../../news/ids.ts'
import type { PlacementReason } from '../../news/placement-reason.ts'
import { type NearStory, sharedWords, type Weighed } from './near-stories.ts'
import { sharedFigures, sharedNames } from './shared-facts.ts'

/** Why a text was taken for a copy. */
export function explainCopy({ originalId, overlap }: CopyRelation): readonly PlacementReason[] {
  return [{ kind: 'copy', of: originalId, share: overlap }]
}

/** Why an article joined a story: what it has in common with the nearest report of it, and the time between. */
export function explainJoin(weighed: Weighed, { similarity, nearest, apart }: NearStory): readonly PlacementReason[] {
  const { candidate } = weighed
  const words = sharedWords(weighed, nearest)
  const names = sharedNames(candidate, nearest.words.facts)
  const figures = sharedFigures(candidate, nearest.words.facts)
  return [
    { kind: 'likeness', likeness: similarity },
    { kind: 'words', words },
    ...(names.length > 0 ? [{ kind: 'names' as const, names }] : []),
    ...(figures.length > 0 ? [{ kind: 'figures' as const, figures }] : []),
    { kind: 'time', apart },
  ]
}

/** Why an article began a story of its own. */
export function explainNew(nearest: number | undefined, instalmentOf: StoryId | undefined): readonly PlacementReason[] {
  return [
    ...(instalmentOf === undefined ? [] : [{ kind: 'instalment' as const, of: instalmentOf }]),
    { kind: 'new', ...(nearest !== undefined && { nearest }) },
  ]
}
