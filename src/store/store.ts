import type { ArticleStore } from './article-store.ts'
import type { CheckStore } from './check-store.ts'
import type { IntakeStore } from './intake-store.ts'
import type { SearchStore } from './search-store.ts'
import type { SourceStore } from './source-store.ts'
import type { StoryStore } from './story-store.ts'
import type { SubscriptionStore } from './subscription-store.ts'
import type { TemplateStore } from './template-store.ts'

/**
 * All that we keep, behind one asynchronous door, so that an engine on this machine (SQLite) and one across the network
 * can stand behind it alike. Every method that writes is one transaction: it happened whole, or not at all.
 */
export interface Store {
  readonly sources: SourceStore
  readonly intake: IntakeStore
  readonly subscriptions: SubscriptionStore
  readonly articles: ArticleStore
  readonly checks: CheckStore
  readonly stories: StoryStore
  readonly search: SearchStore
  readonly templates: TemplateStore
  /** Grows by one with every write that a reader could see; pages made from the same number are the same. */
  edition(): number
  /** Throws if the engine cannot answer. */
  ping(): Promise<void>
  close(): Promise<void>
}
