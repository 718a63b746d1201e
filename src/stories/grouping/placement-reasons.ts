import type { CopyRelation } from '../../news/article.ts'
import type { EpochMs } from '../../news/instant.ts'
import type { PlacementReason } from '../../news/placement-reason.ts'

/** Why a text was taken for a copy. */
export function explainCopy({ originalId, overlap }: CopyRelation): readonly PlacementReason[] {
  return [{ kind: 'copy', of: originalId, share: overlap }]
}

/** Why an article joined a story: the words that they share, and the time between. */
export function explainJoin(
  likeness: number,
  shared: { readonly words: readonly string[]; readonly apart: EpochMs },
): readonly PlacementReason[] {
  return [
    { kind: 'likeness', likeness },
    { kind: 'words', words: shared.words },
    { kind: 'time', apart: shared.apart },
  ]
}

/** Why an article began a story of its own. */
export function explainNew(nearest: number | undefined): readonly PlacementReason[] {
  return [{ kind: 'new', ...(nearest !== undefined && { nearest }) }]
}
