import type { ArticleId, StoryId } from '../../../news/ids.ts'
import type { Database } from './database.ts'

/** Makes anew what a story's row says of its members; `lead` becomes its lead article, unless an editor chose one. */
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
}
