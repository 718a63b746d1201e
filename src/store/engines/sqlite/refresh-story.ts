import { type ArticleId, type SourceId, type StoryId, toId } from '../../../news/ids.ts'
import { DAY_MS, HOUR_MS } from '../../../news/instant.ts'
import { TOPICS, type Topic } from '../../../news/topic.ts'
import { commonestTopic } from '../../commonest-topic.ts'
import {
  type BreakingTime,
  breakingWith,
  daysAtWork,
  type Growth,
  growthOf,
  isAbnormal,
  isGreat,
  isScheduled,
  LEAST_OUTLETS,
  SCHEDULED_TOPICS,
  USUAL_DAYS,
} from '../../story-growth.ts'
import { type ReportMark, rankOf } from '../../story-rank.ts'
import type { Database } from './database.ts'
import { countIn, integer, type Row } from './row.ts'

/** Of a story with more, the latest tell its rank, growth and topic. */
const REPORTS_READ = 300
/** A report that we had so long after its time was not read as it came, and tells nothing of how its story grew. */
const READ_LATE_MS = 6 * HOUR_MS

/** A report of a story with what its row is made of. */
interface Report extends ReportMark {
  readonly topic: Topic | undefined
  readonly wasReadLate: boolean
}

/**
 * Makes anew what a story's row says of its members, its rank, topic and breaking news too; `lead` becomes its lead article,
 * unless an editor chose one.
 */
export function refreshStory(database: Database, id: StoryId, lead: ArticleId | undefined): void {
  database.run(
    `UPDATE stories SET version = version + 1,
       lead_article_id = coalesce(own_lead, ?, lead_article_id),
       (first_reported_at, last_reported_at, article_count, independent_source_count) =
         (SELECT min(published_at), max(published_at), count(*), count(DISTINCT iif(copy_of IS NULL, source_id, NULL))
          FROM articles WHERE story_id = stories.id)
     WHERE id = ?`,
    lead ?? null,
    id,
  )
  const reports = reportsOf(database, id)
  const growth = growthOf(reports.filter(({ wasReadLate }) => !wasReadLate))
  database.run(
    `UPDATE stories SET topic = ?, rank = ?, growth = ?, grew_at = ?,
       language = coalesce((SELECT language FROM articles WHERE id = lead_article_id), language) WHERE id = ?`,
    commonestTopic(reports) ?? null,
    rankOf(reports),
    growth?.most.outlets ?? 0,
    growth?.most.at ?? null,
    id,
  )
  fileArticles(database, id)
  keepBreaking(database, id, growth)
}

function reportsOf(database: Database, id: StoryId): readonly Report[] {
  return database
    .all(
      `SELECT source_id, published_at, first_seen_at, copy_of, topic FROM articles WHERE story_id = ?
       ORDER BY published_at DESC LIMIT ${REPORTS_READ}`,
      id,
    )
    .map((row) => {
      const [published, seen] = [integer(row, 'published_at'), integer(row, 'first_seen_at')]
      return {
        sourceId: toId<SourceId>(integer(row, 'source_id')),
        at: Math.min(published, seen),
        isCopy: row.copy_of !== null,
        topic: topicIn(row, 'topic'),
        wasReadLate: seen - published > READ_LATE_MS,
      }
    })
}

function topicIn(row: Row | undefined, column: string): Topic | undefined {
  return TOPICS.find((topic) => topic === row?.[column])
}

/** An editor's word on a story's topic goes for its articles. */
function fileArticles(database: Database, id: StoryId): void {
  const own = topicIn(database.get('SELECT own_topic FROM stories WHERE id = ?', id), 'own_topic') ?? null
  database.run(
    'UPDATE articles SET filed_topic = coalesce(?1, topic) WHERE story_id = ?2 AND filed_topic IS NOT coalesce(?1, topic)',
    own,
    id,
  )
}

/** Breaking news ends by its time alone: what began stays until then, whoever leaves the story. */
function keepBreaking(database: Database, id: StoryId, growth: ReturnType<typeof growthOf>): void {
  if (!growth || !isGreat(growth.now)) return
  const row = database.get(
    'SELECT coalesce(own_topic, topic) AS shown_topic, breaking_since, breaking_until FROM stories WHERE id = ?',
    id,
  )
  const topic = topicIn(row, 'shown_topic')
  const usual = {
    others: othersGrownAs(database, id, { growth: growth.now, topic }),
    days: daysOf(database, growth.now),
  }
  if (!isAbnormal(growth.now, usual, topic)) return
  const { since, until } = breakingWith(growth.now, breakingIn(row))
  database.run('UPDATE stories SET breaking_since = ?, breaking_until = ? WHERE id = ?', since, until, id)
}

function breakingIn(row: Row | undefined): BreakingTime | undefined {
  if (!row || row.breaking_since === null || row.breaking_until === null) return undefined
  return { since: integer(row, 'breaking_since'), until: integer(row, 'breaking_until') }
}

/** Few stories grow so much, and these alone stand in the index. */
function othersGrownAs(
  database: Database,
  id: StoryId,
  { growth, topic }: { readonly growth: Growth; readonly topic: Topic | undefined },
): number {
  return countIn(
    database.get(
      `SELECT count(*) AS count FROM stories WHERE growth >= ${LEAST_OUTLETS} AND grew_at > ? AND grew_at <= ? AND growth >= ?
         AND id <> ? AND coalesce(own_topic, topic, '') ${isScheduled(topic) ? '' : 'NOT'} IN (SELECT value FROM json_each(?))`,
      growth.at - USUAL_DAYS * DAY_MS,
      growth.at,
      growth.outlets,
      id,
      JSON.stringify(isScheduled(topic) ? [topic] : SCHEDULED_TOPICS),
    ),
  )
}

function daysOf(database: Database, growth: Growth): number {
  const row = database.get('SELECT min(first_seen_at) AS began FROM articles')
  return row?.began === null || row === undefined ? 1 : daysAtWork(integer(row, 'began'), growth.at)
}
