import assert from 'node:assert/strict'
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { test } from 'node:test'
import { DAY_MS } from '../src/news/instant.ts'
import { spawnPress } from '../src/press/press-process.ts'
import { SYNTHETIC_START, writeSyntheticEdition } from './synthetic-edition.ts'

const KILLS = 20
const ARTICLES = 240
/** Outcomes after which a run is killed: from at once to well into the reading. */
const PATIENCE = [0, 1, 2, 3, 5, 8, 13]

/** Runs a newsroom; kills it with SIGKILL after so many outcomes, or lets it end. Answers whether it was killed. */
async function runNewsroom(words: readonly string[], killAfter: number): Promise<boolean> {
  const child = spawn(process.execPath, [join(import.meta.dirname, 'crash-child.ts'), ...words], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  let outcomes = 0
  const killIfDue = () => {
    if (outcomes >= killAfter) child.kill('SIGKILL')
  }
  child.stdout.on('data', (chunk: Buffer) => {
    const text = chunk.toString()
    assert.doesNotMatch(text, /failed/)
    outcomes += text.split('\n').length - 1
    killIfDue()
  })
  if (killAfter === 0) setImmediate(killIfDue)
  const [, signal] = (await once(child, 'exit')) as [number | null, string | null]
  return signal === 'SIGKILL'
}

test(`killed ${KILLS} times while it reads, a newsroom loses no article and keeps none twice`, async () => {
  const folder = mkdtempSync(join(tmpdir(), 'nashra-crash-'))
  const titles = writeSyntheticEdition(join(folder, 'edition'), ARTICLES)
  const end = SYNTHETIC_START + DAY_MS
  const press = await spawnPress({ path: join(folder, 'edition'), start: end, feedSize: ARTICLES })
  try {
    const words = [join(folder, 'data'), String(end), JSON.stringify(press.offers)]
    let kills = 0
    for (let run = 0; run < KILLS; run++) {
      if (await runNewsroom(words, PATIENCE[run % PATIENCE.length] ?? 0)) kills++
    }
    assert.equal(kills, KILLS, 'every run was killed before it ended')
    assert.equal(await runNewsroom(words, Number.POSITIVE_INFINITY), false)
    const database = new DatabaseSync(join(folder, 'data', 'nashra.db'), { readOnly: true })
    const column = (sql: string) =>
      database
        .prepare(sql)
        .all()
        .map((row) => Object.values(row)[0])
    assert.deepEqual(column('SELECT title FROM articles').sort(), [...titles].sort())
    assert.deepEqual(
      column(`SELECT count(*) FROM items WHERE state <> 'done'`),
      [0],
      'nothing waits, nothing was refused',
    )
    assert.deepEqual(column('SELECT count(*) FROM articles WHERE story_id NOT IN (SELECT id FROM stories)'), [0])
    assert.deepEqual(column('SELECT count(*) FROM stories WHERE lead_article_id NOT IN (SELECT id FROM articles)'), [0])
    assert.deepEqual(
      column(
        'SELECT article_count - (SELECT count(*) FROM articles WHERE story_id = stories.id) AS n FROM stories WHERE n',
      ),
      [],
    )
    assert.deepEqual(column('SELECT rowid FROM terms').sort(), column('SELECT id FROM articles').sort())
    assert.deepEqual(column('SELECT count(*) FROM revisions'), [0], 'the same page twice is no revision')
    assert.deepEqual(column('PRAGMA integrity_check'), ['ok'])
    assert.deepEqual(column('PRAGMA foreign_key_check'), [])
    database.close()
  } finally {
    await press.close()
    rmSync(folder, { recursive: true, force: true })
  }
})
