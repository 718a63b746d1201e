import type { ArticleId, StoryId } from './ids.ts'
import type { EpochMs } from './instant.ts'

/** Why an article stands in its story: values that a page puts into words, strongest first. Shares and likenesses are 0 to 1. */
export type PlacementReason =
  /** It begins a story; `nearest` is how far it belongs to the nearest other one. */
  | { readonly kind: 'new'; readonly nearest?: number }
  /** `share` of its text stands in an earlier report of the story. */
  | { readonly kind: 'copy'; readonly of: ArticleId; readonly share: number }
  | { readonly kind: 'likeness'; readonly likeness: number }
  /** Telling words in common, as this article writes them. */
  | { readonly kind: 'words'; readonly words: readonly string[] }
  /** Persons, organisations or places in common. */
  | { readonly kind: 'names'; readonly names: readonly string[] }
  /** Figures in common, as this article writes them. */
  | { readonly kind: 'figures'; readonly figures: readonly string[] }
  /** Time between it and the nearest report. */
  | { readonly kind: 'time'; readonly apart: EpochMs }
  /** A new instalment of a series: however alike, it is no report of the earlier one. */
  | { readonly kind: 'instalment'; readonly of: StoryId }
  /** It stood in another story first. */
  | { readonly kind: 'rejoined'; readonly from: StoryId }
  /** An editor put it here; stands alone. */
  | { readonly kind: 'editor'; readonly by: string; readonly at: EpochMs }
  /** Words of an earlier edition of Nashra. */
  | { readonly kind: 'said'; readonly words: string }
