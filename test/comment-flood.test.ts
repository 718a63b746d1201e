import assert from 'node:assert/strict'
import type { ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { DatabaseSync } from 'node:sqlite'
import { test } from 'node:test'
import { type CrowdedSite, prepareCrowdedSite } from './crowded-site.ts'
import { acceptInvitation, cardsOn, openQueue } from './desk-visitor.ts'
import { floodForm, isJunk } from './flood-form.ts'
import { openLoop } from './open-loop.ts'
import { wordsOf } from './page-element.ts'
import { createPlainBrowser, type PlainBrowser } from './plain-browser.ts'

const PER_SECOND = 200
const SECONDS = 4
/** Bytes that a flood may leave on the heap: kept pages and prepared statements, but nothing a comment. */
const MOST_LEFT = 32 * 1024 * 1024
const MANY = { count: 100_000, minutes: 10 }

test(`while ${PER_SECOND} comments a second come in, pages and the desk stay up, and none is lost or doubled`, async () => {
  const site = await prepareCrowdedSite({ settings: { leastFillSeconds: 0, articleLimit: MANY, siteLimit: MANY } })
  const child = await site.open()
  try {
    const desk = createPlainBrowser({ address: site.address })
    await acceptInvitation(desk, { link: site.invitation, login: 'layla' })
    const before = await heapOf(child)
    const flood = openLoop((index) => floodForm(site, index), {
      address: site.address,
      perSecond: PER_SECOND,
      seconds: SECONDS,
    })
    const [answers, asked] = await Promise.all([flood, keepAsking(desk, site, flood)])
    assert.ok(asked > 0)
    const kept = answers.filter(({ status }) => status === 303)
    const refused = answers.filter(({ status, body }) => status === 422 && body.includes('id="problems"'))
    assert.equal(kept.length + refused.length, PER_SECOND * SECONDS, 'every comment was answered with a decision')
    assert.equal(refused.length, answers.filter((_, index) => isJunk(index)).length)
    assert.ok((await heapOf(child)) - before < MOST_LEFT, 'nothing of them stays in memory')
    assert.ok(cardsOn(await openQueue(desk)).length > 0, 'the queue shows what came in')
    assertCountsAgree(site, { kept: kept.length, refused: refused.length })
  } finally {
    const closed = once(child, 'exit')
    child.disconnect()
    await closed
    site.remove()
  }
})

/** Asks for pages and for the desk's queue until the flood has been answered; each must come. @returns how many came */
async function keepAsking(desk: PlainBrowser, site: CrowdedSite, flood: Promise<unknown>): Promise<number> {
  const reader = createPlainBrowser({ address: site.address })
  let isOver = false
  let asked = 0
  const ask = async (browser: PlainBrowser, path: string) => {
    while (!isOver) {
      const page = await browser.open(path)
      assert.equal(page.status, 200, `${path}: ${wordsOf(page.document.querySelector('main'))}`)
      asked++
    }
  }
  const over = flood.finally(() => {
    isOver = true
  })
  await Promise.all([over, ask(reader, '/'), ask(reader, `/article/${site.articles[0]}`), ask(desk, '/desk')])
  return asked
}

async function heapOf(child: ChildProcess): Promise<number> {
  child.send('memory')
  const [bytes] = (await once(child, 'message')) as [number]
  return bytes
}

function assertCountsAgree({ storeFile }: CrowdedSite, { kept, refused }: { kept: number; refused: number }): void {
  const database = new DatabaseSync(storeFile, { readOnly: true })
  const value = (sql: string) => Number(Object.values(database.prepare(sql).get() ?? {})[0])
  assert.equal(value('SELECT count(*) FROM comments'), kept)
  assert.equal(value('SELECT count(DISTINCT text) FROM comments'), kept)
  assert.equal(value('SELECT count(*) FROM spent_codes WHERE used = 1'), kept)
  assert.equal(value('SELECT sum(count) FROM comment_counts'), kept)
  assert.equal(value('SELECT sum(count) FROM comment_refusals'), refused)
  database.close()
}
