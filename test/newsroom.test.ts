import assert from 'node:assert/strict'
import { test } from 'node:test'
import { setImmediate as turnOfLoop } from 'node:timers/promises'
import type { FetchOutcome } from '../src/fetch/fetch-outcome.ts'
import type { Fetcher } from '../src/fetch/guarded-fetcher.ts'
import { createEditFollower } from '../src/journey/follow-edits.ts'
import { createNameLookUp } from '../src/journey/name-look-up.ts'
import { createOutletTemplates } from '../src/journey/outlet-templates.ts'
import { HOUR_MS } from '../src/news/instant.ts'
import { createNewsroom, type NewsroomListener } from '../src/newsroom.ts'
import type { Journey } from '../src/pipeline.ts'
import { createLimiter } from '../src/queue/limiter.ts'
import { openSqliteStore } from '../src/store/engines/sqlite/sqlite-store.ts'
import type { Store } from '../src/store/store.ts'
import { createStoryGrouper } from '../src/stories/grouping/story-grouper.ts'
import { createSagaLinker } from '../src/stories/sagas/saga-linker.ts'

const NOON = Date.parse('2024-04-03T09:00:00Z')
const MISSING: FetchOutcome = { kind: 'refused', reason: 'not-found', detail: 'HTTP 404' }

function journeyOver(store: Store, get: (url: string) => Promise<FetchOutcome>): Journey {
  const fetcher: Fetcher = { get, post: get, close: async () => undefined }
  const grouper = createStoryGrouper()
  return {
    store,
    fetcher,
    grouper,
    edits: createEditFollower(store.stories, grouper),
    linker: createSagaLinker(),
    clock: () => NOON,
    random: () => 0,
    templates: createOutletTemplates(store.templates),
    names: createNameLookUp(store.names, () => NOON),
    oneAtATime: createLimiter(1),
  }
}

async function addOutlet(store: Store, url: string, addedAt: number): Promise<void> {
  const offer = { name: url, language: 'ar', siteUrl: url, feeds: [{ url, kind: 'feed' as const }] }
  await store.sources.add(offer, addedAt)
}

const DEAF: NewsroomListener = {
  visited: () => undefined,
  read: () => undefined,
  checked: () => undefined,
  askedHub: () => undefined,
  failed: () => undefined,
}

test('of six hundred outlets that are due, a hundred and fifty on one host that hangs keep none of the others waiting', async () => {
  const store = openSqliteStore({ file: ':memory:' })
  for (let number = 0; number < 600; number++) {
    const hangs = number < 150
    const url = hangs ? `https://shared.example/${number}` : `https://outlet-${number}.example/feed`
    // Those that hang have waited longest, and stand first in every round.
    await addOutlet(store, url, hangs ? NOON - HOUR_MS : NOON)
  }
  const stop = new AbortController()
  const { promise: released, resolve: release } = Promise.withResolvers<void>()
  let atOnce = 0
  let mostAtOnce = 0
  const visited = new Set<string>()
  const journey = journeyOver(store, async (url) => {
    if (!url.startsWith('https://shared.example/')) return MISSING
    mostAtOnce = Math.max(mostAtOnce, ++atOnce)
    await released
    atOnce--
    return MISSING
  })
  const newsroom = createNewsroom(
    journey,
    {
      ...DEAF,
      visited(_, { feed }) {
        visited.add(feed.url)
        if (visited.size === 450) release()
        if (visited.size === 600) stop.abort()
      },
    },
    { pause: () => turnOfLoop() },
  )
  await newsroom.run(stop.signal)
  assert.equal(visited.size, 600, 'each was visited, the others while the shared host hung')
  assert.ok(mostAtOnce <= 2)
  await store.close()
})

test('a store that fails in a round is told of once, and the newsroom goes on when it is back', async () => {
  const store = openSqliteStore({ file: ':memory:' })
  await addOutlet(store, 'https://rihan.example/feed', NOON)
  const stop = new AbortController()
  let rounds = 0
  const failing: Store = {
    ...store,
    intake: {
      ...store.intake,
      dueFeeds: async (now, limit) => {
        if (++rounds <= 5) throw new Error('database is locked')
        return await store.intake.dueFeeds(now, limit)
      },
    },
  }
  const failures: string[] = []
  const pauses: number[] = []
  const newsroom = createNewsroom(
    journeyOver(failing, async () => MISSING),
    {
      ...DEAF,
      failed: (error, where) => failures.push(`${where}: ${error}`),
      visited: () => stop.abort(),
    },
    {
      pause: async (ms) => {
        pauses.push(ms)
        await turnOfLoop()
      },
    },
  )
  await newsroom.run(stop.signal)
  assert.deepEqual(failures, ['round: Error: database is locked'])
  assert.deepEqual(pauses.slice(0, 6), [2000, 4000, 8000, 16_000, 32_000, 1000])
  await store.close()
})
