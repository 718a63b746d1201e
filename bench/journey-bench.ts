import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { createLog } from '../src/commands/log.ts'
import { openNewsroom } from '../src/commands/newsroom-parts.ts'
import { readConfig } from '../src/config.ts'
import { HOUR_MS } from '../src/news/instant.ts'
import { spawnPress } from '../src/press/press-process.ts'
import { FILLED_UNTIL } from './filled-store.ts'
import { inventNews } from './invented-news.ts'

const OUTLETS = ['أولى', 'ثانية', 'ثالثة', 'رابعة', 'خامسة', 'سادسة', 'سابعة']

export interface JourneyFigures {
  readonly articles: number
  readonly articlesPerSecond: number
  readonly peakMemoryMiB: number
}

/** Reads so many fresh articles, end to end, into the store of a folder: the press on its own core, the newsroom here. */
export async function benchJourney(folder: string, articles: number): Promise<JourneyFigures> {
  const edition = join(folder, 'edition')
  writeEdition(edition, articles)
  const now = FILLED_UNTIL + HOUR_MS
  const press = await spawnPress({ path: edition, start: now, feedSize: articles })
  let failures = 0
  const parts = await openNewsroom({
    config: readConfig({ NASHRA_DATA: folder }),
    log: createLog('silent'),
    clock: () => now,
    fetching: { maxPerHost: 4 },
    listener: { failed: () => failures++ },
  })
  const before = await parts.store.articles.count()
  for (const offer of press.offers) await parts.store.sources.add(offer, now)
  const started = performance.now()
  await parts.newsroom.catchUp()
  const seconds = (performance.now() - started) / 1000
  const read = (await parts.store.articles.count()) - before
  await parts.close()
  await press.close()
  if (failures > 0 || read !== articles) throw new Error(`read ${read} of ${articles} articles, ${failures} failures`)
  return {
    articles,
    articlesPerSecond: Math.round(articles / seconds),
    peakMemoryMiB: Math.round(process.resourceUsage().maxRSS / 1024),
  }
}

function writeEdition(folder: string, articles: number): void {
  mkdirSync(folder, { recursive: true })
  const news = inventNews(7)
  const rows = Array.from({ length: articles }, (_, index) => {
    const { id, title, text } = news.next().value
    const date = new Date(FILLED_UNTIL + Math.floor((index * HOUR_MS) / articles)).toISOString()
    return JSON.stringify({ id, outlet: `صحيفة ${OUTLETS[index % OUTLETS.length]}`, title, text, date })
  })
  writeFileSync(join(folder, 'articles.jsonl'), `${rows.join('\n')}\n`)
}
