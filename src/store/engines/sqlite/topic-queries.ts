import { type ArticleId, type StoryId, toId } from '../../../news/ids.ts'
import type { ToldTopic, TopicStore } from '../../topic-store.ts'
import type { Database } from './database.ts'
import { refreshStory } from './refresh-story.ts'
import { integer, text } from './row.ts'

/** However much a topic has, its latest tell whose it is. */
const ARTICLES_COUNTED = 5000

/** Topics of articles in SQLite. */
export function topicQueries(database: Database): TopicStore {
  return {
    outdated: async (edition, limit) =>
      database
        .all(
          // Edition by edition, so that the index answers in order, however many articles there are.
          `SELECT id FROM articles WHERE topic_edition = (SELECT max(topic_edition) FROM articles WHERE topic_edition < ?)
           ORDER BY id DESC LIMIT ?`,
          edition,
          limit,
        )
        .map((row) => toId<ArticleId>(integer(row, 'id'))),
    keep: async (topics) => database.transaction(() => keepTopics(database, topics)),
    countries: async (topic, since, language) =>
      database
        .all(
          `SELECT sources.country, count(*) AS articles FROM
             (SELECT source_id FROM articles WHERE filed_topic = ?1 AND published_at >= ?2 AND language = coalesce(?3, language)
              ORDER BY published_at DESC LIMIT ${ARTICLES_COUNTED}) JOIN sources ON sources.id = source_id
           WHERE sources.country IS NOT NULL
           GROUP BY sources.country ORDER BY articles DESC, sources.country`,
          topic,
          since,
          language ?? null,
        )
        .map((row) => ({ country: text(row, 'country'), articles: integer(row, 'articles') })),
  }
}

/** What tells an article's topic has told it; it stands in its section when its story is made anew. @returns its story */
export function keepTopic(database: Database, id: ArticleId, told: ToldTopic | undefined): StoryId | undefined {
  const row = database.get(
    'UPDATE articles SET topic = ?, topic_edition = ? WHERE id = ? RETURNING story_id',
    told?.topic ?? null,
    told?.edition ?? 0,
    id,
  )
  return row && toId<StoryId>(integer(row, 'story_id'))
}

function keepTopics(database: Database, topics: Parameters<TopicStore['keep']>[0]): void {
  const stories = new Set(topics.flatMap((told) => keepTopic(database, told.id, told) ?? []))
  for (const story of stories) refreshStory(database, story, undefined)
}
