import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import type { Browser, BrowserContextOptions, Page } from 'playwright-core'
import { freePort } from '../../src/commands/free-port.ts'
import type { CommentId } from '../../src/news/ids.ts'
import { type CommentedDesk, heldBy, openCommentedDesk } from '../commented-desk-for-test.ts'
import { addAccount } from '../desk-for-test.ts'
import { assertDeskPages } from './assert-desk-pages.ts'
import { openChromium, WITHOUT_CHROMIUM } from './chromium.ts'
import { signInAtDesk } from './sign-in-at-desk.ts'

const HOST = '127.0.0.1'
const DESKTOP = { width: 1280, height: 800 }
/** The card that has the focus. */
const FOCUSED_CARD = 'document.activeElement.dataset.card ?? ""'
/** The script shows it once it listens. */
const LISTENING = '#keys-button:not([hidden])'

const skip = WITHOUT_CHROMIUM ?? false
let desk: CommentedDesk
let browser: Browser
let siteUrl: string
let ids: readonly CommentId[]

before(async () => {
  if (skip) return
  const port = await freePort(HOST, 4731)
  siteUrl = `http://${HOST}:${port}`
  desk = await openCommentedDesk({ siteUrl })
  ids = [
    await desk.comment({ name: 'سلمى', address: { text: '192.0.2.7', key: 'a' } }),
    await desk.comment({
      name: 'Sami',
      text: 'See www.x.example',
      textKey: '2',
      ...heldBy('links', { reason: 'links' }),
    }),
    await desk.comment({ name: 'هدى', textKey: '3' }),
    await desk.comment({ name: 'منى', textKey: '4' }),
  ]
  await desk.store.writers.ban({ kind: 'word', value: 'كذا', verdict: 'hold', note: '' }, { byName: 'x', at: desk.now })
  await addAccount(desk, 'samar', 'administrator')
  await desk.app.listen({ host: HOST, port })
  browser = await openChromium()
})
after(async () => {
  if (skip) return
  await browser.close()
  await desk.close()
})

async function signedIn(options: BrowserContextOptions = {}): Promise<Page> {
  return await signInAtDesk(browser, siteUrl, { viewport: DESKTOP, ...options })
}

const PAGES = [
  '/comments',
  '/comments/1?from=1&to=2',
  '/comments?tab=rejected',
  '/writers/1',
  '/writers/1/erase',
  '/reports',
  '/bans',
  '/statistics',
  '/audit',
  '/audit/chain',
  '/settings/comments',
  '/policy',
]

for (const colorScheme of ['light', 'dark'] as const) {
  test(`axe finds nothing on the pages of moderation, and a telephone is wide enough, ${colorScheme}`, {
    skip,
  }, async () => {
    const page = await signedIn({ colorScheme })
    await assertDeskPages(
      page,
      PAGES.map((path) => `${siteUrl}/desk${path}`),
    )
    await page.context().close()
  })
}

/** A key by its place on the keyboard, with the letter that an Arabic layout has there. */
async function pressArabic(page: Page, code: string, key: string): Promise<void> {
  await page.evaluate(
    `document.activeElement.dispatchEvent(new KeyboardEvent('keydown', ${JSON.stringify({ code, key, bubbles: true, cancelable: true })}))`,
  )
}

test('the queue is worked by keys, of an Arabic layout too, and every decision can be undone', { skip }, async () => {
  const page = await signedIn()
  await page.waitForSelector(LISTENING)
  await page.keyboard.press('j')
  assert.equal(await page.evaluate(FOCUSED_CARD), String(ids[0]))
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('k')
  assert.equal(await page.evaluate(FOCUSED_CARD), String(ids[0]))
  await pressArabic(page, 'KeyA', 'ش')
  await page.waitForSelector('#said:text-is("تعليق سلمى: اعتُمد (رقم 1)")')
  assert.equal(await page.evaluate(FOCUSED_CARD), String(ids[1]), 'the next card has the focus')
  assert.equal(await page.textContent('[data-count=pending]'), '3')
  await page.keyboard.press('r')
  await page.keyboard.press('3')
  await page.keyboard.press('Enter')
  await page.waitForSelector('#said:text-is("تعليق Sami: رُفض")')
  assert.equal((await desk.store.comments.byId(ids[1] as CommentId))?.reason, 'spam')
  await pressArabic(page, 'KeyU', 'ع')
  await page.waitForSelector(`#c-${ids[1]}:focus`)
  await page.keyboard.press('u')
  await page.waitForSelector(`#c-${ids[0]}:focus`)
  assert.equal((await desk.store.comments.counts()).states.pending, 4)
  await page.context().close()
})

test('keys leave fields alone, explain themselves, and stay off where they were switched off', { skip }, async () => {
  const page = await signedIn()
  await page.waitForSelector(LISTENING)
  await page.keyboard.press('/')
  await page.keyboard.press('a')
  assert.equal(await page.evaluate('document.activeElement.id'), 'field-phase')
  await page.focus(`#c-${ids[0]}`)
  await page.keyboard.press('x')
  assert.equal(await page.isChecked(`#c-${ids[0]} .pick input`), true)
  await page.keyboard.press('?')
  await page.uncheck('#keys-on')
  await page.keyboard.press('Escape')
  await page.reload()
  await page.waitForSelector(LISTENING)
  await page.keyboard.press('j')
  assert.equal(await page.evaluate(FOCUSED_CARD), '')
  assert.equal(await page.isChecked('#keys-on'), false)
  assert.equal((await desk.store.comments.counts()).states.pending, 4)
  await page.context().close()
})

test('what somebody else decided meanwhile is said in the card’s place', { skip }, async () => {
  const page = await signedIn()
  await desk.store.comments.decide(
    [ids[3] as CommentId],
    { state: 'rejected', reason: 'spam' },
    { act: { byName: 'ليلى', at: desk.now } },
  )
  await page.waitForSelector(LISTENING)
  await page.focus(`#c-${ids[3]}`)
  await page.keyboard.press('a')
  await page.waitForSelector('#said:has-text("تعليق منى: رُفض في هذه الأثناء")')
  assert.equal((await desk.store.comments.byId(ids[3] as CommentId))?.state, 'rejected')
  await page.context().close()
})

test('words that are selected are put into the form that covers them', { skip }, async () => {
  const page = await signedIn()
  await page.goto(`${siteUrl}/desk/comments/${ids[0]}`)
  await page.evaluate(`
    const words = document.querySelectorAll('[data-word]')
    getSelection().setBaseAndExtent(words[1].firstChild, 1, words[2].firstChild, 1)`)
  await page.waitForSelector('[data-range] [name=to] option[value="3"]:checked', { state: 'attached' })
  await page.click('[data-range] button')
  await page.click('#preview button')
  const covered = await desk.store.comments.byId(ids[0] as CommentId)
  assert.equal(covered?.redactions.length, 1)
  assert.equal(covered?.text, 'متى يعود الخط البحري؟')
  await page.context().close()
})

test('without JavaScript a decision is a form, and so is its undoing', { skip }, async () => {
  const page = await signedIn({ javaScriptEnabled: false })
  await page.click(`#c-${ids[2]} form[action$="/approve"] button`)
  assert.match((await page.textContent('.notice')) ?? '', /اعتُمد التعليق\./)
  await page.click('.notice button')
  assert.equal(page.url(), `${siteUrl}/desk?done=decisions-undone`)
  assert.equal((await desk.store.comments.byId(ids[2] as CommentId))?.state, 'pending')
  await page.context().close()
})
