import type { SourceId } from '../../../news/ids.ts'
import type { EpochMs } from '../../../news/instant.ts'
import type { Database } from './database.ts'

/** Counts a refusal on its source, with the newest detail. */
export function countReason(
  database: Database,
  sourceId: SourceId,
  reason: { readonly reason: string; readonly detail: string; readonly at: EpochMs; readonly count?: number },
): void {
  database.run(
    `INSERT INTO reasons (source_id, reason, count, last_at, last_detail) VALUES (?, ?, ?, ?, ?)
     ON CONFLICT (source_id, reason) DO UPDATE SET
       count = count + excluded.count, last_at = excluded.last_at, last_detail = excluded.last_detail`,
    sourceId,
    reason.reason,
    reason.count ?? 1,
    reason.at,
    reason.detail.slice(0, 500),
  )
}
