import { type ArticleId, type StoryId, toId } from '../../../news/ids.ts'
import type { KeptStoryEdit, StoryEdit, StoryEditEffect } from '../../../news/story-edit.ts'
import type { Database } from './database.ts'
import { type PlacedArticle, settleStory } from './move-articles.ts'
import { integer, optionalInteger, type Row, text } from './row.ts'

/** What an edit changed, as it was. */
export interface StoryBefore {
  /** The articles that it moved, with why they stood where they stood. */
  readonly articles?: readonly PlacedArticle[]
  /** Stories that had led to the one that was merged. */
  readonly led?: readonly number[]
  /** The column of the story that it wrote. */
  readonly column?: EditedColumn
  readonly lead?: ArticleId
}

/** What editors decide in a story's own row; null: nothing. */
export interface EditedColumn {
  readonly name: 'own_headline' | 'own_topic' | 'own_lead' | 'pinned_at' | 'locked_at'
  readonly value: string | number | null
}

export function columnOf(database: Database, id: StoryId, name: EditedColumn['name']): EditedColumn['value'] {
  const value = database.get(
    'SELECT own_headline, own_topic, own_lead, pinned_at, locked_at FROM stories WHERE id = ?',
    id,
  )?.[name]
  return typeof value === 'string' || typeof value === 'number' ? value : null
}

/** A lead that does not stand in the story any more is none. */
export function writeColumn(database: Database, id: StoryId, { name, value }: EditedColumn): void {
  database.run(`UPDATE stories SET ${name} = ? WHERE id = ?`, value, id)
  settleStory(database, id)
}

/** The part of an effect that the row's own columns do not say. */
export type EffectOfEdit = Pick<StoryEditEffect, 'moves' | 'isLocked' | 'lead' | 'undoes'>

/** An edit on its way into the store, or an undoing of one: its `edit` is then the number that it takes back. */
interface WrittenEdit {
  readonly storyId: StoryId
  readonly otherId?: StoryId | undefined
  readonly edit: StoryEdit | { readonly kind: 'undone'; readonly number: number }
  readonly before: StoryBefore
  readonly effect: EffectOfEdit
  readonly byName: string
  readonly at: number
}

/** @returns its number */
export function writeEdit(database: Database, written: WrittenEdit): number {
  const { lastId } = database.run(
    `INSERT INTO story_edits (story_id, other_id, kind, edit, before, effect, after_article, by_name, at)
     VALUES (?, ?, ?, ?, ?, ?, (SELECT coalesce(max(id), 0) FROM articles), ?, ?)`,
    written.storyId,
    written.otherId ?? null,
    written.edit.kind,
    JSON.stringify(written.edit),
    JSON.stringify(written.before),
    JSON.stringify(written.effect),
    written.byName,
    written.at,
  )
  return lastId
}

/** Of the story that stands for an id, and of those merged into it, newest first; without the takings back. */
export function editsOf(database: Database, id: StoryId): readonly KeptStoryEdit[] {
  return database
    .all(
      `WITH standing AS (SELECT coalesce(merged_into, id) AS id FROM stories WHERE id = ?1),
         gathered AS (SELECT id FROM standing UNION SELECT stories.id FROM stories JOIN standing ON merged_into = standing.id)
       SELECT * FROM story_edits WHERE kind <> 'undone' AND
         (story_id IN (SELECT id FROM gathered) OR other_id IN (SELECT id FROM gathered)) ORDER BY number DESC`,
      id,
    )
    .map((row) => ({
      number: integer(row, 'number'),
      storyId: toId<StoryId>(integer(row, 'story_id')),
      edit: editIn(row),
      byName: text(row, 'by_name'),
      at: integer(row, 'at'),
      ...optionalInteger(row, 'undone_at', 'undoneAt'),
    }))
}

export function editIn(row: Row): StoryEdit {
  return JSON.parse(text(row, 'edit')) as StoryEdit
}

export function beforeIn(row: Row): StoryBefore {
  return JSON.parse(text(row, 'before')) as StoryBefore
}

export function effectIn(row: Row): StoryEditEffect {
  const after = integer(row, 'after_article')
  return {
    ...(JSON.parse(text(row, 'effect')) as EffectOfEdit),
    number: integer(row, 'number'),
    storyId: toId<StoryId>(integer(row, 'story_id')),
    at: integer(row, 'at'),
    ...(after > 0 && { afterArticle: toId<ArticleId>(after) }),
  }
}

/** Oldest first. */
export function effectsAfter(database: Database, number: number): readonly StoryEditEffect[] {
  return database
    .all('SELECT number, story_id, effect, after_article, at FROM story_edits WHERE number > ? ORDER BY number', number)
    .map(effectIn)
}
