import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import type { Browser } from 'playwright-core'
import { questionOf } from '../../src/comments/verification-code.ts'
import { type CommentSite, withCommentSite } from '../comment-site.ts'
import { codeInToken } from '../comment-visitor.ts'
import { openChromium, WITHOUT_CHROMIUM } from './chromium.ts'
import {
  type ChromiumReader,
  commentInChromium,
  openArticleInChromium,
  openReader,
  sendForm,
  signInInChromium,
} from './chromium-reader.ts'
import { FOCUSED } from './in-page-scripts.ts'

const skip = WITHOUT_CHROMIUM ?? false
let browser: Browser

before(async () => {
  if (!skip) browser = await openChromium()
})
after(async () => {
  if (!skip) await browser.close()
})

/** A reader and an editor, each at a browser, and nothing that a browser complains of. */
interface People {
  readonly site: CommentSite
  readonly reader: ChromiumReader
  readonly editor: ChromiumReader
}

async function withPeople(hasScripts: boolean, work: (people: People) => Promise<void>): Promise<void> {
  await withCommentSite(async (site) => {
    const reader = await openReader(browser, hasScripts)
    const editor = await openReader(browser, hasScripts)
    try {
      await work({ site, reader, editor })
      assert.deepEqual([...reader.events, ...editor.events], [])
    } finally {
      await reader.close()
      await editor.close()
    }
  })
}

/** The button of a comment's card at the desk. */
const cardButton = ({ page }: ChromiumReader, words: string, button: string) =>
  page.locator('main article').filter({ hasText: words }).getByRole('button', { name: button }).first()

async function approveInChromium({ site, editor }: People, words: string): Promise<void> {
  await editor.page.goto(`${site.address}/desk/comments`)
  await cardButton(editor, words, 'اعتماد').click()
  await editor.page.getByText(/اعتُمد/).first().waitFor()
}

const texts = async ({ page }: ChromiumReader) =>
  (await page.locator('article.comment .comment-text').allTextContents()).map((text) => text.trim())

