import { type StoryId, toId } from '../../../news/ids.ts'
import { DAY_MS } from '../../../news/instant.ts'
import type { Story } from '../../../news/story.ts'
import { LINK_KINDS, type LinkReason } from '../../../news/story-link.ts'
import type { LinkedStory, RelatedStory, Saga, SagaStore, SagaStory } from '../../saga-store.ts'
import { summariesOf } from './article-rows.ts'
import type { Database } from './database.ts'
import { bytes, integer, type Row, text } from './row.ts'
import { STORIES, storyFrom } from './story-rows.ts'

/** Links of one story that are looked through, of each direction the nearest. */
const LOOKED_THROUGH = 40
/** A profile that no linker remembers any more is dropped, a few at a time. */
const PROFILES_KEPT_MS = 150 * DAY_MS
const DROPPED_AT_ONCE = 20
/** Whatever was merged into a story has its links and its place in a running subject; `?1` is the story. */
const GATHERED = 'SELECT id FROM stories WHERE id = ?1 OR merged_into = ?1'

/** How stories are linked, in SQLite. */
export function sagaQueries(database: Database): SagaStore {
  return {
    keep: async (linked) => database.transaction(() => keepLinks(database, linked)),
    related: async (id, limit) => relatedStories(database, id, limit),
    byId: async (id) => sagaOf(database, id),
    stories: async (id, page) => storiesOf(database, id, page),
    clear: async () =>
      database.transaction(() => {
        database.run('DELETE FROM story_links')
        database.run('DELETE FROM story_profiles')
        database.run('UPDATE stories SET saga_id = NULL WHERE saga_id IS NOT NULL')
      }),
    profilesSince: async (since) =>
      database
        .all(
          `SELECT story_id, coalesce(saga_id, story_id) AS saga_id, profile FROM story_profiles
           JOIN stories ON stories.id = story_id WHERE made_at >= ? ORDER BY number`,
          since,
        )
        .map((row) => ({
          storyId: toId<StoryId>(integer(row, 'story_id')),
          sagaId: toId<StoryId>(integer(row, 'saga_id')),
          profile: bytes(row, 'profile'),
        })),
  }
}

function keepLinks(database: Database, { storyId, sagaId, profile, madeAt, links }: LinkedStory): void {
  database.run('DELETE FROM story_links WHERE story_id = ?', storyId)
  for (const { otherId, kind, score, because } of links) {
    // Every link is kept as the younger story's: what another report finds later takes the place of what the first found.
    const [younger, older] = kind === 'background' ? [storyId, otherId] : [otherId, storyId]
    database.run(
      `INSERT INTO story_links (story_id, other_id, kind, score, because) VALUES (?, ?, 'background', ?, ?)
       ON CONFLICT (story_id, other_id) DO UPDATE SET score = excluded.score, because = excluded.because`,
      younger,
      older,
      score,
      JSON.stringify(because),
    )
  }
  if (sagaId !== storyId) {
    database.run('UPDATE stories SET saga_id = ?2 WHERE id = ?1 OR saga_id = ?1', storyId, sagaId)
  }
  database.run('DELETE FROM story_profiles WHERE story_id = ?', storyId)
  database.run('INSERT INTO story_profiles (story_id, made_at, profile) VALUES (?, ?, ?)', storyId, madeAt, profile)
  database.run(
    'DELETE FROM story_profiles WHERE number IN (SELECT number FROM story_profiles WHERE made_at < ? LIMIT ?)',
    madeAt - PROFILES_KEPT_MS,
    DROPPED_AT_ONCE,
  )
}

function relatedStories(database: Database, id: StoryId, limit: number): readonly RelatedStory[] {
  const rows = database.all(
    `WITH gathered AS (${GATHERED}),
       before AS (SELECT other_id, score, because FROM story_links WHERE story_id IN gathered ORDER BY score DESC LIMIT ?2),
       after AS (SELECT story_id, score, because FROM story_links WHERE other_id IN gathered ORDER BY score DESC LIMIT ?2),
       linked AS (SELECT * FROM before UNION ALL SELECT * FROM after)
     SELECT coalesce(merged_into, stories.id) AS other_id, score, linked.because
     FROM linked JOIN stories ON stories.id = linked.other_id ORDER BY score DESC`,
    id,
    LOOKED_THROUGH,
  )
  const links = new Map(rows.toReversed().map((row) => [integer(row, 'other_id'), row]))
  links.delete(id)
  const stories = standing(database, [id, ...links.keys()])
  const own = stories.find((story) => story.id === id)
  if (!own) return []
  const found = stories.flatMap((story) => linkTo(own, story, links.get(story.id)) ?? [])
  return withLeads(database, ofBothSides(found, limit))
}

