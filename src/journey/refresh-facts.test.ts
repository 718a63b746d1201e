import assert from 'node:assert/strict'
import { test } from 'node:test'
import { FACTS_EDITION } from '../facts/facts-edition.ts'
import { articleReading, factsNaming, NOON, withFactStore } from '../store/named-articles-for-test.ts'
import { createNameLookUp } from './name-look-up.ts'
import { createFactRefresh } from './refresh-facts.ts'

const CLOCK = () => NOON
const DEAF = { found: () => undefined, failed: (error: unknown) => assert.fail(String(error)) }

test('articles whose facts are missing are read step by step until none is left', async () => {
  await withFactStore(async ({ store, save }) => {
    const ids = []
    for (let number = 0; number < 9; number++) ids.push(await save(`a${number}`))
    const refresh = createFactRefresh({ store, names: createNameLookUp(store.names, CLOCK) }, DEAF)
    const steps = []
    for (let found = await refresh.step(); found > 0; found = await refresh.step()) steps.push(found)
    assert.equal(
      steps.reduce((sum, found) => sum + found),
      ids.length,
    )
    assert.ok(steps.length > 1, 'never all at once')
    for (const id of ids) assert.ok(await store.facts.of(id))
  })
})

test('an article that the finders fail at is told and not tried for ever', async () => {
  await withFactStore(async ({ store, save }) => {
    const id = await save('a')
    const failed: string[] = []
    const names = { now: () => Promise.reject(new Error('no catalogue')) }
    const refresh = createFactRefresh({ store, names }, { ...DEAF, failed: (_, where) => failed.push(where) })
    assert.equal(await refresh.step(), 1)
    assert.equal(await refresh.step(), 0)
    assert.deepEqual(failed, ['https://www.rihan-voice.example/a'])
    assert.deepEqual(await store.facts.of(id), factsNaming())
  })
})

test('facts found in words that were edited meanwhile are not kept', async () => {
  await withFactStore(async ({ store, sourceId, save }) => {
    const id = await save('a')
    const current = factsNaming('نادر القيسي')
    const names = {
      now: async () => {
        const edited = articleReading(sourceId, 'a', { title: 'عنوان جديد' })
        await store.articles.save({ ...edited, facts: { facts: current, edition: FACTS_EDITION } })
        return { kindOf: () => undefined }
      },
    }
    await createFactRefresh({ store, names }, DEAF).step()
    assert.deepEqual(await store.facts.of(id), current)
    assert.deepEqual(await store.facts.outdated(FACTS_EDITION, 9), [])
  })
})

test('a run looks again after its pause, until the signal', async () => {
  await withFactStore(async ({ store, save }) => {
    const stop = new AbortController()
    const found: number[] = []
    let pauses = 0
    const pause = async () => {
      if (++pauses === 2) await save('b')
      if (pauses === 4) stop.abort()
    }
    await save('a')
    const names = createNameLookUp(store.names, CLOCK)
    await createFactRefresh({ store, names }, { ...DEAF, found: (articles) => found.push(articles) }, { pause }).run(
      stop.signal,
    )
    assert.deepEqual(found, [1, 1])
  })
})