for (const hasScripts of [true, false]) {
  const how = hasScripts ? 'with JavaScript' : 'without JavaScript'

  test(`${how}, a reader comments, an editor approves, and the page shows it as number 1`, { skip }, async () => {
    await withPeople(hasScripts, async (people) => {
      const { site, reader, editor } = people
      await commentInChromium(reader, site, { text: 'متى يعود الخط البحري؟', email: 'salma@reader.example' })
      await reader.page.getByRole('status').getByText('وصلنا تعليقك').waitFor()
      assert.deepEqual(await texts(reader), [])
      await signInInChromium(editor, site)
      await editor.page.getByText('كل تعليق ينتظر محرّرًا').waitFor()
      await approveInChromium(people, 'متى يعود الخط البحري؟')
      await openArticleInChromium(reader, site)
      assert.deepEqual(await texts(reader), ['متى يعود الخط البحري؟'])
      assert.equal(await reader.page.locator('#c-1 .number bdi').textContent(), '1')
      assert.equal(await reader.page.locator('#c-1 bdi.writer').textContent(), 'سلمى')
    })
  })

  test(`${how}, script and turned text are shown as text`, { skip }, async () => {
    await withPeople(hasScripts, async (people) => {
      const { site, reader, editor } = people
      const text = '<script>alert(1)</script><img src=x onerror=alert(2)> و\u202Eنص مقلوب'
      await commentInChromium(reader, site, { name: '<svg onload=alert(3)>', text })
      await signInInChromium(editor, site)
      await editor.page.getByText('محارف خفية').waitFor()
      await approveInChromium(people, 'alert(1)')
      await openArticleInChromium(reader, site)
      assert.deepEqual(await texts(reader), [text.replace('\u202E', '')])
    })
  })

  test(`${how}, a reader answers a comment, and the answer stands under it`, { skip }, async () => {
    await withPeople(hasScripts, async (people) => {
      const { site, reader, editor } = people
      await signInInChromium(editor, site)
      await commentInChromium(reader, site, { text: 'من بدأ الكلام' })
      await approveInChromium(people, 'من بدأ الكلام')
      await openArticleInChromium(reader, site)
      await reader.page.locator('#c-1').getByRole('link', { name: /^ردّ/ }).click()
      await reader.page.locator('main').getByText('من بدأ الكلام').waitFor()
      await sendForm(reader, site, { name: 'مجيب', text: 'وهذا جوابه' })
      await approveInChromium(people, 'وهذا جوابه')
      await openArticleInChromium(reader, site)
      assert.equal(
        await reader.page
          .locator('.replies #c-2 .comment-text')
          .textContent()
          .then((text) => text?.trim()),
        'وهذا جوابه',
      )
    })
  })

  test(`${how}, a reader reports a comment and reads what was decided`, { skip }, async () => {
    await withPeople(hasScripts, async (people) => {
      const { site, reader, editor } = people
      await signInInChromium(editor, site)
      await commentInChromium(reader, site, { text: 'قول جارح' })
      await approveInChromium(people, 'قول جارح')
      await openArticleInChromium(reader, site)
      await reader.page.locator('#c-1').getByRole('link', { name: /أبلغ/ }).click()
      site.write()
      await reader.page.getByLabel('كلام مسيء').check()
      await reader.page.getByLabel('تفاصيل البلاغ').fill('إساءة ظاهرة')
      await answerReport(people)
      const reference = await reader.page.locator('bdi.verbatim').textContent()
      await editor.page.goto(`${site.address}/desk/reports`)
      await editor.page.locator('summary').first().click()
      await editor.page.locator('form[action$="/reports/uphold"] textarea').fill('شكرًا، أزلناه.')
      await editor.page.locator('form[action$="/reports/uphold"] button').click()
      await editor.page.waitForLoadState()
      await reader.page.goto(`${site.address}/report/${reference}`)
      await reader.page.getByText('شكرًا، أزلناه.').waitFor()
      await openArticleInChromium(reader, site)
      assert.match((await reader.page.locator('#c-1').textContent()) ?? '', /أزال المحرّر/)
    })
  })

  test(`${how}, a writer takes a comment back by the mailed link`, { skip }, async () => {
    await withPeople(hasScripts, async (people) => {
      const { site, reader, editor } = people
      await signInInChromium(editor, site)
      await commentInChromium(reader, site, { text: 'ندمت على هذا', email: 'salma@reader.example' })
      await approveInChromium(people, 'ندمت على هذا')
      const [mail] = await site.mails('comment-received')
      await reader.page.goto(String(mail?.values.link))
      await reader.page.getByRole('button', { name: 'اسحب تعليقي' }).click()
      await reader.page.getByText('سُحب تعليقك').waitFor()
      await openArticleInChromium(reader, site)
      assert.match((await reader.page.locator('#c-1').textContent()) ?? '', /سحب الكاتب تعليقه/)
    })
  })

  test(`${how}, a form with mistakes comes back with its words, and its mistakes have the focus`, {
    skip,
  }, async () => {
    await withPeople(hasScripts, async ({ site, reader }) => {
      await openArticleInChromium(reader, site)
      const name = '٫٫٫'
      await sendForm(reader, site, { name, text: 'كلام لا يضيع' })
      const { page } = reader
      await page.getByText('ليس في الاسم حرف ولا رقم').first().waitFor()
      assert.equal(await page.getByLabel('التعليق', { exact: true }).inputValue(), 'كلام لا يضيع')
      // Whether a page may run our question does not depend on whether it may run its own scripts.
      if (hasScripts) assert.equal((await page.evaluate<{ readonly id: string }>(FOCUSED)).id, 'problems')
      await page.locator('#problems a').click()
      await page.getByLabel('الاسم', { exact: true }).fill('نادر')
      await page.locator('#comment-form button').click()
      await page.getByText('وصلنا تعليقك').waitFor()
    })
  })
}

