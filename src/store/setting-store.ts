import type { Act } from '../news/account.ts'
import type { CommentSettings } from '../news/comment-settings.ts'
import type { ArticleId } from '../news/ids.ts'
import type { EpochMs } from '../news/instant.ts'

/** A text that stands above the comments: the welcome and the policy. */
export interface CommentPolicy {
  /** 1 for the first of its scope. */
  readonly version: number
  /** Paragraphs parted by empty lines; empty: nothing stands there. */
  readonly text: string
  readonly at: EpochMs
  readonly byName: string
}

/** Settings as somebody saved them. */
export interface SavedCommentSettings {
  readonly version: number
  readonly settings: CommentSettings
  readonly at: EpochMs
  readonly byName: string
}

/** What administrators decide, each version kept. */
export interface SettingStore {
  /** The defaults until one was saved. */
  comments(): Promise<CommentSettings>
  saveComments(settings: CommentSettings, act: Act): Promise<void>
  /** Newest first. */
  commentVersions(limit: number): Promise<readonly SavedCommentSettings[]>
  /** The article's own policy, or the site's where no article is named; `undefined`: none was written. */
  policy(articleId?: ArticleId): Promise<CommentPolicy | undefined>
  /** Newest first. */
  policyVersions(articleId?: ArticleId): Promise<readonly CommentPolicy[]>
  savePolicy(text: string, act: Act, articleId?: ArticleId): Promise<void>
}
