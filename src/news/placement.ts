import type { CopyRelation } from './article.ts'
import type { ArticleId, StoryId } from './ids.ts'
import type { PlacementReason } from './placement-reason.ts'

/** Where an article belongs. */
export interface Placement {
  readonly story: StoryId | 'new'
  /** It would speak best for its story: more like the other reports than the present lead is. */
  readonly becomesLead: boolean
  /** The earliest text that it repeats; never itself a copy. */
  readonly copyOf?: CopyRelation
  /** Passages that it has in common with texts that it is no copy of, longest first. */
  readonly passages?: readonly SharedPassage[]
  /** Strongest first. */
  readonly because: readonly PlacementReason[]
}

/**
 * A passage of another text within an article: a roundup, a tail «من جهة أخرى», a paragraph that both have from a third.
 * A relation of its own, and no reason to stand in one story.
 */
export interface SharedPassage {
  /** The text that had it before. */
  readonly otherId: ArticleId
  /** How much of the article the passage is, 0 to 1. */
  readonly share: number
  /** About how many words are shared. */
  readonly words: number
}
