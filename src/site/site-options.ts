import type { FastifyBaseLogger, FastifyInstance } from 'fastify'
import type { Clock, EpochMs } from '../news/instant.ts'
import type { Story } from '../news/story.ts'
import type { StoryDigest } from '../news/story-digest.ts'
import type { Store } from '../store/store.ts'
import type { CommentDoor } from './comment-door.ts'
import type { ClientPatience } from './connection-limits.ts'
import type { PushDoor } from './push-door.ts'
import type { SiteOperation } from './site-context.ts'

/** How the site names the months: the Levant's «نيسان», Egypt's «أبريل», or both, «نيسان/أبريل». */
export type MonthNames = 'levant' | 'egypt' | 'dual'

/** What is known about a story, made of its reports; with `until`, of those published before then. */
export type FindDigest = (story: Story, until?: EpochMs) => Promise<StoryDigest>

export interface SiteOptions {
  readonly store: Store
  readonly clock: Clock
  /** The site's public address without a slash at its end. */
  readonly siteUrl: string
  readonly siteName: string
  /** IANA zone in which the site writes its times. */
  readonly timeZone: string
  readonly monthNames: MonthNames
  /** Says «نسخة تجريبية» on every page and asks search engines to stay away. */
  readonly demo?: boolean
  /** Absent: story pages list their reports alone. */
  readonly digest?: FindDigest
  readonly logger?: FastifyBaseLogger
  /** Where hubs reach us; absent: nobody does. */
  readonly pushes?: PushDoor
  /** Where readers' comments go; absent: the site takes and shows none. */
  readonly comments?: CommentDoor
  /** Further rooms of the same server, each in a scope of its own. */
  readonly rooms?: readonly ((app: FastifyInstance) => Promise<void>)[]
  /** Networks of the proxies whose word on a client's address is taken. */
  readonly trustedProxies?: readonly string[]
  /** What the privacy page tells of; absent: no comments, no mail. */
  readonly operation?: SiteOperation
  readonly health?: { ready(): Promise<boolean> }
  readonly language?: 'ar' | 'en'
  /** How long a slow client is waited for; absent: as `PATIENCE` says. */
  readonly patience?: ClientPatience
}
