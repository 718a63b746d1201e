import type { AccountStore } from './account-store.ts'
import type { ArticleStore } from './article-store.ts'
import type { AuditStore } from './audit-store.ts'
import type { CheckStore } from './check-store.ts'
import type { CommentStore } from './comment-store.ts'
import type { FactStore } from './fact-store.ts'
import type { IntakeStore } from './intake-store.ts'
import type { NameStore } from './name-store.ts'
import type { OutboxStore } from './outbox-store.ts'
import type { ReportStore } from './report-store.ts'
import type { SagaStore } from './saga-store.ts'
import type { SearchStore } from './search-store.ts'
import type { SettingStore } from './setting-store.ts'
import type { SourceStore } from './source-store.ts'
import type { StoryStore } from './story-store.ts'
import type { SubscriptionStore } from './subscription-store.ts'
import type { TemplateStore } from './template-store.ts'
import type { TopicStore } from './topic-store.ts'
import type { WriterStore } from './writer-store.ts'

/**
 * All that we keep, behind one asynchronous door, so that an engine on this machine (SQLite) and one across the network
 * can stand behind it alike. Every method that writes is one transaction: it happened whole, or not at all.
 */
export interface Store {
  readonly sources: SourceStore
  readonly intake: IntakeStore
  readonly subscriptions: SubscriptionStore
  readonly articles: ArticleStore
  readonly facts: FactStore
  readonly names: NameStore
  readonly checks: CheckStore
  readonly stories: StoryStore
  readonly sagas: SagaStore
  readonly topics: TopicStore
  readonly search: SearchStore
  readonly templates: TemplateStore
  readonly comments: CommentStore
  readonly writers: WriterStore
  readonly reports: ReportStore
  readonly settings: SettingStore
  readonly accounts: AccountStore
  readonly audit: AuditStore
  readonly outbox: OutboxStore
  /** Grows by one with every write that a reader could see; pages made from the same number are the same. */
  edition(): number
  /** Throws if the engine cannot answer. */
  ping(): Promise<void>
  close(): Promise<void>
}
