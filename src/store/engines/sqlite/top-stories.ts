import { type ArticleId, toId } from '../../../news/ids.ts'
import type { Story } from '../../../news/story.ts'
import type { StoryCard, StoryFilter } from '../../story-store.ts'
import { summariesOf } from './article-rows.ts'
import type { Database } from './database.ts'
import { integer } from './row.ts'
import { STORIES, storyFrom } from './story-rows.ts'

const OTHERS_ON_A_CARD = 6

type Condition = readonly [sql: string, value: string | number]

/** A country's are looked for among so many of the first: one that has hardly any must not cost a look at all. */
const LOOKED_THROUGH = 500

/** Stories as the front page and its sections show them: pinned ones first, then by rank. */
export function topStories(database: Database, filter: StoryFilter): readonly StoryCard[] {
  const pinned = pinnedStories(database, filter)
  const isAbove = new Set(pinned.map(({ id }) => id))
  const ranked = isFew(filter) ? fewStories(database, filter) : rankedStories(database, filter, pinned.length)
  return [...pinned, ...ranked.filter(({ id }) => !isAbove.has(id))]
    .slice(0, filter.limit)
    .flatMap((story) => cardOf(database, story) ?? [])
}

function pinnedStories(database: Database, filter: StoryFilter): readonly Story[] {
  const { pinnedSince, limit } = filter
  if (pinnedSince === undefined) return []
  const conditions = [['pinned_at >= ?', pinnedSince] as const, ...amongFew(filter)]
  return find(database, { conditions, order: 'pinned_at DESC, stories.id DESC', limit, country: filter.country })
}

/** Those of a time: found by it and then sorted, which an index of their order would need a look at all others for. */
function isFew({ from, breakingAt }: StoryFilter): boolean {
  return from !== undefined || breakingAt !== undefined
}

function fewStories(database: Database, filter: StoryFilter): readonly Story[] {
  const { from, breakingAt, limit, country } = filter
  const conditions = [
    ...(breakingAt === undefined ? [] : [['breaking_until >= ?', breakingAt] as const]),
    ...(from === undefined ? [] : [['last_reported_at >= ?', from] as const]),
    ...amongFew(filter),
  ]
  return find(database, { conditions, order: 'rank + 0 DESC, stories.id DESC', limit, country })
}

/** The first in the index of their order. */
function rankedStories(database: Database, filter: StoryFilter, besides: number): readonly Story[] {
  const { topic, language, to, country } = filter
  const conditions = [
    ...(topic === undefined ? [] : [['coalesce(own_topic, stories.topic) = ?', topic] as const]),
    ...(language === undefined ? [] : [['stories.language = ?', language] as const]),
    ...(to === undefined ? [] : [['last_reported_at + 0 < ?', to] as const]),
  ]
  const limit = filter.limit + besides
  return find(database, { conditions, order: 'rank DESC, stories.id DESC', limit, country })
}

/** The same conditions in words that no index answers: these stories are found by another. */
function amongFew({ topic, language, to }: StoryFilter): readonly Condition[] {
  return [
    ...(topic === undefined ? [] : [["coalesce(own_topic, stories.topic) || '' = ?", topic] as const]),
    ...(language === undefined ? [] : [["stories.language || '' = ?", language] as const]),
    ...(to === undefined ? [] : [['last_reported_at + 0 < ?', to] as const]),
  ]
}

interface Wanted {
  readonly conditions: readonly Condition[]
  readonly order: string
  readonly limit: number
  readonly country: string | undefined
}

function find(database: Database, { conditions, order, limit, country }: Wanted): readonly Story[] {
  const where = ['merged_into IS NULL', 'article_count > 0', ...conditions.map(([sql]) => sql)].join(' AND ')
  const found = `${STORIES} WHERE ${where} ORDER BY ${order} LIMIT ?`
  const values = conditions.map(([, value]) => value)
  if (country === undefined) return database.all(found, ...values, limit).map(storyFrom)
  return database
    .all(
      `SELECT found.* FROM (${found}) AS found WHERE
         (SELECT country FROM articles JOIN sources ON sources.id = source_id WHERE articles.id = lead_article_id) = ? LIMIT ?`,
      ...values,
      LOOKED_THROUGH,
      country,
      limit,
    )
    .map(storyFrom)
}

function cardOf(database: Database, story: Story): StoryCard | undefined {
  const [lead] = summariesOf(database, [story.leadArticleId])
  if (!lead) return undefined
  const others = database.all(
    `SELECT id FROM articles WHERE story_id = ? AND id <> ?
     ORDER BY copy_of IS NOT NULL, published_at DESC, id DESC LIMIT ?`,
    story.id,
    story.leadArticleId,
    OTHERS_ON_A_CARD,
  )
  return {
    story,
    lead,
    others: summariesOf(
      database,
      others.map((row) => toId<ArticleId>(integer(row, 'id'))),
    ),
  }
}
