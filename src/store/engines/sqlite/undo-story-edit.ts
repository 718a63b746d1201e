import type { Act } from '../../../news/account.ts'
import { type ArticleId, type StoryId, toId } from '../../../news/ids.ts'
import type { StoryEdit, StoryEditEffect } from '../../../news/story-edit.ts'
import type { StoryUndoOutcome, UndoRefusal } from '../../story-store.ts'
import { writeAudit } from './audit-queries.ts'
import type { Database } from './database.ts'
import {
  isEditors,
  leadOf,
  type PlacedArticle,
  placedIn,
  putArticles,
  redirectStory,
  reviveStory,
  settleStory,
  standingStory,
} from './move-articles.ts'
import { integer, type Row } from './row.ts'
import { beforeIn, columnOf, editIn, effectIn, type StoryBefore, writeColumn, writeEdit } from './story-edit-rows.ts'

/** An edit that is to be taken back. */
interface Undoing {
  readonly number: number
  readonly storyId: StoryId
  readonly edit: StoryEdit
  readonly before: StoryBefore
  readonly effect: StoryEditEffect
}

/** The lead as it was, unless an editor has chosen another or it stands elsewhere now. */
function restoreLead(database: Database, { storyId, edit, before }: Undoing): void {
  if (edit.kind !== 'lead-chosen' && edit.kind !== 'split' && edit.kind !== 'merged') return
  database.run(
    `UPDATE stories SET lead_article_id = ?2 WHERE id = ?1 AND own_lead IS NULL
       AND EXISTS (SELECT 1 FROM articles WHERE id = ?2 AND story_id = ?1)`,
    storyId,
    before.lead ?? 0,
  )
}

type Undone = Pick<StoryEditEffect, 'moves' | 'isLocked'> | UndoRefusal

/** Takes an edit back, as far as nothing has changed since what it changed. */
export function undoStoryEdit(database: Database, number: number, act: Act): StoryUndoOutcome {
  const row = database.get(`SELECT * FROM story_edits WHERE number = ? AND kind <> 'undone'`, number)
  if (!row) return refused('missing')
  if (row.undone_at !== null) return refused('already-undone')
  const undoing = undoingOf(row)
  const { storyId, edit } = undoing
  const lead = leadOf(database, storyId)
  const undone = takeBack(database, undoing)
  if (typeof undone === 'string') return refused(undone)
  restoreLead(database, undoing)
  database.run('UPDATE story_edits SET undone_at = ? WHERE number = ?', act.at, number)
  const effect = { ...undone, undoes: number, ...(lead !== undefined && { lead }) }
  const written = { storyId, edit: { kind: 'undone', number } as const, before: {}, effect }
  writeEdit(database, { ...written, byName: act.byName, at: act.at })
  const action = 'story-edit-undone'
  writeAudit(database, act, { action, subject: `story ${storyId}`, detail: { undone: `story-${edit.kind}` } })
  return { kind: 'done', number, storyId: standingStory(database, storyId) ?? storyId, undone: edit.kind }
}

function refused(reason: UndoRefusal): StoryUndoOutcome {
  return { kind: 'refused', reason }
}

function undoingOf(row: Row): Undoing {
  return {
    number: integer(row, 'number'),
    storyId: toId<StoryId>(integer(row, 'story_id')),
    edit: editIn(row),
    before: beforeIn(row),
    effect: effectIn(row),
  }
}

function takeBack(database: Database, undoing: Undoing): Undone {
  switch (undoing.edit.kind) {
    case 'merged':
    case 'split':
      return moveBack(database, undoing)
    default:
      return writeBack(database, undoing)
  }
}

/** Edits that write the same column. */
const SAME_COLUMN: Readonly<Record<Exclude<StoryEdit['kind'], 'merged' | 'split'>, readonly StoryEdit['kind'][]>> = {
  renamed: ['renamed'],
  'lead-chosen': ['lead-chosen'],
  'topic-corrected': ['topic-corrected'],
  pinned: ['pinned', 'unpinned'],
  unpinned: ['pinned', 'unpinned'],
  locked: ['locked', 'unlocked'],
  unlocked: ['locked', 'unlocked'],
}

function writeBack(database: Database, { number, storyId, edit, before }: Undoing): Undone {
  const { kind } = edit
  if (kind === 'merged' || kind === 'split' || !before.column) return 'missing'
  const later = database.get(
    `SELECT 1 FROM story_edits WHERE story_id = ? AND number > ? AND undone_at IS NULL
       AND kind IN (SELECT value FROM json_each(?))`,
    storyId,
    number,
    JSON.stringify(SAME_COLUMN[kind]),
  )
  if (later) return 'changed-since'
  writeColumn(database, storyId, before.column)
  return { moves: [], ...(before.column.name === 'locked_at' && { isLocked: before.column.value !== null }) }
}

function moveBack(database: Database, { storyId, edit, before, effect }: Undoing): Undone {
  const [move] = effect.moves
  const { articles = [] } = before
  if (!move) return 'missing'
  const there = placedIn(database, move.to)
  const isThere = new Set(there.map(({ id }) => id))
  const isMerge = edit.kind === 'merged'
  if (!articles.every(({ id }) => isThere.has(id))) return 'moved-since'
  if (!isMerge && standingStory(database, storyId) !== storyId) return 'moved-since'
  const ends = edit.kind === 'split' && edit.to === undefined
  const back = [...articles, ...followers(database, there, { articles, ends })]
  if (!ends && back.length === there.length) return 'nothing-left'
  if (isMerge) reviveStory(database, storyId, before.led ?? [])
  const beside = isMerge ? undefined : leadOf(database, storyId)
  putArticles(database, back, storyId)
  if (before.column && columnOf(database, storyId, 'own_lead') === null) writeColumn(database, storyId, before.column)
  else settleStory(database, storyId)
  if (back.length === there.length) redirectStory(database, move.to, storyId)
  else settleStory(database, move.to)
  return { moves: [{ articles: back.map(({ id }) => id), to: storyId, ...(beside !== undefined && { beside }) }] }
}

/** Those that came by themselves to what is taken back: all that a part has drawn to it, else the copies of what goes back. */
function followers(
  database: Database,
  there: readonly PlacedArticle[],
  { articles, ends }: { readonly articles: readonly PlacedArticle[]; readonly ends: boolean },
): readonly PlacedArticle[] {
  const going = new Set(articles.map(({ id }) => id))
  const byThemselves = there.filter((article) => !going.has(article.id) && !isEditors(article))
  return ends ? byThemselves : byThemselves.filter(({ id }) => going.has(originalOf(database, id) ?? id))
}

function originalOf(database: Database, id: ArticleId): ArticleId | undefined {
  const row = database.get('SELECT copy_of FROM articles WHERE id = ? AND copy_of IS NOT NULL', id)
  return row && toId<ArticleId>(integer(row, 'copy_of'))
}
