import assert from 'node:assert/strict'
import { test } from 'node:test'
import { blockTexts } from '../src/news/block.ts'
import { DEMO_EDITION } from '../src/press/demo/demo-edition.ts'
import type { Edition, PressArticle } from '../src/press/edition.ts'
import { loadEdition } from '../src/press/load-edition.ts'
import { parsePressText } from '../src/press/parse-press-text.ts'
import { offersOf, startPress } from '../src/press/start-press.ts'
import { withNewsroom } from './newsroom-for-test.ts'

const TODAY = Date.parse('2026-03-10T12:00:00Z')
/** After the last article and the last correction. */
const NOW = TODAY + 12 * 3_600_000

interface Reading {
  /** Texts of the article that were kept, of all that it has. */
  kept: number
  written: number
  /** Texts that were kept but are not the article's. */
  foreign: string[]
}

const fold = (text: string) => text.normalize('NFKC').replace(/\s+/g, ' ').trim()

/** What the outlet says in the end: its last text, its notes, and the lines that its design adds to the text. */
function wordsOf(article: PressArticle): { readonly texts: readonly string[]; readonly allowed: ReadonlySet<string> } {
  const text = article.updates.findLast((update) => update.text)?.text ?? article.text
  const texts = parsePressText(text).flatMap(blockTexts).map(fold)
  const notes = article.updates.flatMap((update) => update.note ?? [])
  const added = [...notes, article.dateline ?? '', article.abstract ?? '', article.author ?? '']
  return { texts, allowed: new Set([...texts, ...added.map(fold)]) }
}

function titlesOf(edition: Edition): ReadonlyMap<string, PressArticle> {
  const pairs = edition.articles.map((article) => {
    const title = article.updates.findLast((update) => update.title)?.title ?? article.title
    return [`${article.outlet} ${fold(title)}`, article] as const
  })
  return new Map(pairs)
}

test('every article of the demo edition is read whole and alone, whatever the design of its page', async () => {
  const edition = await loadEdition(DEMO_EDITION, { today: TODAY })
  const byTitle = titlesOf(edition)
  const press = await startPress({ edition, clock: () => NOW, feedSize: 500 })
  const readings = new Map<string, Reading>()
  try {
    await withNewsroom({ clock: () => NOW, fetching: { maxPerHost: 4 } }, async ({ store, newsroom }) => {
      const slugs = new Map(press.outlets.map((outlet) => [outlet.siteUrl, outlet.slug]))
      for (const offer of offersOf(press))
        await store.sources.add({ ...offer, slug: slugs.get(offer.siteUrl) ?? '' }, NOW)
      await newsroom.catchUp()
      assert.equal(await store.articles.count(), edition.articles.length)
      for (const summary of await store.articles.list({ limit: 1000 })) {
        const article = await store.articles.byId(summary.id)
        const written = byTitle.get(`${summary.sourceSlug} ${fold(summary.title)}`)
        assert.ok(article && written, `${summary.sourceSlug}: no article has the title «${summary.title}»`)
        const design = edition.outlets.find((outlet) => outlet.slug === summary.sourceSlug)?.design ?? ''
        const reading = readings.get(design) ?? { kept: 0, written: 0, foreign: [] }
        readings.set(design, reading)
        const { texts, allowed } = wordsOf(written)
        const read = new Set(article.blocks.flatMap(blockTexts).map(fold))
        reading.written += texts.length
        reading.kept += texts.filter((text) => read.has(text) || [...read].some((found) => found.includes(text))).length
        reading.foreign.push(...[...read].filter((text) => !isOf(text, allowed)))
      }
    })
  } finally {
    await press.close()
  }
  for (const [design, { kept, written, foreign }] of readings) {
    assert.equal(kept, written, `${design}: some of the text was lost`)
    assert.deepEqual(foreign, [], `${design}: text that is not the article's`)
  }
  assert.equal(readings.size, 7, 'every design was read')
})

/** The text itself, or one that a dateline or a label opens. */
function isOf(text: string, allowed: ReadonlySet<string>): boolean {
  return allowed.has(text) || [...allowed].some((own) => own !== '' && text.endsWith(own))
}
