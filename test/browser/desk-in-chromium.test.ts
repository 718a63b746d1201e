import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import type { Browser, BrowserContextOptions, Page } from 'playwright-core'
import { freePort } from '../../src/commands/free-port.ts'
import { inviteFirstAdministrator } from '../../src/desk/first-account.ts'
import { addAccount, type DeskForTest, openDeskForTest } from '../desk-for-test.ts'
import { assertDeskPages } from './assert-desk-pages.ts'
import { openChromium, WITHOUT_CHROMIUM } from './chromium.ts'
import { FOCUSED } from './in-page-scripts.ts'
import { signInAtDesk } from './sign-in-at-desk.ts'

const HOST = '127.0.0.1'
const PAGES = [
  '',
  '/account',
  '/account/second-factor',
  '/accounts',
  '/accounts/invite',
  '/accounts/2',
  '/prove',
  '/nothing',
]

const skip = WITHOUT_CHROMIUM ?? false
let desk: DeskForTest
let browser: Browser
let siteUrl: string

before(async () => {
  if (skip) return
  const port = await freePort(HOST, 4711)
  siteUrl = `http://${HOST}:${port}`
  desk = await openDeskForTest({ siteUrl })
  await desk.app.listen({ host: HOST, port })
  browser = await openChromium()
})
after(async () => {
  if (skip) return
  await browser.close()
  await desk.close()
})

async function signedIn(options: BrowserContextOptions): Promise<Page> {
  const page = await signInAtDesk(browser, siteUrl, options)
  assert.equal(page.url(), `${siteUrl}/desk`)
  return page
}

test('the first administrator comes in by the printed link, without JavaScript, and out again', { skip }, async () => {
  const page = await (await browser.newContext({ locale: 'ar', javaScriptEnabled: false })).newPage()
  await page.goto((await inviteFirstAdministrator({ ...desk, siteUrl, clock: () => desk.now })) ?? '')
  await page.fill('#field-password', 'ثلاث نخلات قرب البئر')
  await page.fill('#field-again', 'ثلاث نخلات')
  await page.click('main button')
  assert.match((await page.textContent('.problems')) ?? '', /أمر واحد يحتاج إلى تصحيح/)
  await page.fill('#field-password', 'ثلاث نخلات قرب البئر')
  await page.fill('#field-again', 'ثلاث نخلات قرب البئر')
  await page.click('main button')
  assert.equal(page.url(), `${siteUrl}/desk`)
  await page.click('.desk-account button')
  assert.equal(page.url(), `${siteUrl}/desk/sign-in?done=signed-out`)
  await page.goto(`${siteUrl}/desk/accounts`)
  assert.equal(page.url(), `${siteUrl}/desk/sign-in?next=%2Fdesk%2Faccounts`)
  await page.fill('#field-login', 'admin')
  await page.fill('#field-password', 'ثلاث نخلات قرب البئر')
  await page.click('main button')
  assert.equal(page.url(), `${siteUrl}/desk/accounts`)
  await page.context().close()
  await addAccount(desk, 'samar', 'administrator')
})

for (const colorScheme of ['light', 'dark'] as const) {
  test(`axe finds nothing at the desk, no control is small and no page is wider than a telephone, ${colorScheme}`, {
    skip,
  }, async () => {
    const page = await signedIn({ colorScheme, viewport: { width: 1280, height: 800 } })
    await assertDeskPages(
      page,
      PAGES.map((path) => `${siteUrl}/desk${path}`),
    )
    await page.context().close()
  })
}

test('by keyboard alone: past the navigation, through the form, to what is wrong with it', { skip }, async () => {
  const page = await signedIn({ viewport: { width: 1280, height: 800 } })
  await page.goto(`${siteUrl}/desk/accounts/invite`)
  await page.keyboard.press('Tab')
  assert.match(JSON.stringify(await page.evaluate(FOCUSED)), /"className":"skip","isVisible":true/)
  await page.keyboard.press('Enter')
  await page.keyboard.press('Tab')
  assert.match(JSON.stringify(await page.evaluate(FOCUSED)), /"id":"field-login"/)
  await page.keyboard.type('2 bad')
  await page.keyboard.press('Tab')
  await page.keyboard.type('نبيل')
  await page.keyboard.press('Enter')
  await page.waitForSelector('#problems')
  await page.waitForFunction('document.activeElement.id === "problems"')
  await page.keyboard.press('Tab')
  await page.keyboard.press('Enter')
  assert.match(JSON.stringify(await page.evaluate(FOCUSED)), /"id":"field-login"/)
  await page.context().close()
})
