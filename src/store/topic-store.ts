import type { ArticleId } from '../news/ids.ts'
import type { EpochMs } from '../news/instant.ts'
import type { Topic } from '../news/topic.ts'

/** An article's topic as one edition of what tells it has told it; absent where nothing tells. */
export interface ToldTopic {
  readonly topic?: Topic
  readonly edition: number
}

/** In which of our sections articles stand. `ArticleReading.topic` is kept together with the article; here it is told anew. */
export interface TopicStore {
  /** Articles whose topic an older edition told, or that have none, newest first. */
  outdated(edition: number, limit: number): Promise<readonly ArticleId[]>
  /** Takes the place of what was kept; their stories are made anew. */
  keep(topics: readonly (ToldTopic & { readonly id: ArticleId })[]): Promise<void>
  /** Countries of the outlets that had articles of a topic since then, the most articles first, among its latest thousands. */
  countries(
    topic: Topic,
    since: EpochMs,
    language?: string,
  ): Promise<readonly { readonly country: string; readonly articles: number }[]>
}
