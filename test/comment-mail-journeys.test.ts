import assert from 'node:assert/strict'
import { test } from 'node:test'
import { DAY_MS } from '../src/news/instant.ts'
import type { MailKind } from '../src/news/mail.ts'
import { type CommentSite, withCommentSite } from './comment-site.ts'
import {
  articleNow,
  codeOf,
  commentForm,
  fillComment,
  problemsOn,
  shownComments,
  writeComment,
} from './comment-visitor.ts'
import { approve, cardWith, comeToDesk, openComment, openQueue, reasonsOf } from './desk-visitor.ts'
import { wordsOf } from './page-element.ts'
import { formIn, type PageForm, typedIn, typeInto } from './page-form.ts'
import type { PlainBrowser, PlainPage } from './plain-browser.ts'

// What a reader does by the links in mails. The mails are read where they wait: in the outbox.

const SALMA = 'salma@reader.example'

/** The newest mail of a kind to this address. */
async function lastMail(site: CommentSite, kind: MailKind, to = SALMA) {
  const mail = (await site.mails(kind)).findLast((one) => one.to === to)
  assert.ok(mail, `no mail ${kind} waits for ${to}`)
  return mail
}

/** Opens the link of the newest mail of a kind. */
async function openLink(site: CommentSite, kind: MailKind = 'comment-received', to = SALMA): Promise<PlainPage> {
  const page = await site.browser().open(String((await lastMail(site, kind, to)).values.link))
  assert.equal(page.status, 200)
  return page
}

const actForm = (page: PlainPage, act: string): PageForm =>
  formIn({ url: page.url, document: actSection(page, act) }, 'form')

function actSection({ document, url }: PlainPage, act: string) {
  const input = document.querySelector(`main form input[name="act"][value="${act}"]`)
  assert.ok(input?.parentElement, `${url.pathname} does not offer ${act}`)
  return input.closest('section') ?? document
}

async function commentAndApprove(site: CommentSite, desk: PlainBrowser, text: string): Promise<void> {
  await writeComment(site, site.browser(), { text, email: SALMA })
  await approve(desk, text)
}

test('whoever left an address is mailed a link, and looking at it changes nothing', async () => {
  await withCommentSite(async (site) => {
    await writeComment(site, site.browser(), { text: 'قول ببريد', email: SALMA })
    const before = await site.store.comments.queue({ order: 'oldest', limit: 10 })
    const page = await openLink(site)
    assert.match(wordsOf(page.document.querySelector('main')), /قول ببريد/)
    assert.equal(page.document.querySelector('meta[name="robots"]')?.getAttribute('content')?.includes('noindex'), true)
    assert.deepEqual(await site.store.comments.queue({ order: 'oldest', limit: 10 }), before)
    const [comment] = before
    const writer = comment && (await site.store.writers.byId(comment.writerId))
    assert.equal(writer?.confirmedAt, undefined)
  })
})

/** A site that trusts writers, and an editor who trusts whoever bears this address. */
async function withTrusted(work: (site: CommentSite, desk: PlainBrowser) => Promise<void>): Promise<void> {
  await withCommentSite(async (site) => {
    await site.change({ trustsWriters: true })
    const desk = await comeToDesk(site)
    await commentAndApprove(site, desk, 'أول ما كتبت')
    const comment = await openComment(desk, 'أول ما كتبت')
    const writer = comment.document.querySelector('a[href^="/desk/writers/"]')?.getAttribute('href') ?? ''
    await desk.send(formIn(await desk.open(writer), 'form[action$="/trust"]'))
    await work(site, desk)
  })
}

const shownTexts = async (site: CommentSite) => shownComments(await articleNow(site)).map(({ text }) => text)

test('a trusted writer’s comment is shown once its own mailed link is followed', async () => {
  await withTrusted(async (site, desk) => {
    await writeComment(site, site.browser(), { text: 'وأنا موثوقة', email: SALMA })
    assert.match(reasonsOf(cardWith(await openQueue(desk), 'وأنا موثوقة')), /بريد كاتب موثوق لم يؤكّده/)
    assert.deepEqual(await shownTexts(site), ['أول ما كتبت'])
    const done = await site.browser().send(actForm(await openLink(site), 'confirm'))
    assert.match(wordsOf(done.document.querySelector('.sent')), /تأكّد بريدك/)
    const shown = shownComments(await articleNow(site))
    assert.deepEqual(
      shown.map(({ number, text }) => [number, text]),
      [
        ['1', 'أول ما كتبت'],
        ['2', 'وأنا موثوقة'],
      ],
    )
  })
})

test('whoever types the address of a trusted writer gains nothing by it, whatever its owner confirmed', async () => {
  await withTrusted(async (site) => {
    const sent = await writeComment(site, site.browser(), { name: 'محتال', text: 'أنا سلمى قبلها', email: SALMA })
    assert.match(wordsOf(sent.document.querySelector('.sent')), /وصلنا تعليقك/)
    await writeComment(site, site.browser(), { text: 'وأنا موثوقة', email: SALMA })
    await site.browser().send(actForm(await openLink(site), 'confirm'))
    await writeComment(site, site.browser(), { name: 'محتال', text: 'أنا سلمى بعدها', email: SALMA })
    assert.deepEqual(await shownTexts(site), ['أول ما كتبت', 'وأنا موثوقة'])
  })
})

