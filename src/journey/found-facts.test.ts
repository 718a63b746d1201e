import assert from 'node:assert/strict'
import { test } from 'node:test'
import { foldWord } from '../arabic/fold-word.ts'
import { articleReading, NOON, withFactStore } from '../store/named-articles-for-test.ts'
import { factsToKeep } from './found-facts.ts'
import { createNameLookUp } from './name-look-up.ts'

const SOURCE = { name: 'صوت الريحان', country: 'jo' }

test('a name is searched for as texts write it, with and without its article, whatever its key is', async () => {
  await withFactStore(async ({ store, sourceId }) => {
    const reading = articleReading(sourceId, 'a', { title: 'وزير النقل نادر القيسي يصل بغداد قادمًا من القاهرة' })
    const lookUp = createNameLookUp(store.names, () => NOON)
    await store.articles.save({ ...reading, ...(await factsToKeep(reading.content, SOURCE, lookUp)) })
    for (const [typed, name] of [
      ['بغداد', 'بغداد'],
      ['بغ', 'بغداد'],
      ['القاهرة', 'القاهرة'],
      ['قاهر', 'القاهرة'],
      ['قيسي', 'نادر القيسي'],
    ] as const) {
      const found = await store.names.list({ words: foldWord(typed), order: 'newest', limit: 9 })
      assert.deepEqual(
        found.map((one) => one.name),
        [name],
        typed,
      )
    }
  })
})

test('an article whose facts cannot be found is kept without them', async () => {
  const { content } = articleReading(1 as Parameters<typeof articleReading>[0], 'a')
  const names = { now: () => Promise.reject(new Error('no catalogue')) }
  assert.deepEqual(await factsToKeep(content, SOURCE, names), {})
})
