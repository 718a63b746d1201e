import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DAY_MS, HOUR_MS, SECOND_MS } from '../news/instant.ts'
import { DEMO_EDITION } from '../press/demo/demo-edition.ts'
import { type SpawnedPress, spawnPress } from '../press/press-process.ts'
import { createReplayClock, type ReplayClock } from '../press/replay-clock.ts'
import { addDemoComments } from './demo-comments.ts'
import { EXIT } from './exit-codes.ts'
import { createLog } from './log.ts'
import { loopbackConfig } from './loopback-config.ts'
import { type NewsroomParts, openNewsroom } from './newsroom-parts.ts'
import { tellFirstLink } from './open-desk.ts'
import { openSite } from './open-site.ts'
import { parseWords } from './parse-words.ts'
import { createProgress } from './progress.ts'
import { REPLAY_PACE_MS, replayEdition } from './replay-edition.ts'
import { runUpkeep } from './run-upkeep.ts'
import { stopSignal } from './until-stopped.ts'

/** The hour of today, in UTC, by which the edition's last article is out: there the demo's clock goes over into real time. */
const EDITION_END_MS = 10 * HOUR_MS
/** The edition is read in steps, so that who had a report first means something. */
const STEP_MS = HOUR_MS / 2
const PRESS_TICK_MS = 10 * SECOND_MS
/** A press outlet's feed lists all of its articles. */
const FEED_SIZE = 200

/** `nashra demo`: a press of invented outlets and a newsroom that reads it, on loopback, in a folder that is thrown away. */
export async function demoCommand(args: readonly string[]): Promise<number> {
  parseWords(args, { usage: 'demo', options: {}, positionals: [0, 0] })
  const started = performance.now()
  const signal = stopSignal()
  // Closed in the opposite order of opening, however this ends.
  await using open = new AsyncDisposableStack()
  const dataFolder = mkdtempSync(join(tmpdir(), 'nashra-demo-'))
  open.defer(() => rmSync(dataFolder, { recursive: true, force: true }))
  const config = await loopbackConfig(dataFolder)
  const press = await spawnPress({ path: DEMO_EDITION, feedSize: FEED_SIZE })
  const start = press.moments[0] ?? 0
  const clock = createReplayClock({ start, speed: 0, realClock: Date.now })
  open.defer(() => press.close())
  const progress = createProgress('نشرة · reading the demo edition')
  let read = 0
  const parts = await openNewsroom({
    config,
    log: createLog(config.logLevel),
    clock,
    steadyMs: REPLAY_PACE_MS,
    fetching: { maxPerHost: 4 },
    listener: { read: () => progress.show(++read, Math.max(read, press.articles)) },
  })
  open.defer(() => parts.close())
  for (const offer of press.offers) await parts.store.sources.add(offer, start)
  const site = await openSite(parts, { config, demo: true })
  open.defer(() => site.close())
  say(`نشرة تُفتح هنا · Nashra opens at  ${config.siteUrl}\n`)
  const end = Math.floor(Date.now() / DAY_MS) * DAY_MS + EDITION_END_MS
  await replayEdition({ press, newsroom: parts.newsroom, clock, to: end, stepMs: STEP_MS, signal })
  await addDemoComments({ ...parts, now: clock() })
  progress.end()
  await tellWhatIsThere(parts, started)
  await tellFirstLink(parts, config)
  await Promise.all([
    runInRealTime({ parts, press, clock, signal }),
    // Invented readers have no addresses: the demo's mails stay in its outbox.
    runUpkeep(parts, { config: { siteName: config.siteName, siteUrl: config.siteUrl }, signal }),
  ])
  return EXIT.ok
}

async function tellWhatIsThere(parts: NewsroomParts, started: number): Promise<void> {
  const [articles, stories] = await Promise.all([parts.store.articles.count(), parts.store.stories.count()])
  const seconds = ((performance.now() - started) / 1000).toFixed(1)
  say(`جاهزة: ${articles} خبرًا في ${stories} قصة، خلال ${seconds} ثانية. للإيقاف: Ctrl+C\n`)
  say(`Ready: ${articles} articles in ${stories} stories after ${seconds} s. Ctrl+C stops it.\n`)
}

/** From the edition's end on, the demo's time passes as fast as ours. */
async function runInRealTime(demo: {
  readonly parts: NewsroomParts
  readonly press: SpawnedPress
  readonly clock: ReplayClock
  readonly signal: AbortSignal
}): Promise<void> {
  const [end, began] = [demo.clock(), Date.now()]
  const tick = setInterval(() => {
    const at = end + Date.now() - began
    demo.clock.advanceTo(at)
    demo.press.advanceTo(at).catch(() => clearInterval(tick))
  }, PRESS_TICK_MS)
  await demo.parts.newsroom.run(demo.signal)
  clearInterval(tick)
}

function say(words: string): void {
  process.stdout.write(words)
}
