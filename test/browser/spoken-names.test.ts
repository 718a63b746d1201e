import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import type { Browser, Page } from 'playwright-core'
import { commentForTest } from '../../src/store/commented-store-for-test.ts'
import { type CommentSite, openCommentSite } from '../comment-site.ts'
import { openChromium, WITHOUT_CHROMIUM } from './chromium.ts'
import { openReader, signInInChromium } from './chromium-reader.ts'

/** Chromium's word for a summary that opens and closes. */
const SUMMARY = 'DisclosureTriangle'
/** What a screen reader stops at. */
const STOPS = [
  'button',
  'textbox',
  'checkbox',
  'combobox',
  'searchbox',
  'link',
  'region',
  'navigation',
  'main',
  'image',
  SUMMARY,
]
const ARABIC = /\p{Script=Arabic}/u
/** Names that are no words of ours: feeds, a login, a number. */
const FOREIGN_NAMES = /^(?:RSS|Atom|JSON Feed|[\d.]+)$/

const skip = WITHOUT_CHROMIUM ?? false
let site: CommentSite
let browser: Browser

before(async () => {
  if (skip) return
  site = await openCommentSite()
  browser = await openChromium()
})
after(async () => {
  if (skip) return
  await browser.close()
  await site.close()
})

interface Stop {
  readonly role: string
  readonly name: string
}

/** All stops below the page's main part, as Chromium tells them to a screen reader. */
async function stopsOf(page: Page): Promise<readonly Stop[]> {
  const session = await page.context().newCDPSession(page)
  const { nodes } = await session.send('Accessibility.getFullAXTree')
  return nodes
    .filter(({ ignored, role }) => !ignored && STOPS.includes(String(role?.value)))
    .map(({ role, name }) => ({ role: String(role?.value), name: String(name?.value ?? '').trim() }))
}

function assertSpoken(stops: readonly Stop[]): void {
  assert.ok(stops.length > 10, `${stops.length} stops`)
  const silent = stops.filter(({ role, name }) => role !== 'main' && !ARABIC.test(name) && !FOREIGN_NAMES.test(name))
  assert.deepEqual(silent, [])
}

test('every stop of an article’s form has an Arabic name, and each field another', { skip }, async () => {
  const { page } = await openReader(browser, false)
  await page.goto(`${site.address}/article/${site.article.id}`)
  const stops = await stopsOf(page)
  assertSpoken(stops)
  const fields = stops.filter(({ role }) => role === 'textbox').map(({ name }) => name)
  for (const name of ['الاسم', 'البريد الإلكتروني', 'التعليق', 'رمز التحقق']) assert.ok(fields.includes(name), name)
  assert.equal(new Set(fields).size, fields.length)
  assert.ok(stops.some(({ role, name }) => role === 'image' && name.includes('أرقام')))
  assert.ok(stops.some(({ role, name }) => role === 'region' && name.startsWith('تعليقات القرّاء')))
})

test('every button of the queue says in Arabic what it does to whose comment', { skip }, async () => {
  for (const [index, name] of ['سلمى', 'هدى'].entries()) {
    const comment = commentForTest(site.article.id, { name, writerKey: name, textKey: String(index) })
    assert.equal((await site.store.comments.add(comment)).kind, 'added')
  }
  const reader = await openReader(browser, true)
  await signInInChromium(reader, site)
  await reader.page.goto(`${site.address}/desk/comments`)
  const stops = await stopsOf(reader.page)
  assertSpoken(stops)
  const buttons = stops.filter(({ role }) => role === 'button' || role === SUMMARY).map(({ name }) => name)
  for (const name of ['سلمى', 'هدى'])
    assert.ok(buttons.filter((said) => said.includes(name)).length >= 2, buttons.join(' | '))
  assert.equal(new Set(buttons).size, buttons.length, buttons.join(' | '))
})