/** The nearest, half of them background and half follow-ups where there are enough of both. */
function ofBothSides<T extends Pick<RelatedStory, 'link' | 'story'>>(found: readonly T[], limit: number): readonly T[] {
  const nearest = found.toSorted((a, b) => worth(b) - worth(a))
  const [before = [], after = []] = LINK_KINDS.map((kind) => nearest.filter(({ link }) => link.kind === kind))
  const background = before.slice(0, Math.max(Math.ceil(limit / 2), limit - after.length))
  const chosen = new Set([...background, ...after.slice(0, limit - background.length)])
  return nearest.filter((one) => chosen.has(one))
}

function linkTo(own: Story, story: Story, row: Row | undefined): Omit<RelatedStory, 'lead'> | undefined {
  if (!row) return undefined
  const because: readonly LinkReason[] = JSON.parse(text(row, 'because'))
  const apart = story.firstReportedAt - own.firstReportedAt
  return {
    story,
    link: {
      storyId: own.id,
      otherId: story.id,
      kind: apart > 0 ? 'follow-up' : 'background',
      score: integer(row, 'score'),
      apart: Math.abs(apart),
      because,
    },
  }
}

/** What many outlets told is likelier what a reader wants than what one added. */
function worth({ link, story }: Pick<RelatedStory, 'link' | 'story'>): number {
  return link.score * (1 + Math.log(Math.max(1, story.independentSourceCount)) / 8)
}

function sagaOf(database: Database, id: StoryId): Saga | undefined {
  const row = database.get(
    `SELECT count(*) AS stories, max(last_reported_at) AS last_reported_at FROM stories
     WHERE merged_into IS NULL AND article_count > 0 AND (saga_id = ?1 OR id = (SELECT coalesce(merged_into, id) FROM stories WHERE id = ?1))`,
    id,
  )
  const standsFor = database.get('SELECT coalesce(merged_into, id) AS id FROM stories WHERE id = ?', id)
  const [first] = standsFor ? standing(database, [integer(standsFor, 'id')]) : []
  if (!row || !first || integer(row, 'stories') < 2) return undefined
  return { first, stories: integer(row, 'stories'), lastReportedAt: integer(row, 'last_reported_at') }
}

function storiesOf(
  database: Database,
  id: StoryId,
  { after, limit }: Parameters<SagaStore['stories']>[1],
): readonly SagaStory[] {
  const rows = database.all(
    `${STORIES} WHERE merged_into IS NULL AND article_count > 0
       AND (saga_id = ?1 OR stories.id = (SELECT coalesce(merged_into, id) FROM stories WHERE id = ?1))
       AND (first_reported_at, stories.id) < (?2, ?3)
     ORDER BY first_reported_at DESC, stories.id DESC LIMIT ?4`,
    id,
    after?.at ?? Number.MAX_SAFE_INTEGER,
    after?.id ?? 0,
    limit,
  )
  return withLeads(
    database,
    rows.map((row) => ({ story: storyFrom(row) })),
  )
}

function standing(database: Database, ids: readonly number[]): readonly Story[] {
  return database
    .all(
      `${STORIES} WHERE stories.id IN (SELECT value FROM json_each(?)) AND merged_into IS NULL AND article_count > 0`,
      JSON.stringify(ids),
    )
    .map(storyFrom)
}

function withLeads<T extends { readonly story: Story }>(
  database: Database,
  found: readonly T[],
): readonly (T & SagaStory)[] {
  const leads = summariesOf(
    database,
    found.map(({ story }) => story.leadArticleId),
  )
  const byId = new Map(leads.map((lead) => [lead.id, lead]))
  return found.flatMap((one) => {
    const lead = byId.get(one.story.leadArticleId)
    return lead ? [{ ...one, lead }] : []
  })
}
