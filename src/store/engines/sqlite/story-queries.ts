import { bodyText } from '../../../news/block.ts'
import { type ArticleId, type SourceId, type StoryId, toId } from '../../../news/ids.ts'
import { HOUR_MS } from '../../../news/instant.ts'
import type { PlacementReason } from '../../../news/placement-reason.ts'
import type { Story } from '../../../news/story.ts'
import { unpackContent, unpackFacts } from '../../content-codec.ts'
import type { GroupedArticle, StoryCard, StoryFilter, StoryStore } from '../../story-store.ts'
import { membersOf, summariesOf } from './article-rows.ts'
import type { Database } from './database.ts'
import { editStory } from './edit-story.ts'
import { listStories } from './list-stories.ts'
import { moveLoneArticle } from './move-lone-article.ts'
import { bytes, countIn, integer, type Row, text } from './row.ts'
import { editsOf, effectsAfter } from './story-edit-rows.ts'
import { STORIES, storyFrom } from './story-rows.ts'
import { undoStoryEdit } from './undo-story-edit.ts'

const OTHERS_ON_A_CARD = 6
/** A story with no new report for so long is worth half: as much as a fresh one with half its outlets. */
const HALF_WORTH_MS = 12 * HOUR_MS
/** Rows of `groupedFrom`, up to a condition. */
const GROUPED =
  'SELECT id, source_id, story_id, copy_of, published_at, first_seen_at, content, facts.facts FROM articles LEFT JOIN facts ON article_id = id'

/** Stories in SQLite. */
export function storyQueries(database: Database): StoryStore {
  return {
    byId: async (id) => {
      // Merges are flat: whatever had been merged into a story goes with it.
      const row = database.get(
        `${STORIES} WHERE stories.id = (SELECT coalesce(merged_into, id) FROM stories WHERE id = ?)`,
        id,
      )
      return row && storyFrom(row)
    },
    because: async (id) => reasonsFrom(database.get('SELECT because FROM articles WHERE id = ?', id)),
    members: async (id) => membersOf(database, id),
    top: async (filter) => topStories(database, filter),
    list: async (filter) => listStories(database, filter),
    groupedWithin: async (duration) =>
      database
        .all(
          `${GROUPED} WHERE id >= (SELECT min(id) FROM articles WHERE first_seen_at >= (SELECT max(first_seen_at) FROM articles) - ?)
           ORDER BY id`,
          duration,
        )
        .map(groupedFrom),
    groupedById: async (id) => {
      const row = database.get(`${GROUPED} WHERE id = ?`, id)
      return row && groupedFrom(row)
    },
    rejoin: async (id, placement) => database.transaction(() => moveLoneArticle(database, id, placement)),
    count: async () => countIn(database.get('SELECT count(*) AS count FROM stories WHERE merged_into IS NULL')),
    edit: async (id, edit, act) => database.transaction(() => editStory(database, id, { edit, act })),
    undo: async (number, act) => database.transaction(() => undoStoryEdit(database, number, act)),
    edits: async (id) => editsOf(database, id),
    editsAfter: async (number) => effectsAfter(database, number),
    lastEdit: async () => countIn(database.get('SELECT coalesce(max(number), 0) AS count FROM story_edits')),
    locked: async () =>
      database
        .all('SELECT id FROM stories WHERE locked_at IS NOT NULL AND merged_into IS NULL')
        .map((row) => toId<StoryId>(integer(row, 'id'))),
  }
}

/** Earlier editions kept their reasons as words. */
function reasonsFrom(row: Row | undefined): readonly PlacementReason[] {
  if (!row) return []
  const kept: readonly (PlacementReason | string)[] = JSON.parse(text(row, 'because'))
  return kept.map((reason) => (typeof reason === 'string' ? { kind: 'said', words: reason } : reason))
}

function topStories(database: Database, filter: StoryFilter): readonly StoryCard[] {
  const rows = database.all(
    `${STORIES} WHERE merged_into IS NULL AND last_reported_at >= ?1 AND last_reported_at < ?2
       AND articles.language = coalesce(?3, articles.language) AND (?4 IS NULL OR articles.section IN (SELECT value FROM json_each(?4)))
     ORDER BY independent_source_count / (1.0 + (?2 - last_reported_at) / ${HALF_WORTH_MS}.0) DESC, stories.id DESC LIMIT ?5`,
    filter.from,
    filter.to,
    filter.language ?? null,
    filter.sections ? JSON.stringify(filter.sections) : null,
    filter.limit,
  )
  return rows.flatMap((row) => cardOf(database, storyFrom(row)) ?? [])
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

function groupedFrom(row: Row): GroupedArticle {
  const content = unpackContent(bytes(row, 'content'))
  return {
    id: toId<ArticleId>(integer(row, 'id')),
    sourceId: toId<SourceId>(integer(row, 'source_id')),
    storyId: toId<StoryId>(integer(row, 'story_id')),
    language: content.language,
    title: content.title,
    ...(content.lead === undefined ? {} : { lead: content.lead }),
    text: bodyText(content.blocks),
    ...(row.facts === null ? {} : { facts: unpackFacts(bytes(row, 'facts')) }),
    publishedAt: integer(row, 'published_at'),
    firstSeenAt: integer(row, 'first_seen_at'),
    ...(row.copy_of === null ? {} : { copyOf: toId<ArticleId>(integer(row, 'copy_of')) }),
  }
}
