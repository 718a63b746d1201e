import assert from 'node:assert/strict'
import { test } from 'node:test'
import { withFactStore } from '../store/named-articles-for-test.ts'
import { TOPICS_EDITION } from '../stories/topics/topics-edition.ts'
import { createTopicRefresh } from './refresh-topics.ts'

const DEAF = { told: () => undefined, failed: (error: unknown) => assert.fail(String(error)) }

test('articles without a topic get one step by step, until none is left', async () => {
  await withFactStore(async ({ store, save }) => {
    const ids = []
    for (let number = 0; number < 45; number++) ids.push(await save(`a${number}`))
    const refresh = createTopicRefresh(store, DEAF)
    const steps = []
    for (let found = await refresh.step(); found > 0; found = await refresh.step()) steps.push(found)
    assert.equal(
      steps.reduce((sum, found) => sum + found),
      ids.length,
    )
    assert.ok(steps.length > 1, 'never all at once')
    assert.deepEqual(await store.topics.outdated(TOPICS_EDITION, 9), [])
  })
})

test('an article that cannot be told is told of, and not tried for ever', async () => {
  await withFactStore(async ({ store, save }) => {
    await save('a')
    const failed: string[] = []
    const sources = { ...store.sources, byId: () => Promise.reject(new Error('no such outlet')) }
    const refresh = createTopicRefresh({ ...store, sources }, { ...DEAF, failed: (_, where) => failed.push(where) })
    assert.deepEqual([await refresh.step(), await refresh.step()], [1, 0])
    assert.deepEqual(failed, ['https://www.rihan-voice.example/a'])
  })
})

test('a run ends when none is left, or at the signal', async () => {
  await withFactStore(async ({ store, save }) => {
    for (let number = 0; number < 45; number++) await save(`a${number}`)
    const stop = new AbortController()
    const told: number[] = []
    const listener = { ...DEAF, told: (articles: number) => told.push(articles) }
    await createTopicRefresh(store, listener, { pause: async () => stop.abort() }).run(stop.signal)
    await createTopicRefresh(store, listener, { pause: async () => undefined }).run(new AbortController().signal)
    assert.equal(told.length, 2)
    assert.equal(
      told.reduce((sum, count) => sum + count),
      45,
    )
  })
})
