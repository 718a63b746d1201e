import type { StoryId } from './ids.ts'
import type { EpochMs } from './instant.ts'

/** How a story stands to another of the same running subject. */
export const LINK_KINDS = ['background', 'follow-up'] as const
export type LinkKind = (typeof LINK_KINDS)[number]

/** Why two stories are of one running subject, strongest first. */
export type LinkReason =
  | { readonly kind: 'names'; readonly names: readonly string[] }
  | { readonly kind: 'words'; readonly words: readonly string[] }
  /** The younger tells a passage of the older, or names its day. */
  | { readonly kind: 'retold' }
  /** The instalment before in a series: the gold price, the weather. */
  | { readonly kind: 'instalment' }

/** That a story has another before it (`background`) or after it (`follow-up`). */
export interface StoryLink {
  readonly storyId: StoryId
  readonly otherId: StoryId
  readonly kind: LinkKind
  /** 0 to 1, higher is nearer. */
  readonly score: number
  readonly apart: EpochMs
  readonly because: readonly LinkReason[]
}
