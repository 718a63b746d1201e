import type { DecisionId } from '../news/ids.ts'
import { parseId } from '../site/parse-id.ts'

/** What a page may say was done before it: a fixed list, so that no address can put words into the desk's mouth. */
export const NOTICE_CODES = [
  'role-changed',
  'account-disabled',
  'account-enabled',
  'password-changed',
  'second-factor-removed',
  'language-changed',
  'name-changed',
  'session-ended',
  'sessions-ended',
  'signed-out',
  'proven',
  'comment-approved',
  'comment-rejected',
  'comments-approved',
  'comments-rejected',
  'nothing-decided',
  'decisions-undone',
  'some-undone',
  'words-covered',
  'words-uncovered',
  'openness-saved',
  'note-added',
  'banned',
  'ban-lifted',
  'ban-restored',
  'words-banned',
  'writer-trusted',
  'trust-withdrawn',
  'writer-erased',
  'reports-upheld',
  'reports-dismissed',
  'settings-saved',
  'policy-saved',
  'name-renamed',
  'name-kind-changed',
  'name-confirmed',
  'name-hidden',
  'name-shown',
  'name-merged',
  'name-correction-undone',
  'story-merged',
  'story-split',
  'story-renamed',
  'story-lead-chosen',
  'story-pinned',
  'story-unpinned',
  'story-locked',
  'story-unlocked',
  'story-topic-corrected',
  'story-edit-undone',
] as const
export type NoticeCode = (typeof NOTICE_CODES)[number]

/** So many comments are decided at once at most. */
export const MOST_DECIDED = 100
const LONGEST_WRITTEN = MOST_DECIDED * 11

export interface Notice {
  readonly code: NoticeCode
  readonly undo?: readonly DecisionId[]
}

/** Adds what was done to the address of the next page. */
export function withNotice(
  next: string,
  { notice, undo }: { readonly notice?: NoticeCode; readonly undo?: readonly DecisionId[] },
): string {
  if (!notice) return next
  const mark = next.includes('?') ? '&' : '?'
  return `${next}${mark}done=${notice}${undo?.length ? `&undo=${writeDecisions(undo)}` : ''}`
}

/** The address of a page without what was done before it. */
export function withoutNotice(address: string): string {
  const [path = '', query = ''] = address.split('?', 2)
  const kept = query.split('&').filter((part) => part !== '' && !/^(?:done|undo|told|restore)=/.test(part))
  return kept.length > 0 ? `${path}?${kept.join('&')}` : path
}

/** Reads it from there; anything else is nothing. */
export function readNotice({ done, undo }: { readonly done?: unknown; readonly undo?: unknown }): Notice | undefined {
  const code = NOTICE_CODES.find((known) => known === done)
  if (!code) return undefined
  const decisions = typeof undo === 'string' ? readDecisions(undo) : []
  return decisions.length > 0 ? { code, undo: decisions } : { code }
}

/** `12.13` */
export function writeDecisions(decisions: readonly DecisionId[]): string {
  return decisions.join('.')
}

/** Reads what `writeDecisions` wrote; what is no decision, or one too many, is left out. */
export function readDecisions(written: string): readonly DecisionId[] {
  const parts = written.length > LONGEST_WRITTEN ? [] : written.split('.')
  return parts
    .slice(0, MOST_DECIDED)
    .map((part) => parseId<DecisionId>(part))
    .filter((id) => id !== undefined)
}
