import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import { REPLAY_PACE_MS, replayEdition } from '../src/commands/replay-edition.ts'
import { DAY_MS, HOUR_MS } from '../src/news/instant.ts'
import { DEMO_EDITION } from '../src/press/demo/demo-edition.ts'
import { loadEdition } from '../src/press/load-edition.ts'
import { spawnPress } from '../src/press/press-process.ts'
import { createReplayClock } from '../src/press/replay-clock.ts'
import type { ArticleSummary } from '../src/store/article-store.ts'
import { withNewsroom } from './newsroom-for-test.ts'

const TODAY = Date.parse('2026-03-10T12:00:00Z')
/** Before the first of its articles, some of which are about events of earlier years. */
const START = TODAY - 5 * 365 * DAY_MS

interface ExpectedStories {
  readonly stories: readonly {
    readonly name: string
    readonly articles: readonly string[]
    readonly copies?: readonly { readonly copy: string; readonly original: string }[]
  }[]
}

/** Every article that was kept, under its id in the edition. */
async function readEdition(): Promise<ReadonlyMap<string, ArticleSummary>> {
  const clock = createReplayClock({ start: START, speed: 0, realClock: () => 0 })
  const press = await spawnPress({ path: DEMO_EDITION, start: START, today: TODAY, feedSize: 500 })
  const { articles } = await loadEdition(DEMO_EDITION, { today: TODAY })
  const ids = new Map<string, string>()
  for (const { id, outlet, title, updates } of articles) {
    for (const headline of [title, ...updates.flatMap((update) => update.title ?? [])])
      ids.set(`${outlet} ${headline}`, id)
  }
  const kept = new Map<string, ArticleSummary>()
  try {
    await withNewsroom(
      { clock, steadyMs: REPLAY_PACE_MS, fetching: { maxPerHost: 4 } },
      async ({ store, newsroom }) => {
        for (const [index, offer] of press.offers.entries()) {
          await store.sources.add({ ...offer, slug: press.outlets[index]?.slug ?? '' }, START)
        }
        await replayEdition({ press, newsroom, clock, to: TODAY, stepMs: HOUR_MS / 2 })
        for (const article of await store.articles.list({ limit: 1000 })) {
          kept.set(ids.get(`${article.sourceSlug} ${article.title}`) ?? '', article)
        }
      },
    )
  } finally {
    await press.close()
  }
  assert.equal(kept.size, articles.length)
  return kept
}

test('in the demo edition every copy is folded under its original and nothing else is; stories are hardly ever mixed', async () => {
  const expected = JSON.parse(readFileSync(join(DEMO_EDITION, 'expected-stories.json'), 'utf8')) as ExpectedStories
  const kept = await readEdition()
  const idOf = new Map([...kept].map(([id, article]) => [article.id, id]))
  const copies = [...kept].flatMap(([id, { copyOf }]) => (copyOf ? [`${id} of ${idOf.get(copyOf.originalId)}`] : []))
  const pairs = expected.stories.flatMap(({ copies: of = [] }) => of.map((pair) => `${pair.copy} of ${pair.original}`))
  assert.deepEqual(copies.sort(), pairs.sort())

  const storyOf = new Map(expected.stories.flatMap(({ name, articles }) => articles.map((id) => [id, name] as const)))
  let together = 0
  let wrongly = 0
  for (const [id, article] of kept) {
    for (const [other, { storyId }] of kept) {
      if (id >= other || storyId !== article.storyId) continue
      together++
      if (storyOf.get(id) === undefined || storyOf.get(id) !== storyOf.get(other)) wrongly++
    }
  }
  assert.ok(together > 80, `${together} pairs of articles share a story`)
  assert.ok(wrongly / together < 0.05, `${wrongly} of ${together} pairs share a story wrongly`)
})
