import assert from 'node:assert/strict'
import { test } from 'node:test'
import { extractArticle } from '../src/extract/extract-article.ts'
import { blockTexts } from '../src/news/block.ts'
import { articlePageViewOf } from '../src/press/article-view.ts'
import { DEMO_EDITION } from '../src/press/demo/demo-edition.ts'
import { DESIGNS } from '../src/press/designs/designs.ts'
import { DESIGN_NAMES, type Edition, type OutletSheet, type PressArticle } from '../src/press/edition.ts'
import { loadEdition } from '../src/press/load-edition.ts'
import { drawNoise } from '../src/press/noise/draw-noise.ts'
import { buildShelf, type OutletShelf } from '../src/press/outlet-shelf.ts'
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
  assert.equal(readings.size, new Set(edition.outlets.map(({ design }) => design)).size, 'every design was read')
})

test('every design gives back the demo’s own articles, amid drawn noise', async () => {
  const edition = await loadEdition(DEMO_EDITION, { today: TODAY })
  const lost: string[] = []
  const foreign: string[] = []
  for (const [turn, article] of edition.articles.entries()) {
    const outlet = edition.outlets.find(({ slug, language }) => slug === article.outlet && language === 'ar')
    if (!outlet) continue
    for (const design of [turn, turn + 7].map((number) => DESIGN_NAMES[number % DESIGN_NAMES.length])) {
      if (!design) continue
      const told = readAs(edition, { ...outlet, design }, article)
      lost.push(...told.lost.map((text) => `${design}, ${article.id}: ${text}`))
      foreign.push(...told.foreign.map((text) => `${design}, ${article.id}: ${text}`))
    }
  }
  assert.deepEqual({ lost, foreign }, { lost: [], foreign: [] })
})

const shelves = new Map<string, OutletShelf>()

/** Reads an article's page in another design than its outlet's. */
function readAs(
  edition: Edition,
  outlet: OutletSheet,
  article: PressArticle,
): { readonly lost: readonly string[]; readonly foreign: readonly string[] } {
  const shelf =
    shelves.get(outlet.slug + outlet.design) ?? buildShelf(edition, outlet, DESIGNS[outlet.design].articlePath)
  shelves.set(outlet.slug + outlet.design, shelf)
  const placed = shelf.articles.find((one) => one.article === article)
  assert.ok(placed)
  const view = articlePageViewOf({ shelf, origin: 'https://press.example' }, placed, NOW)
  const page = DESIGNS[outlet.design].articlePage({ ...view, noise: drawNoise(placed.number) }).toString()
  const outcome = extractArticle(page, { url: `https://press.example${placed.path}` })
  if (outcome.kind !== 'extracted') return { lost: [outcome.reason], foreign: [] }
  const { texts, allowed } = wordsOf(article)
  const read = outcome.article.blocks.flatMap(blockTexts).map(fold)
  return {
    lost: texts.filter((text) => !read.some((found) => found.includes(text))),
    foreign: read.filter((text) => !isOf(text, allowed)),
  }
}

/** The text itself, or one that a dateline or a label opens. */
function isOf(text: string, allowed: ReadonlySet<string>): boolean {
  return allowed.has(text) || [...allowed].some((own) => own !== '' && text.endsWith(own))
}
