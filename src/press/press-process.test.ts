import assert from 'node:assert/strict'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, describe, test } from 'node:test'
import { spawnPress } from './press-process.ts'

const ROWS = [1, 2, 3].map((day) => ({
  outlet: 'mina',
  title: `خبر اليوم ${day}`,
  text: 'متن الخبر',
  date: `2024-04-0${day}T12:00:00Z`,
}))

describe('a press in its own process', () => {
  let folder: string
  let path: string
  before(async () => {
    folder = await mkdtemp(join(tmpdir(), 'nashra-press-'))
    path = join(folder, 'articles.jsonl')
    await writeFile(path, ROWS.map((row) => JSON.stringify(row)).join('\n'))
  })
  after(() => rm(folder, { recursive: true }))

  test('starts at the first article and shows more as it is advanced', async () => {
    const press = await spawnPress({ path })
    try {
      assert.deepEqual([press.outlets.length, press.offers.length, press.articles], [1, 1, 3])
      const feedUrl = press.outlets[0]?.feedUrl ?? ''
      const count = async (): Promise<number> => (await (await fetch(feedUrl)).text()).split('<item>').length - 1
      assert.equal(await count(), 1)
      await press.advanceTo(Date.parse('2024-04-03T11:59:59Z'))
      assert.equal(await count(), 2)
      await Promise.all([press.advanceTo(Date.parse('2024-04-03T12:00:00Z')), press.advanceTo(0)])
      assert.equal(await count(), 3)
    } finally {
      await press.close()
    }
  })

  test('is gone after it is closed, however often', async () => {
    const press = await spawnPress({ path })
    await press.close()
    await press.close()
    await assert.rejects(fetch(press.outlets[0]?.feedUrl ?? ''))
    await assert.rejects(press.advanceTo(1))
  })

  test('hands on why it could not start', async () => {
    await assert.rejects(spawnPress({ path: join(folder, 'missing.jsonl') }), {
      code: 'BAD_INPUT_FILE',
      message: /missing\.jsonl/,
    })
  })
})
