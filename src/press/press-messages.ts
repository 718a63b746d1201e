import type { ErrorCode } from '../base/errors.ts'
import type { EpochMs } from '../news/instant.ts'
import type { PressOutlet } from './start-press.ts'

/** What a press in a process of its own serves, and by which clock. */
export interface PressJob {
  /** An edition, as `loadEdition` reads it. */
  readonly path: string
  readonly from?: EpochMs
  readonly to?: EpochMs
  readonly today?: EpochMs
  /** Where the articles' clock starts; the first article's instant if absent. */
  readonly start?: EpochMs
  /** How many times as fast as real time the clock runs; 0 or absent: it moves by `advanceTo` alone. */
  readonly speed?: number
  readonly host?: string
  readonly basePort?: number
  readonly feedSize?: number
}

export type PressRequest =
  | { readonly kind: 'start'; readonly job: PressJob }
  | { readonly kind: 'advance'; readonly to: EpochMs; readonly request: number }

export type PressAnswer =
  | {
      readonly kind: 'started'
      readonly outlets: readonly PressOutlet[]
      readonly articles: number
      readonly moments: readonly EpochMs[]
    }
  | { readonly kind: 'advanced'; readonly request: number }
  | { readonly kind: 'failed'; readonly code: ErrorCode; readonly english: string; readonly arabic: string }
