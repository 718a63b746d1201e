import type { QueueCounts } from '../store/comment-store.ts'
import type { Permission } from './permissions.ts'
import type { DeskWording } from './wording/desk-wording.ts'

/** One entry of the desk's navigation, shown to whoever may follow it. */
export interface NavigationEntry {
  readonly path: string
  readonly permission: Permission
  label(wording: DeskWording): string
  /** What waits there. */
  count?(counts: QueueCounts): number
}

/** In the order in which they stand. */
export const DESK_NAVIGATION: readonly NavigationEntry[] = [
  {
    path: '/desk',
    permission: 'read-comments',
    label: (wording) => wording.moderation,
    count: ({ states }) => states.pending,
  },
  { path: '/desk/accounts', permission: 'manage-accounts', label: (wording) => wording.accounts.title },
]
