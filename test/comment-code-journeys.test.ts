import assert from 'node:assert/strict'
import { test } from 'node:test'
import { codePicture } from '../src/comments/code-picture.ts'
import { MINUTE_MS, SECOND_MS } from '../src/news/instant.ts'
import { type CommentSite, withCommentSite } from './comment-site.ts'
import {
  answerToQuestion,
  codeOf,
  commentForm,
  digitsInPicture,
  fillComment,
  openArticle,
  problemsOn,
  writeComment,
} from './comment-visitor.ts'
import { wordsOf } from './page-element.ts'
import { type PageForm, typedIn, typeInto } from './page-form.ts'
import type { PlainPage } from './plain-browser.ts'

// The verification code, as a reader without JavaScript meets it.

/** A form that was read and filled in, and time went by; what it says is sent by the test. */
async function filledForm(site: CommentSite, text: string): Promise<PageForm> {
  const form = commentForm(await openArticle(site.browser(), site.article))
  site.write()
  return fillComment(form, { text }, site)
}

const waiting = async ({ store }: CommentSite) => (await store.comments.counts()).states.pending

function assertThanked(page: PlainPage): void {
  assert.deepEqual(problemsOn(page), [])
  assert.deepEqual(page.led, [303])
  assert.match(wordsOf(page.document.querySelector('.sent')), /وصلنا تعليقك/)
}

/** @returns what the reader is told, with the form that came back */
function assertGivenBack(page: PlainPage, told: RegExp): PageForm {
  assert.equal(page.status, 422)
  const problems = problemsOn(page)
  assert.equal(problems.length, 1, problems.join())
  assert.match(problems[0] ?? '', told)
  return commentForm(page)
}

test('whoever types the digits of the picture is thanked, and the comment waits', async () => {
  await withCommentSite(async (site) => {
    const browser = site.browser()
    const form = commentForm(await openArticle(browser, site.article))
    const code = await digitsInPicture(browser, form, site)
    site.write()
    assertThanked(await browser.send(typeInto(form, { name: 'سلمى', text: 'متى يعود الخط البحري؟', code })))
    assert.equal(await waiting(site), 1)
  })
})

test('each view of an article has a code of its own, and its own picture', async () => {
  await withCommentSite(async (site) => {
    const browser = site.browser()
    const forms = [
      commentForm(await openArticle(browser, site.article)),
      commentForm(await openArticle(browser, site.article)),
    ]
    const codes = forms.map((form) => codeOf(form, site))
    assert.notEqual(codes[0]?.nonce, codes[1]?.nonce)
    for (const [index, form] of forms.entries()) {
      const { bytes } = await browser.open(`/code/${typedIn(form, 'token')}.png`)
      const code = codes[index]
      assert.ok(code && bytes.equals(codePicture(code)), 'the picture shows the digits of this very form')
    }
  })
})

test('whoever does not see the picture answers the question in words', async () => {
  await withCommentSite(async (site) => {
    const browser = site.browser()
    const form = commentForm(await openArticle(browser, site.article))
    const code = answerToQuestion(form, site)
    site.write()
    assertThanked(await browser.send(fillComment(form, { text: 'كتبته وأنا لا أرى الصورة', code }, site)))
  })
})

for (const [whose, zero] of [
  ['Arabic', 0x660],
  ['Persian', 0x6f0],
] as const) {
  test(`the digits may be typed as ${whose} writes them, with spaces between`, async () => {
    await withCommentSite(async (site) => {
      const browser = site.browser()
      const form = commentForm(await openArticle(browser, site.article))
      const digits = Array.from(codeOf(form, site).digits, (digit) => String.fromCodePoint(zero + Number(digit)))
      site.write()
      assertThanked(await browser.send(fillComment(form, { text: 'بأرقامنا', code: digits.join(' ') }, site)))
    })
  })
}

test('a wrong code keeps what was written, tells the tries, and the fresh code works', async () => {
  await withCommentSite(async (site) => {
    const browser = site.browser()
    const email = 'salma@reader.example'
    const text = 'سطر أول\r\n\r\nسطر «ثانٍ» & أخير'
    const first = commentForm(await openArticle(browser, site.article))
    site.write()
    const answer = await browser.send(fillComment(first, { text, email, replies: true, code: '١٢٣٤٥٦' }, site))
    const again = assertGivenBack(answer, /محاولتان/)
    assert.equal(await waiting(site), 0)
    assert.equal(typedIn(again, 'name'), 'سلمى')
    assert.equal(typedIn(again, 'email'), email)
    assert.equal(typedIn(again, 'text'), text)
    assert.equal(typedIn(again, 'replies'), '1')
    assert.equal(typedIn(again, 'code'), '', 'a wrong code is not typed again')
    assert.notEqual(codeOf(again, site).nonce, codeOf(first, site).nonce)
    assert.match(wordsOf(again.element.querySelector('#code-problem')), /محاولتان/, 'said beside the field, too')
    assert.equal(again.element.querySelector('#code')?.getAttribute('aria-invalid'), 'true')
    site.write()
    const code = await digitsInPicture(browser, again, site)
    assertThanked(await browser.send(typeInto(again, { code })))
    assert.equal(await waiting(site), 1)
  })
})

