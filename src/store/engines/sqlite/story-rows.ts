import { type ArticleId, type StoryId, toId } from '../../../news/ids.ts'
import type { Story } from '../../../news/story.ts'
import { TOPICS, type Topic } from '../../../news/topic.ts'
import { integer, optionalInteger, type Row, text } from './row.ts'

/** Rows of `storyFrom`, up to a condition. */
export const STORIES: string =
  'SELECT stories.*, coalesce(own_headline, articles.title) AS headline FROM stories JOIN articles ON articles.id = lead_article_id'

/** A row of `STORIES`. */
export function storyFrom(row: Row): Story {
  return {
    id: toId<StoryId>(integer(row, 'id')),
    headline: text(row, 'headline'),
    leadArticleId: toId<ArticleId>(integer(row, 'lead_article_id')),
    firstReportedAt: integer(row, 'first_reported_at'),
    lastReportedAt: integer(row, 'last_reported_at'),
    articleCount: integer(row, 'article_count'),
    independentSourceCount: integer(row, 'independent_source_count'),
    version: integer(row, 'version'),
    ...topicFrom(row),
    sagaId: toId<StoryId>(row.saga_id === null ? integer(row, 'id') : integer(row, 'saga_id')),
    ...optionalInteger(row, 'breaking_since', 'breakingSince'),
    ...optionalInteger(row, 'breaking_until', 'breakingUntil'),
    editing: {
      isRenamed: row.own_headline !== null,
      ...optionalInteger(row, 'pinned_at', 'pinnedAt'),
      isLocked: row.locked_at !== null,
      isTopicCorrected: row.own_topic !== null,
    },
  }
}

function topicFrom(row: Row): { topic?: Topic } {
  const word = row.own_topic ?? row.topic
  const topic = TOPICS.find((known) => known === word)
  return topic ? { topic } : {}
}
