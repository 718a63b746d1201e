import type { Block } from './block.ts'
import type { Change } from './change.ts'
import type { ArticleId, SourceId, StoryId } from './ids.ts'
import type { DatedEvidence, EpochMs } from './instant.ts'
import type { Topic } from './topic.ts'

/** Where and by whom a report was written, as its opening words say: «بغداد اليوم- متابعة». */
export interface Dateline {
  readonly place?: string
  readonly outlet?: string
  /** `follow-up` («متابعة»): a rewrite of others' reporting; `agencies` («وكالات»): put together from the wires. */
  readonly kind?: 'follow-up' | 'agencies' | 'exclusive' | 'special'
}

/** What a page is when it is no plain article. */
export const ARTICLE_KINDS = ['live-blog', 'video', 'gallery', 'paywalled'] as const
export type ArticleKind = (typeof ARTICLE_KINDS)[number]

/** What an article says: everything that can change when its outlet edits it. */
export interface ArticleContent {
  readonly title: string
  /** Absent for a plain article. Of a `paywalled` one we have only the part that its outlet gives away. */
  readonly kind?: ArticleKind
  /** The stand-first, where the page marks one. */
  readonly lead?: string
  readonly blocks: readonly Block[]
  /** Persons only: an outlet is no author. */
  readonly bylines: readonly string[]
  readonly dateline?: Dateline
  /** Agencies and outlets that the text names as its source: «رويترز», «أ ف ب». */
  readonly credits: readonly string[]
  readonly published: DatedEvidence
  readonly updated?: DatedEvidence
  /** BCP 47 primary tag of the text itself. */
  readonly language: string
  /** The outlet's own word for the section, as found. */
  readonly section?: string
  readonly keywords: readonly string[]
  readonly imageUrl?: string
}

/** An article that we keep. */
export interface Article extends ArticleContent {
  readonly id: ArticleId
  readonly sourceId: SourceId
  /** The address that the article itself calls its own; unique in the store. */
  readonly canonicalUrl: string
  /** When we first had it: the order in which copies are told from originals. */
  readonly firstSeenAt: EpochMs
  /** 1 for the first reading, one more for each change that we saw. */
  readonly revision: number
  readonly storyId: StoryId
  /** The section of ours that it stands in; absent where nothing tells. */
  readonly topic?: Topic
  readonly copyOf?: CopyRelation
  /** Its outlet took the page away; what we read stays. */
  readonly gone?: Disappearance
}

/** How an article's page was found missing. */
export const DISAPPEARANCES = ['not-found', 'gone', 'sent-home', 'not-found-page'] as const
export type DisappearanceReason = (typeof DISAPPEARANCES)[number]

export interface Disappearance {
  /** When the page was first found missing. */
  readonly at: EpochMs
  readonly reason: DisappearanceReason
}

/** That an article repeats another's text. */
export interface CopyRelation {
  readonly originalId: ArticleId
  /** Share of this article's text that stands in the original, 0 to 1. */
  readonly overlap: number
  /** Share of the original's text that stands in this article, 0 to 1; absent in what earlier editions kept. */
  readonly kept?: number
  /** What told the original from the copy; absent: it was seen first. */
  readonly evidence?: CopyEvidence
  /** The evidence says that this article had the text before the other, though we saw it later; copies name what we saw first. */
  readonly hadItFirst?: true
}

/** `credit`: the copy names the original's outlet as its source; `agency`: the original is a wire's own; `published`: by the times on the pages. */
export const COPY_EVIDENCE = ['first-seen', 'published', 'credit', 'agency'] as const
export type CopyEvidence = (typeof COPY_EVIDENCE)[number]

/** An earlier or later state of an article, kept for its history. */
export interface Revision {
  readonly articleId: ArticleId
  readonly number: number
  readonly seenAt: EpochMs
  /** The newest article by then; absent for the first, and in what earlier editions kept. */
  readonly seenAfter?: ArticleId
  readonly content: ArticleContent
  /** What its outlet changed to arrive here; empty for the first, and where nobody compared. */
  readonly changes: readonly Change[]
}

/** A revision without its text: what was changed, and when we saw it. */
export type Edit = Omit<Revision, 'content' | 'seenAfter'>
