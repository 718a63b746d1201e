import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import axe from 'axe-core'
import type { Browser, Page } from 'playwright-core'
import { openChromium, WITHOUT_CHROMIUM } from './chromium.ts'
import {
  DOCUMENT_WIDTH,
  FOCUSED,
  FONT_STATES,
  REPORT_VIOLATIONS,
  RUN_AXE,
  SMALL_TARGETS,
  TRY_FORBIDDEN_THINGS,
} from './in-page-scripts.ts'
import { openSampleSite, type SampleSite, samplePages } from './sample-site.ts'

const PAGE_WEIGHT_LIMIT = 200_000
const SCHEMES = ['light', 'dark'] as const

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

/** Runs the work on each page of the site. */
async function onEveryPage(
  look: { readonly width: number; readonly colorScheme?: 'light' | 'dark' },
  work: (page: Page, name: string) => Promise<void>,
): Promise<void> {
  const { width, colorScheme = 'light' } = look
  const page = await browser.newPage({ viewport: { width, height: 900 }, colorScheme })
  for (const [name, path] of Object.entries(samplePages(site.newsroom))) {
    await page.goto(site.address + path)
    // Its width is the text's in our typeface, not in the one that stood in for it.
    await page.evaluate(FONT_STATES)
    await work(page, name)
  }
  await page.close()
}

for (const colorScheme of SCHEMES) {
  test(`axe finds nothing on any page, ${colorScheme}`, { skip }, async () => {
    await onEveryPage({ width: 1280, colorScheme }, async (page, name) => {
      // `evaluate` runs beside the page's own policy, which rightly forbids the page itself any script.
      await page.evaluate(axe.source)
      const found = await page.evaluate(RUN_AXE)
      assert.deepEqual(found, [], name)
    })
  })
}

test('no page asks another host for anything, breaks its own policy or runs foreign text', { skip }, async () => {
  const page = await browser.newPage()
  const events: string[] = []
  page.on('request', (request) => {
    if (!request.url().startsWith(`${site.address}/`)) events.push(`request to ${request.url()}`)
  })
  page.on('console', (message) => {
    const { url } = message.location()
    const isMissingPage = message.text().includes('404') && url.endsWith('/nothing-here')
    if (!isMissingPage) events.push(`console: ${message.text()} ${url}`)
  })
  page.on('pageerror', (error) => events.push(`error: ${error.message}`))
  page.on('dialog', (dialog) => {
    events.push(`dialog: ${dialog.message()}`)
    void dialog.dismiss()
  })
  await page.addInitScript(REPORT_VIOLATIONS)
  for (const path of Object.values(samplePages(site.newsroom))) {
    await page.goto(site.address + path, { waitUntil: 'networkidle' })
  }
  assert.deepEqual(events, [])
  await page.close()
})

test('the policy does stop a script and a foreign picture', { skip }, async () => {
  const page = await browser.newPage()
  await page.goto(site.address)
  const blocked = await page.evaluate(TRY_FORBIDDEN_THINGS)
  assert.deepEqual(blocked, ['img-src', 'script-src-elem'])
  await page.close()
})

for (const width of [320, 768]) {
  test(`nothing is wider than a screen of ${width} px`, { skip }, async () => {
    await onEveryPage({ width }, async (page, name) => {
      const widest = await page.evaluate<number>(DOCUMENT_WIDTH)
      assert.ok(widest <= width, `${name}: ${widest} px`)
    })
  })
}

test('the bulletin for mail fits a telephone, loads nothing and keeps to its own policy', { skip }, async () => {
  const page = await browser.newPage({ viewport: { width: 320, height: 900 } })
  const events: string[] = []
  page.on('request', (request) => events.push(request.url()))
  page.on('console', (message) => events.push(message.text()))
  const address = `${site.address}/bulletin/2024-04-03/mail.html`
  await page.goto(address, { waitUntil: 'networkidle' })
  assert.ok((await page.evaluate<number>(DOCUMENT_WIDTH)) <= 320)
  assert.deepEqual(
    events.filter((url) => url !== address && !url.endsWith('/favicon.ico')),
    [],
  )
  await page.close()
})

test('controls and links outside of running text are at least 24 px high and wide', { skip }, async () => {
  await onEveryPage({ width: 320 }, async (page, name) => {
    assert.deepEqual(await page.evaluate(SMALL_TARGETS), [], name)
  })
})

test('the first Tab leads to the skip link, and that to the content', { skip }, async () => {
  await onEveryPage({ width: 1280 }, async (page, name) => {
    await page.keyboard.press('Tab')
    assert.deepEqual(await page.evaluate(FOCUSED), { id: '', className: 'skip', isVisible: true }, name)
    await page.keyboard.press('Enter')
    assert.match(JSON.stringify(await page.evaluate(FOCUSED)), /"id":"content"/, name)
  })
})

test('a line of the facts leads to its sentence, which is marked, and the next Tab leads back: without scripts', {
  skip,
}, async () => {
  const context = await browser.newContext({ javaScriptEnabled: false, viewport: { width: 320, height: 600 } })
  const page = await context.newPage()
  await page.goto(`${site.address}/article/${site.newsroom.ids.flood}`)
  const wayBack = page.locator('.sentence:target .way-back')
  assert.equal(await wayBack.count(), 0)
  await page.locator('.to-findings a').click()
  await page.locator('.findings a', { hasText: 'نحو 3 آلاف نازح' }).click()
  const sentence = page.locator('.sentence:target')
  assert.match((await sentence.textContent()) ?? '', /^ونزح نحو 3 آلاف شخص/)
  await sentence.waitFor({ state: 'visible' })
  await page.keyboard.press('Tab')
  await page.keyboard.press('Tab')
  await page.keyboard.press('Tab')
  await page.keyboard.press('Enter')
  await page.waitForURL(/#findings$/)
  await context.close()
})

test('the front page with its style and type weighs no more than 200 kB as it is sent', { skip }, async () => {
  const page = await browser.newPage()
  const session = await page.context().newCDPSession(page)
  await session.send('Network.enable')
  let bytes = 0
  session.on('Network.loadingFinished', (event) => {
    bytes += event.encodedDataLength
  })
  await page.goto(site.address, { waitUntil: 'networkidle' })
  const fonts = await page.evaluate<readonly string[]>(FONT_STATES)
  assert.ok(fonts.includes('loaded'), 'our typeface is used')
  assert.ok(bytes > 50_000 && bytes <= PAGE_WEIGHT_LIMIT, `${bytes} bytes`)
  await page.close()
})

test('the typeface reaches the page once: what is preloaded is what is used', { skip }, async () => {
  const page = await browser.newPage()
  const fonts: string[] = []
  page.on('request', (request) => {
    if (request.resourceType() === 'font') fonts.push(request.url())
  })
  await page.goto(site.address, { waitUntil: 'networkidle' })
  assert.equal(fonts.length, new Set(fonts).size)
  assert.ok(fonts.length <= 2, fonts.join(' '))
  await page.close()
})
