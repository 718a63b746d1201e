import { bodyText } from '../../../news/block.ts'
import { type ArticleId, type SourceId, type StoryId, toId } from '../../../news/ids.ts'
import type { PlacementReason } from '../../../news/placement-reason.ts'
import { unpackContent, unpackFacts } from '../../content-codec.ts'
import type { GroupedArticle, StoryStore } from '../../story-store.ts'
import { membersOf } from './article-rows.ts'
import type { Database } from './database.ts'
import { editStory } from './edit-story.ts'
import { listStories } from './list-stories.ts'
import { isEditors } from './move-articles.ts'
import { moveLoneArticle } from './move-lone-article.ts'
import { regroupStory } from './regroup-story.ts'
import { bytes, countIn, integer, type Row, text } from './row.ts'
import { storiesOfDay } from './stories-of-day.ts'
import { editsOf, effectsAfter } from './story-edit-rows.ts'
import { STORIES, storyFrom } from './story-rows.ts'
import { topStories } from './top-stories.ts'
import { undoStoryEdit } from './undo-story-edit.ts'

/** Rows of `groupedFrom`, up to a condition. */
const GROUPED = `SELECT id, source_id, (SELECT name FROM sources WHERE sources.id = source_id) AS source_name, story_id, copy_of,
     published_at, first_seen_at, because, revision, content, facts.facts FROM articles LEFT JOIN facts ON article_id = id`

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
    ofDay: async (filter) => storiesOfDay(database, filter),
    list: async (filter) => listStories(database, filter),
    groupedWithin: async (duration) =>
      database
        .all(
          `${GROUPED} WHERE id >= (SELECT min(id) FROM articles WHERE first_seen_at >= (SELECT max(first_seen_at) FROM articles) - ?)
           ORDER BY id`,
          duration,
        )
        .map(groupedFrom),
    placements: async (after, limit) =>
      database.all(`${GROUPED} WHERE id > ? ORDER BY id LIMIT ?`, after ?? 0, limit).map((row) => ({
        ...groupedFrom(row),
        isEditors: isEditors({ id: toId<ArticleId>(integer(row, 'id')), because: text(row, 'because') }),
        revision: integer(row, 'revision'),
      })),
    regroup: async (story, articles) => database.transaction(() => regroupStory(database, story, articles)),
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

function groupedFrom(row: Row): GroupedArticle {
  const content = unpackContent(bytes(row, 'content'))
  return {
    id: toId<ArticleId>(integer(row, 'id')),
    sourceId: toId<SourceId>(integer(row, 'source_id')),
    sourceName: text(row, 'source_name'),
    storyId: toId<StoryId>(integer(row, 'story_id')),
    language: content.language,
    title: content.title,
    ...(content.lead === undefined ? {} : { lead: content.lead }),
    text: bodyText(content.blocks),
    ...(row.facts === null ? {} : { facts: unpackFacts(bytes(row, 'facts')) }),
    publishedAt: integer(row, 'published_at'),
    isDayOnly: content.published.precision === 'day',
    firstSeenAt: integer(row, 'first_seen_at'),
    ...(row.copy_of === null ? {} : { copyOf: toId<ArticleId>(integer(row, 'copy_of')) }),
  }
}
