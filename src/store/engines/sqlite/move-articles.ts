import { type ArticleId, type StoryId, toId } from '../../../news/ids.ts'
import type { PlacementReason } from '../../../news/placement-reason.ts'
import type { Database } from './database.ts'
import { refreshStory } from './refresh-story.ts'
import { countIn, integer, text } from './row.ts'

/** An article with why it stands where it stands, to be put back. */
export interface PlacedArticle {
  readonly id: ArticleId
  /** JSON, as it is kept. */
  readonly because: string
}

/** The story that stands for an id: itself, or the one that took it in. */
export function standingStory(database: Database, id: StoryId): StoryId | undefined {
  const row = database.get('SELECT coalesce(merged_into, id) AS standing FROM stories WHERE id = ?', id)
  return row && toId<StoryId>(integer(row, 'standing'))
}

/** Its articles, oldest first. */
export function placedIn(database: Database, id: StoryId): readonly PlacedArticle[] {
  return database
    .all('SELECT id, because FROM articles WHERE story_id = ? ORDER BY id', id)
    .map((row) => ({ id: toId<ArticleId>(integer(row, 'id')), because: text(row, 'because') }))
}

/** Of a story that has articles. */
export function leadOf(database: Database, id: StoryId): ArticleId | undefined {
  const row = database.get(
    'SELECT lead_article_id FROM stories JOIN articles ON articles.id = lead_article_id AND story_id = stories.id WHERE stories.id = ?',
    id,
  )
  return row && toId<ArticleId>(integer(row, 'lead_article_id'))
}

/** Puts articles into a story; the stories on both sides have to be settled then. */
export function putArticles(database: Database, articles: readonly PlacedArticle[], to: StoryId): void {
  for (const { id, because } of articles) {
    database.run('UPDATE articles SET story_id = ?, because = ? WHERE id = ?', to, because, id)
  }
}

/** The same articles with another reason. */
export function placedBecause(
  articles: readonly PlacedArticle[],
  reasons: readonly PlacementReason[],
): readonly PlacedArticle[] {
  const because = JSON.stringify(reasons)
  return articles.map(({ id }) => ({ id, because }))
}

export function isEditors({ because }: PlacedArticle): boolean {
  return because.includes('"kind":"editor"')
}

/** A story without articles yet; it is settled when it has some. */
export function beginStory(database: Database): StoryId {
  const { lastId } = database.run(
    `INSERT INTO stories (lead_article_id, first_reported_at, last_reported_at, article_count, independent_source_count)
     VALUES (0, 0, 0, 0, 0)`,
  )
  return toId<StoryId>(lastId)
}

/** Makes a story's row true again after articles came or went: a lead that left gives way to the earliest text of its own. */
export function settleStory(database: Database, id: StoryId): void {
  const inIt = '(SELECT id FROM articles WHERE story_id = ?1)'
  database.run(`UPDATE stories SET own_lead = NULL WHERE id = ?1 AND own_lead NOT IN ${inIt}`, id)
  if (countIn(database.get('SELECT count(*) AS count FROM articles WHERE story_id = ?', id)) === 0) {
    database.run(
      'UPDATE stories SET version = version + 1, article_count = 0, independent_source_count = 0 WHERE id = ?',
      id,
    )
    return
  }
  const lead = database.get(
    `SELECT id FROM articles WHERE story_id = ?1 AND (SELECT lead_article_id FROM stories WHERE id = ?1) NOT IN ${inIt}
     ORDER BY copy_of IS NOT NULL, published_at, id LIMIT 1`,
    id,
  )
  refreshStory(database, id, lead && toId<ArticleId>(integer(lead, 'id')))
}

/** Makes a story that has no article any more lead to another; what had led to it goes along. @returns what had led to it */
export function redirectStory(database: Database, id: StoryId, to: StoryId): readonly number[] {
  const led = database.all('SELECT id FROM stories WHERE merged_into = ?', id).map((row) => integer(row, 'id'))
  database.run('UPDATE stories SET merged_into = ?2 WHERE id = ?1 OR merged_into = ?1', id, to)
  settleStory(database, id)
  return led
}

/** Lets a story that was merged stand again, with what had led to it. */
export function reviveStory(database: Database, id: StoryId, led: readonly number[]): void {
  const from = standingStory(database, id)
  database.run('UPDATE stories SET merged_into = NULL WHERE id = ?', id)
  database.run(
    'UPDATE stories SET merged_into = ?1 WHERE id IN (SELECT value FROM json_each(?2)) AND merged_into = ?3',
    id,
    JSON.stringify(led),
    from ?? 0,
  )
}
