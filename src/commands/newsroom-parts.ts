import { randomBytes } from 'node:crypto'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import type { Logger } from 'pino'
import { NashraError } from '../base/errors.ts'
import { createKeyring, type Keyring } from '../base/keyring.ts'
import type { Config } from '../config.ts'
import { createFetcher, type Fetcher, type FetcherOptions } from '../fetch/guarded-fetcher.ts'
import { createEditFollower } from '../journey/follow-edits.ts'
import type { HubSetting } from '../journey/follow-hub.ts'
import { restoreLinks } from '../journey/link-story.ts'
import { createNameLookUp } from '../journey/name-look-up.ts'
import { createOutletTemplates } from '../journey/outlet-templates.ts'
import type { Clock } from '../news/instant.ts'
import { createNewsroom, type Newsroom, type NewsroomListener, restoreGrouping } from '../newsroom.ts'
import type { Journey } from '../pipeline.ts'
import { createLimiter } from '../queue/limiter.ts'
import { openSqliteStore } from '../store/engines/sqlite/sqlite-store.ts'
import type { Store } from '../store/store.ts'
import { createStoryGrouper } from '../stories/grouping/story-grouper.ts'
import { createSagaLinker } from '../stories/sagas/saga-linker.ts'
import { createNewsroomLog } from './newsroom-log.ts'
import { createNewsroomMetrics, type NewsroomMetrics } from './newsroom-metrics.ts'
import { newsroomSecret, secretFile } from './newsroom-secret.ts'
import { keepPages, openPageArchive } from './page-archive.ts'
import { PROGRAM, userAgent } from './user-agent.ts'

/** A newsroom put together, not yet running. */
export interface NewsroomParts {
  readonly store: Store
  readonly fetcher: Fetcher
  readonly journey: Journey
  readonly newsroom: Newsroom
  /** Every digest, seal and signed link of this newsroom. */
  readonly keyring: Keyring
  readonly metrics: NewsroomMetrics
  readonly log: Logger
  close(): Promise<void>
}

export interface NewsroomSetting {
  readonly config: Config
  readonly log: Logger
  readonly clock: Clock
  /** Hears of every outcome besides the log. */
  readonly listener?: Partial<NewsroomListener>
  /** Visits every feed at this pace instead of its own: for a clock that leaps. */
  readonly steadyMs?: number
  /** Other manners of the fetcher: more requests at once to a press of our own, tighter limits for a test. */
  readonly fetching?: Pick<FetcherOptions, 'maxPerHost' | 'limits'>
}

/** Where the embedded store of a configuration lies. */
export function storeFile(config: Config): string {
  return join(config.dataFolder, 'nashra.db')
}

/** The same, where a store must be there already. @throws NashraError BAD_ARGUMENT if there is none */
export function existingStore(config: Config): string {
  const file = storeFile(config)
  if (existsSync(file)) return file
  throw new NashraError('BAD_ARGUMENT', {
    english: `there is no store at ${file} yet; NASHRA_DATA names its folder`,
    arabic: `لا يوجد مخزن في ${file} بعد؛ المتغيّر NASHRA_DATA يحدّد مجلده`,
  })
}

/** Wires store, fetcher, grouping and newsroom, and restores from the store what lives in memory. */
export async function openNewsroom(setting: NewsroomSetting): Promise<NewsroomParts> {
  const { config, clock, log } = setting
  const keyring = createKeyring(newsroomSecret(secretFile(config)))
  const store = openSqliteStore({ file: storeFile(config) })
  const archive = openPageArchive(config, clock)
  const keep = keepPages(archive, log)
  const fetcher = createFetcher({ clock, keep, userAgent: userAgent(config), ...setting.fetching })
  const grouper = createStoryGrouper()
  const journey: Journey = {
    store,
    fetcher,
    grouper,
    edits: createEditFollower(store.stories, grouper),
    linker: createSagaLinker(),
    clock,
    reader: PROGRAM,
    random: Math.random,
    templates: createOutletTemplates(store.templates),
    names: createNameLookUp(store.names, clock),
    oneAtATime: createLimiter(1),
    ...(config.hubCallback && { hubs: hubSetting(config) }),
    ...(setting.steadyMs === undefined ? {} : { steadyMs: setting.steadyMs }),
  }
  const restored = await restoreGrouping(journey)
  const linked = await restoreLinks(journey, clock())
  log.info({ store: storeFile(config), grouped: restored, linked }, 'store opened')
  const metrics = createNewsroomMetrics(store, clock)
  const hear = bothHear(createNewsroomLog(log, metrics), setting.listener ?? {})
  const newsroom = createNewsroom(journey, hear, {
    requestsAHost: setting.fetching?.maxPerHost,
    checksOfSourceADay: config.recheckLimit,
  })
  return {
    store,
    fetcher,
    journey,
    newsroom,
    keyring,
    metrics,
    log,
    async close() {
      await fetcher.close()
      await archive?.close()
      await store.close()
    },
  }
}

function hubSetting({ hubCallback }: Config): HubSetting {
  const words = (bytes: number) => randomBytes(bytes).toString('base64url')
  // 192 bits that nobody guesses, and a key of the length that SHA-256 uses whole.
  return { callbackBase: hubCallback, fresh: () => ({ key: words(24), secret: words(32) }) }
}

function bothHear(first: NewsroomListener, second: Partial<NewsroomListener>): NewsroomListener {
  return {
    visited(outcome, due) {
      first.visited(outcome, due)
      second.visited?.(outcome, due)
    },
    read(outcome, item) {
      first.read(outcome, item)
      second.read?.(outcome, item)
    },
    checked(outcome, article) {
      first.checked(outcome, article)
      second.checked?.(outcome, article)
    },
    askedHub(outcome, subscription) {
      first.askedHub(outcome, subscription)
      second.askedHub?.(outcome, subscription)
    },
    failed(error, where) {
      first.failed(error, where)
      second.failed?.(error, where)
    },
  }
}
