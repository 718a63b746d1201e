import assert from 'node:assert/strict'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test } from 'node:test'
import { Database } from './database.ts'
import { MIGRATIONS, migrate, versionOf } from './migrations.ts'
import { openSqliteStore } from './sqlite-store.ts'

function schemaOf(database: Database): readonly string[] {
  return database.all('SELECT sql FROM sqlite_schema WHERE sql IS NOT NULL ORDER BY name').map((row) => String(row.sql))
}

test('a store of every earlier version arrives at the same schema as a new one', () => {
  const fresh = new Database(':memory:')
  migrate(fresh)
  for (let version = 0; version <= MIGRATIONS.length; version++) {
    const old = new Database(':memory:')
    migrate(old, version)
    assert.equal(versionOf(old), version)
    migrate(old)
    assert.equal(versionOf(old), MIGRATIONS.length)
    assert.deepEqual(schemaOf(old), schemaOf(fresh))
  }
})

test('stories that were kept before have a rank and a language at once', () => {
  const old = new Database(':memory:')
  const before = MIGRATIONS.findIndex((sql) => sql.includes('stories_by_language_and_rank'))
  migrate(old, before)
  old.exec(`
    INSERT INTO sources (slug, name, language, site_url, added_at) VALUES ('rihan', 'صوت الريحان', 'ar', 'https://rihan.example/', 0);
    INSERT INTO stories (lead_article_id, first_reported_at, last_reported_at, article_count, independent_source_count)
      VALUES (1, 1712100000000, 1712100000000, 1, 1), (2, 1712100000000, 1712100000000, 4, 4);
    INSERT INTO articles (source_id, story_id, canonical_url, title, snippet, language, published_at, first_seen_at, revised_at, digest, content)
      VALUES (1, 1, 'https://rihan.example/1', 'خبر', '', 'ar', 0, 0, 0, '', x''), (1, 2, 'https://rihan.example/2', 'news', '', 'en', 0, 0, 0, '', x'')`)
  migrate(old)
  const rows = old.all('SELECT language FROM stories WHERE rank > 1712100000000 / 43200000.0 - 1 ORDER BY rank DESC')
  assert.deepEqual(
    rows.map((row) => row.language),
    ['en', 'ar'],
  )
})

test('a store that a newer program wrote is refused and left alone', () => {
  const database = new Database(':memory:')
  database.exec(`PRAGMA user_version = ${MIGRATIONS.length + 1}`)
  assert.throws(() => migrate(database), { code: 'STORE_TOO_NEW' })
  assert.equal(versionOf(database), MIGRATIONS.length + 1)
})

test('a file that is no database is refused with a way out', () => {
  const folder = mkdtempSync(join(tmpdir(), 'nashra-'))
  try {
    const file = join(folder, 'nashra.db')
    writeFileSync(file, 'not a database, but long enough to be read as a header of one'.repeat(20))
    assert.throws(() => openSqliteStore({ file }), { code: 'STORE_DAMAGED', message: /nashra restore/ })
  } finally {
    rmSync(folder, { recursive: true })
  }
})
