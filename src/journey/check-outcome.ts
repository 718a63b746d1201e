import type { DisappearanceReason } from '../news/article.ts'
import type { ChangeKind } from '../news/change.ts'
import type { CheckRecord } from '../store/check-store.ts'
import type { CheckFinding } from './check-finding.ts'
import type { Refused } from './refused.ts'

/** What came of a second look at an article, for the log. */
export type CheckOutcome =
  | { readonly kind: 'unchanged' }
  | { readonly kind: 'edited'; readonly changes: readonly ChangeKind[] }
  | { readonly kind: 'doubtful'; readonly reason: string }
  | { readonly kind: 'missing' | 'gone'; readonly reason: DisappearanceReason }
  | Refused

export function checkOutcome(finding: CheckFinding, { turn }: CheckRecord): CheckOutcome {
  switch (finding.kind) {
    case 'edited':
      return { kind: 'edited', changes: finding.changes.map(({ kind }) => kind) }
    case 'missing':
      return { kind: turn?.kind === 'gone' ? 'gone' : 'missing', reason: finding.reason }
    default:
      return finding
  }
}
