import { type DecisionId, ID_LIMIT, toId } from '../news/ids.ts'

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
] as const
export type NoticeCode = (typeof NOTICE_CODES)[number]

export interface Notice {
  readonly code: NoticeCode
  readonly undo?: DecisionId
}

/** Adds what was done to the address of the next page. */
export function withNotice(
  next: string,
  { notice, undo }: { readonly notice?: NoticeCode; readonly undo?: DecisionId },
): string {
  if (!notice) return next
  const mark = next.includes('?') ? '&' : '?'
  return `${next}${mark}done=${notice}${undo === undefined ? '' : `&undo=${undo}`}`
}

/** Reads it from there; anything else is nothing. */
export function readNotice({ done, undo }: { readonly done?: unknown; readonly undo?: unknown }): Notice | undefined {
  const code = NOTICE_CODES.find((known) => known === done)
  if (!code) return undefined
  const id = typeof undo === 'string' && /^[1-9]\d{0,9}$/.test(undo) ? Number(undo) : 0
  return id > 0 && id < ID_LIMIT ? { code, undo: toId<DecisionId>(id) } : { code }
}
