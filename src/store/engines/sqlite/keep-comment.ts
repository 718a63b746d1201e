import type { BanVerdict } from '../../../news/comment.ts'
import type { CommentFacts } from '../../../news/comment-moderation.ts'
import { type ArticleId, type CommentId, toId, type WriterId } from '../../../news/ids.ts'
import type { EpochMs } from '../../../news/instant.ts'
import type { AddedComment, ChangedComment, CommentQuestion, NewComment } from '../../comment-store.ts'
import { countDeed } from './comment-days.ts'
import type { Database } from './database.ts'
import { putInOutbox } from './outbox-queries.ts'
import { countIn, integer, type Row } from './row.ts'
import { useUpCode } from './spent-codes.ts'

/** What moderation must know of the past. */
export function factsFor(database: Database, question: CommentQuestion): CommentFacts {
  const { articleId, textKey, since, at, addressKey = null } = question
  const writer = database.get('SELECT id, trusted_at FROM writers WHERE key = ?', question.writerKey)
  const writerId = writer ? integer(writer, 'id') : null
  const count = (condition: string, ...values: readonly (string | number | null)[]): number => {
    const sql = `SELECT count(*) AS count FROM comments WHERE ${condition} AND id <> ?`
    return countIn(database.get(sql, ...values, question.except ?? 0))
  }
  const decided = (state: 'approved' | 'rejected') =>
    count('writer_id = ? AND state = ? AND written_at >= ?', writerId, state, since.history)
  // «رحمهم الله» is said by many: only who said it himself repeats it.
  const here = `text_key = ? AND article_id = ? AND (writer_id = ? OR address_key = ?) AND state NOT IN ('withdrawn', 'erased')`
  return {
    recent: {
      address: count('address_key = ? AND written_at >= ?', addressKey, since.address),
      // The plus keeps the planner to the index of the time: an article may have many comments, the window has few.
      article: count('written_at >= ? AND +article_id = ?', since.article, articleId),
      site: count('written_at >= ?', since.site),
    },
    repeats: {
      here: count(here, textKey, articleId, writerId, addressKey),
      elsewhere: count('text_key = ? AND article_id <> ? AND written_at >= ?', textKey, articleId, since.history),
    },
    history: { approved: decided('approved'), rejected: decided('rejected') },
    ...(writer ? { writer: writerFacts(writer) } : {}),
    ...(writerId !== null && optionalBan('writerBan', banOn(database, 'writer', { value: String(writerId), at }))),
    ...(addressKey !== null && optionalBan('addressBan', banOn(database, 'address', { value: addressKey, at }))),
  }
}

function writerFacts(row: Row): NonNullable<CommentFacts['writer']> {
  return {
    id: toId<WriterId>(integer(row, 'id')),
    isTrusted: row.trusted_at !== null,
  }
}

function banOn(
  database: Database,
  kind: 'writer' | 'address',
  { value, at }: { readonly value: string; readonly at: EpochMs },
): BanVerdict | undefined {
  const sql = 'SELECT verdict FROM bans WHERE kind = ? AND value = ? AND (until IS NULL OR until > ?)'
  const row = database.get(sql, kind, value, at)
  return row && (row.verdict === 'hold' ? 'hold' : 'reject')
}

function optionalBan<P extends string>(
  property: P,
  verdict: BanVerdict | undefined,
): { readonly [K in P]?: BanVerdict } {
  return verdict === undefined ? {} : ({ [property]: verdict } as { readonly [K in P]: BanVerdict })
}

/** Keeps a comment with its writer, its mails and the end of its code: all of it, or nothing. */
export function addComment(database: Database, comment: NewComment): AddedComment {
  if (comment.parentId !== undefined && !isParent(database, comment.parentId, comment.articleId)) {
    return { kind: 'no-such-parent' }
  }
  if (comment.code && !useUpCode(database, comment.code)) return { kind: 'code-spent' }
  const writerId = keepWriter(database, comment)
  const isApproved = comment.result.state === 'approved'
  const number = isApproved ? nextNumber(database, comment.articleId) : undefined
  const id = insertComment(database, comment, { writerId, number })
  countDeed(database, 'received', { at: comment.writtenAt })
  if (comment.result.state !== 'pending') countDeed(database, comment.result.state, { at: comment.writtenAt })
  putInOutbox(database, comment.mails?.(id) ?? [], { at: comment.writtenAt, about: id })
  return { kind: 'added', id, ...(number === undefined ? {} : { number }) }
}

