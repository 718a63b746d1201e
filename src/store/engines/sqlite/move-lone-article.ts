import { type ArticleId, type StoryId, toId } from '../../../news/ids.ts'
import type { Placement } from '../../../news/placement.ts'
import { keepEarlierTexts } from './copy-rows.ts'
import type { Database } from './database.ts'
import { isEditors, placedIn, redirectStory, standingStory } from './move-articles.ts'
import { refreshStory } from './refresh-story.ts'
import { integer } from './row.ts'

/** Moves an article that stands alone and that no editor touched into another story. @returns that story; nothing where it may not move */
export function moveLoneArticle(
  database: Database,
  id: ArticleId,
  placement: Placement & { readonly story: StoryId },
): StoryId | undefined {
  const row = database.get('SELECT story_id FROM articles WHERE id = ?', id)
  const from = row && toId<StoryId>(integer(row, 'story_id'))
  const to = standingStory(database, placement.story)
  if (from === undefined || to === undefined || from === to || !isFree(database, from) || isLocked(database, to))
    return undefined
  placeArticle(database, id, { ...placement, story: to })
  redirectStory(database, from, to)
  refreshStory(database, to, placement.becomesLead ? id : undefined)
  return to
}

/** Writes where an article stands, and what earlier texts it repeats. */
export function placeArticle(
  database: Database,
  id: ArticleId,
  placement: Omit<Placement, 'becomesLead'> & { readonly story: StoryId },
): void {
  const { story, because } = placement
  database.run('UPDATE articles SET story_id = ?, because = ? WHERE id = ?', story, JSON.stringify(because), id)
  keepEarlierTexts(database, id, placement)
}

/** A story of one article about which no editor has decided anything. */
function isFree(database: Database, id: StoryId): boolean {
  const [only, ...others] = placedIn(database, id)
  const decided = database.get(
    `SELECT 1 FROM story_edits WHERE (story_id = ?1 OR other_id = ?1) AND kind <> 'undone' AND undone_at IS NULL`,
    id,
  )
  return only !== undefined && others.length === 0 && !isEditors(only) && !decided
}

function isLocked(database: Database, id: StoryId): boolean {
  return database.get('SELECT 1 FROM stories WHERE id = ? AND locked_at IS NOT NULL', id) !== undefined
}
