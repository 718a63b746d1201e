import type { Story } from '../../../news/story.ts'
import type { StoryListFilter } from '../../story-store.ts'
import type { Database } from './database.ts'
import { STORIES, storyFrom } from './story-rows.ts'

const ORDERS: Readonly<Record<StoryListFilter['order'], string>> = {
  top: 'rank DESC, stories.id DESC',
  latest: 'last_reported_at DESC, stories.id DESC',
}
const STATES: Readonly<Record<NonNullable<StoryListFilter['state']>, string>> = {
  pinned: 'pinned_at IS NOT NULL',
  locked: 'locked_at IS NOT NULL',
  edited: `stories.id IN (SELECT story_id FROM story_edits WHERE kind <> 'undone' AND undone_at IS NULL
    UNION SELECT other_id FROM story_edits WHERE kind <> 'undone' AND undone_at IS NULL AND other_id IS NOT NULL)`,
}

/** Stories that stand, as an editor looks through them. */
export function listStories(database: Database, filter: StoryListFilter): readonly Story[] {
  const conditions = [
    ...(filter.state ? [[STATES[filter.state]] as const] : []),
    ...(filter.topic ? [['coalesce(own_topic, stories.topic) = ?', filter.topic] as const] : []),
    ...(filter.ids ? [['stories.id IN (SELECT value FROM json_each(?))', JSON.stringify(filter.ids)] as const] : []),
    ...(filter.from === undefined ? [] : [['last_reported_at >= ?', filter.from] as const]),
    ...(filter.to === undefined ? [] : [['first_reported_at < ?', filter.to] as const]),
  ]
  const where = ['merged_into IS NULL', ...conditions.map(([condition]) => condition)].join(' AND ')
  const values = conditions.flatMap(([, value]) => value ?? [])
  return database
    .all(
      `${STORIES} WHERE ${where} ORDER BY ${ORDERS[filter.order]} LIMIT ? OFFSET ?`,
      ...values,
      filter.limit,
      filter.skip ?? 0,
    )
    .map(storyFrom)
}
