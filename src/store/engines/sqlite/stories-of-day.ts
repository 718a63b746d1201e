import type { DayStory, DayStoryFilter } from '../../story-store.ts'
import type { Database } from './database.ts'
import { integer } from './row.ts'
import { storyFrom } from './story-rows.ts'

/** Stories by what was published of them within a time: counted there alone, so that later reports change nothing. */
export function storiesOfDay(database: Database, filter: DayStoryFilter): readonly DayStory[] {
  return database
    .all(
      `SELECT stories.*, coalesce(own_headline, lead.title) AS headline, outlets, reports
       FROM (SELECT story_id AS told, count(DISTINCT iif(copy_of IS NULL, source_id, NULL)) AS outlets, count(*) AS reports
             FROM articles WHERE published_at >= ?1 AND published_at < ?2 GROUP BY story_id)
       JOIN stories ON stories.id = told
       JOIN articles AS lead ON lead.id = lead_article_id AND lead.language = coalesce(?3, lead.language)
       ORDER BY outlets DESC, reports DESC, stories.id LIMIT ?4`,
      filter.from,
      filter.to,
      filter.language ?? null,
      filter.limit,
    )
    .map((row) => ({ story: storyFrom(row), outlets: integer(row, 'outlets'), reports: integer(row, 'reports') }))
}
