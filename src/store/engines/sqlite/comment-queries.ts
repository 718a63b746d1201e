import type { Act } from '../../../news/account.ts'
import type { ArticleId } from '../../../news/ids.ts'
import type { CommentStore, Openness } from '../../comment-store.ts'
import { writeAudit } from './audit-queries.ts'
import { commentStatistics, countRefusal } from './comment-days.ts'
import { queueCounts, queuePage } from './comment-queue.ts'
import { COMMENT_COLUMNS, commentFrom, shownFrom } from './comment-rows.ts'
import type { Database } from './database.ts'
import { decideComment, redactComment, undoDecision } from './decide-comment.ts'
import { addComment, changeComment, factsFor, withdrawComment } from './keep-comment.ts'
import { integer, text } from './row.ts'
import { articleComments, latestComments, opennessOf, placeOf, threadsOf } from './shown-comments.ts'
import { countCodeTry, isCodeSpent } from './spent-codes.ts'

/** What no page shows yet does not make pages anew: a flood of comments leaves the page cache alone. */
const UNSEEN = { unseen: true } as const

/** Comments of readers in SQLite. */
export function commentQueries(database: Database): CommentStore {
  return {
    ask: async (question) => factsFor(database, question),
    add: async (comment) =>
      database.transaction(() => addComment(database, comment), { unseen: comment.result.state !== 'approved' }),
    change: async (id, change) => database.transaction(() => changeComment(database, id, change)),
    withdraw: async (id, at) => database.transaction(() => withdrawComment(database, id, at)),
    countTry: async (code) => database.transaction(() => countCodeTry(database, code), UNSEEN),
    isSpent: async (nonce) => isCodeSpent(database, nonce),
    countRefusal: async (reason, at) => database.transaction(() => countRefusal(database, reason, at), UNSEEN),
    ...readerQueries(database),
    ...deskQueries(database),
  }
}

function readerQueries(
  database: Database,
): Pick<CommentStore, 'ofArticle' | 'openness' | 'threads' | 'place' | 'shownById' | 'latest'> {
  return {
    ofArticle: async (articleId) => articleComments(database, articleId),
    openness: async (articleId) => opennessOf(database, articleId),
    threads: async (articleId, page) => threadsOf(database, articleId, page),
    place: async (id) => placeOf(database, id),
    shownById: async (id) => {
      const row = database.get(`SELECT * FROM comments WHERE id = ? AND state = 'approved'`, id)
      return row && shownFrom(row)
    },
    latest: async (page) => latestComments(database, page),
  }
}

function deskQueries(
  database: Database,
): Pick<
  CommentStore,
  'byId' | 'revisions' | 'queue' | 'counts' | 'statistics' | 'decide' | 'undo' | 'redact' | 'setOpenness'
> {
  return {
    byId: async (id) => {
      const row = database.get(`SELECT ${COMMENT_COLUMNS} WHERE comments.id = ?`, id)
      return row && commentFrom(row)
    },
    revisions: async (id) =>
      database.all('SELECT * FROM comment_revisions WHERE comment_id = ? ORDER BY revision', id).map((row) => ({
        revision: integer(row, 'revision'),
        name: text(row, 'name'),
        text: text(row, 'text'),
        at: integer(row, 'at'),
      })),
    queue: async (filter) => queuePage(database, filter),
    counts: async () => queueCounts(database),
    statistics: async (window) => commentStatistics(database, window),
    decide: async (ids, decision, setting) =>
      database.transaction(() => ids.map((id) => decideComment(database, id, { decision, setting }))),
    undo: async (decisionId, act) => database.transaction(() => undoDecision(database, decisionId, act)),
    redact: async (id, redactions, act) => database.transaction(() => redactComment(database, id, { redactions, act })),
    setOpenness: async (articleId, openness, act) =>
      database.transaction(() => setOpenness(database, articleId, { openness, act })),
  }
}

function setOpenness(
  database: Database,
  articleId: ArticleId,
  { openness, act }: { readonly openness: Openness | undefined; readonly act: Act },
): void {
  database.run(
    `INSERT INTO comment_threads (article_id, openness) VALUES (?1, ?2) ON CONFLICT DO UPDATE SET openness = ?2`,
    articleId,
    openness ?? null,
  )
  const detail = { openness: openness ?? 'by-age' }
  writeAudit(database, act, { action: 'comments-openness', subject: `article ${articleId}`, detail })
}
