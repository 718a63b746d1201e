import {
  ARTICLE_KINDS,
  type Article,
  type ArticleKind,
  DISAPPEARANCES,
  type Disappearance,
} from '../../../news/article.ts'
import { type ArticleId, type SourceId, type StoryId, toId } from '../../../news/ids.ts'
import { TOPICS, type Topic } from '../../../news/topic.ts'
import type { ArticleSummary } from '../../article-store.ts'
import { unpackContent } from '../../content-codec.ts'
import { COPY_COLUMNS, copyFrom } from './copy-rows.ts'
import type { Database } from './database.ts'
import { bytes, integer, optionalInteger, optionalText, type Row, text } from './row.ts'

export const SUMMARY_COLUMNS: string = `articles.id, source_id, sources.slug AS source_slug, sources.name AS source_name, title, articles.kind AS article_kind,
  snippet, section, filed_topic, articles.language, published_at, first_seen_at, updated_at, revision, story_id, ${COPY_COLUMNS}`
export const SUMMARY_TABLES = 'articles JOIN sources ON sources.id = source_id'

/** Columns `gone_at` and `gone_reason`. */
export function goneFrom(row: Row): { gone?: Disappearance } {
  if (row.gone_at === null) return {}
  const reason = DISAPPEARANCES.find((known) => known === row.gone_reason)
  if (!reason) throw new TypeError(`no disappearance "${row.gone_reason}"`)
  return { gone: { at: integer(row, 'gone_at'), reason } }
}

function topicFrom(row: Row): { topic?: Topic } {
  const topic = TOPICS.find((known) => known === row.filed_topic)
  return topic ? { topic } : {}
}

function articleFrom(row: Row): Article {
  return {
    ...unpackContent(bytes(row, 'content')),
    id: toId<ArticleId>(integer(row, 'id')),
    sourceId: toId<SourceId>(integer(row, 'source_id')),
    canonicalUrl: text(row, 'canonical_url'),
    firstSeenAt: integer(row, 'first_seen_at'),
    revision: integer(row, 'revision'),
    storyId: toId<StoryId>(integer(row, 'story_id')),
    ...topicFrom(row),
    ...copyFrom(row),
    ...goneFrom(row),
  }
}

/** The one article for which an SQL condition of ours holds. */
export function articleWhere(database: Database, condition: string, value: string | number): Article | undefined {
  const row = database.get(`SELECT * FROM articles WHERE ${condition}`, value)
  return row && articleFrom(row)
}

function kindFrom(row: Row): { kind?: ArticleKind } {
  const kind = ARTICLE_KINDS.find((known) => known === row.article_kind)
  return kind ? { kind } : {}
}

/** A row with `SUMMARY_COLUMNS`. */
export function summaryFrom(row: Row): ArticleSummary {
  return {
    id: toId<ArticleId>(integer(row, 'id')),
    sourceId: toId<SourceId>(integer(row, 'source_id')),
    sourceSlug: text(row, 'source_slug'),
    sourceName: text(row, 'source_name'),
    title: text(row, 'title'),
    ...kindFrom(row),
    snippet: text(row, 'snippet'),
    ...optionalText(row, 'section', 'section'),
    ...topicFrom(row),
    language: text(row, 'language'),
    publishedAt: integer(row, 'published_at'),
    firstSeenAt: integer(row, 'first_seen_at'),
    ...optionalInteger(row, 'updated_at', 'updatedAt'),
    revision: integer(row, 'revision'),
    storyId: toId<StoryId>(integer(row, 'story_id')),
    ...copyFrom(row),
  }
}

/** In the order of the ids; an id that is not kept is passed over. */
export function summariesOf(database: Database, ids: readonly ArticleId[]): readonly ArticleSummary[] {
  const rows = database.all(
    `SELECT ${SUMMARY_COLUMNS} FROM ${SUMMARY_TABLES} WHERE articles.id IN (SELECT value FROM json_each(?))`,
    JSON.stringify(ids),
  )
  const byId = new Map(rows.map((row) => [integer(row, 'id'), summaryFrom(row)]))
  return ids.flatMap((id) => byId.get(id) ?? [])
}

/** A story's members, oldest report first. */
export function membersOf(database: Database, id: StoryId): readonly ArticleSummary[] {
  return database
    .all(`SELECT ${SUMMARY_COLUMNS} FROM ${SUMMARY_TABLES} WHERE story_id = ? ORDER BY published_at, articles.id`, id)
    .map(summaryFrom)
}
