import { type FeedHealth, VISIT_REASONS } from '../../../news/feed-health.ts'
import { type FeedId, type SourceId, toId } from '../../../news/ids.ts'
import type { EpochMs } from '../../../news/instant.ts'
import type { ListingMemory, ListingRule } from '../../../news/listing.ts'
import { FEED_KINDS, type Feed, type FeedKind, type Source, type SourceOffer } from '../../../news/source.ts'
import { slugFor } from '../../source-slug.ts'
import type { SourceHealth, SourceStore } from '../../source-store.ts'
import type { Database } from './database.ts'
import { integer, optionalInteger, optionalText, type Row, text } from './row.ts'
import { rhythmOf } from './visit-queries.ts'

/** `source.*` columns of a row, as selected from the table `sources`. */
function sourceFrom(row: Row): Source {
  return {
    id: toId<SourceId>(integer(row, 'id')),
    slug: text(row, 'slug'),
    name: text(row, 'name'),
    ...optionalText(row, 'country', 'country'),
    language: text(row, 'language'),
    siteUrl: text(row, 'site_url'),
    allowedHosts: JSON.parse(text(row, 'allowed_hosts')) as readonly string[],
    ...optionalInteger(row, 'min_delay_ms', 'minDelayMs'),
    paused: integer(row, 'paused') === 1,
  }
}

export function feedFrom(row: Row): Feed {
  return {
    id: toId<FeedId>(integer(row, 'id')),
    sourceId: toId<SourceId>(integer(row, 'source_id')),
    url: text(row, 'url'),
    kind: kindFrom(text(row, 'kind')),
    ...optionalText(row, 'section', 'section'),
    nextVisitAt: integer(row, 'next_visit_at'),
    ...nextBecauseFrom(row),
    ...optionalInteger(row, 'ttl_ms', 'ttlMs'),
    ...optionalText(row, 'etag', 'etag'),
    ...optionalText(row, 'last_modified', 'lastModified'),
    health: healthFrom(row),
    ...listingFrom(row),
  }
}

function listingFrom(row: Row): Pick<Feed, 'listing'> {
  const { rule } = optionalText(row, 'listing_rule', 'rule')
  const { memory } = optionalText(row, 'listing_memory', 'memory')
  if (rule === undefined && memory === undefined) return {}
  return {
    listing: {
      ...(rule === undefined ? {} : { rule: JSON.parse(rule) as ListingRule }),
      ...(memory === undefined ? {} : { memory: JSON.parse(memory) as ListingMemory }),
    },
  }
}

function nextBecauseFrom(row: Row): Pick<Feed, 'nextBecause'> {
  const nextBecause = VISIT_REASONS.find((reason) => reason === row.next_because)
  return nextBecause ? { nextBecause } : {}
}

function healthFrom(row: Row): FeedHealth {
  const { movingTo } = optionalText(row, 'moving_to', 'movingTo')
  const { movedFrom } = optionalText(row, 'moved_from', 'movedFrom')
  return {
    failures: integer(row, 'failures'),
    ...optionalInteger(row, 'last_visit_at', 'lastVisitAt'),
    ...optionalInteger(row, 'last_good_visit_at', 'lastGoodVisitAt'),
    ...optionalInteger(row, 'absent_since', 'absentSince'),
    ...optionalInteger(row, 'gone_since', 'goneSince'),
    ...(movingTo === undefined ? {} : { moving: { to: movingTo, visits: integer(row, 'moving_visits') } }),
    ...(movedFrom === undefined ? {} : { moved: { from: movedFrom, at: integer(row, 'moved_at') } }),
  }
}

function kindFrom(word: string): FeedKind {
  const kind = FEED_KINDS.find((known) => known === word)
  if (!kind) throw new TypeError(`no feed kind "${word}"`)
  return kind
}

export function sourceById(database: Database, id: SourceId): Source | undefined {
  const row = database.get('SELECT * FROM sources WHERE id = ?', id)
  return row && sourceFrom(row)
}

export function feedsOf(database: Database, id: SourceId): readonly Feed[] {
  return database.all('SELECT * FROM feeds WHERE source_id = ? ORDER BY id', id).map(feedFrom)
}

/** Outlets and their feeds in SQLite. */
export function sourceQueries(database: Database): SourceStore {
  return {
    add: async (offer, now) => database.transaction(() => addSource(database, offer, now)),
    all: async () => database.all('SELECT * FROM sources ORDER BY name').map(sourceFrom),
    bySlug: async (slug) => {
      const row = database.get('SELECT * FROM sources WHERE slug = ?', slug)
      return row && sourceFrom(row)
    },
    byId: async (id) => sourceById(database, id),
    feedsOf: async (id) => feedsOf(database, id),
    rhythmOf: async (id) => rhythmOf(database, id),
    health: async (id) => healthOf(database, id),
  }
}

function addSource(database: Database, offer: SourceOffer, now: EpochMs): { source: Source; added: boolean } {
  const known = database.get('SELECT * FROM sources WHERE site_url = ?', offer.siteUrl)
  const source = known ? sourceFrom(known) : insertSource(database, offer, now)
  for (const feed of offer.feeds) {
    database.run(
      `INSERT INTO feeds (source_id, url, kind, section, next_visit_at, listing_rule) SELECT ?, ?, ?, ?, ?, ?
       WHERE NOT EXISTS (SELECT 1 FROM feeds WHERE moved_from = ?) ON CONFLICT (url) DO NOTHING`,
      source.id,
      feed.url,
      feed.kind,
      feed.section ?? null,
      now,
      feed.rule ? JSON.stringify(feed.rule) : null,
      // A list that still has the address from which a feed moved must not bring it back.
      feed.url,
    )
  }
  return { source, added: !known }
}

function insertSource(database: Database, offer: SourceOffer, now: EpochMs): Source {
  const slug = slugFor(offer, (taken) => database.get('SELECT 1 FROM sources WHERE slug = ?', taken) !== undefined)
  const row = database.get(
    `INSERT INTO sources (slug, name, country, language, site_url, allowed_hosts, min_delay_ms, added_at)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?) RETURNING *`,
    slug,
    offer.name,
    offer.country ?? null,
    offer.language,
    offer.siteUrl,
    JSON.stringify(offer.allowedHosts ?? []),
    offer.minDelayMs ?? null,
    now,
  )
  if (!row) throw new Error('the source was not inserted')
  return sourceFrom(row)
}

function healthOf(database: Database, id: SourceId): SourceHealth {
  const visits = database.get('SELECT max(last_visit_at) AS at FROM feeds WHERE source_id = ?', id) ?? { at: null }
  const articles = database.get(
    'SELECT count(*) AS articles, max(first_seen_at) AS at FROM articles WHERE source_id = ?',
    id,
  ) ?? { articles: 0, at: null }
  const reasons = database.all(
    'SELECT reason, count, last_at FROM reasons WHERE source_id = ? ORDER BY count DESC, reason',
    id,
  )
  return {
    sourceId: id,
    articles: integer(articles, 'articles'),
    ...optionalInteger(visits, 'at', 'lastVisitAt'),
    ...optionalInteger(articles, 'at', 'lastArticleAt'),
    reasons: reasons.map((row) => ({
      reason: text(row, 'reason'),
      count: integer(row, 'count'),
      lastAt: integer(row, 'last_at'),
    })),
  }
}
