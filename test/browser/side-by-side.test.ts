import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import type { Browser } from 'playwright-core'
import { openChromium, WITHOUT_CHROMIUM } from './chromium.ts'
import { openSampleSite, type SampleSite } from './sample-site.ts'

/** Lines through, under and below the first element of a kind. */
const LINES = `(() => {
  const of = (kind) => getComputedStyle(document.querySelector('.beside ' + kind))
  return ['mark', 'del', 'ins'].map((kind) => of(kind).textDecorationLine + ' ' + of(kind).borderBlockEndStyle)
})()`

const skip = WITHOUT_CHROMIUM ?? false
let site: SampleSite
let browser: Browser

before(async () => {
  if (skip) return
  site = await openSampleSite()
  browser = await openChromium()
})
after(async () => {
  if (skip) return
  await browser.close()
  await site.close()
})

/** Where the two cells of the first row stand, and how words of each kind are drawn, in a browser without scripts. */
async function look(width: number) {
  const page = await browser.newPage({ viewport: { width, height: 900 }, javaScriptEnabled: false })
  const { copy, first } = site.newsroom.ids
  await page.goto(`${site.address}/article/${copy}/beside/${first}`)
  const row = page.locator('.beside > li', { has: page.locator('del') }).first()
  const cells = [await row.locator('.first').boundingBox(), await row.locator('.second').boundingBox()]
  await page.close()
  const [original, copied] = cells
  assert.ok(original && copied)
  return { original, copied }
}

test('on a wide screen the original stands on the right and its copy beside it, in one line', { skip }, async () => {
  const { original, copied } = await look(1440)
  assert.equal(original.y, copied.y)
  assert.ok(copied.x + copied.width <= original.x)
})

test('on a narrow screen the copy stands under the original', { skip }, async () => {
  const { original, copied } = await look(320)
  assert.ok(original.y + original.height <= copied.y)
  assert.ok(Math.max(original.width, copied.width) <= 320)
})

test('what both have, what was cut and what was added differ without colour', { skip }, async () => {
  const page = await browser.newPage()
  const { copy, first } = site.newsroom.ids
  await page.goto(`${site.address}/article/${copy}/beside/${first}`)
  assert.deepEqual(await page.evaluate(LINES), ['none solid', 'line-through none', 'underline none'])
  await page.close()
})
