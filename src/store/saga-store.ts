import type { StoryId } from '../news/ids.ts'
import type { EpochMs } from '../news/instant.ts'
import type { Story } from '../news/story.ts'
import type { StoryLink } from '../news/story-link.ts'
import type { ArticleSummary } from './article-store.ts'

/** What a story is remembered by for its follow-ups, and the running subject that it goes on. */
export interface KeptProfile {
  readonly storyId: StoryId
  readonly sagaId: StoryId
  /** The linker's own layout. */
  readonly profile: Uint8Array
}

/** What was found when a story was linked. */
export interface LinkedStory extends KeptProfile {
  readonly madeAt: EpochMs
  /** Those of its own, `background` to an older story and `follow-up` to a younger; nearest first. */
  readonly links: readonly StoryLink[]
}

/** A story to read before or after another. */
export interface RelatedStory {
  readonly link: StoryLink
  readonly story: Story
  readonly lead: ArticleSummary
}

/** A running subject as a whole. */
export interface Saga {
  /** The story that began it, or the one that took that in. */
  readonly first: Story
  readonly stories: number
  readonly lastReportedAt: EpochMs
}

/** One story of a running subject, with its lead article. */
export interface SagaStory {
  readonly story: Story
  readonly lead: ArticleSummary
}

/** How stories chain into running subjects. Links stay with the stories that they were found for; merges are followed in reading. */
export interface SagaStore {
  /** Takes the place of what was found when the story was linked before, in one transaction. */
  keep(linked: LinkedStory): Promise<void>
  /** Background and follow-ups of a story, nearest first; a story of many outlets before another as near. */
  related(id: StoryId, limit: number): Promise<readonly RelatedStory[]>
  /** The running subject that this story began; absent where it began none. */
  byId(id: StoryId): Promise<Saga | undefined>
  /** Its stories by their first report, newest first. */
  stories(
    id: StoryId,
    page: { readonly after?: { readonly at: EpochMs; readonly id: StoryId }; readonly limit: number },
  ): Promise<readonly SagaStory[]>
  /** Forgets all links, running subjects and profiles, so that all can be linked anew. */
  clear(): Promise<void>
  /** Profiles made since then, in the order in which they were kept: what a linker that starts has to know. */
  profilesSince(since: EpochMs): Promise<readonly KeptProfile[]>
}
