import type { Edit, Revision } from '../../../news/article.ts'
import { type ArticleId, type SourceId, toId } from '../../../news/ids.ts'
import type { EpochMs } from '../../../news/instant.ts'
import type { ArticleFilter, ArticleStore, ArticleSummary } from '../../article-store.ts'
import { unpackContent } from '../../content-codec.ts'
import { articleWhere, SUMMARY_COLUMNS, SUMMARY_TABLES, summariesOf, summaryFrom } from './article-rows.ts'
import { changesOf } from './change-rows.ts'
import type { Database } from './database.ts'
import { bytes, integer, text } from './row.ts'
import { saveReading } from './save-reading.ts'
import { relationsOf } from './text-relations.ts'

/** Articles and their revisions in SQLite. */
export function articleQueries(database: Database): ArticleStore {
  return {
    save: async (reading) => saveReading(database, reading),
    byId: async (id) => articleWhere(database, 'id = ?', id),
    byCanonicalUrl: async (url) => articleWhere(database, 'canonical_url = ?', url),
    summaries: async (ids) => summariesOf(database, ids),
    list: async (filter) => listArticles(database, filter),
    revisions: async (id) => revisionsOf(database, id),
    edits: async (id) => editsOf(database, id),
    relations: async (id) => relationsOf(database, id),
    sections: async (since, language) =>
      database
        .all(
          `SELECT section, count(*) AS articles FROM articles
           WHERE section IS NOT NULL AND published_at >= ? AND language = coalesce(?, language)
           GROUP BY section ORDER BY articles DESC, section`,
          since,
          language ?? null,
        )
        .map((row) => ({ section: text(row, 'section'), articles: integer(row, 'articles') })),
    span: async () => spanOf(database),
    count: async () => integer(database.get('SELECT count(*) AS n FROM articles') ?? { n: 0 }, 'n'),
  }
}

/** Section by section, so that the index answers each in order, however large it is. */
function listArticles(database: Database, filter: ArticleFilter): readonly ArticleSummary[] {
  if (filter.country !== undefined) return listCountry(database, filter, filter.country)
  if (!filter.sections) return listSection(database, filter)
  return filter.sections
    .flatMap((section) => listSection(database, filter, section))
    .sort((a, b) => b.publishedAt - a.publishedAt || b.id - a.id)
    .slice(0, filter.limit)
}

/** Outlet by outlet, for the same reason. */
function listCountry(
  database: Database,
  { country: _, ...filter }: ArticleFilter,
  country: string,
): readonly ArticleSummary[] {
  return database
    .all('SELECT id FROM sources WHERE country = ?', country)
    .flatMap((row) => listArticles(database, { ...filter, sourceId: toId<SourceId>(integer(row, 'id')) }))
    .sort((a, b) => b.publishedAt - a.publishedAt || b.id - a.id)
    .slice(0, filter.limit)
}

function listSection(database: Database, filter: ArticleFilter, section?: string): readonly ArticleSummary[] {
  const conditions: string[] = []
  const values: (string | number)[] = []
  const add = (condition: string, ...given: readonly (string | number)[]) => {
    conditions.push(condition)
    values.push(...given)
  }
  if (filter.sourceId !== undefined) add('source_id = ?', filter.sourceId)
  if (section !== undefined) add('section = ?', section)
  // In these words the index of local news answers; a value that comes later would hide from SQLite that it can.
  if (filter.topic === 'local' && filter.sourceId !== undefined) add("filed_topic = 'local'")
  else if (filter.topic !== undefined) add('filed_topic = ?', filter.topic)
  if (filter.language !== undefined) add('articles.language = ?', filter.language)
  if (filter.from !== undefined) add('published_at >= ?', filter.from)
  if (filter.to !== undefined) add('published_at < ?', filter.to)
  if (filter.after) add('(published_at, articles.id) < (?, ?)', filter.after.publishedAt, filter.after.id)
  const where = conditions.length > 0 ? `WHERE ${conditions.join(' AND ')}` : ''
  return database
    .all(
      `SELECT ${SUMMARY_COLUMNS} FROM ${SUMMARY_TABLES} ${where} ORDER BY published_at DESC, articles.id DESC LIMIT ?`,
      ...values,
      filter.limit,
    )
    .map(summaryFrom)
}

function revisionsOf(database: Database, id: ArticleId): readonly Revision[] {
  const earlier = database.all(
    'SELECT number, seen_at, seen_after, content FROM revisions WHERE article_id = ? ORDER BY number',
    id,
  )
  const current = database.all(
    'SELECT revision AS number, revised_at AS seen_at, revised_after AS seen_after, content FROM articles WHERE id = ?',
    id,
  )
  const changes = changesOf(database, id)
  return [...earlier, ...current].map((row) => ({
    articleId: id,
    number: integer(row, 'number'),
    seenAt: integer(row, 'seen_at'),
    ...(row.seen_after === null ? {} : { seenAfter: toId<ArticleId>(integer(row, 'seen_after')) }),
    content: unpackContent(bytes(row, 'content')),
    changes: changes.get(integer(row, 'number')) ?? [],
  }))
}

function editsOf(database: Database, id: ArticleId): readonly Edit[] {
  const changes = changesOf(database, id)
  return database
    .all(
      `SELECT number, seen_at FROM revisions WHERE article_id = ?1 AND number > 1
       UNION ALL SELECT revision, revised_at FROM articles WHERE id = ?1 AND revision > 1 ORDER BY 1`,
      id,
    )
    .map((row) => ({
      articleId: id,
      number: integer(row, 'number'),
      seenAt: integer(row, 'seen_at'),
      changes: changes.get(integer(row, 'number')) ?? [],
    }))
}

function spanOf(database: Database): { oldest: EpochMs; newest: EpochMs } | undefined {
  const row = database.get('SELECT min(published_at) AS oldest, max(published_at) AS newest FROM articles')
  if (!row || row.oldest === null) return undefined
  return { oldest: integer(row, 'oldest'), newest: integer(row, 'newest') }
}
