import assert from 'node:assert/strict'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test } from 'node:test'
import { readConfig } from '../config.ts'
import type { FeedHealth } from '../news/feed-health.ts'
import { openSqliteStore } from '../store/engines/sqlite/sqlite-store.ts'
import { checkSources } from './check-sources.ts'
import { storeFile } from './newsroom-parts.ts'

const NOON = Date.parse('2024-04-03T09:00:00Z')

test('doctor names a gone and a failing feed, and what to do about each; a well one it leaves out', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'nashra-doctor-'))
  const config = readConfig({ NASHRA_DATA: folder })
  assert.equal((await checkSources(config)).found, 'none yet')
  const store = openSqliteStore({ file: storeFile(config) })
  const states: Readonly<Record<string, FeedHealth>> = {
    gone: { failures: 9, lastVisitAt: NOON, absentSince: NOON, goneSince: NOON },
    failing: { failures: 4, lastVisitAt: NOON },
    well: { failures: 0, lastVisitAt: NOON, lastGoodVisitAt: NOON },
  }
  for (const [name, health] of Object.entries(states)) {
    const url = `https://${name}.example/feed`
    const offer = { name, language: 'ar', siteUrl: `https://${name}.example/`, feeds: [{ url, kind: 'feed' as const }] }
    const { source } = await store.sources.add(offer, NOON)
    const [feed] = await store.sources.feedsOf(source.id)
    assert.ok(feed)
    const outcome = health.failures > 0 ? { refused: 'not-found', detail: 'HTTP 404' } : ('unchanged' as const)
    const visit = { feedId: feed.id, at: NOON, nextVisitAt: NOON, because: 'learnt' as const, items: [] }
    await store.intake.recordVisit({ ...visit, health, outcome })
  }
  await store.close()
  const lines = (await checkSources(config)).found.split('\n')
  assert.equal(lines[0], '3 kept, 2 of their feeds need a look')
  assert.match(
    lines[1] ?? '',
    /failing \(.*\) failed 4 times in a row .*not-found.*nashra fetch https:\/\/failing\.example\/feed/,
  )
  assert.match(
    lines[2] ?? '',
    /gone \(.*\) is gone since 2024-04-03: find its new address on https:\/\/gone\.example\//,
  )
  assert.equal(lines.length, 3)
  rmSync(folder, { recursive: true })
})
