import assert from 'node:assert/strict'
import { existsSync, mkdtempSync, rmSync, truncateSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test } from 'node:test'
import { articleReading, factsNaming } from '../../named-articles-for-test.ts'
import { openSqliteStore } from './sqlite-store.ts'
import { backUpStore, restoreStore } from './store-backup.ts'
import { lockStore } from './store-lock.ts'

const OFFER = { name: 'صوت الريحان', language: 'ar', siteUrl: 'https://rihan.example/', feeds: [] }

async function inFolder(work: (folder: string) => Promise<void>): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'nashra-'))
  try {
    await work(folder)
  } finally {
    rmSync(folder, { recursive: true })
  }
}

test('a backup taken from a store in use brings it back after it was lost', async () => {
  await inFolder(async (folder) => {
    const file = join(folder, 'nashra.db')
    const target = join(folder, 'backup', 'monday.db')
    const store = openSqliteStore({ file })
    const { source } = await store.sources.add(OFFER, 0)
    const saved = await store.articles.save(articleReading(source.id, 'a', { facts: factsNaming('ليلى الهاشمي') }))
    await backUpStore({ store: file, target }, () => {})
    await store.sources.add({ ...OFFER, siteUrl: 'https://later.example/' }, 0)
    await store.close()
    restoreStore({ backup: target, store: file })
    const restored = openSqliteStore({ file })
    assert.deepEqual(
      (await restored.sources.all()).map((source) => source.siteUrl),
      [OFFER.siteUrl],
    )
    assert.deepEqual(await restored.facts.of(saved.article.id), factsNaming('ليلى الهاشمي'))
    assert.equal((await restored.names.byKeys(['ليلى الهاشمي'])).size, 1)
    await restored.close()
    const before = openSqliteStore({ file: `${file}.before-restore` })
    assert.equal((await before.sources.all()).length, 2, 'what the restore replaced is kept')
    await before.close()
  })
})

test('a backup never overwrites a file, and a damaged one is refused before anything is touched', async () => {
  await inFolder(async (folder) => {
    const file = join(folder, 'nashra.db')
    const target = join(folder, 'monday.db')
    const store = openSqliteStore({ file })
    await store.sources.add(OFFER, 0)
    await backUpStore({ store: file, target }, () => {})
    await assert.rejects(
      backUpStore({ store: file, target }, () => {}),
      { code: 'BAD_ARGUMENT' },
    )
    await store.close()
    truncateSync(target, 20000)
    assert.throws(() => restoreStore({ backup: target, store: file }), { code: 'STORE_DAMAGED' })
    assert.equal(existsSync(`${file}.before-restore`), false)
  })
})

test('a store is held by one process at a time', async () => {
  await inFolder(async (folder) => {
    const file = join(folder, 'nashra.db')
    const release = lockStore(file)
    assert.throws(() => lockStore(file), { code: 'STORE_LOCKED' })
    release()
    lockStore(file)()
  })
})
