import type { Role } from '../news/account.ts'

/** What can be done at the desk. */
export const PERMISSIONS = [
  /** See the comments, their reports and their statistics. */
  'read-comments',
  /** Approve, reject, redact, undo; open and close an article's comments. */
  'moderate',
  /** Write and read notes on writers, see the addresses that comments came from. */
  'note-writers',
  'ban-writers',
  /** Ban addresses and words. */
  'ban-widely',
  'trust-writers',
  'write-policy',
  /** Export or erase all that is kept of a writer. */
  'handle-writer-data',
  'read-audit',
  /** Correct the catalogue of names. */
  'correct-names',
  /** Merge, split, rename, pin and lock stories. */
  'edit-stories',
  'change-settings',
  'manage-accounts',
] as const
export type Permission = (typeof PERMISSIONS)[number]

const READER: readonly Permission[] = ['read-comments']
const MODERATOR: readonly Permission[] = [...READER, 'moderate', 'note-writers', 'ban-writers']
const EDITOR: readonly Permission[] = [
  ...MODERATOR,
  'ban-widely',
  'trust-writers',
  'write-policy',
  'handle-writer-data',
  'read-audit',
  'correct-names',
  'edit-stories',
]

/** What each role may. */
const ROLE_PERMISSIONS: Readonly<Record<Role, readonly Permission[]>> = {
  administrator: PERMISSIONS,
  editor: EDITOR,
  moderator: MODERATOR,
  reader: READER,
}

export function isAllowed(role: Role, permission: Permission): boolean {
  return ROLE_PERMISSIONS[role].includes(permission)
}
