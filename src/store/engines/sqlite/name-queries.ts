import { type ArticleId, type NameId, toId } from '../../../news/ids.ts'
import { NAME_KINDS } from '../../../news/name-mention.ts'
import type { ArticleSummary } from '../../article-store.ts'
import type { CataloguedName, NameFilter, NameStore } from '../../name-store.ts'
import { summariesOf } from './article-rows.ts'
import { correctionsOf, correctName, undoCorrection } from './correct-name.ts'
import type { Database } from './database.ts'
import { NAME_COLUMNS, nameFrom, standingName } from './name-rows.ts'
import { integer, text } from './row.ts'

/** The catalogue of names in SQLite. */
export function nameQueries(database: Database): NameStore {
  let corrected = 0
  return {
    byId: async (id) => nameById(database, id),
    byKeys: async (keys) => namesByKeys(database, keys),
    list: async (filter) => listNames(database, filter),
    spellings: async (id) => spellingsOf(database, id),
    articles: async (id, page) => articlesOf(database, id, page),
    beside: async (id, limit) => namesBeside(database, id, limit),
    correct: async (id, correction, act) => {
      const done = database.transaction(() => correctName(database, id, { correction, act }))
      if (done) corrected++
      return done
    },
    undo: async (id, act) => {
      const done = database.transaction(() => undoCorrection(database, id, act))
      if (done) corrected++
      return done
    },
    corrected: () => corrected,
    corrections: async (id) => correctionsOf(database, id),
    known: async () => knownKeys(database),
  }
}

function nameById(database: Database, id: NameId): CataloguedName | undefined {
  const standing = standingName(database, id)
  const row = standing && database.get(`SELECT ${NAME_COLUMNS} FROM names WHERE id = ?`, standing)
  return row && nameFrom(row)
}

function namesByKeys(database: Database, keys: readonly string[]): ReadonlyMap<string, CataloguedName> {
  const rows = database.all(
    `SELECT name_keys.key AS asked, ${NAME_COLUMNS} FROM name_keys JOIN names ON names.id = name_keys.name_id
     WHERE name_keys.key IN (SELECT value FROM json_each(?))`,
    JSON.stringify(keys),
  )
  return new Map(rows.map((row) => [text(row, 'asked'), nameFrom(row)]))
}

/** After every text that begins with it. */
const LAST_LETTER = '\u{10FFFF}'

/** The few that an editor decided on are found by their index; all others stand in the order that is asked for. */
const STATE_CONDITIONS = {
  confirmed: `state = 'confirmed' AND state <> 'found'`,
  hidden: `state = 'hidden' AND state <> 'found'`,
  found: `+state = 'found'`,
  any: `+state <> 'hidden'`,
} as const

function listNames(database: Database, filter: NameFilter): readonly CataloguedName[] {
  const conditions = [STATE_CONDITIONS[filter.state ?? 'any'], 'merged_into IS NULL']
  const values: (string | number)[] = []
  const add = (condition: string, ...given: readonly (string | number)[]) => {
    conditions.push(condition)
    values.push(...given)
  }
  const order = filter.order === 'newest' ? 'last_seen_at' : 'articles'
  if (filter.kind) add('kind = ?', filter.kind)
  for (const word of filter.words?.split(' ').filter(Boolean) ?? []) {
    add(
      `names.id IN (SELECT name_id FROM name_words JOIN name_keys ON name_keys.id = key_id WHERE word >= ? AND word < ?)`,
      word,
      word + LAST_LETTER,
    )
  }
  if (filter.after) {
    add(
      `(${order}, names.id) < (?, ?)`,
      filter.after[order === 'articles' ? 'articles' : 'lastSeenAt'],
      filter.after.id,
    )
  }
  return database
    .all(
      `SELECT ${NAME_COLUMNS} FROM names WHERE ${conditions.join(' AND ')} ORDER BY ${order} DESC, names.id DESC LIMIT ?`,
      ...values,
      filter.limit,
    )
    .map(nameFrom)
}

function spellingsOf(database: Database, id: NameId): Awaited<ReturnType<NameStore['spellings']>> {
  return database
    .all(
      `SELECT spelling, sum(articles) AS articles FROM name_keys JOIN name_uses ON key_id = name_keys.id
       WHERE name_id = ? AND articles > 0 GROUP BY spelling ORDER BY articles DESC, spelling`,
      standingName(database, id) ?? null,
    )
    .map((row) => ({ spelling: text(row, 'spelling'), articles: integer(row, 'articles') }))
}

function articlesOf(
  database: Database,
  id: NameId,
  { after, limit }: Parameters<NameStore['articles']>[1],
): readonly ArticleSummary[] {
  const standing = standingName(database, id)
  if (!standing) return []
  const rows = database.all(
    `SELECT DISTINCT published_at, article_id FROM name_mentions
     WHERE name_id = ? ${after ? 'AND (published_at, article_id) < (?, ?)' : ''}
     ORDER BY published_at DESC, article_id DESC LIMIT ?`,
    standing,
    ...(after ? [after.publishedAt, after.id] : []),
    limit,
  )
  return summariesOf(
    database,
    rows.map((row) => toId<ArticleId>(integer(row, 'article_id'))),
  )
}

/** So many of a name's newest articles say beside whom it stands. */
const ARTICLES_ASKED = 300
/** Fewer articles with both are chance. */
const LEAST_TOGETHER = 2

function namesBeside(database: Database, id: NameId, limit: number): readonly CataloguedName[] {
  const standing = standingName(database, id)
  if (!standing) return []
  return database
    .all(
      `WITH recent AS (
         SELECT DISTINCT published_at, article_id FROM name_mentions WHERE name_id = ?1
         ORDER BY published_at DESC, article_id DESC LIMIT ?2),
       together AS (
         SELECT name_id, count(DISTINCT article_id) AS count FROM recent JOIN name_mentions USING (article_id)
         WHERE name_id <> ?1 GROUP BY name_id HAVING count >= ?3)
       SELECT ${NAME_COLUMNS} FROM together JOIN names ON names.id = together.name_id WHERE state <> 'hidden'
       ORDER BY together.count DESC, names.articles, names.id LIMIT ?4`,
      standing,
      ARTICLES_ASKED,
      LEAST_TOGETHER,
      limit,
    )
    .map(nameFrom)
}

/**
 * A name of two words or more that so many articles have is sure by use. A single word never is: found by mistake five times, or
 * being another word's letters («على», «علي»), it would be found everywhere from then on, and be the surer for it.
 */
const SURE_ARTICLES = 5

function knownKeys(database: Database): Awaited<ReturnType<NameStore['known']>> {
  return database
    .all(
      `SELECT key, kind, state FROM names JOIN name_keys ON name_id = names.id
       WHERE state <> 'found' OR kind_decided OR name_decided OR (articles >= ? AND key LIKE '% %')`,
      SURE_ARTICLES,
    )
    .map((row) => {
      const kind = row.state === 'hidden' ? 'no-name' : NAME_KINDS.find((known) => known === row.kind)
      if (!kind) throw new TypeError(`no name of this kind: ${String(row.kind)}`)
      return { key: text(row, 'key'), kind }
    })
}
