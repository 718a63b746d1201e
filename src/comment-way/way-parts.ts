import type { Keyring } from '../base/keyring.ts'
import type { CodeLanguage } from '../comments/code-question.ts'
import type { CommentSettings } from '../news/comment-settings.ts'
import type { Clock } from '../news/instant.ts'
import type { Submission } from '../site/comment-door.ts'
import type { Store } from '../store/store.ts'
import type { ModerationLists } from './moderation-lists.ts'

/** What a comment's way needs. */
export interface CommentWayOptions {
  readonly store: Store
  readonly keyring: Keyring
  readonly clock: Clock
  /** Without a slash at its end. */
  readonly siteUrl: string
  readonly siteName: string
  /** That of the site, of its questions and its mails. */
  readonly language: CodeLanguage
  readonly sendsMail: boolean
}

/** The options with what is made ready from the store now and then. */
export interface CommentWay extends CommentWayOptions {
  readonly lists: ModerationLists
}

/** A form that came in, and the settings by which it is judged. */
export interface SentForm {
  readonly submission: Submission
  readonly settings: CommentSettings
}
