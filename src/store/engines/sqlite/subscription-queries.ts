import { type FeedId, type SourceId, type SubscriptionId, toId } from '../../../news/ids.ts'
import type { EpochMs } from '../../../news/instant.ts'
import { HUB_MODES, HUB_PATH, type Subscription } from '../../../news/subscription.ts'
import type { HubTrouble, HubWish, SubscriptionStore } from '../../subscription-store.ts'
import { countReason } from './count-reason.ts'
import type { Database } from './database.ts'
import { integer, optionalInteger, type Row, text } from './row.ts'

const COLUMNS = 'subscriptions.*, feeds.source_id FROM subscriptions JOIN feeds ON feeds.id = feed_id'

function subscriptionFrom(row: Row): Subscription {
  const pending = HUB_MODES.find((mode) => mode === row.pending)
  return {
    id: toId<SubscriptionId>(integer(row, 'id')),
    feedId: toId<FeedId>(integer(row, 'feed_id')),
    sourceId: toId<SourceId>(integer(row, 'source_id')),
    hubUrl: text(row, 'hub_url'),
    topic: text(row, 'topic'),
    key: text(row, 'key'),
    callback: text(row, 'callback'),
    secret: text(row, 'secret'),
    wanted: integer(row, 'wanted') === 1,
    ...(pending ? { pending } : {}),
    nextAt: integer(row, 'next_at'),
    failures: integer(row, 'failures'),
    ...optionalInteger(row, 'lease_until', 'leaseUntil'),
    ...optionalInteger(row, 'last_push_at', 'lastPushAt'),
    pushedItems: integer(row, 'pushed_items'),
    forged: integer(row, 'forged'),
    missed: integer(row, 'missed'),
  }
}

/** The subscription that is wanted for a feed. */
export function wantedSubscription(database: Database, feedId: FeedId): Subscription | undefined {
  const row = database.get(`SELECT ${COLUMNS} WHERE feed_id = ? AND wanted = 1`, feedId)
  return row && subscriptionFrom(row)
}

/** Standing requests to hubs in SQLite. */
export function subscriptionQueries(database: Database): SubscriptionStore {
  return {
    want: async (feedId, wish, at) => {
      // Nearly every visit ends here, without a write.
      const wanted = wantedSubscription(database, feedId)
      if (wish ? wanted && fulfils(wanted, wish) : !wanted) return
      database.transaction(() => changeWish(database, { feedId, wish, at }))
    },
    due: async (at, limit) =>
      database
        .all(
          `SELECT ${COLUMNS} JOIN sources ON sources.id = source_id
           WHERE next_at <= ? AND (paused = 0 OR wanted = 0) ORDER BY next_at, subscriptions.id LIMIT ?`,
          at,
          limit,
        )
        .map(subscriptionFrom),
    byKey: async (key) => {
      const row = database.get(`SELECT ${COLUMNS} WHERE key = ?`, key)
      return row && subscriptionFrom(row)
    },
    ofFeed: async (feedId) =>
      database.all(`SELECT ${COLUMNS} WHERE feed_id = ? ORDER BY subscriptions.id`, feedId).map(subscriptionFrom),
    asking: async (id, { mode, nextAt }) => {
      database.run(
        'UPDATE subscriptions SET pending = ?, next_at = ?, failures = failures + 1 WHERE id = ?',
        mode,
        nextAt,
        id,
      )
    },
    failed: async (id, trouble) => database.transaction(() => keepTrouble(database, id, trouble)),
    denied: async (id, trouble) =>
      database.transaction(() => {
        database.run(`UPDATE subscriptions SET lease_until = NULL, pending = 'subscribe' WHERE id = ?`, id)
        keepTrouble(database, id, trouble)
      }),
    confirmed: async (id, { until, renewAt }) => {
      database.run(
        'UPDATE subscriptions SET pending = NULL, failures = 0, lease_until = ?, next_at = ? WHERE id = ?',
        until,
        renewAt,
        id,
      )
    },
    pushed: async (id, { at, items }) => {
      database.run(
        'UPDATE subscriptions SET last_push_at = ?, pushed_items = pushed_items + ?, missed = 0 WHERE id = ?',
        at,
        items,
        id,
      )
    },
    forged: async (id, at) => database.transaction(() => keepForgery(database, id, at)),
    end: async (id) => {
      database.run('DELETE FROM subscriptions WHERE id = ?', id)
    },
  }
}

function fulfils({ hubUrl, topic, callback, key }: Subscription, wish: HubWish): boolean {
  return hubUrl === wish.hubUrl && topic === wish.topic && callback === wish.callbackBase + HUB_PATH + key
}

function changeWish(
  database: Database,
  change: { readonly feedId: FeedId; readonly wish: HubWish | undefined; readonly at: EpochMs },
): void {
  const { feedId, wish, at } = change
  database.run(
    'UPDATE subscriptions SET wanted = 0, pending = NULL, failures = 0, next_at = ? WHERE feed_id = ? AND wanted = 1',
    at,
    feedId,
  )
  if (!wish) return
  const { key, secret } = wish.fresh
  database.run(
    `INSERT INTO subscriptions (feed_id, hub_url, topic, key, callback, secret, wanted, next_at)
     VALUES (?, ?, ?, ?, ?, ?, 1, ?)`,
    feedId,
    wish.hubUrl,
    wish.topic,
    key,
    wish.callbackBase + HUB_PATH + key,
    secret,
    at,
  )
}

function keepTrouble(database: Database, id: SubscriptionId, trouble: HubTrouble): void {
  const row = database.get(
    `UPDATE subscriptions SET pending = NULL, next_at = ? WHERE id = ? AND pending IS NOT NULL
     RETURNING (SELECT source_id FROM feeds WHERE feeds.id = feed_id) AS source_id`,
    trouble.nextAt,
    id,
  )
  if (row) countReason(database, toId<SourceId>(integer(row, 'source_id')), trouble)
}

function keepForgery(database: Database, id: SubscriptionId, at: EpochMs): void {
  const row = database.get(
    `UPDATE subscriptions SET forged = forged + 1 WHERE id = ?
     RETURNING (SELECT source_id FROM feeds WHERE feeds.id = feed_id) AS source_id`,
    id,
  )
  if (row) countReason(database, toId<SourceId>(integer(row, 'source_id')), { reason: 'forged-push', detail: '', at })
}
