import { type ItemId, type SourceId, toId } from '../../../news/ids.ts'
import { type EpochMs, MINUTE_MS } from '../../../news/instant.ts'
import type { Feed, Source } from '../../../news/source.ts'
import type { FeedTroubles, FeedVisit, IntakeStore, OfferedItem, PendingItem } from '../../intake-store.ts'
import { countReason } from './count-reason.ts'
import type { Database } from './database.ts'
import { integer, optionalInteger, optionalText, type Row, text } from './row.ts'
import { feedFrom, feedsOf, sourceById } from './source-queries.ts'
import { keepRhythm, keepVisit, recall } from './visit-queries.ts'

/** A feed whose time came so long ago is late: the newsroom has more to do than it can. */
const LATE_MS = 5 * MINUTE_MS

/** The way from feed to article in SQLite. */
export function intakeQueries(database: Database): IntakeStore {
  return {
    dueFeeds: async (now, limit) => dueFeeds(database, now, limit),
    feedTroubles: async (now) => feedTroubles(database, now),
    nextDueAt: async () => {
      const row = database.get(
        `SELECT min(next_visit_at) AS at FROM feeds JOIN sources ON sources.id = source_id WHERE paused = 0`,
      )
      return row && optionalInteger(row, 'at', 'at').at
    },
    recall: async (feed, items) => recall(database, feed, items),
    recordVisit: async (visit) => database.transaction(() => recordVisit(database, visit)),
    sourcesWithPending: async (now) =>
      database
        .all(
          `SELECT id FROM sources WHERE EXISTS
             (SELECT 1 FROM items WHERE source_id = sources.id AND state = 'pending' AND due_at <= ?)`,
          now,
        )
        .map((row) => toId<SourceId>(integer(row, 'id'))),
    pendingItems: async (sourceId, now, limit) => pendingItems(database, { sourceId, now, limit }),
    pendingCount: async () =>
      integer(database.get(`SELECT count(*) AS n FROM items WHERE state = 'pending'`) ?? { n: 0 }, 'n'),
    refuseItem: async (id, refusal) =>
      database.transaction(() => {
        database.run(`UPDATE items SET state = 'refused', offered = NULL WHERE id = ?`, id)
        countReason(database, sourceOfItem(database, id), refusal)
      }),
    countReason: async (id, counted) => database.transaction(() => countReason(database, id, counted)),
    postponeItem: async (id, delay) =>
      database.transaction(() => {
        database.run('UPDATE items SET attempts = attempts + 1, due_at = ? WHERE id = ?', delay.until, id)
        countReason(database, sourceOfItem(database, id), delay)
      }),
  }
}

function dueFeeds(database: Database, now: EpochMs, limit: number): ReturnType<typeof withSource>[] {
  return database
    .all(
      `SELECT feeds.* FROM feeds JOIN sources ON sources.id = source_id
       WHERE next_visit_at <= ? AND paused = 0 ORDER BY next_visit_at, feeds.id LIMIT ?`,
      now,
      limit,
    )
    .map((row) => withSource(database, row))
}

function feedTroubles(database: Database, now: EpochMs): FeedTroubles {
  const row = database.get(
    `SELECT count(*) FILTER (WHERE next_visit_at < ?) AS late, count(*) FILTER (WHERE failures > 0) AS failing,
       count(*) FILTER (WHERE gone_since IS NOT NULL) AS gone
     FROM feeds JOIN sources ON sources.id = source_id WHERE paused = 0`,
    now - LATE_MS,
  )
  if (!row) return { late: 0, failing: 0, gone: 0 }
  return { late: integer(row, 'late'), failing: integer(row, 'failing'), gone: integer(row, 'gone') }
}

function withSource(database: Database, row: Row): { readonly feed: Feed; readonly source: Source } {
  const feed = feedFrom(row)
  const source = sourceById(database, feed.sourceId)
  if (!source) throw new Error(`feed ${feed.id} has no source`)
  return { feed, source }
}

