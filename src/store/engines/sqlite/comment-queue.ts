import { COMMENT_STATES, type Comment, type CommentState, MODERATION_PHASES } from '../../../news/comment.ts'
import type { QueueCounts, QueueFilter } from '../../comment-store.ts'
import { commentFrom, DESK_COLUMNS } from './comment-rows.ts'
import type { Database } from './database.ts'
import { countIn, integer, type Row } from './row.ts'

/** A page of the desk's queue: the filter's conditions stand each on an index that ends in the id, by which pages follow. */
export function queuePage(database: Database, filter: QueueFilter): readonly Comment[] {
  const isNewest = filter.order === 'newest'
  const conditions = [
    ['comments.state = ?', filter.state],
    ['comments.held_by = ?', filter.heldBy],
    ['comments.article_id = ?', filter.articleId],
    ['comments.writer_id = ?', filter.writerId],
    ['comments.address_key = ?', filter.addressKey],
    [isNewest ? 'comments.id < ?' : 'comments.id > ?', filter.after],
  ] as const
  const set = conditions.filter(([, value]) => value !== undefined)
  const where = [...set.map(([condition]) => condition), ...(filter.reported ? ['comments.open_reports > 0'] : [])]
  const values = set.map(([, value]) => value ?? null)
  // A comment with open reports is rare: SQLite, which has no statistics, would go through all of a state.
  const index = filter.reported ? 'INDEXED BY comments_reported' : ''
  return database
    .all(
      `SELECT comments.*, ${DESK_COLUMNS} FROM comments ${index} CROSS JOIN articles ON articles.id = comments.article_id
       ${where.length > 0 ? `WHERE ${where.join(' AND ')}` : ''}
       ORDER BY comments.id ${isNewest ? 'DESC' : 'ASC'} LIMIT ?`,
      ...values,
      filter.limit,
    )
    .map(commentFrom)
}

/** Read from kept counts: as fast with a million comments as with ten. */
export function queueCounts(database: Database): QueueCounts {
  const rows = database.all('SELECT * FROM comment_counts')
  const phases = MODERATION_PHASES.map((phase) => [
    phase,
    sumOf(rows, (row) => row.state === 'pending' && row.held_by === phase),
  ])
  return {
    states: statesFrom(rows),
    pendingByPhase: Object.fromEntries(phases.filter(([, count]) => count !== 0)),
    reported: countIn(database.get('SELECT count FROM reported_comments')),
  }
}

/** The counts of rows with `state` and `count`, by state. */
export function statesFrom(rows: readonly Row[]): Readonly<Record<CommentState, number>> {
  const entries = COMMENT_STATES.map((state) => [state, sumOf(rows, (row) => row.state === state)] as const)
  return Object.fromEntries(entries) as Record<CommentState, number>
}

function sumOf(rows: readonly Row[], isCounted: (row: Row) => boolean): number {
  return rows.filter(isCounted).reduce((sum, row) => sum + integer(row, 'count'), 0)
}
