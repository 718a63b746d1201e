/**
 * The speed benches: `npm run bench [extraction|feeds|facts|journey|serving|comments|moderation|codes|comments-flood|sagas|stories] …`;
 * all of them if none is named. Each prints a table and writes bench/results/NAME.json. Peers are installed outside the tree. BENCH_SIZES (default
 * 1000,10000,100000) are the numbers of articles in the store, BENCH_COMMENTS (default 10000,100000,1000000) those of comments;
 * BENCH_FLOOD (default 200) is the number of comments that come in each second of the flood; BENCH_STORIES (default
 * 1000,10000,100000) are the numbers of stories that a story is linked to; BENCH_GROUPED (default 10000,100000,1000000) those of
 * articles that have gone through the grouping before.
 */
import { execFileSync } from 'node:child_process'
import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { arch, cpus, platform, tmpdir, totalmem } from 'node:os'
import { join } from 'node:path'
import { benchCodes } from './codes-bench.ts'
import { benchComments } from './comments-bench.ts'
import { benchFlood } from './comments-flood-bench.ts'
import { benchExtraction, type ExtractionBench } from './extraction-bench.ts'
import { benchFacts } from './facts-bench.ts'
import { benchFeeds } from './feeds-bench.ts'
import { fillStore } from './filled-store.ts'
import type { JourneyFigures } from './journey-bench.ts'
import { benchModeration } from './moderation-bench.ts'
import { installJavascriptPeers, installPythonPeers } from './peers/install-peers.ts'
import { pressPages } from './press-pages.ts'
import { benchSagas } from './sagas-bench.ts'
import { benchServing } from './serving-bench.ts'
import { benchStories } from './stories-bench.ts'

const RESULTS = join(import.meta.dirname, 'results')
/** Real pages, where they are at hand. */
const SHARED = join(process.env.NASHRA_SHARED ?? join(import.meta.dirname, '..', '..', 'shared'), 'corpora')
const CORPORA = join(SHARED, 'extraction')
const PAGE_CORPORA = ['arabic_hand', 'voa_dari', 'scrapinghub', 'fundus', 'trafilatura']
const FEEDS = join(SHARED, 'feeds', 'netnewswire')
const NEWS = join(SHARED, 'news', 'ant-multisource.dev.jsonl.gz')
const FRESH_ARTICLES = 1000
const SIZES = (process.env.BENCH_SIZES ?? '1000,10000,100000').split(',').map(Number)

const COMMENTS = (process.env.BENCH_COMMENTS ?? '10000,100000,1000000').split(',').map(Number)

const STORIES = (process.env.BENCH_STORIES ?? '1000,10000,100000').split(',').map(Number)

const GROUPED = (process.env.BENCH_GROUPED ?? '10000,100000,1000000').split(',').map(Number)

const FLOOD = Number(process.env.BENCH_FLOOD ?? '200')

const MACHINE = {
  node: process.version,
  system: `${platform()} ${arch()}`,
  cpu: cpus()[0]?.model ?? 'unknown',
  cores: cpus().length,
  memoryGiB: Math.round(totalmem() / 2 ** 30),
}

