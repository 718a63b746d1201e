import type { Act } from '../news/account.ts'
import type { AuditAction } from '../news/audit-action.ts'
import type { AccountId } from '../news/ids.ts'
import type { EpochMs } from '../news/instant.ts'

/** One line of the log: who did what to what. Holds no text and no address of a reader. */
export interface AuditEntry {
  readonly id: number
  readonly at: EpochMs
  readonly byName: string
  readonly by?: AccountId
  readonly action: AuditAction
  /** What it was done to: `comment 17`, `writer 4`, `account 2`, `settings`. */
  readonly subject: string
  readonly detail: Readonly<Record<string, string | number | boolean>>
}

export interface AuditFilter {
  readonly by?: AccountId
  readonly action?: AuditAction
  readonly subject?: string
  /** The last entry of the page before; newest first. */
  readonly before?: number
  readonly limit: number
}

/** What was done at the desk. Entries are chained by digests, and the engine refuses to change or remove any. */
export interface AuditStore {
  list(filter: AuditFilter): Promise<readonly AuditEntry[]>
  /** For acts that change nothing else: signing in, an export. */
  append(entry: Pick<AuditEntry, 'action' | 'subject' | 'detail'>, act: Act): Promise<void>
  /** Follows the chain from its first entry. @returns the first entry that does not follow, or `undefined` */
  firstBroken(): Promise<number | undefined>
}
