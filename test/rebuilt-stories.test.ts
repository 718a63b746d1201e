import assert from 'node:assert/strict'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test } from 'node:test'
import type { NewsroomParts } from '../src/commands/newsroom-parts.ts'
import { REPLAY_PACE_MS, replayEdition } from '../src/commands/replay-edition.ts'
import { applyRebuild } from '../src/journey/apply-rebuild.ts'
import { rebuildStories } from '../src/journey/rebuild-stories.ts'
import { DAY_MS, HOUR_MS } from '../src/news/instant.ts'
import { DEMO_EDITION } from '../src/press/demo/demo-edition.ts'
import { spawnPress } from '../src/press/press-process.ts'
import { createReplayClock } from '../src/press/replay-clock.ts'
import { withNewsroom } from './newsroom-for-test.ts'

const TODAY = Date.parse('2026-03-10T12:00:00Z')
const START = TODAY - 5 * 365 * DAY_MS

/** A newsroom reads the demo edition, and is stopped and started again in the middle of its last day; `halfWay` is done before. */
async function readDemo(
  halfWay: (parts: NewsroomParts) => Promise<void>,
  work: (parts: NewsroomParts) => Promise<void>,
): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'nashra-rebuilt-'))
  const clock = createReplayClock({ start: START, speed: 0, realClock: () => 0 })
  const press = await spawnPress({ path: DEMO_EDITION, start: START, today: TODAY, feedSize: 500 })
  const setting = { clock, steadyMs: REPLAY_PACE_MS, fetching: { maxPerHost: 4 }, folder }
  const read = async ({ newsroom }: NewsroomParts, to: number) =>
    await replayEdition({ press, newsroom, clock, stepMs: HOUR_MS / 2, to })
  try {
    await withNewsroom(setting, async (parts) => {
      for (const offer of press.offers) await parts.store.sources.add(offer, START)
      await read(parts, TODAY - DAY_MS / 2)
      await halfWay(parts)
    })
    await withNewsroom(setting, async (parts) => {
      await read(parts, TODAY)
      await work(parts)
    })
  } finally {
    await press.close()
    rmSync(folder, { recursive: true, force: true })
  }
}

async function differences({ store, journey }: NewsroomParts) {
  return await rebuildStories({ store, names: journey.names, progress: () => undefined })
}

test('rebuilt, the demo edition has the same stories', async () => {
  await readDemo(
    async () => undefined,
    async (parts) => {
      const { articles, stories, differences: found } = await differences(parts)
      assert.deepEqual([articles, stories], [await parts.store.articles.count(), await parts.store.stories.count()])
      assert.deepEqual(found, [])
    },
  )
})

/** The largest stories, and all that an editor may do to them. */
async function editEverything({ store, journey }: NewsroomParts): Promise<void> {
  const act = () => ({ byName: 'سلمى', at: journey.clock() })
  const largest = (await store.stories.list({ order: 'latest', limit: 500 })).toSorted(
    (a, b) => b.articleCount - a.articleCount || a.id - b.id,
  )
  const [merged, into, split, locked, regretted, target] = largest.map(({ id }) => id)
  if (!merged || !into || !split || !locked || !regretted || !target) throw new Error('too few stories')
  const part = (await store.stories.members(split)).slice(1, 3).map(({ id }) => id)
  await store.stories.edit(merged, { kind: 'merged', into }, act())
  await store.stories.edit(split, { kind: 'split', articles: part }, act())
  await store.stories.edit(locked, { kind: 'locked' }, act())
  await store.stories.edit(target, { kind: 'renamed', headline: 'عنوان' }, act())
  const mistake = await store.stories.edit(regretted, { kind: 'merged', into: target }, act())
  assert.ok(mistake.kind === 'done')
  await store.stories.undo(mistake.number, act())
}

test('rebuilt after editors have merged, split, locked and undone, the stories are the same too', async () => {
  await readDemo(editEverything, async (parts) => {
    assert.equal((await parts.store.stories.editsAfter(0)).length, 6)
    assert.deepEqual((await differences(parts)).differences, [])
    await editEverything(parts)
    assert.deepEqual((await differences(parts)).differences, [])
  })
})

test('articles that stand elsewhere are told, and put back under the numbers that their stories had', async () => {
  await readDemo(
    async () => undefined,
    async (parts) => {
      const { stories } = parts.store
      const before = await stories.list({ order: 'latest', limit: 500 })
      const [large, other, alone] = [
        before.find(({ articleCount }) => articleCount > 3),
        before.find(({ articleCount }) => articleCount === 2),
        before.find(({ articleCount }) => articleCount === 1),
      ]
      if (!large || !other || !alone) throw new Error('too few stories')
      const stray = (await stories.members(large.id)).slice(0, 1).map(({ id }) => ({ id, because: [] }))
      const lost = (await stories.members(alone.id)).map(({ id }) => ({ id, because: [] }))
      await stories.regroup('new', stray)
      await stories.regroup(other.id, lost)
      assert.equal((await stories.byId(alone.id))?.id, other.id, 'an empty story leads on')
      const rebuild = await differences(parts)
      assert.deepEqual(rebuild.differences.map(({ id }) => id).sort(), [...stray, ...lost].map(({ id }) => id).sort())
      await applyRebuild(stories, rebuild, () => undefined)
      assert.deepEqual((await differences(parts)).differences, [])
      assert.equal((await stories.byId(large.id))?.articleCount, large.articleCount)
      assert.equal((await stories.members(other.id)).length, 2)
    },
  )
})
