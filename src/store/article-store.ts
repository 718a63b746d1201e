import type { Article, ArticleContent, ArticleKind, CopyRelation, Edit, Revision } from '../news/article.ts'
import type { Change } from '../news/change.ts'
import type { ArticleId, ItemId, SourceId, StoryId } from '../news/ids.ts'
import type { EpochMs } from '../news/instant.ts'
import type { Placement } from '../news/placement.ts'
import type { Topic } from '../news/topic.ts'
import type { CheckPlan } from './check-store.ts'
import type { FoundFacts } from './fact-store.ts'
import type { IndexTerms } from './search-store.ts'
import type { ToldTopic } from './topic-store.ts'

/** An article as lists show it. */
export interface ArticleSummary {
  readonly id: ArticleId
  readonly sourceId: SourceId
  readonly sourceSlug: string
  readonly sourceName: string
  readonly title: string
  /** Absent for a plain article. */
  readonly kind?: ArticleKind
  /** The lead, else the first words of the body; plain text of at most 280 characters. */
  readonly snippet: string
  readonly section?: string
  /** The section of ours that it stands in. */
  readonly topic?: Topic
  readonly language: string
  readonly publishedAt: EpochMs
  readonly firstSeenAt: EpochMs
  readonly updatedAt?: EpochMs
  readonly revision: number
  readonly storyId: StoryId
  readonly copyOf?: CopyRelation
}

/** Which articles a list is about; newest publication first. */
export interface ArticleFilter {
  readonly sourceId?: SourceId
  /** Those of any of these sections, each as its outlet writes it. */
  readonly sections?: readonly string[]
  /** Those that stand in this section of ours. */
  readonly topic?: Topic
  /** Those of outlets of this country. */
  readonly country?: string
  /** BCP 47 primary tag of the text. */
  readonly language?: string
  /** Publication time from (inclusive) and to (exclusive). */
  readonly from?: EpochMs
  readonly to?: EpochMs
  /** Keyset paging: only articles that stand after this one in the list. */
  readonly after?: { readonly publishedAt: EpochMs; readonly id: ArticleId }
  readonly limit: number
}

/** A page that was read, with all that was decided about it. */
export interface ArticleReading {
  readonly itemId?: ItemId
  readonly sourceId: SourceId
  readonly canonicalUrl: string
  /** Where its outlet has put it since: its address from now on, unless another article has it. */
  readonly movedTo?: string
  readonly seenAt: EpochMs
  readonly content: ArticleContent
  readonly terms: IndexTerms
  /** What the content says; absent: nobody looked, and what was known of earlier words is dropped with them. */
  readonly facts?: FoundFacts
  /** Absent: nobody looked, and what was told of earlier words is told anew by and by. */
  readonly topic?: ToldTopic
  /** Kept for a new article; a known one stays where it is. */
  readonly placement: Placement
  /** What it changes of the article that is kept: none makes no revision. Absent: nobody compared, the words alone decide. */
  readonly changes?: readonly Change[]
  /** When to look at the page again; absent: as was planned before. */
  readonly check?: CheckPlan
}

export type SaveOutcome =
  | { readonly kind: 'added'; readonly article: Article }
  | { readonly kind: 'revised'; readonly article: Article }
  | { readonly kind: 'unchanged'; readonly article: Article }

/** What other articles have of the text of one. */
export interface TextRelations {
  /** Its copies, in the order in which we saw them; at most twenty. */
  readonly copies: readonly ArticleSummary[]
  /** Those that share a passage and are no copies: earlier ones first, then the longest passage; at most twenty. */
  readonly passages: readonly PassageBeside[]
}

/** An article with a passage in common. */
export interface PassageBeside {
  readonly article: ArticleSummary
  /** About how many words are shared. */
  readonly words: number
  /** We saw it after the one that asks. */
  readonly cameLater: boolean
}

/** Articles and their revisions. */
export interface ArticleStore {
  /**
   * Keeps a reading in one transaction: the article (or a new revision of the one with that canonical address), its
   * story, its terms in the index, and the end of its item's way. The same reading twice changes nothing.
   */
  save(reading: ArticleReading): Promise<SaveOutcome>
  byId(id: ArticleId): Promise<Article | undefined>
  byCanonicalUrl(url: string): Promise<Article | undefined>
  summaries(ids: readonly ArticleId[]): Promise<readonly ArticleSummary[]>
  list(filter: ArticleFilter): Promise<readonly ArticleSummary[]>
  /** Oldest first; the last is what the article says now. */
  revisions(id: ArticleId): Promise<readonly Revision[]>
  /** The revisions that its outlet made, oldest first, without their texts. */
  edits(id: ArticleId): Promise<readonly Edit[]>
  relations(id: ArticleId): Promise<TextRelations>
  /** Sections with the number of articles published since then, largest first. */
  sections(
    since: EpochMs,
    language?: string,
  ): Promise<readonly { readonly section: string; readonly articles: number }[]>
  /** The publication times of the oldest and the newest article. */
  span(): Promise<{ readonly oldest: EpochMs; readonly newest: EpochMs } | undefined>
  count(): Promise<number>
}