function recordVisit(database: Database, visit: FeedVisit): { accepted: number; known: number } {
  const sourceId = keepVisit(database, visit)
  if (visit.missedByHub)
    database.run('UPDATE subscriptions SET missed = missed + 1 WHERE feed_id = ? AND wanted = 1', visit.feedId)
  if (visit.rhythm) keepRhythm(database, visit.feedId, visit.rhythm)
  if (typeof visit.outcome === 'object') {
    const { refused, detail } = visit.outcome
    countReason(database, sourceId, { reason: refused, detail, at: visit.at })
  }
  for (const [reason, count] of Object.entries(visit.refusedItems ?? {})) {
    countReason(database, sourceId, { reason, detail: '', at: visit.at, count })
  }
  let accepted = 0
  for (const offered of visit.items) {
    if (acceptItem(database, { visit, sourceId, offered })) accepted++
  }
  return { accepted, known: visit.items.length - accepted }
}

/** Whether the item is new or changed, and therefore pending now. */
function acceptItem(
  database: Database,
  item: { readonly visit: FeedVisit; readonly sourceId: SourceId; readonly offered: OfferedItem },
): boolean {
  const { visit, sourceId, offered } = item
  renameMoved(database, sourceId, offered)
  const result = database.run(
    `INSERT INTO items (feed_id, source_id, identity, lasting_name, fingerprint, state, offered, due_at, first_seen_at)
     VALUES (?, ?, ?, ?, ?, 'pending', ?, ?, ?)
     ON CONFLICT (source_id, identity) DO UPDATE SET
       fingerprint = excluded.fingerprint, lasting_name = coalesce(excluded.lasting_name, lasting_name), state = 'pending', offered = excluded.offered, attempts = 0,
       due_at = excluded.due_at
     WHERE fingerprint <> excluded.fingerprint`,
    visit.feedId,
    sourceId,
    offered.identity,
    offered.lastingName ?? null,
    offered.fingerprint,
    JSON.stringify(offered),
    visit.at,
    visit.at,
  )
  return result.changes > 0
}

/** An item that is known by its lasting name and now has another address stays the same item. */
function renameMoved(database: Database, sourceId: SourceId, { identity, lastingName }: OfferedItem): void {
  if (lastingName === undefined) return
  database.run(
    `UPDATE items SET identity = ? WHERE id =
       (SELECT id FROM items WHERE source_id = ? AND lasting_name = ? AND identity <> ? ORDER BY id DESC LIMIT 1)
     AND NOT EXISTS (SELECT 1 FROM items WHERE source_id = ? AND identity = ?)`,
    identity,
    sourceId,
    lastingName,
    identity,
    sourceId,
    identity,
  )
}

function pendingItems(
  database: Database,
  wanted: { readonly sourceId: SourceId; readonly now: EpochMs; readonly limit: number },
): readonly PendingItem[] {
  const rows = database.all(
    `SELECT id AS item_id, feed_id AS item_feed_id, offered, attempts,
       (SELECT canonical_url FROM article_checks JOIN articles ON articles.id = article_id
        WHERE item_id = items.id ORDER BY article_id LIMIT 1) AS article_url
     FROM items WHERE source_id = ? AND state = 'pending' AND due_at <= ? ORDER BY due_at, id LIMIT ?`,
    wanted.sourceId,
    wanted.now,
    wanted.limit,
  )
  const source = sourceById(database, wanted.sourceId)
  if (!source) return []
  const feeds = feedsOf(database, wanted.sourceId)
  return rows.map((row) => ({
    id: toId<ItemId>(integer(row, 'item_id')),
    source,
    feed: feedOfItem(feeds, integer(row, 'item_feed_id')),
    offered: JSON.parse(text(row, 'offered')) as OfferedItem,
    ...optionalText(row, 'article_url', 'articleUrl'),
    attempts: integer(row, 'attempts'),
  }))
}

/** The feed among a source's that an item came from. */
export function feedOfItem(feeds: readonly Feed[], id: number): Feed {
  const feed = feeds.find((candidate) => candidate.id === id)
  if (!feed) throw new Error(`no feed ${id}`)
  return feed
}

function sourceOfItem(database: Database, id: ItemId): SourceId {
  const row = database.get('SELECT source_id FROM items WHERE id = ?', id)
  if (!row) throw new Error(`no item ${id}`)
  return toId<SourceId>(integer(row, 'source_id'))
}
