import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import type { Browser, Page } from 'playwright-core'
import { readCode } from '../../src/comments/verification-code.ts'
import { commentForTest } from '../../src/store/commented-store-for-test.ts'
import { type CommentSite, openCommentSite } from '../comment-site.ts'
import { comeToDesk, EDITOR_PASSWORD } from '../desk-visitor.ts'
import { openChromium, WITHOUT_CHROMIUM } from './chromium.ts'

const skip = WITHOUT_CHROMIUM ?? false
/** More stops than any page here has. */
const MOST_STOPS = 150

/** What has the focus: its name or words, whether it is on the screen, and whether a ring is round it. */
const STOP = `
(() => {
  const stop = document.activeElement
  const { top, bottom, width, height } = stop.getBoundingClientRect()
  const ringOf = (element) => {
    const { outlineStyle, outlineWidth, boxShadow } = getComputedStyle(element)
    return (outlineStyle !== 'none' && parseFloat(outlineWidth) > 0) || boxShadow !== 'none'
  }
  return {
    is: stop === document.body ? '' : (stop.getAttribute('name') ?? '') + ' ' + (stop.textContent ?? '').replace(/\\s+/g, ' ').trim(),
    isOnScreen: width > 0 && height > 0 && bottom > 0 && top < innerHeight,
    hasRing: ringOf(stop),
  }
})()`

interface Stop {
  readonly is: string
  readonly isOnScreen: boolean
  readonly hasRing: boolean
}

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

/** Goes from stop to stop until what is sought has the focus; every stop on the way must be seen. */
async function tabTo(page: Page, sought: RegExp, key: 'Tab' | 'Shift+Tab' = 'Tab'): Promise<void> {
  for (let stops = 0; stops < MOST_STOPS; stops += 1) {
    await page.keyboard.press(key)
    const stop = await page.evaluate<Stop>(STOP)
    assert.notEqual(stop.is, '', `the focus is lost before ${sought}`)
    assert.ok(stop.isOnScreen && stop.hasRing, JSON.stringify(stop))
    if (sought.test(stop.is)) return
  }
  assert.fail(`no ${key} leads to ${sought}`)
}

async function openPage(javaScriptEnabled: boolean): Promise<Page> {
  // Whoever wants no motion is scrolled to the next stop at once.
  const look = { viewport: { width: 1000, height: 600 }, reducedMotion: 'reduce' } as const
  return await (await browser.newContext({ locale: 'ar', javaScriptEnabled, ...look })).newPage()
}

for (const hasScripts of [true, false]) {
  test(`a reader comments by keyboard alone, ${hasScripts ? 'with' : 'without'} JavaScript`, { skip }, async () => {
    const page = await openPage(hasScripts)
    await page.goto(`${site.address}/article/${site.article.id}`)
    site.write()
    await tabTo(page, /^name /)
    await page.keyboard.type('سلمى')
    await tabTo(page, /^text /)
    await page.keyboard.type(`كتبت هذا بلا فأرة، ${hasScripts ? 'أولًا' : 'ثانيًا'}`)
    if (hasScripts) await page.getByText('تم التحقق').waitFor()
    else {
      const token = await page.locator('#comment-form [name=token]').inputValue()
      const reading = readCode(token, { keyring: site.keyring, now: site.now })
      await tabTo(page, /^code /)
      await page.keyboard.type(reading.kind === 'valid' ? reading.code.digits : '')
    }
    await tabTo(page, /أرسل التعليق/)
    await page.keyboard.press('Enter')
    await page.getByText('وصلنا تعليقك').waitFor()
    await page.context().close()
  })
}

test('a moderator signs in, approves, rejects for a reason, undoes and approves several, by keyboard alone', {
  skip,
}, async () => {
  await comeToDesk(site, { login: 'samar', name: 'سمر' })
  for (const name of ['هدى', 'رنا', 'منى', 'وفاء']) {
    const comment = commentForTest(site.article.id, { name, writerKey: name, textKey: name, writtenAt: site.now })
    assert.equal((await site.store.comments.add(comment)).kind, 'added')
  }
  const states = async () => (await site.store.comments.counts()).states
  const start = await states()
  // Without JavaScript there are no keys of the queue: Tab, Space and Enter must do.
  const page = await openPage(false)
  await page.goto(`${site.address}/desk/comments`)
  await tabTo(page, /^login /)
  await page.keyboard.type('samar')
  await tabTo(page, /^password /)
  await page.keyboard.type(EDITOR_PASSWORD)
  await page.keyboard.press('Enter')
  await page.waitForURL(/\/desk\/comments/)

  await tabTo(page, /اعتماد.*هدى/)
  await page.keyboard.press('Enter')
  await page.waitForURL(/done=comment-approved/)
  assert.equal((await states()).approved, start.approved + 1)

  await tabTo(page, /^ تراجع/)
  await page.keyboard.press('Enter')
  await page.waitForURL(/done=decisions-undone/)
  assert.equal((await states()).approved, start.approved)

  await tabTo(page, /رفض.*رنا/)
  await page.keyboard.press('Enter')
  await tabTo(page, /^reason /)
  await page.keyboard.press('ArrowDown')
  await tabTo(page, /ارفض.*رنا/)
  await page.keyboard.press('Enter')
  await page.waitForURL(/done=comment-rejected/)
  assert.equal((await states()).rejected, start.rejected + 1)

  await tabTo(page, /قرار في عدة/)
  await page.keyboard.press('Enter')
  for (const _ of ['منى', 'وفاء']) {
    await tabTo(page, /^comment /)
    await page.keyboard.press('Space')
  }
  await tabTo(page, /^decision .*اعتمد/, 'Shift+Tab')
  await page.keyboard.press('Enter')
  await page.waitForURL(/done=comments-approved/)
  assert.equal((await states()).approved, start.approved + 2)
  await page.context().close()
})
