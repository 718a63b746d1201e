import { REJECTION_REASONS, type RejectionReason } from '../news/comment.ts'
import type { EditorDecision } from '../store/comment-store.ts'

const LONGEST_NOTE = 300

/** Reads why a comment is rejected; `undefined` without a reason of the list. */
export function readRejection({
  reason,
  note = '',
}: Readonly<Record<string, string | undefined>>): (EditorDecision & { readonly state: 'rejected' }) | undefined {
  const known: RejectionReason | undefined = REJECTION_REASONS.find((one) => one === reason)
  const kept = note.trim().slice(0, LONGEST_NOTE)
  return known && { state: 'rejected', reason: known, ...(kept !== '' && { note: kept }) }
}
