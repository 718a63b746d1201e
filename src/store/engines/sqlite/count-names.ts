import type { ArticleId } from '../../../news/ids.ts'
import type { EpochMs } from '../../../news/instant.ts'
import type { FoundFacts } from '../../fact-store.ts'
import type { NameUse } from '../../name-uses.ts'
import type { Database } from './database.ts'
import { integer } from './row.ts'

interface PublishedArticle {
  readonly id: ArticleId
  readonly publishedAt: EpochMs
}

interface CountedUses {
  readonly before: readonly NameUse[]
  readonly now: readonly NameUse[]
  /** By which words a spelling is searched for. */
  readonly words: FoundFacts['nameWords']
}

/** Takes an article's earlier names out of the catalogue's counts and its present ones in; a key that is new makes a name. */
export function recountNames(database: Database, article: PublishedArticle, uses: CountedUses): void {
  const before = takeOut(database, article, uses.before)
  const now = new Set(uses.now.map((use) => putIn(database, article, { use, words: uses.words?.get(use.spelling) })))
  for (const name of now.union(before)) {
    refreshName(database, name, Number(now.has(name)) - Number(before.has(name)))
  }
  for (const name of before.difference(now)) dropUnused(database, name)
}

/** @returns the numbers of the names that the article had */
function takeOut(database: Database, { id }: PublishedArticle, uses: readonly NameUse[]): Set<number> {
  const rows = database.all('DELETE FROM name_mentions WHERE article_id = ? RETURNING name_id', id)
  for (const { key, kind, spelling } of uses) {
    database.run(
      `UPDATE name_uses SET articles = articles - 1
       WHERE key_id = (SELECT id FROM name_keys WHERE key = ?) AND kind = ? AND spelling = ?`,
      key,
      kind,
      spelling,
    )
  }
  return new Set(rows.map((row) => integer(row, 'name_id')))
}

/** @returns the number of the name that the use counts for */
function putIn(
  database: Database,
  article: PublishedArticle,
  { use, words = use.key.split(' ') }: { readonly use: NameUse; readonly words?: readonly string[] | undefined },
): number {
  const known = database.get('SELECT id, name_id FROM name_keys WHERE key = ?', use.key)
  const key = known ? { id: integer(known, 'id'), name: integer(known, 'name_id') } : addName(database, article, use)
  database.run(
    `INSERT INTO name_uses (key_id, kind, spelling, articles) VALUES (?, ?, ?, 1)
     ON CONFLICT (key_id, kind, spelling) DO UPDATE SET articles = articles + 1`,
    key.id,
    use.kind,
    use.spelling,
  )
  for (const word of words) {
    database.run('INSERT OR IGNORE INTO name_words (word, key_id) VALUES (?, ?)', word, key.id)
  }
  database.run(
    'INSERT INTO name_mentions (name_id, published_at, article_id, key_id) VALUES (?, ?, ?, ?)',
    key.name,
    article.publishedAt,
    article.id,
    key.id,
  )
  return key.name
}

function addName(database: Database, { publishedAt }: PublishedArticle, use: NameUse): { id: number; name: number } {
  const { lastId: name } = database.run(
    'INSERT INTO names (kind, name, first_seen_at, last_seen_at) VALUES (?, ?, ?, ?)',
    use.kind,
    use.spelling,
    publishedAt,
    publishedAt,
  )
  const { lastId: id } = database.run(
    'INSERT INTO name_keys (key, name_id, made_name_id) VALUES (?1, ?2, ?2)',
    use.key,
    name,
  )
  return { id, name }
}

/**
 * Brings a name up to what its uses and mentions say: its kind and the spelling of its own
 * keys as most articles have them, unless an editor decided.
 */
export function refreshName(database: Database, name: number, moreArticles: number): void {
  database.run(
    `UPDATE names SET articles = articles + ?2,
       first_seen_at = coalesce((SELECT min(published_at) FROM name_mentions WHERE name_id = ?1), first_seen_at),
       last_seen_at = coalesce((SELECT max(published_at) FROM name_mentions WHERE name_id = ?1), last_seen_at),
       kind = iif(kind_decided, kind, coalesce(
         (SELECT name_uses.kind FROM name_keys JOIN name_uses ON key_id = name_keys.id WHERE name_id = ?1 AND made_name_id = ?1 AND articles > 0
          GROUP BY name_uses.kind ORDER BY sum(articles) DESC, min(name_uses.id) LIMIT 1), kind)),
       name = iif(name_decided, name, coalesce(
         (SELECT spelling FROM name_keys JOIN name_uses ON key_id = name_keys.id WHERE name_id = ?1 AND made_name_id = ?1 AND articles > 0
          GROUP BY spelling ORDER BY sum(articles) DESC, min(name_uses.id) LIMIT 1), name))
     WHERE id = ?1`,
    name,
    moreArticles,
  )
}

/** A name that no article has any more and of which no editor decided is none. */
function dropUnused(database: Database, name: number): void {
  database.run(
    `DELETE FROM names WHERE id = ?1 AND articles = 0
       AND NOT EXISTS (SELECT 1 FROM name_corrections WHERE name_id = ?1 OR into_id = ?1)`,
    name,
  )
}

/** As `refreshName`, its articles counted one by one: for when keys moved from name to name. */
export function recountName(database: Database, name: number): void {
  database.run(
    'UPDATE names SET articles = (SELECT count(DISTINCT article_id) FROM name_mentions WHERE name_id = ?1) WHERE id = ?1',
    name,
  )
  refreshName(database, name, 0)
}