test('a comment is withdrawn by its mailed link, and its number stays as an empty place', async () => {
  await withCommentSite(async (site) => {
    const desk = await comeToDesk(site)
    await commentAndApprove(site, desk, 'ندمت على هذا')
    await writeComment(site, site.browser(), { text: 'وهذا بعده' })
    await approve(desk, 'وهذا بعده')
    const done = await site.browser().send(actForm(await openLink(site), 'withdraw'))
    assert.match(wordsOf(done.document.querySelector('.sent')), /سُحب تعليقك/)
    const page = await articleNow(site)
    assert.deepEqual(
      shownComments(page).map(({ number }) => number),
      ['2'],
    )
    assert.match(wordsOf(page.document.querySelector('#c-1')), /سحب الكاتب تعليقه/)
    assert.ok(!page.body.includes('ندمت على هذا'))
    assert.ok(!(await site.browser().open('/comments/feed.rss')).body.includes('ندمت على هذا'))
    const again = await openLink(site)
    assert.equal(again.document.querySelector('input[value="withdraw"]'), null, 'it is not offered again')
  })
})

test('a comment that its writer changes is moderated again and keeps its number', async () => {
  await withCommentSite(async (site) => {
    const desk = await comeToDesk(site)
    await commentAndApprove(site, desk, 'فيه خطأ املائي')
    const form = actForm(await openLink(site), 'change')
    assert.equal(typedIn(form, 'text'), 'فيه خطأ املائي')
    const done = await site.browser().send(typeInto(form, { text: 'فيه خطأ إملائي وقد صُحّح' }))
    assert.deepEqual(problemsOn(done), [])
    const waiting = await articleNow(site)
    assert.deepEqual(shownComments(waiting), [], 'neither text is shown while the new one waits')
    assert.match(wordsOf(waiting.document.querySelector('#c-1')), /بانتظار المراجعة/)
    const card = cardWith(await openQueue(desk), 'وقد صُحّح')
    assert.match(wordsOf(card), /نص سابق/)
    await approve(desk, 'وقد صُحّح')
    const page = await articleNow(site)
    assert.deepEqual(
      shownComments(page).map(({ number, text }) => [number, text]),
      [['1', 'فيه خطأ إملائي وقد صُحّح']],
    )
    assert.match(wordsOf(page.document.querySelector('#c-1')), /عدّله كاتبه/)
  })
})

test('a change that says nothing is not taken, and is given back', async () => {
  await withCommentSite(async (site) => {
    await writeComment(site, site.browser(), { text: 'له ما بعده', email: SALMA })
    const page = await site.browser().send(typeInto(actForm(await openLink(site), 'change'), { text: '\u200B' }))
    assert.equal(page.status, 422)
    assert.match(problemsOn(page).join(), /اكتب تعليقك/)
    const [comment] = await site.store.comments.queue({ order: 'oldest', limit: 1 })
    assert.equal(comment?.text, 'له ما بعده')
  })
})

test('whoever asks for it is erased with all comments, after being asked once more', async () => {
  await withCommentSite(async (site) => {
    const desk = await comeToDesk(site)
    await commentAndApprove(site, desk, 'أول ما كتبت')
    await commentAndApprove(site, desk, 'ثاني ما كتبت')
    const asked = await site.browser().send(actForm(await openLink(site), 'erase'))
    assert.equal(shownComments(await articleNow(site)).length, 2, 'nothing is erased yet')
    const done = await site.browser().send(formIn(asked, 'main form'))
    assert.match(wordsOf(done.document.querySelector('.sent')), /مُحي كل ما كان لدينا عنك/)
    const page = await articleNow(site)
    assert.deepEqual(shownComments(page), [])
    assert.match(wordsOf(page.document.querySelector('#c-2')), /حُذف هذا التعليق/)
    assert.ok(!/ما كتبت|سلمى/.test(page.body))
    assert.deepEqual(await site.mails('comment-received'), [], 'nor does a mail wait for the address')
    const cards = await openQueue(desk, 'tab=all')
    assert.doesNotMatch(wordsOf(cards.document.querySelector('main')), /ما كتبت/)
  })
})

test('whoever wanted to hear of answers is mailed one, and can stop that', async () => {
  await withCommentSite(async (site) => {
    const desk = await comeToDesk(site)
    await writeComment(site, site.browser(), { text: 'من يجيبني؟', email: SALMA, replies: true })
    await site.browser().send(actForm(await openLink(site), 'confirm'))
    await approve(desk, 'من يجيبني؟')
    await reply(site, desk, 'أنا أجيبك')
    const mail = await lastMail(site, 'comment-reply')
    assert.equal(mail.values.text, 'أنا أجيبك')
    await site.browser().send(actForm(await openLink(site, 'comment-reply'), 'stop-replies'))
    await reply(site, desk, 'وأنا أيضًا')
    assert.equal((await site.mails('comment-reply')).length, 1)
  })
})

async function reply(site: CommentSite, desk: PlainBrowser, text: string): Promise<void> {
  const link = (await articleNow(site)).document.querySelector('#c-1 a[href$="/reply"]')?.getAttribute('href') ?? ''
  const reader = site.browser()
  const form = commentForm(await reader.open(link))
  site.write()
  await reader.send(fillComment(form, { name: 'مجيب', text, code: codeOf(form, site).digits }, site))
  await approve(desk, text)
}

test('a mailed link that is too old, or that nobody sealed here, says so and offers nothing', async () => {
  await withCommentSite(async (site) => {
    await writeComment(site, site.browser(), { text: 'قول قديم', email: SALMA })
    const link = String((await lastMail(site, 'comment-received')).values.link)
    const forged = await site.browser().open(`${link}A`)
    assert.match(wordsOf(forged.document.querySelector('main')), /لا يعمل هذا الرابط/)
    assert.equal(forged.document.querySelector('main form'), null)
    site.now += 181 * DAY_MS
    const old = await site.browser().open(link)
    assert.match(wordsOf(old.document.querySelector('main')), /انتهت مدة هذا الرابط/)
    assert.equal(old.document.querySelector('main form'), null)
  })
})
