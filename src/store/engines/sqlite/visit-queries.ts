import { type FeedId, type SourceId, toId } from '../../../news/ids.ts'
import type { Rhythm } from '../../../news/rhythm.ts'
import type { Feed } from '../../../news/source.ts'
import type { FeedMemory, FeedVisit, OfferedName } from '../../intake-store.ts'
import type { Database } from './database.ts'
import { integer, text } from './row.ts'
import { wantedSubscription } from './subscription-queries.ts'

export function recall(
  database: Database,
  feed: Pick<Feed, 'id' | 'sourceId'>,
  items: readonly OfferedName[],
): FeedMemory {
  const rhythm = rhythmOf(database, feed.id)
  const subscription = wantedSubscription(database, feed.id)
  return { ...(rhythm && { rhythm }), ...(subscription && { subscription }), known: knownOf(database, feed, items) }
}

function knownOf(
  database: Database,
  { sourceId }: Pick<Feed, 'sourceId'>,
  items: readonly OfferedName[],
): ReadonlySet<string> {
  const lookUp = (column: 'identity' | 'lasting_name', names: readonly string[]): ReadonlySet<string> => {
    const rows = database.all(
      `SELECT ${column} AS name FROM items WHERE source_id = ? AND ${column} IN (SELECT value FROM json_each(?))`,
      sourceId,
      JSON.stringify(names),
    )
    return new Set(rows.map((row) => text(row, 'name')))
  }
  const identities = lookUp(
    'identity',
    items.map(({ identity }) => identity),
  )
  const names = lookUp(
    'lasting_name',
    items.flatMap(({ lastingName }) => lastingName ?? []),
  )
  const isKnown = ({ identity, lastingName = '' }: OfferedName) => identities.has(identity) || names.has(lastingName)
  return new Set(items.filter(isKnown).map(({ identity }) => identity))
}

export function rhythmOf(database: Database, feedId: FeedId): Rhythm | undefined {
  const row = database.get('SELECT rhythm FROM rhythms WHERE feed_id = ?', feedId)
  return row && (JSON.parse(text(row, 'rhythm')) as Rhythm)
}

export function keepRhythm(database: Database, feedId: FeedId, rhythm: Rhythm): void {
  database.run(
    'INSERT INTO rhythms (feed_id, rhythm) VALUES (?, ?) ON CONFLICT (feed_id) DO UPDATE SET rhythm = excluded.rhythm',
    feedId,
    JSON.stringify(rhythm, rounded),
  )
}

/** A thousandth of an item or an hour is exact enough, and three times shorter. */
function rounded(_key: string, value: unknown): unknown {
  return typeof value === 'number' ? Math.round(value * 1000) / 1000 : value
}

/** What a visit changes of its feed; answers whose feed it is. */
export function keepVisit(database: Database, visit: FeedVisit): SourceId {
  const { health } = visit
  const row = database.get(
    `UPDATE feeds SET next_visit_at = ?, next_because = ?, failures = ?, last_visit_at = ?, last_good_visit_at = ?,
       absent_since = ?, gone_since = ?, moving_to = ?, moving_visits = ?
     WHERE id = ? RETURNING source_id`,
    visit.nextVisitAt,
    visit.because,
    health.failures,
    health.lastVisitAt ?? null,
    health.lastGoodVisitAt ?? null,
    health.absentSince ?? null,
    health.goneSince ?? null,
    health.moving?.to ?? null,
    health.moving?.visits ?? 0,
    visit.feedId,
  )
  if (!row) throw new Error(`no feed ${visit.feedId}`)
  if (visit.outcome === 'read') keepAnswer(database, visit)
  if (visit.moveTo !== undefined) moveFeed(database, visit, visit.moveTo)
  return toId<SourceId>(integer(row, 'source_id'))
}

function keepAnswer(database: Database, { feedId, etag, lastModified, ttlMs, listing }: FeedVisit): void {
  database.run(
    `UPDATE feeds SET etag = ?, last_modified = ?, ttl_ms = ?, listing_memory = coalesce(?, listing_memory)
     WHERE id = ?`,
    etag ?? null,
    lastModified ?? null,
    ttlMs ?? null,
    listing ? JSON.stringify(listing) : null,
    feedId,
  )
}

/** The validators go: they were given for the other address. */
function moveFeed(database: Database, { feedId, at }: FeedVisit, to: string): void {
  database.run(
    `UPDATE feeds SET moved_from = url, moved_at = ?, url = ?, moving_to = NULL, moving_visits = 0, etag = NULL,
       last_modified = NULL
     WHERE id = ? AND NOT EXISTS (SELECT 1 FROM feeds WHERE url = ?)`,
    at,
    to,
    feedId,
    to,
  )
}
