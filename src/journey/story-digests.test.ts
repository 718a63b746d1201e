import assert from 'node:assert/strict'
import { test } from 'node:test'
import { articleReading, NOON, withFactStore } from '../store/named-articles-for-test.ts'
import { createNameLookUp } from './name-look-up.ts'
import { createFactRefresh } from './refresh-facts.ts'
import { createStoryDigests } from './story-digests.ts'

const DEAF = { found: () => undefined, failed: (error: unknown) => assert.fail(String(error)) }

test('what an outlet changed in its report is told as it stood, each number in its own time', async () => {
  await withFactStore(async ({ store, sourceId }) => {
    const kept = await store.articles.save(articleReading(sourceId, 'a', { title: 'إصابة 7 أشخاص في عاصفة الوادي' }))
    const edited = articleReading(sourceId, 'a', { title: 'إصابة 6 أشخاص في عاصفة الوادي' })
    await store.articles.save({ ...edited, seenAt: NOON + 60_000 })
    const names = createNameLookUp(store.names, () => NOON)
    await createFactRefresh({ store, names }, DEAF).step()
    const story = await store.stories.byId(kept.article.storyId)
    assert.ok(story)
    const { ledger } = await createStoryDigests(store)(story)
    assert.deepEqual(
      ledger[0]?.claims.map(({ value, at, sentence }) => [value, at - NOON, sentence.revision]),
      [
        [7, 0, 1],
        [6, 60_000, undefined],
      ],
    )
  })
})
