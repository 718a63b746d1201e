import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import type { Browser, BrowserContextOptions, Page } from 'playwright-core'
import { freePort } from '../../src/commands/free-port.ts'
import type { StoryId } from '../../src/news/ids.ts'
import { addAccount } from '../desk-for-test.ts'
import { openStoriedDesk, type StoriedDesk } from '../storied-desk-for-test.ts'
import { assertDeskPages } from './assert-desk-pages.ts'
import { openChromium, WITHOUT_CHROMIUM } from './chromium.ts'
import { HOSTILE } from './hostile-words.ts'
import { signInAtDesk } from './sign-in-at-desk.ts'

const HOST = '127.0.0.1'
const DESKTOP = { width: 1440, height: 900 }

const skip = WITHOUT_CHROMIUM ?? false
let desk: StoriedDesk
let browser: Browser
let siteUrl: string
let port: StoryId
let ferry: StoryId

before(async () => {
  if (skip) return
  const free = await freePort(HOST, 4751)
  siteUrl = `http://${HOST}:${free}`
  desk = await openStoriedDesk({ siteUrl })
  port = (await desk.story('المرفأ يفتح أبوابه بعد العاصفة', `سفينة ترسو ${HOSTILE}`, 'عمال المرفأ يعودون')).id
  ferry = (await desk.story('العبّارة تبحر إلى الجزيرة', 'First ferry leaves the harbour')).id
  await addAccount(desk, 'samar', 'editor')
  await desk.app.listen({ host: HOST, port: free })
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

for (const colorScheme of ['light', 'dark'] as const) {
  test(`axe finds nothing on the pages of stories, no control is small, none is wider than a telephone, ${colorScheme}`, {
    skip,
  }, async () => {
    const page = await signedIn({ colorScheme })
    const one = `${siteUrl}/desk/stories/${port}`
    await page.goto(one)
    await page.fill('#field-headline', `عنوان ${HOSTILE} ${colorScheme}`)
    await page.click('section[aria-labelledby=rename] button')
    await assertDeskPages(page, [
      `${siteUrl}/desk/stories`,
      `${siteUrl}/desk/stories?words=x&state=locked`,
      one,
      `${one}?other=${ferry}`,
      `${one}?other=zzz`,
      `${one}/merge?into=${ferry}`,
    ])
    await page.context().close()
  })
}

test('an editor splits, merges and undoes without JavaScript', { skip }, async () => {
  const page = await signedIn({ javaScriptEnabled: false })
  await page.goto(`${siteUrl}/desk/stories/${port}`)
  await page.check('input[name=articles] >> nth=1')
  await page.click('section[aria-labelledby=members] button:text("افصل ما علّمته")')
  const part = Number(/\/stories\/(\d+)\?done=story-split$/.exec(page.url())?.[1])
  assert.ok(part > 0, page.url())
  await page.fill('#field-other', String(port))
  await page.click('section[aria-labelledby=merge] button')
  await page.click('section[aria-labelledby=merge] li a')
  await page.click('main form.act button')
  assert.equal(page.url(), `${siteUrl}/desk/stories/${port}?done=story-merged`)
  await page.click('section[aria-labelledby=edits] li >> nth=0 >> button')
  assert.equal(page.url(), `${siteUrl}/desk/stories/${part}?done=story-edit-undone`)
  await page.context().close()
})

test('by keyboard alone: a report is ticked and taken out, and nothing ticked leads to what is wrong', {
  skip,
}, async () => {
  const page = await signedIn()
  await page.goto(`${siteUrl}/desk/stories/${ferry}`)
  await page.focus('section[aria-labelledby=members] button:text("افصل ما علّمته")')
  await page.keyboard.press('Enter')
  await page.waitForFunction('document.activeElement.id === "problems"')
  await page.keyboard.press('Tab')
  await page.keyboard.press('Enter')
  await page.keyboard.press('Tab')
  await page.keyboard.press('Space')
  assert.equal(await page.locator('input[name=articles]:checked').count(), 1)
  await page.focus('section[aria-labelledby=members] button:text("افصل ما علّمته")')
  await page.keyboard.press('Enter')
  await page.waitForURL(/done=story-split/)
  await page.context().close()
})
