import assert from 'node:assert/strict'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test } from 'node:test'
import { DAY_MS } from '../src/news/instant.ts'
import { type BadPressKind, startBadPress } from '../src/press/bad-press.ts'
import { loadEdition } from '../src/press/load-edition.ts'
import { offersOf, startPress } from '../src/press/start-press.ts'
import { withNewsroom } from './newsroom-for-test.ts'
import { SYNTHETIC_START, writeSyntheticEdition } from './synthetic-edition.ts'

const NOW = SYNTHETIC_START + DAY_MS
const clock = () => NOW
const GOOD_ARTICLES = 8

/** What each bad source must be refused for. */
const EXPECTED: Readonly<Record<BadPressKind, readonly string[]>> = {
  garbage: ['not-a-feed'],
  'gzip-bomb': ['decompressed-too-large'],
  'redirect-to-metadata': ['address-not-allowed'],
  'endless-body': ['body-too-large'],
  'million-items': ['body-too-large'],
  silent: ['timeout'],
  'slow-drip': ['timeout'],
  'deep-html': ['too-deep', 'no-text'],
  'redirect-loop': ['redirect-loop', 'too-many-redirects'],
}

for (const [kind, reasons] of Object.entries(EXPECTED) as [BadPressKind, readonly string[]][]) {
  test(`a source with ${kind} is refused with its reason, and the rest goes on`, async () => {
    const folder = mkdtempSync(join(tmpdir(), 'nashra-bad-'))
    writeSyntheticEdition(folder, GOOD_ARTICLES)
    const good = await startPress({ edition: await loadEdition(folder), clock })
    const bad = await startBadPress(kind)
    try {
      await withNewsroom({ clock, fetching: { limits: { totalMs: 2000, idleMs: 1000 } } }, async (parts) => {
        const { source } = await parts.store.sources.add(bad.offer, NOW)
        for (const offer of offersOf(good)) await parts.store.sources.add(offer, NOW)
        await parts.newsroom.catchUp()
        const { reasons: counted } = await parts.store.sources.health(source.id)
        const found = counted.filter(({ reason }) => reasons.includes(reason))
        assert.ok(found.length > 0, `counted: ${JSON.stringify(counted)}`)
        assert.equal(await parts.store.articles.count(), GOOD_ARTICLES)
      })
    } finally {
      await bad.close()
      await good.close()
      rmSync(folder, { recursive: true })
    }
  })
}
