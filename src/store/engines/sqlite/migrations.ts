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
  `
  -- Who writes comments. The key is a keyed digest: of an e-mail address, or of a name at a network address.
  CREATE TABLE writers (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    key TEXT NOT NULL UNIQUE,
    name TEXT NOT NULL,
    first_at INTEGER NOT NULL,
    last_at INTEGER NOT NULL,
    trusted_at INTEGER
  ) STRICT;
  CREATE INDEX writers_by_last_comment ON writers (last_at);
  CREATE INDEX writers_trusted ON writers (id) WHERE trusted_at IS NOT NULL;

  -- E-mail addresses, sealed, apart from all else.
  CREATE TABLE contacts (
    writer_id INTEGER PRIMARY KEY REFERENCES writers ON DELETE CASCADE,
    sealed BLOB NOT NULL,
    confirmed_at INTEGER,
    muted_at INTEGER
  ) STRICT;

  -- What is known of an article's comments; a row is made with the first of them.
  CREATE TABLE comment_threads (
    article_id INTEGER PRIMARY KEY REFERENCES articles ON DELETE CASCADE,
    last_number INTEGER NOT NULL DEFAULT 0,
    openness TEXT CHECK (openness IN ('open', 'closed'))
  ) STRICT;

  CREATE TABLE comments (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    article_id INTEGER NOT NULL REFERENCES articles,
    parent_id INTEGER REFERENCES comments,
    writer_id INTEGER NOT NULL REFERENCES writers,
    number INTEGER,
    state TEXT NOT NULL CHECK (state IN ('pending', 'approved', 'rejected', 'withdrawn', 'erased')),
    name TEXT NOT NULL,
    text TEXT NOT NULL,
    text_key TEXT NOT NULL,
    redactions TEXT NOT NULL DEFAULT '[]',
    written_at INTEGER NOT NULL,
    revision INTEGER NOT NULL DEFAULT 1,
    verdicts TEXT NOT NULL,
    held_by TEXT,
    reason TEXT,
    approved_at INTEGER,
    decided_at INTEGER,
    decided_by INTEGER REFERENCES accounts,
    decision_id INTEGER,
    wants_replies INTEGER NOT NULL,
    address TEXT,
    address_is_cut INTEGER NOT NULL DEFAULT 0,
    address_key TEXT,
    open_reports INTEGER NOT NULL DEFAULT 0,
    UNIQUE (article_id, number)
  ) STRICT;
  CREATE INDEX comments_by_state ON comments (state, id);
  CREATE INDEX comments_by_phase ON comments (state, held_by, id);
  CREATE INDEX comments_by_article ON comments (article_id, state, id);
  CREATE INDEX comments_of_article ON comments (article_id, id);
  CREATE INDEX comments_by_thread ON comments (article_id, number) WHERE parent_id IS NULL AND number IS NOT NULL;
  CREATE INDEX comments_by_parent ON comments (parent_id, number) WHERE parent_id IS NOT NULL;
  CREATE INDEX comments_by_writer ON comments (writer_id, state, id);
  CREATE INDEX comments_of_writer ON comments (writer_id, id);
  CREATE INDEX comments_by_address ON comments (address_key, written_at) WHERE address_key IS NOT NULL;
  CREATE INDEX comments_by_text ON comments (text_key, written_at);
  CREATE INDEX comments_by_writing ON comments (written_at);
  CREATE INDEX comments_by_approval ON comments (approved_at) WHERE state = 'approved';
  CREATE INDEX comments_put_away ON comments (decided_at) WHERE state IN ('rejected', 'withdrawn');
  CREATE INDEX comments_reported ON comments (id) WHERE open_reports > 0;
  CREATE INDEX comments_with_address ON comments (written_at) WHERE address IS NOT NULL;
  CREATE INDEX comments_with_whole_address ON comments (written_at) WHERE address IS NOT NULL AND address_is_cut = 0;

  -- Texts that their writers changed.
  CREATE TABLE comment_revisions (
    comment_id INTEGER NOT NULL REFERENCES comments ON DELETE CASCADE,
    revision INTEGER NOT NULL,
    name TEXT NOT NULL,
    text TEXT NOT NULL,
    at INTEGER NOT NULL,
    PRIMARY KEY (comment_id, revision)
  ) STRICT, WITHOUT ROWID;

  -- How many comments there are of each state, phase and writer: kept by the triggers below, never counted.
  CREATE TABLE comment_counts (
    state TEXT NOT NULL,
    held_by TEXT NOT NULL,
    count INTEGER NOT NULL,
    PRIMARY KEY (state, held_by)
  ) STRICT, WITHOUT ROWID;
  CREATE TABLE article_comment_counts (
    article_id INTEGER NOT NULL,
    state TEXT NOT NULL,
    count INTEGER NOT NULL,
    PRIMARY KEY (article_id, state)
  ) STRICT, WITHOUT ROWID;
  CREATE TABLE writer_comment_counts (
    writer_id INTEGER NOT NULL,
    state TEXT NOT NULL,
    count INTEGER NOT NULL,
    PRIMARY KEY (writer_id, state)
  ) STRICT, WITHOUT ROWID;
  CREATE TABLE reported_comments (id INTEGER PRIMARY KEY CHECK (id = 1), count INTEGER NOT NULL) STRICT;
  INSERT INTO reported_comments VALUES (1, 0);

  CREATE TRIGGER comment_added AFTER INSERT ON comments BEGIN
    INSERT INTO comment_counts VALUES (NEW.state, coalesce(NEW.held_by, ''), 1)
      ON CONFLICT DO UPDATE SET count = count + 1;
    INSERT INTO article_comment_counts VALUES (NEW.article_id, NEW.state, 1) ON CONFLICT DO UPDATE SET count = count + 1;
    INSERT INTO writer_comment_counts VALUES (NEW.writer_id, NEW.state, 1) ON CONFLICT DO UPDATE SET count = count + 1;
  END;
  CREATE TRIGGER comment_moved AFTER UPDATE OF state, held_by ON comments
  WHEN OLD.state <> NEW.state OR OLD.held_by IS NOT NEW.held_by BEGIN
    UPDATE comment_counts SET count = count - 1 WHERE state = OLD.state AND held_by = coalesce(OLD.held_by, '');
    UPDATE article_comment_counts SET count = count - 1 WHERE article_id = OLD.article_id AND state = OLD.state;
    UPDATE writer_comment_counts SET count = count - 1 WHERE writer_id = OLD.writer_id AND state = OLD.state;
    INSERT INTO comment_counts VALUES (NEW.state, coalesce(NEW.held_by, ''), 1)
      ON CONFLICT DO UPDATE SET count = count + 1;
    INSERT INTO article_comment_counts VALUES (NEW.article_id, NEW.state, 1) ON CONFLICT DO UPDATE SET count = count + 1;
    INSERT INTO writer_comment_counts VALUES (NEW.writer_id, NEW.state, 1) ON CONFLICT DO UPDATE SET count = count + 1;
  END;
  CREATE TRIGGER comment_reported AFTER UPDATE OF open_reports ON comments
  WHEN (OLD.open_reports > 0) <> (NEW.open_reports > 0) BEGIN
    UPDATE reported_comments SET count = count + iif(NEW.open_reports > 0, 1, -1);
  END;

  -- What an editor decided, with the way back.
  CREATE TABLE comment_decisions (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    comment_id INTEGER NOT NULL REFERENCES comments ON DELETE CASCADE,
    was TEXT NOT NULL,
    is_now TEXT NOT NULL,
    account_id INTEGER REFERENCES accounts,
    by_name TEXT NOT NULL,
    at INTEGER NOT NULL,
    waited_ms INTEGER,
    undone_at INTEGER
  ) STRICT;
  CREATE INDEX decisions_by_comment ON comment_decisions (comment_id);
  CREATE INDEX decisions_by_time ON comment_decisions (at);

  -- Codes that were tried or used; those that never were leave no trace.
  CREATE TABLE spent_codes (
    nonce TEXT PRIMARY KEY,
    tries INTEGER NOT NULL,
    used INTEGER NOT NULL,
    expires_at INTEGER NOT NULL
  ) STRICT, WITHOUT ROWID;
  CREATE INDEX spent_codes_by_end ON spent_codes (expires_at);

  CREATE TABLE comment_refusals (
    day INTEGER NOT NULL,
    reason TEXT NOT NULL,
    count INTEGER NOT NULL,
    PRIMARY KEY (day, reason)
  ) STRICT, WITHOUT ROWID;
  -- What was done on each day, and by which editor: added up as it happens.
  CREATE TABLE comment_days (
    day INTEGER NOT NULL,
    what TEXT NOT NULL CHECK (what IN ('received', 'approved', 'rejected')),
    by_name TEXT NOT NULL,
    count INTEGER NOT NULL,
    PRIMARY KEY (day, what, by_name)
  ) STRICT, WITHOUT ROWID;

  CREATE TABLE comment_reports (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    reference TEXT NOT NULL UNIQUE,
    comment_id INTEGER NOT NULL REFERENCES comments ON DELETE CASCADE,
    reason TEXT NOT NULL,
    detail TEXT NOT NULL,
    address_key TEXT,
    at INTEGER NOT NULL,
    state TEXT NOT NULL CHECK (state IN ('open', 'upheld', 'dismissed')),
    answer TEXT,
    decided_at INTEGER,
    decided_by_name TEXT
  ) STRICT;
  CREATE INDEX reports_by_comment ON comment_reports (comment_id, state);
  CREATE INDEX reports_by_state ON comment_reports (state, id);
  CREATE INDEX reports_by_address ON comment_reports (address_key, at) WHERE address_key IS NOT NULL;
  CREATE INDEX reports_by_time ON comment_reports (at);

  CREATE TABLE bans (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    kind TEXT NOT NULL CHECK (kind IN ('writer', 'address', 'word')),
    value TEXT NOT NULL,
    verdict TEXT NOT NULL CHECK (verdict IN ('reject', 'hold')),
    note TEXT NOT NULL,
    by_name TEXT NOT NULL,
    at INTEGER NOT NULL,
    until INTEGER,
    UNIQUE (kind, value)
  ) STRICT;

  CREATE TABLE writer_notes (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    writer_id INTEGER NOT NULL REFERENCES writers ON DELETE CASCADE,
    by_name TEXT NOT NULL,
    at INTEGER NOT NULL,
    text TEXT NOT NULL
  ) STRICT;
  CREATE INDEX notes_by_writer ON writer_notes (writer_id, id);

  CREATE TABLE accounts (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    login TEXT NOT NULL UNIQUE COLLATE NOCASE,
    name TEXT NOT NULL,
    role TEXT NOT NULL,
    state TEXT NOT NULL CHECK (state IN ('invited', 'active', 'disabled')),
    language TEXT NOT NULL,
    password_hash TEXT,
    totp_secret BLOB,
    totp_step INTEGER NOT NULL DEFAULT 0,
    invitation_hash TEXT UNIQUE,
    invitation_until INTEGER,
    created_at INTEGER NOT NULL,
    last_sign_in_at INTEGER
  ) STRICT;
  CREATE TABLE recovery_codes (
    account_id INTEGER NOT NULL REFERENCES accounts ON DELETE CASCADE,
    hash TEXT NOT NULL,
    PRIMARY KEY (account_id, hash)
  ) STRICT, WITHOUT ROWID;
  CREATE TABLE sessions (
    token_hash TEXT PRIMARY KEY,
    account_id INTEGER NOT NULL REFERENCES accounts ON DELETE CASCADE,
    created_at INTEGER NOT NULL,
    seen_at INTEGER NOT NULL,
    expires_at INTEGER NOT NULL,
    proven_at INTEGER NOT NULL
  ) STRICT, WITHOUT ROWID;
  CREATE INDEX sessions_by_account ON sessions (account_id);
  CREATE INDEX sessions_by_end ON sessions (expires_at);
  CREATE TABLE sign_in_failures (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    key TEXT NOT NULL,
    at INTEGER NOT NULL
  ) STRICT;
  CREATE INDEX failures_by_key ON sign_in_failures (key, at);
  CREATE INDEX failures_by_time ON sign_in_failures (at);

  -- What was done at the desk: entries follow each other by their digests, and none is changed or removed.
  CREATE TABLE audit_log (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    at INTEGER NOT NULL,
    account_id INTEGER,
    by_name TEXT NOT NULL,
    action TEXT NOT NULL,
    subject TEXT NOT NULL,
    detail TEXT NOT NULL,
    digest TEXT NOT NULL
  ) STRICT;
  CREATE INDEX audit_by_action ON audit_log (action, id);
  CREATE INDEX audit_by_account ON audit_log (account_id, id);
  CREATE INDEX audit_by_subject ON audit_log (subject, id);
  CREATE TRIGGER audit_never_changes BEFORE UPDATE ON audit_log BEGIN
    SELECT raise(ABORT, 'the audit log is never changed');
  END;
  CREATE TRIGGER audit_never_shrinks BEFORE DELETE ON audit_log BEGIN
    SELECT raise(ABORT, 'the audit log is never changed');
  END;

  CREATE TABLE comment_settings (
    version INTEGER PRIMARY KEY AUTOINCREMENT,
    settings TEXT NOT NULL,
    at INTEGER NOT NULL,
    by_name TEXT NOT NULL
  ) STRICT;
  -- article_id 0: of the whole site.
  CREATE TABLE comment_policies (
    article_id INTEGER NOT NULL,
    version INTEGER NOT NULL,
    text TEXT NOT NULL,
    at INTEGER NOT NULL,
    by_name TEXT NOT NULL,
    PRIMARY KEY (article_id, version)
  ) STRICT, WITHOUT ROWID;

  CREATE TABLE outbox (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    key TEXT NOT NULL UNIQUE,
    kind TEXT NOT NULL,
    comment_id INTEGER REFERENCES comments ON DELETE CASCADE,
    -- Emptied as soon as it is sent or given up.
    recipient BLOB,
    language TEXT NOT NULL,
    draft TEXT NOT NULL,
    written_at INTEGER NOT NULL,
    due_at INTEGER,
    attempts INTEGER NOT NULL DEFAULT 0,
    last_error TEXT,
    ended_at INTEGER,
    outcome TEXT NOT NULL DEFAULT 'waiting' CHECK (outcome IN ('waiting', 'sent', 'given-up'))
  ) STRICT;
  CREATE INDEX outbox_due ON outbox (due_at) WHERE due_at IS NOT NULL;
  CREATE INDEX outbox_ended ON outbox (ended_at) WHERE ended_at IS NOT NULL;
  CREATE INDEX outbox_by_outcome ON outbox (outcome);
  CREATE INDEX outbox_by_comment ON outbox (comment_id) WHERE comment_id IS NOT NULL;
  `,
  `
  -- What each article says: one row an article. Edition 0 and no facts: nobody has looked at these words yet.
  CREATE TABLE facts (
    article_id INTEGER PRIMARY KEY REFERENCES articles ON DELETE CASCADE,
    edition INTEGER NOT NULL,
    facts BLOB
  ) STRICT;
  CREATE INDEX facts_by_edition ON facts (edition, article_id);
  INSERT INTO facts (article_id, edition) SELECT id, 0 FROM articles;

  CREATE TABLE names (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    kind TEXT NOT NULL CHECK (kind IN ('person', 'place', 'organisation')),
    name TEXT NOT NULL,
    state TEXT NOT NULL DEFAULT 'found' CHECK (state IN ('found', 'confirmed', 'hidden')),
    -- An editor's word: what texts write does not change it any more.
    kind_decided INTEGER NOT NULL DEFAULT 0,
    name_decided INTEGER NOT NULL DEFAULT 0,
    articles INTEGER NOT NULL DEFAULT 0,
    first_seen_at INTEGER NOT NULL,
    last_seen_at INTEGER NOT NULL,
    merged_into INTEGER REFERENCES names
  ) STRICT;
  CREATE INDEX names_by_articles ON names (articles, id);
  CREATE INDEX names_by_last_seen ON names (last_seen_at, id);
  CREATE INDEX names_by_kind_and_articles ON names (kind, articles, id);
  CREATE INDEX names_by_kind_and_last_seen ON names (kind, last_seen_at, id);
  CREATE INDEX names_by_state_and_articles ON names (state, articles, id);
  CREATE INDEX names_by_state_and_last_seen ON names (state, last_seen_at, id);
  CREATE INDEX names_by_target ON names (merged_into) WHERE merged_into IS NOT NULL;

  CREATE TABLE name_keys (
    id INTEGER PRIMARY KEY,
    key TEXT NOT NULL UNIQUE,
    name_id INTEGER NOT NULL REFERENCES names ON DELETE CASCADE,
    -- The name that was made for it: where it is merged away, that one is still written in its own way.
    made_name_id INTEGER NOT NULL
  ) STRICT;
  CREATE INDEX name_keys_by_name ON name_keys (name_id);
  -- The words of the keys: a search for words is a walk along them.
  CREATE TABLE name_words (
    word TEXT NOT NULL,
    key_id INTEGER NOT NULL REFERENCES name_keys ON DELETE CASCADE,
    PRIMARY KEY (word, key_id)
  ) STRICT, WITHOUT ROWID;
  CREATE INDEX name_words_by_key ON name_words (key_id);
  -- How a key is written, as what, and in how many articles.
  CREATE TABLE name_uses (
    id INTEGER PRIMARY KEY,
    key_id INTEGER NOT NULL REFERENCES name_keys ON DELETE CASCADE,
    kind TEXT NOT NULL,
    spelling TEXT NOT NULL,
    articles INTEGER NOT NULL,
    UNIQUE (key_id, kind, spelling)
  ) STRICT;
  CREATE TABLE name_mentions (
    name_id INTEGER NOT NULL REFERENCES names,
    published_at INTEGER NOT NULL,
    article_id INTEGER NOT NULL REFERENCES articles,
    key_id INTEGER NOT NULL REFERENCES name_keys,
    PRIMARY KEY (name_id, published_at, article_id, key_id)
  ) STRICT, WITHOUT ROWID;
  CREATE INDEX name_mentions_by_article ON name_mentions (article_id);
  CREATE INDEX name_mentions_by_key ON name_mentions (key_id);
  -- What editors decided, with the way back; gone once it is undone. The audit log tells both.
  CREATE TABLE name_corrections (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    name_id INTEGER NOT NULL REFERENCES names,
    into_id INTEGER REFERENCES names,
    kind TEXT NOT NULL,
    before TEXT NOT NULL,
    by_name TEXT NOT NULL,
    at INTEGER NOT NULL
  ) STRICT;
  CREATE INDEX name_corrections_by_name ON name_corrections (name_id, id);
  CREATE INDEX name_corrections_by_target ON name_corrections (into_id, id) WHERE into_id IS NOT NULL;
  `,
  `
  -- Each article moved its names in all six: two orders are enough, and few names are confirmed or hidden.
  DROP INDEX names_by_kind_and_articles;
  DROP INDEX names_by_kind_and_last_seen;
  DROP INDEX names_by_state_and_articles;
  DROP INDEX names_by_state_and_last_seen;
  CREATE INDEX names_decided ON names (state) WHERE state <> 'found';
  `,
  `
  ALTER TABLE articles ADD COLUMN copy_kept REAL;
  ALTER TABLE articles ADD COLUMN copy_evidence TEXT;
  -- The evidence says that the copy had the text before what it names.
  ALTER TABLE articles ADD COLUMN copy_had_it_first INTEGER;
  CREATE INDEX articles_by_original ON articles (copy_of) WHERE copy_of IS NOT NULL;
  -- One of our own sections, whatever its outlet calls it.
  ALTER TABLE articles ADD COLUMN topic TEXT;

  -- What was made of one version of a story stays true of that version.
  ALTER TABLE stories ADD COLUMN version INTEGER NOT NULL DEFAULT 1;
  ALTER TABLE stories ADD COLUMN topic TEXT;
  -- The story that began the running subject; null: itself.
  ALTER TABLE stories ADD COLUMN saga_id INTEGER REFERENCES stories;
  -- Orders stories whatever the time: all lose rank alike as time goes by.
  ALTER TABLE stories ADD COLUMN rank REAL NOT NULL DEFAULT 0;
  ALTER TABLE stories ADD COLUMN breaking_since INTEGER;
  -- What editors decided; null: nothing.
  ALTER TABLE stories ADD COLUMN own_headline TEXT;
  ALTER TABLE stories ADD COLUMN own_topic TEXT;
  ALTER TABLE stories ADD COLUMN own_lead INTEGER REFERENCES articles;
  ALTER TABLE stories ADD COLUMN pinned_at INTEGER;
  ALTER TABLE stories ADD COLUMN locked_at INTEGER;
  ALTER TABLE stories ADD COLUMN merged_into INTEGER REFERENCES stories;
  CREATE INDEX stories_by_saga ON stories (saga_id) WHERE saga_id IS NOT NULL;
  CREATE INDEX stories_by_rank ON stories (rank);
  CREATE INDEX stories_pinned ON stories (pinned_at) WHERE pinned_at IS NOT NULL;
  CREATE INDEX stories_merged ON stories (merged_into) WHERE merged_into IS NOT NULL;

  CREATE TABLE story_links (
    story_id INTEGER NOT NULL REFERENCES stories,
    other_id INTEGER NOT NULL REFERENCES stories,
    kind TEXT NOT NULL,
    score REAL NOT NULL,
    because TEXT NOT NULL,
    PRIMARY KEY (story_id, other_id)
  ) STRICT, WITHOUT ROWID;
  CREATE INDEX story_links_by_other ON story_links (other_id);
  -- What a story is remembered by when later ones are linked; numbers tell the order in which it was made.
  CREATE TABLE story_profiles (
    number INTEGER PRIMARY KEY AUTOINCREMENT,
    story_id INTEGER NOT NULL UNIQUE REFERENCES stories,
    made_at INTEGER NOT NULL,
    profile BLOB NOT NULL
  ) STRICT;
  CREATE INDEX story_profiles_by_age ON story_profiles (made_at);

  -- Passages that an article shares with an earlier text that it is no copy of.
  CREATE TABLE shared_passages (
    article_id INTEGER NOT NULL REFERENCES articles,
    other_id INTEGER NOT NULL REFERENCES articles,
    share REAL NOT NULL,
    words INTEGER NOT NULL,
    PRIMARY KEY (article_id, other_id)
  ) STRICT, WITHOUT ROWID;
  CREATE INDEX shared_passages_by_other ON shared_passages (other_id);

  -- What editors decided of stories, in order, with the way back; the audit log tells both. Taking one back is a line too.
  CREATE TABLE story_edits (
    number INTEGER PRIMARY KEY AUTOINCREMENT,
    story_id INTEGER NOT NULL REFERENCES stories,
    -- The story that articles went to.
    other_id INTEGER REFERENCES stories,
    kind TEXT NOT NULL,
    edit TEXT NOT NULL,
    before TEXT NOT NULL,
    -- What a grouping that follows has to do.
    effect TEXT NOT NULL,
    -- The newest article by then: where the edit stands in the stream of articles.
    after_article INTEGER NOT NULL,
    by_name TEXT NOT NULL,
    at INTEGER NOT NULL,
    undone_at INTEGER
  ) STRICT;
  CREATE INDEX story_edits_by_story ON story_edits (story_id, number);
  CREATE INDEX story_edits_by_other ON story_edits (other_id, number) WHERE other_id IS NOT NULL;
  -- The newest article by then: where a revision stands in the stream of articles.
  ALTER TABLE articles ADD COLUMN revised_after INTEGER;
  ALTER TABLE revisions ADD COLUMN seen_after INTEGER;
  CREATE INDEX stories_locked ON stories (locked_at) WHERE locked_at IS NOT NULL;
  `,
  `
  -- What told the article's topic: those of an earlier edition are told anew, little by little.
  ALTER TABLE articles ADD COLUMN topic_edition INTEGER NOT NULL DEFAULT 0;
  -- The section it stands in: its own topic, unless an editor decided on its story's.
  ALTER TABLE articles ADD COLUMN filed_topic TEXT;
  CREATE INDEX articles_by_topic_edition ON articles (topic_edition);
  CREATE INDEX articles_by_filed_topic ON articles (filed_topic, published_at, id) WHERE filed_topic IS NOT NULL;
  -- Local news is looked for by country, which is that of its outlets.
  CREATE INDEX articles_local_by_source ON articles (source_id, published_at, id) WHERE filed_topic = 'local';

  -- Of the lead article, so that no list of stories has to look at one article after the other.
  ALTER TABLE stories ADD COLUMN language TEXT NOT NULL DEFAULT '';
  -- Outlets that began to report it within two hours, at most, and when.
  ALTER TABLE stories ADD COLUMN growth INTEGER NOT NULL DEFAULT 0;
  ALTER TABLE stories ADD COLUMN grew_at INTEGER;
  ALTER TABLE stories ADD COLUMN breaking_until INTEGER;
  UPDATE stories SET language = coalesce((SELECT language FROM articles WHERE id = lead_article_id), '');
  -- Near enough until the story is made anew: as if all its outlets had reported at once, at its last report.
  UPDATE stories SET rank = last_reported_at / 43200000.0 + ln(max(1, independent_source_count)) WHERE article_count > 0;
  CREATE INDEX stories_by_language_and_rank ON stories (language, rank);
  CREATE INDEX stories_by_topic_and_rank ON stories (coalesce(own_topic, topic), rank);
  CREATE INDEX stories_by_topic_language_and_rank ON stories (coalesce(own_topic, topic), language, rank);
  CREATE INDEX stories_breaking ON stories (breaking_until) WHERE breaking_until IS NOT NULL;
  CREATE INDEX stories_grown ON stories (grew_at) WHERE growth >= 3;
  `,
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
