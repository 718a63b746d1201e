import type { Html } from '../../base/html.ts'
import type { Headline } from '../article-view.ts'
import type { OutletSheet } from '../edition.ts'

/** What a feed lists. */
export interface PressFeed {
  readonly outlet: OutletSheet
  readonly origin: string
  /** Newest first. */
  readonly items: readonly PressFeedItem[]
}

export interface PressFeedItem extends Headline {
  /** The whole text, for outlets that give it. */
  readonly content?: readonly Html[]
}
