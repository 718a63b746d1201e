import type { ShownComment } from '../../../news/comment.ts'
import { type ArticleId, type CommentId, toId } from '../../../news/ids.ts'
import type { ArticleComments, CommentThread, Openness } from '../../comment-store.ts'
import { placeFrom, shownFrom } from './comment-rows.ts'
import type { Database } from './database.ts'
import { countIn, integer } from './row.ts'

/** A thread shows so many replies at most. */
const REPLIES = 200

export function articleComments(database: Database, articleId: ArticleId): ArticleComments {
  const openness = opennessOf(database, articleId)
  return {
    shown: countIn(
      database.get(`SELECT count FROM article_comment_counts WHERE article_id = ? AND state = 'approved'`, articleId),
    ),
    threads: countIn(
      database.get(
        'SELECT count(*) AS count FROM comments WHERE article_id = ? AND parent_id IS NULL AND number IS NOT NULL',
        articleId,
      ),
    ),
    ...(openness === undefined ? {} : { openness }),
  }
}

export function opennessOf(database: Database, articleId: ArticleId): Openness | undefined {
  const openness = database.get('SELECT openness FROM comment_threads WHERE article_id = ?', articleId)?.openness
  return openness === 'open' || openness === 'closed' ? openness : undefined
}

export function threadsOf(
  database: Database,
  articleId: ArticleId,
  page: { readonly order: 'oldest' | 'newest'; readonly skip: number; readonly limit: number },
): readonly CommentThread[] {
  const tops = database.all(
    `SELECT * FROM comments WHERE article_id = ? AND parent_id IS NULL AND number IS NOT NULL
     ORDER BY number ${page.order === 'newest' ? 'DESC' : 'ASC'} LIMIT ? OFFSET ?`,
    articleId,
    page.limit,
    page.skip,
  )
  return tops.map((top) => ({ top: placeFrom(top), replies: repliesTo(database, integer(top, 'id')) }))
}

function repliesTo(database: Database, id: number): CommentThread['replies'] {
  return database
    .all(`SELECT * FROM comments WHERE parent_id = ? AND number IS NOT NULL ORDER BY number LIMIT ${REPLIES}`, id)
    .map(placeFrom)
}

export function placeOf(
  database: Database,
  id: CommentId,
): { readonly articleId: ArticleId; readonly number: number; readonly threadsBefore: number } | undefined {
  const row = database.get(
    `SELECT comments.article_id, comments.number, coalesce(parents.number, comments.number) AS top
     FROM comments LEFT JOIN comments AS parents ON parents.id = comments.parent_id
     WHERE comments.id = ? AND comments.number IS NOT NULL`,
    id,
  )
  if (!row) return undefined
  const before = database.get(
    'SELECT count(*) AS count FROM comments WHERE article_id = ? AND parent_id IS NULL AND number IS NOT NULL AND number < ?',
    integer(row, 'article_id'),
    integer(row, 'top'),
  )
  return {
    articleId: toId<ArticleId>(integer(row, 'article_id')),
    number: integer(row, 'number'),
    threadsBefore: countIn(before),
  }
}

export function latestComments(
  database: Database,
  { articleId, limit }: { readonly articleId?: ArticleId; readonly limit: number },
): readonly ShownComment[] {
  const rows =
    articleId === undefined
      ? database.all(
          `SELECT * FROM comments INDEXED BY comments_by_approval WHERE state = 'approved'
           ORDER BY approved_at DESC, id DESC LIMIT ?`,
          limit,
        )
      : database.all(
          `SELECT * FROM comments WHERE article_id = ? AND state = 'approved' AND number IS NOT NULL
           ORDER BY number DESC LIMIT ?`,
          articleId,
          limit,
        )
  return rows.map(shownFrom)
}
