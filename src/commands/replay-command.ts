import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DAY_MS, type EpochMs, MINUTE_MS } from '../news/instant.ts'
import type { NewsroomListener } from '../newsroom.ts'
import { spawnPress } from '../press/press-process.ts'
import { createReplayClock } from '../press/replay-clock.ts'
import { checkPages } from './check-pages.ts'
import { everyArticle } from './every-article.ts'
import { EXIT } from './exit-codes.ts'
import { createLog } from './log.ts'
import { loopbackConfig } from './loopback-config.ts'
import { type NewsroomParts, openNewsroom } from './newsroom-parts.ts'
import { openNewsroomSite } from './open-site.ts'
import { withArchive } from './page-archive.ts'
import { parseWords, usageError } from './parse-words.ts'
import { createProgress } from './progress.ts'
import { REPLAY_PACE_MS, replayEdition } from './replay-edition.ts'
import { stopSignal, untilAborted } from './until-stopped.ts'

const USAGE = 'replay FILE --from DATE [--days N] [--step MINUTES] [--data FOLDER] [--archive] [--serve] [--json]'
/** A feed lists at least all that an outlet publishes in one step; some corpora know only an article's day. */
const FEED_SIZE = 500

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
  // Closed in the opposite order of opening, however this ends.
  await using open = new AsyncDisposableStack()
  const folder = span.values.data ?? mkdtempSync(join(tmpdir(), 'nashra-replay-'))
  if (!span.values.data) open.defer(() => rmSync(folder, { recursive: true, force: true }))
  // Past articles no longer change: second looks would only make the replay slower.
  const config = withArchive(await loopbackConfig(folder, { NASHRA_RECHECKS: '0' }), span.values.archive)
  const clock = createReplayClock({ start: span.from, speed: 0, realClock: Date.now })
  const press = await spawnPress({ ...span, start: span.from, feedSize: FEED_SIZE })
  open.defer(() => press.close())
  const tally = createTally(press.articles)
  const log = createLog(config.logLevel)
  const fetching = { maxPerHost: 4 }
  const steadyMs = REPLAY_PACE_MS
  const parts = await openNewsroom({ config, log, clock, steadyMs, fetching, listener: tally.listener })
  open.defer(() => parts.close())
  const site = await openNewsroomSite(parts, { config })
  open.defer(() => site.close())
  for (const offer of press.offers) await parts.store.sources.add(offer, span.from)
  const signal = stopSignal()
  const started = performance.now()
  await replayEdition({ ...span, signal, press, newsroom: parts.newsroom, clock })
  const seconds = (performance.now() - started) / 1000
  tally.end()
  const checked = await checkPages(site, await pathsOf(parts))
  const report = await reportOn(parts, { published: press.articles, counts: tally.counts, seconds, checked })
  process.stdout.write(span.values.json ? `${JSON.stringify(report)}\n` : inWords(report))
  if (span.values.serve) {
    process.stdout.write(`${await site.listen({ host: config.host, port: config.port })}\n`)
    await untilAborted(signal)
  }
  return report.failures > 0 || report.pagesWrong > 0 ? EXIT.failed : EXIT.ok
}

interface Counts {
  copies: number
  refused: number
  postponed: number
  failures: number
}

/** Counts the newsroom's outcomes while it draws their progress. */
function createTally(total: number): {
  readonly counts: Readonly<Counts>
  readonly listener: Partial<NewsroomListener>
  end(): void
} {
  const progress = createProgress('replay')
  const counts: Counts = { copies: 0, refused: 0, postponed: 0, failures: 0 }
  let read = 0
  return {
    counts,
    listener: {
      read(outcome) {
        progress.show(++read, Math.max(read, total))
        if (outcome.kind === 'refused' || outcome.kind === 'postponed') counts[outcome.kind]++
        if (outcome.kind === 'added' && outcome.copy) counts.copies++
      },
      failed: () => counts.failures++,
    },
    end: () => progress.end(),
  }
}

async function reportOn(
  { store }: NewsroomParts,
  run: {
    readonly published: number
    readonly counts: Readonly<Counts>
    readonly seconds: number
    readonly checked: { readonly pagesChecked: number; readonly pagesWrong: number }
  },
): Promise<ReplayReport> {
  const articles = await store.articles.count()
  return {
    published: run.published,
    articles,
    stories: await store.stories.count(),
    ...run.counts,
    seconds: Math.round(run.seconds * 10) / 10,
    articlesPerSecond: Math.round((articles / run.seconds) * 10) / 10,
    ...run.checked,
    peakMemoryMiB: Math.round(process.resourceUsage().maxRSS / 1024),
  }
}

function readSpan(args: readonly string[]) {
  const { positionals, values } = parseWords(args, {
    usage: USAGE,
    options: {
      from: { type: 'string' },
      days: { type: 'string', default: '7' },
      step: { type: 'string', default: '60' },
      data: { type: 'string' },
      archive: { type: 'boolean', default: false },
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
  for await (const article of everyArticle(store)) {
    paths.add(`/article/${article.id}`).add(`/story/${article.storyId}`)
  }
  return [...paths]
}

function inWords(report: ReplayReport): string {
  return Object.entries(report)
    .map(([name, value]) => `${name}: ${value}\n`)
    .join('')
}
