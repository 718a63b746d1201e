import { type ArticleId, toId } from '../../../news/ids.ts'
import type { TextRelations } from '../../article-store.ts'
import { summariesOf } from './article-rows.ts'
import type { Database } from './database.ts'
import { integer } from './row.ts'

/** Copies of one text, and texts with a passage of it, that a page shows. */
const MOST_RELATED = 20

/** The texts that have something of an article, and those of which it has a passage. */
export function relationsOf(database: Database, id: ArticleId): TextRelations {
  const copies = database
    .all('SELECT id FROM articles WHERE copy_of = ? ORDER BY id LIMIT ?', id, MOST_RELATED)
    .map((row) => toId<ArticleId>(integer(row, 'id')))
  const passages = database
    .all(
      `SELECT other_id AS id, words, 0 AS is_later FROM shared_passages WHERE article_id = ?1
       UNION ALL SELECT article_id, words, 1 FROM shared_passages WHERE other_id = ?1
       ORDER BY is_later, words DESC, id LIMIT ?2`,
      id,
      MOST_RELATED,
    )
    .map((row) => ({
      id: toId<ArticleId>(integer(row, 'id')),
      words: integer(row, 'words'),
      cameLater: integer(row, 'is_later') === 1,
    }))
  const others = summariesOf(
    database,
    passages.map((passage) => passage.id),
  )
  const byId = new Map(others.map((other) => [other.id, other]))
  return {
    copies: summariesOf(database, copies),
    passages: passages.flatMap(({ id: other, words, cameLater }) => {
      const article = byId.get(other)
      return article ? [{ article, words, cameLater }] : []
    }),
  }
}