/** Answers a report's code and sends it. */
async function answerReport({ reader, site }: People): Promise<void> {
  const { page, hasScripts } = reader
  if (hasScripts) await page.getByText('تم التحقق').waitFor()
  else {
    const token = await page.locator('[name=token]').inputValue()
    await page.getByLabel('رمز التحقق').fill(codeInToken(token, site).digits)
  }
  await page.locator('main form button').click()
  await page.waitForURL(/\/report\/NR-/)
}

test('whoever does not see the picture hears the question, and its answer is taken', { skip }, async () => {
  await withPeople(false, async ({ site, reader }) => {
    const { page } = reader
    await openArticleInChromium(reader, site)
    site.write()
    const code = codeInToken(await page.locator('[name=token]').inputValue(), site)
    const { text, answer } = questionOf(code, 'ar')
    const described = (await page.getByLabel('رمز التحقق').getAttribute('aria-describedby'))?.split(' ') ?? []
    const words = await Promise.all(described.map(async (id) => await page.locator(`#${id}`).textContent()))
    assert.ok(words.join(' ').includes(text), 'the question is read out with the field')
    await page.getByLabel('الاسم', { exact: true }).fill('كفيف')
    await page.getByLabel('التعليق', { exact: true }).fill('سمعت السؤال')
    await page.getByLabel('رمز التحقق').fill(String(answer))
    await page.locator('#comment-form button').click()
    await page.getByText('وصلنا تعليقك').waitFor()
  })
})

test('a proof that was used is not used again by whoever goes back and writes once more', { skip }, async () => {
  await withPeople(true, async ({ site, reader }) => {
    await commentInChromium(reader, site, { text: 'قول أول' })
    await reader.page.getByText('وصلنا تعليقك').waitFor()
    await reader.page.goBack()
    await sendForm(reader, site, { text: 'قول ثانٍ' })
    await reader.page.getByText('وصلنا تعليقك').waitFor()
    const kept = await site.store.comments.queue({ order: 'oldest', limit: 10 })
    assert.deepEqual(
      kept.map(({ text }) => text),
      ['قول أول', 'قول ثانٍ'],
    )
  })
})

test('where no proof can be had, the picture’s digits are asked for, and do', { skip }, async () => {
  await withPeople(true, async ({ site, reader }) => {
    const { page } = reader
    await page.route('**/proof', (route) => route.fulfill({ status: 404 }))
    await openArticleInChromium(reader, site)
    site.write()
    await page.getByLabel('الاسم', { exact: true }).fill('سلمى')
    await page.getByLabel('التعليق', { exact: true }).fill('بلا إثبات')
    await page.getByText('اكتب رمز التحقق').first().waitFor()
    const token = await page.locator('[name=token]').inputValue()
    await page.getByLabel('رمز التحقق').fill(codeInToken(token, site).digits)
    await page.locator('#comment-form button').click()
    await page.getByText('وصلنا تعليقك').waitFor()
  })
})

test('an editor works the queue by the keyboard alone', { skip }, async () => {
  await withPeople(true, async ({ site, reader, editor }) => {
    for (const text of ['القول الأول', 'القول الثاني']) await commentInChromium(reader, site, { text })
    await signInInChromium(editor, site)
    await editor.page.goto(`${site.address}/desk/comments`)
    await editor.page.keyboard.press('j')
    await editor.page.keyboard.press('a')
    await editor.page.locator('#said, .notice').filter({ hasText: /اعتُمد/ }).first().waitFor({ state: 'attached' })
    const { states } = await site.store.comments.counts()
    assert.deepEqual([states.approved, states.pending], [1, 1])
    await editor.page.keyboard.press('u')
    await editor.page
      .locator('#said, .notice')
      .filter({ hasText: /تراجع|أُلغي|عاد/ })
      .first()
      .waitFor({ state: 'attached' })
    assert.equal((await site.store.comments.counts()).states.approved, 0)
  })
})