test('after three wrong tries a code is worth nothing, even if it is right then', async () => {
  await withCommentSite(async (site) => {
    const browser = site.browser()
    const form = await filledForm(site, 'أحاول مرة بعد مرة')
    assertGivenBack(await browser.send(typeInto(form, { code: '100012' })), /محاولتان/)
    assertGivenBack(await browser.send(typeInto(form, { code: '100013' })), /محاولة واحدة/)
    assertGivenBack(await browser.send(typeInto(form, { code: '100014' })), /نفدت محاولاته/)
    const last = assertGivenBack(await browser.send(form), /استُعمل|نفدت/)
    assert.equal(await waiting(site), 0)
    site.write()
    assertThanked(await browser.send(fillComment(last, { text: 'أحاول مرة بعد مرة' }, site)))
  })
})

test('a code that is too old is told to be, and nothing that was written is lost', async () => {
  await withCommentSite(async (site) => {
    const browser = site.browser()
    const form = await filledForm(site, 'قمت إلى الغداء وعدت')
    site.now += 21 * MINUTE_MS
    const again = assertGivenBack(await browser.send(form), /انتهت مدة رمز التحقق/)
    assert.equal(typedIn(again, 'text'), 'قمت إلى الغداء وعدت')
    assert.equal((await browser.open(`/code/${typedIn(form, 'token')}.png`)).status, 404, 'its picture is gone')
    site.write()
    assertThanked(await browser.send(typeInto(again, { code: codeOf(again, site).digits })))
  })
})

test('the same code serves one comment, not the next', async () => {
  await withCommentSite(async (site) => {
    const browser = site.browser()
    const form = await filledForm(site, 'الأول')
    assertThanked(await browser.send(form))
    const again = assertGivenBack(await browser.send(typeInto(form, { text: 'الثاني' })), /استُعمل رمز التحقق/)
    assert.equal(typedIn(again, 'text'), 'الثاني')
    assert.equal(await waiting(site), 1)
  })
})

test('of fifty forms with one code that arrive at once, exactly one is kept', async () => {
  await withCommentSite(async (site) => {
    await site.change({ addressLimit: { count: 1000, minutes: 10 } })
    const form = await filledForm(site, 'واحد من خمسين')
    const pages = await Promise.all(
      Array.from({ length: 50 }, async (_, index) =>
        site.browser().send(typeInto(form, { text: `واحد من خمسين، وهذا رقم ${index}` })),
      ),
    )
    const kept = pages.filter(({ led }) => led[0] === 303)
    assert.equal(kept.length, 1)
    assert.equal(await waiting(site), 1)
    for (const page of pages) if (!kept.includes(page)) assertGivenBack(page, /استُعمل رمز التحقق/)
  })
})

test('the code of another article is refused', async () => {
  await withCommentSite(async (site) => {
    const browser = site.browser()
    const other = await site.addArticle()
    const theirs = commentForm(await openArticle(browser, other))
    const ours = commentForm(await openArticle(browser, site.article))
    site.write()
    const token = typedIn(theirs, 'token') ?? ''
    const mixed = fillComment(ours, { text: 'من باب آخر', code: codeOf(theirs, site).digits }, site)
    const values = mixed.values.map(([name, value]) => [name, name === 'token' ? token : value] as const)
    const again = assertGivenBack(await browser.send({ ...mixed, values }), /يخص مقالًا آخر/)
    assert.equal(codeOf(again, site).articleId, site.article.id)
    assert.equal(await waiting(site), 0)
  })
})

test('a code that nobody sealed here is not known, and one that is missing is asked for', async () => {
  await withCommentSite(async (site) => {
    const browser = site.browser()
    const form = await filledForm(site, 'بلا رمز')
    const values = form.values.map(([name, value]) => [name, name === 'token' ? `${value}A` : value] as const)
    assertGivenBack(await browser.send({ ...form, values }), /لم نتعرّف على رمز التحقق/)
    assertGivenBack(await browser.send(typeInto(form, { code: ' ' })), /اكتب أرقام الصورة/)
    assert.equal(await waiting(site), 0)
  })
})

test('a form that comes back faster than anybody writes is not taken, and may be sent again with its code', async () => {
  await withCommentSite(async (site) => {
    const browser = site.browser()
    const form = commentForm(await openArticle(browser, site.article))
    site.now += SECOND_MS
    const again = assertGivenBack(await browser.send(fillComment(form, { text: 'بسرعة البرق' }, site)), /أسرع مما يُكتب/)
    assert.equal(await waiting(site), 0)
    site.write()
    const code = typedIn(again, 'code') || codeOf(again, site).digits
    const values = again.values.map(([name, value]) => [name, name === 'code' ? code : value] as const)
    assertThanked(await browser.send({ ...again, values }))
  })
})

test('whoever fills the field that people do not see is no person', async () => {
  await withCommentSite(async (site) => {
    const form = await filledForm(site, 'اشترِ الآن')
    assertGivenBack(
      await site.browser().send(typeInto(form, { website: 'https://spam.example' })),
      /حقل يجب أن يبقى فارغًا/,
    )
    assert.equal(await waiting(site), 0)
    const { refusals } = await site.store.comments.statistics({ from: 0, to: site.now + MINUTE_MS })
    assert.deepEqual(refusals, [{ reason: 'robot', count: 1 }])
  })
})

test('a code that was right is not asked for again when something else was wrong', async () => {
  await withCommentSite(async (site) => {
    const browser = site.browser()
    const again = assertGivenBack(await writeComment(site, browser, { name: '', text: 'نسيت اسمي' }), /اكتب اسمك/)
    assert.equal(again.element.querySelector('img'), null)
    assertThanked(await browser.send(typeInto(again, { name: 'نادر' })))
  })
})