const BENCHES: Readonly<Record<string, () => Promise<readonly object[]>>> = {
  extraction: async () => {
    const demo = (await pressPages()).map((page) => page.html)
    const rows = [{ pagesOf: 'demo edition', ...figuresOf(await benchExtraction({ pages: demo })) }]
    const real: ExtractionBench[] = []
    for (const corpus of PAGE_CORPORA.filter((name) => existsSync(join(CORPORA, name)))) {
      const bench = await benchExtraction({ folder: join(CORPORA, corpus) })
      real.push(bench)
      rows.push({ pagesOf: corpus, ...figuresOf(bench) })
    }
    return real.length > 0 ? [...rows, { pagesOf: 'all real pages', ...figuresOf(together(real)) }] : rows
  },
  feeds: () => {
    const peers = installJavascriptPeers()
    return benchFeeds({ folder: FEEDS, ...(peers.kind === 'installed' ? { peer: peers.folder } : {}) })
  },
  facts: async () => benchFacts(NEWS, installPythonPeers()),
  journey: () => overSizes(async (folder) => journeyInChild(folder)),
  serving: () =>
    overSizes(async (folder) => {
      const front = await benchServing(folder, '/')
      const article = await benchServing(folder, await articlePath(folder))
      return [front, article]
    }),
  comments: () => benchComments(COMMENTS),
  'comments-flood': () => benchFlood(FLOOD),
  moderation: async () => benchModeration(),
  codes: () => benchCodes(),
  sagas: async () => benchSagas(STORIES),
  stories: async () => benchStories(GROUPED),
}

/** As if the pages had been read in one go. */
function together(benches: readonly ExtractionBench[]): ExtractionBench {
  const pages = benches.reduce((sum, bench) => sum + bench.pages, 0)
  const speedOf = (reader: 'ours' | 'readability') =>
    pages / benches.reduce((sum, bench) => sum + bench.pages / bench[reader].pagesPerSecond, 0)
  const [ours, readability] = [speedOf('ours'), speedOf('readability')]
  return {
    pages,
    ours: { pagesPerSecond: ours },
    readability: { pagesPerSecond: readability },
    ratio: ours / readability,
  }
}

function figuresOf({ pages, ours, readability, ratio }: ExtractionBench) {
  return {
    pages,
    ours: Math.round(ours.pagesPerSecond),
    readability: Math.round(readability.pagesPerSecond),
    ratio: Math.round(ratio * 10) / 10,
  }
}

/** Runs a bench over stores of every size; each row tells its size and the store's bytes an article. */
async function overSizes(bench: (folder: string) => Promise<object | readonly object[]>): Promise<readonly object[]> {
  const rows: object[] = []
  for (const size of SIZES) {
    const folder = mkdtempSync(join(tmpdir(), 'nashra-bench-'))
    try {
      const { bytesPerArticle } = await fillStore(folder, size)
      for (const row of [await bench(folder)].flat()) rows.push({ inStore: size, bytesPerArticle, ...row })
    } finally {
      rmSync(folder, { recursive: true, force: true })
    }
  }
  return rows
}

function journeyInChild(folder: string): JourneyFigures {
  const words = [join(import.meta.dirname, 'journey-child.ts'), folder, String(FRESH_ARTICLES)]
  return JSON.parse(execFileSync(process.execPath, words, { encoding: 'utf8' })) as JourneyFigures
}

/** The canonical path of the newest article, so that no redirect is measured. */
async function articlePath(folder: string): Promise<string> {
  const { openSqliteStore } = await import('../src/store/engines/sqlite/sqlite-store.ts')
  const { articlePath: pathOf } = await import('../src/site/site-paths.ts')
  const store = openSqliteStore({ file: join(folder, 'nashra.db') })
  const [newest] = await store.articles.list({ limit: 1 })
  await store.close()
  if (!newest) throw new Error('the store is empty')
  return pathOf(newest)
}

const wanted = process.argv.slice(2)
const unknown = wanted.filter((name) => !Object.hasOwn(BENCHES, name))
if (unknown.length > 0) {
  console.error(`no bench ${unknown.join(', ')}; there are ${Object.keys(BENCHES).join(', ')}`)
  process.exit(2)
}
mkdirSync(RESULTS, { recursive: true })
console.log(MACHINE)
for (const [name, bench] of Object.entries(BENCHES)) {
  if (wanted.length > 0 && !wanted.includes(name)) continue
  const rows = await bench()
  console.log(`\n${name}`)
  console.table(rows)
  writeFileSync(join(RESULTS, `${name}.json`), `${JSON.stringify({ machine: MACHINE, rows }, null, 2)}\n`)
}
