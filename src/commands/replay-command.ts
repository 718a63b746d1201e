import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { readConfig } from '../config.ts'
import type { ArticleId } from '../news/ids.ts'
import { DAY_MS, type EpochMs, MINUTE_MS } from '../news/instant.ts'
import { spawnPress } from '../press/press-process.ts'
import { createReplayClock } from '../press/replay-clock.ts'
import { checkPages } from './check-pages.ts'
import { EXIT } from './exit-codes.ts'
import { createLog } from './log.ts'
import { type NewsroomParts, openNewsroom } from './newsroom-parts.ts'
import { freePort, openSite } from './open-site.ts'
import { parseWords, usageError } from './parse-words.ts'
import { createProgress } from './progress.ts'
import { replayEdition } from './replay-edition.ts'
import { stopSignal, untilAborted } from './until-stopped.ts'

const USAGE = 'replay FILE --from DATE [--days N] [--step MINUTES] [--data FOLDER] [--serve] [--json]'
/** A feed lists at least all that an outlet publishes in one step. */
const FEED_SIZE = 2000

/** What a replay came to. */
interface ReplayReport {
  readonly published: number
  readonly articles: number
  readonly copies: number
  readonly stories: number
  readonly refused: number
  readonly postponed: number
  readonly failures: number
  readonly seconds: number
  readonly articlesPerSecond: number
  readonly pagesChecked: number
  readonly pagesWrong: number
  readonly peakMemoryMiB: number
}

/** `nashra replay FILE`: a past week's articles, published again by a local press and read by a newsroom. */
export async function replayCommand(args: readonly string[]): Promise<number> {
  const span = readSpan(args)
  const { values, path, from, to, stepMs } = span
  const folder = values.data ?? mkdtempSync(join(tmpdir(), 'nashra-replay-'))
  const config = { ...readConfig({ NASHRA_LOG: 'error', ...process.env, NASHRA_DATA: folder }) }
  const port = await freePort(config.host, config.port)
  const set = { ...config, port, siteUrl: `http://${config.host}:${port}` }
  const clock = createReplayClock({ start: from, speed: 0, realClock: Date.now })
  const press = await spawnPress({ path, from, to, start: from, feedSize: FEED_SIZE })
  const counts = { copies: 0, refused: 0, postponed: 0, failures: 0, read: 0 }
  const progress = createProgress('replay')
  const parts = await openNewsroom({
    config: set,
    log: createLog(set.logLevel),
    clock,
    fetching: { maxPerHost: 4 },
    listener: {
      read(outcome) {
        progress.show(++counts.read, press.articles)
        if (outcome.kind === 'refused' || outcome.kind === 'postponed') counts[outcome.kind]++
        if (outcome.kind === 'added' && outcome.copy) counts.copies++
      },
      failed: () => counts.failures++,
    },
  })
  for (const offer of press.offers) await parts.store.sources.add(offer, from)
  const started = performance.now()
  await replayEdition({ press, newsroom: parts.newsroom, clock, from, to, stepMs }, () => {})
  const seconds = (performance.now() - started) / 1000
  progress.end()
  const site = await openSite(parts, { config: set })
  const articles = await parts.store.articles.count()
  const checked = await checkPages(site, await pathsOf(parts))
  const { read: _read, ...counted } = counts
  const report: ReplayReport = {
    published: press.articles,
    articles,
    stories: await parts.store.stories.count(),
    ...counted,
    seconds: Math.round(seconds * 10) / 10,
    articlesPerSecond: Math.round((articles / seconds) * 10) / 10,
    ...checked,
    peakMemoryMiB: Math.round(process.resourceUsage().maxRSS / 1024),
  }
  process.stdout.write(values.json ? `${JSON.stringify(report)}\n` : inWords(report))
  if (values.serve) {
    process.stdout.write(`${set.siteUrl}\n`)
    await untilAborted(stopSignal())
  }
  await site.close()
  await parts.close()
  await press.close()
  if (!values.data) rmSync(folder, { recursive: true, force: true })
  return counts.failures > 0 || checked.pagesWrong > 0 ? EXIT.failed : EXIT.ok
}

function readSpan(args: readonly string[]) {
  const { positionals, values } = parseWords(args, {
    usage: USAGE,
    options: {
      from: { type: 'string' },
      days: { type: 'string', default: '7' },
      step: { type: 'string', default: '60' },
      data: { type: 'string' },
      serve: { type: 'boolean', default: false },
      json: { type: 'boolean', default: false },
    },
    positionals: [1, 1],
  })
  const from: EpochMs = Date.parse(values.from ?? '')
  const [days, step] = [Number(values.days), Number(values.step)]
  if (!Number.isFinite(from)) throw usageError(USAGE, '--from must be a date such as 2018-03-12')
  if (!(days > 0 && step >= 11)) throw usageError(USAGE, '--days must be above 0 and --step at least 11 minutes')
  return { values, path: positionals[0] ?? '', from, to: from + days * DAY_MS, stepMs: step * MINUTE_MS }
}

/** Every article's and every story's page. */
async function pathsOf({ store }: NewsroomParts): Promise<readonly string[]> {
  const paths = new Set<string>(['/', '/outlets', '/archive'])
  let after: { readonly publishedAt: EpochMs; readonly id: ArticleId } | undefined
  for (;;) {
    const page = await store.articles.list({ limit: 500, ...(after ? { after } : {}) })
    for (const article of page) paths.add(`/article/${article.id}`).add(`/story/${article.storyId}`)
    after = page.at(-1)
    if (!after) return [...paths]
  }
}

function inWords(report: ReplayReport): string {
  return Object.entries(report)
    .map(([name, value]) => `${name}: ${value}\n`)
    .join('')
}
