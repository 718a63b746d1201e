import { DAY_MS, type EpochMs, MINUTE_MS } from './instant.ts'

/** So many in so many minutes. */
export interface RateLimit {
  readonly count: number
  readonly minutes: number
}

/** What an administrator decides about comments; kept in the store, each version with who made it. */
export interface CommentSettings {
  readonly isOpen: boolean
  /** `pre`: every comment waits for an editor; `post`: only those that a phase holds. */
  readonly moderation: 'pre' | 'post'
  /** Whether comments of trusted and confirmed writers are shown at once. */
  readonly trustsWriters: boolean
  /** Days after an article's publication; 0: never. */
  readonly closesAfterDays: number
  /** Characters as a reader counts them (grapheme clusters). */
  readonly shortestText: number
  readonly longestText: number
  readonly longestName: number
  /** From so many links on a comment is held, and from so many it is refused. */
  readonly linksHeld: number
  readonly linksRefused: number
  readonly addressLimit: RateLimit
  readonly articleLimit: RateLimit
  readonly siteLimit: RateLimit
  /** Held, if of at least `least` comments decided in the window this share or more was rejected. */
  readonly history: { readonly days: number; readonly least: number; readonly rejectedShare: number }
  /** A form sent sooner than this after it was made is refused. */
  readonly leastFillSeconds: number
  readonly codeMinutes: number
  /** Days after which what we know beyond the comment itself is forgotten. */
  readonly retention: CommentRetention
}

export interface CommentRetention {
  /** The address a comment came from is cut to its network after so many days, and forgotten after so many. */
  readonly addressCutDays: number
  readonly addressDays: number
  /** Rejected and withdrawn comments are erased after so many days. */
  readonly rejectedDays: number
  /** A sealed e-mail address is forgotten so many days after its writer's latest comment. */
  readonly contactDays: number
  readonly reportDays: number
  /** Mails that were sent. */
  readonly mailDays: number
}

export const DEFAULT_COMMENT_SETTINGS: CommentSettings = {
  isOpen: true,
  moderation: 'pre',
  trustsWriters: false,
  closesAfterDays: 14,
  shortestText: 2,
  longestText: 3000,
  longestName: 60,
  linksHeld: 1,
  linksRefused: 6,
  addressLimit: { count: 5, minutes: 10 },
  articleLimit: { count: 60, minutes: 10 },
  siteLimit: { count: 600, minutes: 10 },
  history: { days: 30, least: 3, rejectedShare: 0.5 },
  leastFillSeconds: 3,
  codeMinutes: 20,
  retention: {
    addressCutDays: 7,
    addressDays: 90,
    rejectedDays: 180,
    contactDays: 365,
    reportDays: 365,
    mailDays: 30,
  },
}

/** When an article's comments close by age; `undefined`: never. */
export function commentsCloseAt(
  { publishedAt }: { readonly publishedAt: EpochMs },
  { closesAfterDays }: Pick<CommentSettings, 'closesAfterDays'>,
): EpochMs | undefined {
  return closesAfterDays === 0 ? undefined : publishedAt + closesAfterDays * DAY_MS
}

/** A limit's window in milliseconds. */
export function windowOf({ minutes }: RateLimit): number {
  return minutes * MINUTE_MS
}
