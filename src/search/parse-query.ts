import type { EpochMs } from '../news/instant.ts'
import { parseDay } from './parse-day.ts'
import { type QueryPiece, splitQuery } from './split-query.ts'

/** A word or a phrase that an article must have, or must not. */
export interface Wanted {
  readonly kind: 'word' | 'phrase'
  readonly text: string
  readonly field?: 'title'
}

/** Why a part of a query had no effect. */
export type MisunderstoodReason =
  | 'unclosed-quote'
  | 'no-such-date'
  | 'empty-operator'
  | 'unknown-source'
  | 'second-source'

export interface Misunderstood {
  /** As the user wrote it. */
  readonly text: string
  readonly reason: MisunderstoodReason
}

/** What a user asked for. */
export interface ParsedQuery {
  /** Each is wanted; within one, any of its alternatives will do. */
  readonly clauses: readonly (readonly Wanted[])[]
  readonly excluded: readonly Wanted[]
  /** Slugs or names, as written. */
  readonly sources: readonly string[]
  /** Publication time from (inclusive) and to (exclusive); days are UTC. */
  readonly from?: EpochMs
  readonly to?: EpochMs
  readonly notUnderstood: readonly Misunderstood[]
}

const OR_SIGNS: ReadonlySet<string> = new Set(['OR', '|', 'أو', 'او'])

const OPERATORS: ReadonlyMap<string, 'title' | 'source' | 'after' | 'before'> = new Map([
  ['title', 'title'],
  ['عنوان', 'title'],
  ['العنوان', 'title'],
  ['source', 'source'],
  ['مصدر', 'source'],
  ['المصدر', 'source'],
  ['after', 'after'],
  ['منذ', 'after'],
  ['بعد', 'after'],
  ['before', 'before'],
  ['قبل', 'before'],
])

interface Draft {
  readonly clauses: Wanted[][]
  readonly excluded: Wanted[]
  readonly sources: string[]
  readonly notUnderstood: Misunderstood[]
  from?: EpochMs
  to?: EpochMs
  /** The next wanted part is an alternative to the last clause. */
  orPending: boolean
}

/**
 * Reads a user's query: words, "phrases" in any quotation marks, -exclusions, `OR` / «أو», `title:` / «عنوان:»,
 * `source:` / «مصدر:», `after:` / «منذ:» and `before:` / «قبل:». An operator's colon stands between two letters, so that
 * a headline such as «مصدر: اتفاق قريب» is read as words. Never throws.
 *
 * @example parseQuery('عنوان:هدنة «تبادل الأسرى» -رياضة منذ:2024-04-01')
 */
export function parseQuery(query: string): ParsedQuery {
  const draft: Draft = { clauses: [], excluded: [], sources: [], notUnderstood: [], orPending: false }
  for (const piece of splitQuery(query)) take(draft, piece)
  const { orPending: _, ...parsed } = draft
  return parsed
}

function take(draft: Draft, piece: QueryPiece): void {
  if (piece.unclosed) draft.notUnderstood.push({ text: piece.source, reason: 'unclosed-quote' })
  if (isOr(piece)) {
    draft.orPending = draft.clauses.length > 0
    return
  }
  const operator = OPERATORS.get(piece.operator?.toLowerCase() ?? '')
  if (operator && piece.text.trim() === '') draft.notUnderstood.push({ text: piece.source, reason: 'empty-operator' })
  else if (operator === 'source') draft.sources.push(piece.text)
  else if (operator === 'after' || operator === 'before') takeDate(draft, piece, operator)
  else takeWanted(draft, piece, operator)
}

function isOr(piece: QueryPiece): boolean {
  return !piece.quoted && !piece.negated && piece.operator === undefined && OR_SIGNS.has(piece.text)
}

function takeDate(draft: Draft, piece: QueryPiece, operator: 'after' | 'before'): void {
  const day = parseDay(piece.text)
  if (day === undefined) draft.notUnderstood.push({ text: piece.source, reason: 'no-such-date' })
  else if (operator === 'after') draft.from = day
  else draft.to = day
}

function takeWanted(draft: Draft, piece: QueryPiece, operator: 'title' | undefined): void {
  const text = operator || piece.operator === undefined ? piece.text : `${piece.operator}:${piece.text}`
  const wanted: Wanted = { kind: piece.quoted ? 'phrase' : 'word', text, ...(operator ? { field: operator } : {}) }
  const last = draft.clauses.at(-1)
  if (piece.negated) draft.excluded.push(wanted)
  else if (draft.orPending && last) last.push(wanted)
  else draft.clauses.push([wanted])
  draft.orPending = false
}
