import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import axe from 'axe-core'
import type { Browser, Page } from 'playwright-core'
import { MAILED_PURPOSES, sealMailedLink } from '../../src/comments/mailed-link.ts'
import { freshTotpSecret } from '../../src/desk/second-factor.ts'
import { sealTotpSecret } from '../../src/desk/sign-in.ts'
import { type CommentId, toId } from '../../src/news/ids.ts'
import { DAY_MS } from '../../src/news/instant.ts'
import { type CommentSite, openCommentSite } from '../comment-site.ts'
import { writeComment } from '../comment-visitor.ts'
import { approve, comeToDesk, EDITOR_PASSWORD } from '../desk-visitor.ts'
import { openChromium, WITHOUT_CHROMIUM } from './chromium.ts'
import { DOCUMENT_WIDTH, FOCUSED, RUN_AXE, SMALL_TARGETS } from './in-page-scripts.ts'

const skip = WITHOUT_CHROMIUM ?? false
const LOOKS = [
  { width: 320, colorScheme: 'light' },
  { width: 320, colorScheme: 'dark' },
  { width: 1280, colorScheme: 'light' },
  { width: 1280, colorScheme: 'dark' },
] as const
/** Sends a form as it stands, without the browser's own look at its fields. */
const SEND_EMPTY = `HTMLFormElement.prototype.submit.call([...document.querySelectorAll('main form')].find((form) => form.elements.text))`

let site: CommentSite
let browser: Browser

before(async () => {
  if (skip) return
  site = await openCommentSite()
  const desk = await comeToDesk(site)
  for (const text of ['التعليق الأول', 'التعليق الثاني']) {
    await writeComment(site, site.browser(), { text, email: 'salma@reader.example', replies: true })
    await approve(desk, text)
  }
  await comeToDesk(site, { login: 'samar', name: 'سمر' })
  const account = (await site.store.accounts.list()).find(({ login }) => login === 'samar')
  assert.ok(account)
  const secret = sealTotpSecret(site, freshTotpSecret())
  await site.store.accounts.setTotp(account.id, { secret, recoveryHashes: [] }, { byName: 'سمر', at: site.now })
  browser = await openChromium()
})
after(async () => {
  if (skip) return
  await browser.close()
  await site.close()
})

function mailedPath(): string {
  const content = { commentId: toId<CommentId>(1), purposes: MAILED_PURPOSES }
  return `/mail/${sealMailedLink(site.keyring, content, site.now + DAY_MS)}`
}

/** Pages that no address alone leads to, and how one gets there. */
const STATES: Readonly<Record<string, (page: Page) => Promise<void>>> = {
  thanks: async (page) => await open(page, `/article/${site.article.id}?sent=pending`),
  'a comment with mistakes': async (page) => {
    await open(page, `/article/${site.article.id}`)
    await page.evaluate(SEND_EMPTY)
    await focusOnProblems(page)
  },
  'a reply with mistakes': async (page) => {
    await open(page, '/comment/1/reply')
    await page.evaluate(SEND_EMPTY)
    await focusOnProblems(page)
  },
  'a report with mistakes': async (page) => {
    await open(page, '/comment/1/report')
    await page.evaluate(SEND_EMPTY)
    await focusOnProblems(page)
  },
  'a mailed link': async (page) => await open(page, mailedPath()),
  'a changed text with mistakes': async (page) => {
    await open(page, mailedPath())
    await page.locator('#text').fill('')
    await page.evaluate(SEND_EMPTY)
    await focusOnProblems(page)
  },
  'the question before erasing': async (page) => {
    await open(page, mailedPath())
    await page.locator('form:has(input[value=erase]) button').click()
    await page.locator('input[name=sure]').waitFor({ state: 'attached' })
  },
  'signing in': async (page) => await open(page, '/desk/sign-in'),
  'signing in with a wrong password': async (page) => {
    await open(page, '/desk/sign-in')
    await page.fill('#field-login', 'nobody')
    await page.fill('#field-password', 'nothing')
    await page.click('main button')
    await page.locator('#problems').waitFor()
  },
  'the second factor': async (page) => {
    await open(page, '/desk/sign-in')
    await page.fill('#field-login', 'samar')
    await page.fill('#field-password', EDITOR_PASSWORD)
    await page.click('main button')
    await page.locator('#field-code').waitFor()
  },
}

async function open(page: Page, path: string): Promise<void> {
  await page.goto(site.address + path)
}

/** The summary is announced, and the focus is on it. */
async function focusOnProblems(page: Page): Promise<void> {
  const problems = page.locator('#problems')
  await problems.waitFor()
  assert.equal(await problems.getAttribute('role'), 'alert')
  assert.deepEqual(await page.evaluate(FOCUSED), { id: 'problems', className: 'problems', isVisible: true })
}

for (const [name, goThere] of Object.entries(STATES)) {
  test(`axe finds nothing, no target is small and nothing is wider than the screen: ${name}`, { skip }, async () => {
    for (const { width, colorScheme } of LOOKS) {
      const context = await browser.newContext({ locale: 'ar', viewport: { width, height: 800 }, colorScheme })
      const page = await context.newPage()
      await goThere(page)
      await page.evaluate(axe.source)
      const look = `${width} px, ${colorScheme}`
      assert.deepEqual(await page.evaluate(RUN_AXE), [], look)
      assert.deepEqual(await page.evaluate(SMALL_TARGETS), [], look)
      assert.ok((await page.evaluate<number>(DOCUMENT_WIDTH)) <= width, look)
      await context.close()
    }
  })
}
