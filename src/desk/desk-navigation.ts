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
    path: '/desk/comments',
    permission: 'read-comments',
    label: (wording) => wording.moderation,
    count: ({ states }) => states.pending,
  },
  {
    path: '/desk/reports',
    permission: 'read-comments',
    label: ({ comments }) => comments.reports.title,
    count: ({ reported }) => reported,
  },
  { path: '/desk/bans', permission: 'ban-writers', label: ({ comments }) => comments.bans.title },
  { path: '/desk/stories', permission: 'edit-stories', label: ({ stories }) => stories.title },
  { path: '/desk/names', permission: 'correct-names', label: ({ names }) => names.title },
  { path: '/desk/statistics', permission: 'read-comments', label: ({ comments }) => comments.statistics.title },
  { path: '/desk/policy', permission: 'write-policy', label: ({ comments }) => comments.policy.title },
  { path: '/desk/settings/comments', permission: 'change-settings', label: ({ comments }) => comments.settings.title },
  { path: '/desk/audit', permission: 'read-audit', label: ({ comments }) => comments.audit.title },
  { path: '/desk/accounts', permission: 'manage-accounts', label: (wording) => wording.accounts.title },
]
