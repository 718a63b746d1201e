import { NashraError } from '../../../base/errors.ts'
import type { Database } from './database.ts'
import { integer } from './row.ts'

/**
 * The schema's history, oldest first; the store's version is how many have run. A migration that was released is never
 * edited: a change is a new one at the end.
 */
export const MIGRATIONS: readonly string[] = [
  `
  CREATE TABLE sources (
    id INTEGER PRIMARY KEY,
    slug TEXT NOT NULL UNIQUE,
    name TEXT NOT NULL,
    country TEXT,
    language TEXT NOT NULL,
    site_url TEXT NOT NULL UNIQUE,
    allowed_hosts TEXT NOT NULL DEFAULT '[]',
    min_delay_ms INTEGER,
    paused INTEGER NOT NULL DEFAULT 0,
    added_at INTEGER NOT NULL
  ) STRICT;

  CREATE TABLE feeds (
    id INTEGER PRIMARY KEY,
    source_id INTEGER NOT NULL REFERENCES sources ON DELETE CASCADE,
    url TEXT NOT NULL UNIQUE,
    kind TEXT NOT NULL,
    section TEXT,
    next_visit_at INTEGER NOT NULL,
    last_visit_at INTEGER,
    etag TEXT,
    last_modified TEXT,
    failures INTEGER NOT NULL DEFAULT 0
  ) STRICT;
  CREATE INDEX feeds_by_source ON feeds (source_id);
  CREATE INDEX feeds_by_due ON feeds (next_visit_at);

  CREATE TABLE items (
    id INTEGER PRIMARY KEY,
    feed_id INTEGER NOT NULL REFERENCES feeds ON DELETE CASCADE,
    source_id INTEGER NOT NULL REFERENCES sources ON DELETE CASCADE,
    identity TEXT NOT NULL,
    fingerprint TEXT NOT NULL,
    state TEXT NOT NULL CHECK (state IN ('pending', 'done', 'refused')),
    offered TEXT,
    attempts INTEGER NOT NULL DEFAULT 0,
    due_at INTEGER NOT NULL,
    first_seen_at INTEGER NOT NULL,
    UNIQUE (source_id, identity)
  ) STRICT;
  CREATE INDEX items_pending ON items (source_id, due_at, id) WHERE state = 'pending';
  CREATE INDEX items_by_feed ON items (feed_id);

  CREATE TABLE reasons (
    source_id INTEGER NOT NULL REFERENCES sources ON DELETE CASCADE,
    reason TEXT NOT NULL,
    count INTEGER NOT NULL,
    last_at INTEGER NOT NULL,
    last_detail TEXT NOT NULL,
    PRIMARY KEY (source_id, reason)
  ) STRICT, WITHOUT ROWID;

  CREATE TABLE stories (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    lead_article_id INTEGER NOT NULL,
    first_reported_at INTEGER NOT NULL,
    last_reported_at INTEGER NOT NULL,
    article_count INTEGER NOT NULL,
    independent_source_count INTEGER NOT NULL
  ) STRICT;
  CREATE INDEX stories_by_last_report ON stories (last_reported_at);

  CREATE TABLE articles (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    source_id INTEGER NOT NULL REFERENCES sources,
    story_id INTEGER NOT NULL REFERENCES stories,
    canonical_url TEXT NOT NULL UNIQUE,
    title TEXT NOT NULL,
    snippet TEXT NOT NULL,
    section TEXT,
    language TEXT NOT NULL,
    published_at INTEGER NOT NULL,
    updated_at INTEGER,
    first_seen_at INTEGER NOT NULL,
    revision INTEGER NOT NULL DEFAULT 1,
    revised_at INTEGER NOT NULL,
    copy_of INTEGER REFERENCES articles,
    copy_overlap REAL,
    because TEXT NOT NULL DEFAULT '[]',
    digest TEXT NOT NULL,
    content BLOB NOT NULL
  ) STRICT;
  CREATE INDEX articles_by_publication ON articles (published_at, id);
  CREATE INDEX articles_by_source ON articles (source_id, published_at, id);
  CREATE INDEX articles_by_section ON articles (section, published_at, id) WHERE section IS NOT NULL;
  CREATE INDEX articles_by_story ON articles (story_id, published_at);
  CREATE INDEX articles_by_first_seen ON articles (first_seen_at);

  CREATE TABLE revisions (
    article_id INTEGER NOT NULL REFERENCES articles ON DELETE CASCADE,
    number INTEGER NOT NULL,
    seen_at INTEGER NOT NULL,
    content BLOB NOT NULL,
    PRIMARY KEY (article_id, number)
  ) STRICT, WITHOUT ROWID;

  -- The terms come ready-made and parted by spaces: every other character is part of a term.
  CREATE VIRTUAL TABLE terms USING fts5 (
    title, body, content = '', contentless_delete = 1,
    tokenize = 'ascii tokenchars ''!"#$%&''''()*+,-./:;<=>?@[\\]^_\`{|}~'''
  );
  `,
  `
  ALTER TABLE feeds ADD COLUMN next_because TEXT;
  ALTER TABLE feeds ADD COLUMN ttl_ms INTEGER;
  ALTER TABLE feeds ADD COLUMN last_good_visit_at INTEGER;
  ALTER TABLE feeds ADD COLUMN absent_since INTEGER;
  ALTER TABLE feeds ADD COLUMN gone_since INTEGER;
  ALTER TABLE feeds ADD COLUMN moving_to TEXT;
  ALTER TABLE feeds ADD COLUMN moving_visits INTEGER NOT NULL DEFAULT 0;
  ALTER TABLE feeds ADD COLUMN moved_from TEXT;
  ALTER TABLE feeds ADD COLUMN moved_at INTEGER;

  CREATE TABLE rhythms (
    feed_id INTEGER PRIMARY KEY REFERENCES feeds ON DELETE CASCADE,
    rhythm TEXT NOT NULL
  ) STRICT;
  `,
  `
  ALTER TABLE articles ADD COLUMN gone_at INTEGER;
  ALTER TABLE articles ADD COLUMN gone_reason TEXT;
  CREATE INDEX articles_gone ON articles (source_id) WHERE gone_at IS NOT NULL;
  CREATE INDEX articles_revised ON articles (source_id) WHERE revision > 1;

  -- What an outlet changed; the number is that of the revision that came of it.
  CREATE TABLE changes (
    article_id INTEGER NOT NULL REFERENCES articles ON DELETE CASCADE,
    number INTEGER NOT NULL,
    position INTEGER NOT NULL,
    source_id INTEGER NOT NULL REFERENCES sources,
    kind TEXT NOT NULL,
    place TEXT NOT NULL,
    before TEXT NOT NULL,
    after TEXT NOT NULL,
    PRIMARY KEY (article_id, number, position)
  ) STRICT, WITHOUT ROWID;
  CREATE INDEX changes_by_source ON changes (source_id, kind, article_id);

  CREATE TABLE article_checks (
    article_id INTEGER PRIMARY KEY REFERENCES articles ON DELETE CASCADE,
    source_id INTEGER NOT NULL REFERENCES sources,
    item_id INTEGER NOT NULL REFERENCES items ON DELETE CASCADE,
    item TEXT,
    next_check_at INTEGER,
    checks INTEGER NOT NULL,
    unchanged INTEGER NOT NULL,
    confidence REAL NOT NULL,
    etag TEXT,
    last_modified TEXT,
    missing INTEGER NOT NULL,
    missing_since INTEGER,
    doubt TEXT
  ) STRICT;
  CREATE INDEX article_checks_due ON article_checks (next_check_at) WHERE next_check_at IS NOT NULL;
  CREATE INDEX article_checks_by_item ON article_checks (item_id);

  CREATE TABLE check_days (
    source_id INTEGER NOT NULL REFERENCES sources ON DELETE CASCADE,
    day INTEGER NOT NULL,
    checks INTEGER NOT NULL,
    PRIMARY KEY (source_id, day)
  ) STRICT, WITHOUT ROWID;
  `,
  `
  ALTER TABLE feeds ADD COLUMN listing_rule TEXT;
  ALTER TABLE feeds ADD COLUMN listing_memory TEXT;
  `,
  `
  ALTER TABLE items ADD COLUMN lasting_name TEXT;
  CREATE INDEX items_by_lasting_name ON items (source_id, lasting_name) WHERE lasting_name IS NOT NULL;
  `,
  `
  CREATE TABLE subscriptions (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    feed_id INTEGER NOT NULL REFERENCES feeds ON DELETE CASCADE,
    hub_url TEXT NOT NULL,
    topic TEXT NOT NULL,
    key TEXT NOT NULL UNIQUE,
    callback TEXT NOT NULL,
    secret TEXT NOT NULL,
    wanted INTEGER NOT NULL,
    pending TEXT CHECK (pending IN ('subscribe', 'unsubscribe')),
    next_at INTEGER NOT NULL,
    failures INTEGER NOT NULL DEFAULT 0,
    lease_until INTEGER,
    last_push_at INTEGER,
    pushed_items INTEGER NOT NULL DEFAULT 0,
    forged INTEGER NOT NULL DEFAULT 0,
    missed INTEGER NOT NULL DEFAULT 0
  ) STRICT;
  CREATE INDEX subscriptions_by_feed ON subscriptions (feed_id);
  CREATE INDEX subscriptions_by_due ON subscriptions (next_at);
  `,
  `
  ALTER TABLE article_checks ADD COLUMN reader TEXT;
  `,
  `
  -- What an outlet's pages have in common: JSON, compressed with zstd.
  CREATE TABLE templates (
    source_id INTEGER PRIMARY KEY REFERENCES sources ON DELETE CASCADE,
    template BLOB NOT NULL
  ) STRICT;
  `,
  'ALTER TABLE articles ADD COLUMN kind TEXT',
]

/** The store's version: how many migrations it has seen. */
export function versionOf(database: Database): number {
  const row = database.get('PRAGMA user_version')
  return row ? integer(row, 'user_version') : 0
}

/**
 * Brings the schema to the newest version, each step in a transaction of its own.
 *
 * @throws NashraError STORE_TOO_NEW if a newer Nashra wrote the store
 */
export function migrate(database: Database, to: number = MIGRATIONS.length): void {
  const version = versionOf(database)
  if (version > MIGRATIONS.length) {
    throw new NashraError('STORE_TOO_NEW', {
      english: `the store has version ${version}, this Nashra knows ${MIGRATIONS.length}; run the newer Nashra that wrote it`,
      arabic: `إصدار المخزن ${version} أحدث مما تعرفه هذه النسخة (${MIGRATIONS.length})؛ شغّل النسخة الأحدث التي كتبته`,
    })
  }
  for (const [index, sql] of MIGRATIONS.slice(0, to).entries()) {
    if (index < version) continue
    database.transaction(() => {
      database.exec(sql)
      database.exec(`PRAGMA user_version = ${index + 1}`)
    })
  }
}
