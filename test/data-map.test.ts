import assert from 'node:assert/strict'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { test } from 'node:test'
import { openSqliteStore } from '../src/store/engines/sqlite/sqlite-store.ts'

/** What outlets published: nothing of a reader. */
const OF_THE_NEWS =
  /^(?:sources|feeds|items|reasons|stories|story_links|story_profiles|shared_passages|articles|revisions|rhythms|changes|article_checks|check_days|subscriptions|templates|facts|terms(?:_\w+)?|sqlite_\w+)$/
const MAP = readFileSync(join(import.meta.dirname, '../docs/privacy.md'), 'utf8')

/** The columns that the map names after a table, up to the next table that it names. */
function mapped(tables: readonly string[]): ReadonlyMap<string, ReadonlySet<string>> {
  const named = new Map<string, Set<string>>()
  let current: Set<string> | undefined
  for (const [, word = ''] of MAP.matchAll(/`(\w+)`/g)) {
    if (tables.includes(word)) {
      current = named.get(word) ?? new Set()
      named.set(word, current)
    } else current?.add(word)
  }
  return named
}

test('the data map names every column of every table that holds something of people', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'nashra-map-'))
  try {
    await openSqliteStore({ file: join(folder, 'nashra.db') }).close()
    const database = new DatabaseSync(join(folder, 'nashra.db'), { readOnly: true })
    const tables = database
      .prepare(`SELECT name FROM sqlite_schema WHERE type = 'table'`)
      .all()
      .map(({ name }) => String(name))
      .filter((name) => !OF_THE_NEWS.test(name))
    const columns = (table: string) =>
      database
        .prepare('SELECT name FROM pragma_table_info(?)')
        .all(table)
        .map(({ name }) => String(name))
    const named = mapped(tables)
    assert.ok(tables.length >= 20, tables.join())
    const missing = tables.flatMap((table) =>
      columns(table)
        .filter((column) => !named.get(table)?.has(column))
        .map((column) => `${table}.${column}`),
    )
    assert.deepEqual(missing, [])
    database.close()
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
})
