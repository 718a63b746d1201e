import type { Account } from '../news/account.ts'
import type { Writing } from '../site/site-context.ts'
import type { QueueCounts } from '../store/comment-store.ts'
import type { DeskAssets } from './desk-assets.ts'
import type { Notice } from './desk-notice.ts'
import type { Permission } from './permissions.ts'
import type { DeskWording } from './wording/desk-wording.ts'

/** What a page of the desk is written with. */
export interface PageSetting {
  /** The desk's own words. */
  readonly wording: DeskWording
  /** The site's: its calendar, its counted nouns, its times. */
  readonly writing: Writing
  readonly siteName: string
  readonly siteUrl: string
  readonly assets: DeskAssets
  /** The page's own path without its query, `/desk/accounts`. */
  readonly path: string
  /** The same with its query, but without what was done before it: where a form comes back to. */
  readonly address: string
  readonly notice?: Notice
  /** Absent before signing in. */
  readonly reader?: PageReader
}

/** Who reads the page. */
export interface PageReader {
  readonly account: Account
  /** Goes into each form as its hidden field `csrf`. */
  readonly csrf: string
  /** Absent for who may not see them. */
  readonly counts?: QueueCounts
  may(permission: Permission): boolean
}
