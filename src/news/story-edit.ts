import type { ArticleId, StoryId } from './ids.ts'
import type { EpochMs } from './instant.ts'
import type { Topic } from './topic.ts'

/** What an editor decides of a story. Each is one act in the audit log, can be undone, and stands through every recomputation. */
export type StoryEdit =
  /** All its articles go to the other; its address leads there. */
  | { readonly kind: 'merged'; readonly into: StoryId }
  /** These articles, not all of it, become a story of their own, or join another. */
  | { readonly kind: 'split'; readonly articles: readonly ArticleId[]; readonly to?: StoryId }
  | { readonly kind: 'renamed'; readonly headline: string }
  | { readonly kind: 'lead-chosen'; readonly articleId: ArticleId }
  | { readonly kind: 'pinned' }
  | { readonly kind: 'unpinned' }
  | { readonly kind: 'locked' }
  | { readonly kind: 'unlocked' }
  | { readonly kind: 'topic-corrected'; readonly topic: Topic }

/** An editor's decision as it is kept. Numbers grow. */
export interface KeptStoryEdit {
  readonly number: number
  readonly storyId: StoryId
  readonly edit: StoryEdit
  readonly byName: string
  readonly at: EpochMs
  /** Taken back since. */
  readonly undoneAt?: EpochMs
}

/** What an edit, or taking one back, did to who stands where: all that a grouping follows, while it runs and when it is rebuilt. */
export interface StoryEditEffect {
  /** Numbers grow, and taking an edit back has one of its own. */
  readonly number: number
  /** The number of the edit that it takes back. */
  readonly undoes?: number
  readonly at: EpochMs
  /** The newest article by then; absent: there was none. */
  readonly afterArticle?: ArticleId
  readonly storyId: StoryId
  /** Its lead before, by which the story is known whatever its number; absent: it had no article. */
  readonly lead?: ArticleId
  readonly moves: readonly StoryMove[]
  /** From then on the story takes nothing in by itself, or does again. */
  readonly isLocked?: boolean
}

/** Articles that were put into a story. */
export interface StoryMove {
  readonly articles: readonly ArticleId[]
  readonly to: StoryId
  /** One that stood there already, by which the story is known whatever its number; absent: they began it. */
  readonly beside?: ArticleId
}
