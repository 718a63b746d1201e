import type { Keyring } from '../base/keyring.ts'
import type { Clock } from '../news/instant.ts'
import type { Store } from '../store/store.ts'
import type { PasswordBook } from './password.ts'

/** What every act at the desk is done with. */
export interface Desk {
  readonly store: Store
  readonly keyring: Keyring
  readonly clock: Clock
  /** What the clocks of phones show, by which codes are made: a newsroom that replays the past has a time of its own. */
  readonly phoneClock: Clock
  readonly passwords: PasswordBook
  /** The site's public address without a slash at its end. */
  readonly siteUrl: string
  readonly siteName: string
  /** In which readers are written to. */
  readonly siteLanguage: 'ar' | 'en'
}