function isParent(database: Database, id: CommentId, articleId: ArticleId): boolean {
  const sql = `SELECT 1 FROM comments WHERE id = ? AND article_id = ? AND parent_id IS NULL AND state = 'approved'`
  return database.get(sql, id, articleId) !== undefined
}

function keepWriter(database: Database, { writerKey, name, writtenAt, contact }: NewComment): WriterId {
  const row = database.get(
    `INSERT INTO writers (key, name, first_at, last_at) VALUES (?1, ?2, ?3, ?3)
     ON CONFLICT (key) DO UPDATE SET name = ?2, last_at = max(last_at, ?3) RETURNING id`,
    writerKey,
    name,
    writtenAt,
  )
  if (!row) throw new Error('a writer was not kept')
  const id = toId<WriterId>(integer(row, 'id'))
  if (contact) {
    database.run(
      'INSERT INTO contacts (writer_id, sealed) VALUES (?1, ?2) ON CONFLICT DO UPDATE SET sealed = ?2',
      id,
      contact,
    )
  }
  return id
}

/** The article's next number; only the transaction that gives it to a comment may ask. */
export function nextNumber(database: Database, articleId: ArticleId): number {
  const row = database.get(
    `INSERT INTO comment_threads (article_id, last_number) VALUES (?, 1)
     ON CONFLICT DO UPDATE SET last_number = last_number + 1 RETURNING last_number`,
    articleId,
  )
  if (!row) throw new Error('an article gave no number')
  return integer(row, 'last_number')
}

function insertComment(
  database: Database,
  comment: NewComment,
  { writerId, number }: { readonly writerId: WriterId; readonly number: number | undefined },
): CommentId {
  const { result, address, writtenAt } = comment
  const { lastId } = database.run(
    `INSERT INTO comments (article_id, parent_id, writer_id, number, state, name, text, text_key, written_at, verdicts,
       held_by, reason, approved_at, decided_at, wants_replies, address, address_key)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
    comment.articleId,
    comment.parentId ?? null,
    writerId,
    number ?? null,
    result.state,
    comment.name,
    comment.text,
    comment.textKey,
    writtenAt,
    JSON.stringify(result.verdicts),
    result.heldBy ?? null,
    result.reason ?? null,
    result.state === 'approved' ? writtenAt : null,
    result.state === 'pending' ? null : writtenAt,
    comment.wantsReplies ? 1 : 0,
    address?.text ?? null,
    address?.key ?? null,
  )
  return toId<CommentId>(lastId)
}

/** A new text by the comment's own writer: the old one is kept beside it, and moderation's result is the comment's state. */
export function changeComment(database: Database, id: CommentId, change: ChangedComment): boolean {
  const row = database.get(
    `SELECT article_id, number FROM comments WHERE id = ? AND state IN ('pending', 'approved', 'rejected')`,
    id,
  )
  if (!row) return false
  const { result, at } = change
  database.run(
    `INSERT INTO comment_revisions (comment_id, revision, name, text, at)
     SELECT id, revision, name, text, ? FROM comments WHERE id = ?`,
    at,
    id,
  )
  const isApproved = result.state === 'approved'
  const articleId = toId<ArticleId>(integer(row, 'article_id'))
  const number = row.number === null && isApproved ? nextNumber(database, articleId) : row.number
  database.run(
    `UPDATE comments SET name = ?1, text = ?2, text_key = ?3, redactions = '[]', revision = revision + 1, verdicts = ?4,
       state = ?5, held_by = ?6, reason = ?7, number = ?8, decided_by = NULL, decision_id = NULL,
       approved_at = iif(?5 = 'approved', coalesce(approved_at, ?9), approved_at),
       decided_at = iif(?5 = 'pending', NULL, ?9)
     WHERE id = ?10`,
    change.name,
    change.text,
    change.textKey,
    JSON.stringify(result.verdicts),
    result.state,
    result.heldBy ?? null,
    result.reason ?? null,
    number ?? null,
    at,
    id,
  )
  return true
}

/** Takes a comment back at its writer's wish. */
export function withdrawComment(database: Database, id: CommentId, at: EpochMs): boolean {
  const { changes } = database.run(
    `UPDATE comments SET state = 'withdrawn', held_by = NULL, reason = NULL, decided_at = ?, decided_by = NULL,
       decision_id = NULL WHERE id = ? AND state IN ('pending', 'approved', 'rejected')`,
    at,
    id,
  )
  return changes === 1
}
