import type { ArticleFacts } from '../../../news/article-facts.ts'
import { type ArticleId, toId } from '../../../news/ids.ts'
import { packFacts, unpackFacts } from '../../content-codec.ts'
import type { FactStore, FoundFacts } from '../../fact-store.ts'
import { nameUses } from '../../name-uses.ts'
import { recountNames } from './count-names.ts'
import type { Database } from './database.ts'
import { bytes, integer } from './row.ts'

/** What articles say, in SQLite. */
export function factQueries(database: Database): FactStore {
  return {
    of: async (id) => factsOf(database, id),
    keep: async (id, found, of) =>
      database.transaction(() => {
        if (of && !isAt(database, id, of.revision)) return
        keepFacts(database, id, found)
        // What was told of the story by the earlier facts is told anew.
        database.run(
          'UPDATE stories SET version = version + 1 WHERE id = (SELECT story_id FROM articles WHERE id = ?)',
          id,
        )
      }),
    outdated: async (edition, limit) => outdated(database, edition, limit),
  }
}

function factsOf(database: Database, id: ArticleId): ArticleFacts | undefined {
  const row = database.get('SELECT facts FROM facts WHERE article_id = ? AND facts IS NOT NULL', id)
  return row && unpackFacts(bytes(row, 'facts'))
}

function isAt(database: Database, id: ArticleId, revision: number): boolean {
  return database.get('SELECT 1 FROM articles WHERE id = ? AND revision = ?', id, revision) !== undefined
}

/** Puts facts in the place of an article's earlier ones, and counts its names anew; without any, none is kept. */
export function keepFacts(database: Database, id: ArticleId, found: FoundFacts | undefined): void {
  const article = database.get('SELECT published_at FROM articles WHERE id = ?', id)
  if (!article) return
  const uses = { before: nameUses(factsOf(database, id)), now: nameUses(found?.facts), words: found?.nameWords }
  database.run(
    `INSERT INTO facts (article_id, edition, facts) VALUES (?1, ?2, ?3)
     ON CONFLICT (article_id) DO UPDATE SET edition = ?2, facts = ?3`,
    id,
    found?.edition ?? 0,
    found ? packFacts(found.facts) : null,
  )
  recountNames(database, { id, publishedAt: integer(article, 'published_at') }, uses)
}

/** Edition by edition, so that the index answers each in order, however many articles it has. */
function outdated(database: Database, edition: number, limit: number): readonly ArticleId[] {
  const ids: number[] = []
  const newest = 'SELECT article_id FROM facts WHERE edition = ? ORDER BY article_id DESC LIMIT ?'
  for (let older = editionBelow(database, edition); older !== undefined; older = editionBelow(database, older)) {
    ids.push(...database.all(newest, older, limit).map((row) => integer(row, 'article_id')))
  }
  return ids
    .sort((a, b) => b - a)
    .slice(0, limit)
    .map((id) => toId<ArticleId>(id))
}

function editionBelow(database: Database, edition: number): number | undefined {
  const row = database.get('SELECT edition FROM facts WHERE edition < ? ORDER BY edition DESC LIMIT 1', edition)
  return row && integer(row, 'edition')
}
