import { type ArticleId, type StoryId, toId } from '../../../news/ids.ts'
import type { Placement } from '../../../news/placement.ts'
import type { Database } from './database.ts'
import { beginStory, isEditors, placedIn, redirectStory, settleStory, standingStory } from './move-articles.ts'
import { placeArticle } from './move-lone-article.ts'
import { integer, text } from './row.ts'

/** Puts articles that no editor placed into a story; one that they leave empty leads to where its lead went. @returns the story */
export function regroupStory(
  database: Database,
  story: StoryId | 'new',
  articles: readonly (Pick<Placement, 'because' | 'copyOf' | 'passages'> & { readonly id: ArticleId })[],
): StoryId {
  const to = story === 'new' ? beginStory(database) : (standingStory(database, story) ?? story)
  const left = new Set<StoryId>()
  for (const { id, ...placement } of articles) {
    const row = database.get('SELECT story_id, because FROM articles WHERE id = ?', id)
    if (!row || isEditors({ id, because: text(row, 'because') })) continue
    left.add(toId<StoryId>(integer(row, 'story_id')))
    placeArticle(database, id, { ...placement, story: to })
  }
  settleStory(database, to)
  for (const from of left) {
    if (placedIn(database, from).length > 0) settleStory(database, from)
    else redirectStory(database, from, leadsTo(database, from) ?? to)
  }
  return to
}

/** Where the lead of a story stands now. */
function leadsTo(database: Database, id: StoryId): StoryId | undefined {
  const row = database.get(
    'SELECT story_id FROM articles WHERE id = (SELECT lead_article_id FROM stories WHERE id = ?)',
    id,
  )
  return row && toId<StoryId>(integer(row, 'story_id'))
}
