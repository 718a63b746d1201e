import assert from 'node:assert/strict'
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { test } from 'node:test'
import { openCommentedStore } from '../src/store/commented-store-for-test.ts'
import { openSqliteStore } from '../src/store/engines/sqlite/sqlite-store.ts'

const KILLS = 20
/** Steps after which a run is killed: odd ones fall between keeping and approving. */
const PATIENCE = [1, 2, 3, 7, 12, 25, 40]

/** Lets a child keep comments from this one on, and kills it after so many steps. @returns the steps it told */
async function runUntilKilled(words: readonly string[], steps: number): Promise<readonly string[]> {
  const child = spawn(process.execPath, [join(import.meta.dirname, 'comment-crash-child.ts'), ...words], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  let told = ''
  child.stdout.on('data', (chunk: Buffer) => {
    told += chunk.toString()
    if (told.split('\n').length > steps) child.kill('SIGKILL')
  })
  // All that it wrote is read only when its output has closed.
  const [, signal] = (await once(child, 'close')) as [number | null, string | null]
  assert.equal(signal, 'SIGKILL')
  return told.split('\n').filter(Boolean)
}

test(`killed ${KILLS} times while it keeps and approves comments, a store loses none and doubles none`, async () => {
  const folder = mkdtempSync(join(tmpdir(), 'nashra-crash-'))
  const file = join(folder, 'nashra.db')
  const { articles, close } = await openCommentedStore({ articles: 3, file })
  await close()
  try {
    const told: string[] = []
    for (let run = 0; run < KILLS; run++) {
      const words = [file, String(run * 100_000), ...articles.map(String)]
      told.push(...(await runUntilKilled(words, PATIENCE[run % PATIENCE.length] ?? 1)))
    }
    assert.ok(told.length > KILLS, 'the runs did something')
    await assertWhole(file, told)
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
})

async function assertWhole(file: string, told: readonly string[]): Promise<void> {
  const store = openSqliteStore({ file })
  assert.equal(await store.audit.firstBroken(), undefined)
  await store.close()
  const database = new DatabaseSync(file, { readOnly: true })
  const column = (sql: string) =>
    database
      .prepare(sql)
      .all()
      .flatMap((row) => Object.values(row))
  const texts = column('SELECT text FROM comments ORDER BY id').map(String)
  assert.equal(new Set(texts).size, texts.length, 'none is there twice')
  const indexesOf = (step: string) =>
    told.filter((line) => line.startsWith(step)).map((line) => line.slice(step.length + 1))
  for (const index of indexesOf('kept')) assert.ok(texts.includes(`تعليق ${index}`), `comment ${index} is there`)
  const approved = new Set(column(`SELECT text FROM comments WHERE state = 'approved'`).map(String))
  for (const index of indexesOf('approved')) assert.ok(approved.has(`تعليق ${index}`), `comment ${index} is approved`)
  assertCountsAgree(column)
  assert.deepEqual(column('PRAGMA integrity_check'), ['ok'])
  assert.deepEqual(column('PRAGMA foreign_key_check'), [])
  database.close()
}

/** What is written in one transaction is there together: a comment, its code, its mails, its number and its counts. */
function assertCountsAgree(column: (sql: string) => readonly unknown[]): void {
  const [comments] = column('SELECT count(*) FROM comments')
  assert.deepEqual(column('SELECT count(*) FROM spent_codes WHERE used = 1'), [comments])
  assert.deepEqual(column(`SELECT count(*) FROM outbox WHERE kind = 'comment-received'`), [comments])
  const approved = column(`SELECT count(*) FROM comments WHERE state = 'approved'`)
  assert.deepEqual(column(`SELECT count(*) FROM outbox WHERE kind = 'comment-approved'`), approved)
  assert.deepEqual(column(`SELECT count(*) FROM audit_log WHERE action = 'comment-approved'`), approved)
  assert.deepEqual(column(`SELECT sum(count) FROM comment_counts WHERE state = 'approved'`), approved)
  assert.deepEqual(column('SELECT sum(count) FROM comment_counts'), [comments])
  assert.deepEqual(
    column('SELECT article_id FROM comments GROUP BY article_id HAVING count(number) <> coalesce(max(number), 0)'),
    [],
    'numbers have no gaps',
  )
  assert.deepEqual(column('SELECT count(number) - count(DISTINCT article_id * 1000000 + number) FROM comments'), [0])
}
