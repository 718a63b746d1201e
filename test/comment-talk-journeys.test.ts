import assert from 'node:assert/strict'
import { test } from 'node:test'
import { type CommentSite, withCommentSite } from './comment-site.ts'
import {
  articleNow,
  codeOf,
  commentForm,
  fillComment,
  openArticle,
  problemsOn,
  shownComments,
} from './comment-visitor.ts'
import { approve, approvedComments, cardWith, comeToDesk, openQueue, reject } from './desk-visitor.ts'
import { wordsOf } from './page-element.ts'
import { formIn, typeInto } from './page-form.ts'
import type { PlainPage } from './plain-browser.ts'

// What readers do with a comment that is shown: they link to it, answer it, report it.

const numbersAndTexts = (page: PlainPage) => shownComments(page).map(({ number, text }) => [number, text])

test('the feed is found from the article’s page', async () => {
  await withCommentSite(async (site) => {
    const page = await openArticle(site.browser(), site.article)
    const links = [...page.document.querySelectorAll('link[rel="alternate"], #comments a')].map((link) =>
      link.getAttribute('href'),
    )
    const feed = links.find((href) => href?.includes(`/article/${site.article.id}/comments/feed.`))
    assert.ok(feed, links.join(' '))
    assert.equal((await site.browser().open(feed)).status, 200)
  })
})

test('a comment’s own address leads to where it stands, and its structured data says the same', async () => {
  await withCommentSite(async (site) => {
    const desk = await comeToDesk(site)
    const text = 'قول </script> له عنوان'
    await approvedComments(site, desk, ['قول قبله', text])
    const page = await articleNow(site)
    const links = [...page.document.querySelectorAll('#c-2 a')].map((found) => found.getAttribute('href') ?? '')
    const link = links.find((href) => /^\/comment\/\d+$/.test(href)) ?? ''
    const led = await site.browser().open(link)
    assert.equal(led.url.hash, '#c-2')
    assert.ok(led.document.querySelector('#c-2'))
    const scripts = [...page.document.querySelectorAll('script[type="application/ld+json"]')]
    const data = scripts.map(({ textContent }) => JSON.parse(textContent ?? '{}'))
    const comments = data.flatMap(({ comment = [] }) => comment)
    assert.deepEqual(
      comments.map((comment: { readonly text: string }) => comment.text),
      ['قول قبله', text],
    )
    assert.equal(comments[1].author.name, 'سلمى')
    assert.match(comments[1].dateCreated, /^2024-04-03T/)
    assert.ok(comments[1].url.endsWith('#c-2'))
  })
})

test('a reader answers a comment, and the answer stands under it with a number of its own', async () => {
  await withCommentSite(async (site) => {
    const desk = await comeToDesk(site)
    await approvedComments(site, desk, ['من بدأ الكلام'])
    const page = await articleNow(site)
    const link = page.document.querySelector('#c-1 a[href$="/reply"]')?.getAttribute('href') ?? ''
    const reader = site.browser()
    const replyPage = await reader.open(link)
    assert.match(wordsOf(replyPage.document.querySelector('main')), /من بدأ الكلام/)
    site.write()
    const sent = await reader.send(fillComment(commentForm(replyPage), { name: 'مجيب', text: 'وهذا جوابه' }, site))
    assert.deepEqual(problemsOn(sent), [])
    assert.match(wordsOf(cardWith(await openQueue(desk), 'وهذا جوابه')), /من بدأ الكلام/)
    await approve(desk, 'وهذا جوابه')
    const after = await articleNow(site)
    assert.deepEqual(numbersAndTexts(after), [
      ['1', 'من بدأ الكلام'],
      ['2', 'وهذا جوابه'],
    ])
    assert.ok(after.document.querySelector('.replies #c-2'))
    assert.equal(after.document.querySelector('#c-2 a[href$="/reply"]'), null, 'an answer is not answered')
  })
})

test('an answer to an answer is refused, by whatever form it comes', async () => {
  await withCommentSite(async (site) => {
    const desk = await comeToDesk(site)
    await approvedComments(site, desk, ['من بدأ الكلام'])
    const first = (await articleNow(site)).document.querySelector('#c-1 a[href$="/reply"]')?.getAttribute('href') ?? ''
    const reader = site.browser()
    const replyForm = commentForm(await reader.open(first))
    site.write()
    await reader.send(fillComment(replyForm, { name: 'مجيب', text: 'وهذا جوابه' }, site))
    await approve(desk, 'وهذا جوابه')
    const [reply] = await site.store.comments.latest({ limit: 1 })
    const led = await site.browser().open(`/comment/${reply?.id}/reply`)
    assert.equal(led.url.pathname, new URL(first, led.url).pathname, 'it leads to an answer to the first')
    const form = commentForm(await site.browser().open(first))
    site.write()
    const deeper = fillComment(form, { name: 'ثالث', text: 'وجواب الجواب' }, site)
    const values = deeper.values.map(([name, value]) => [name, name === 'parent' ? String(reply?.id) : value] as const)
    const page = await site.browser().send({ ...deeper, values })
    assert.equal(page.status, 422)
    assert.match(problemsOn(page).join(), /الذي تردّ عليه/)
  })
})

test('whoever answers a comment that vanished meanwhile is told so, and may say it as a comment of one’s own', async () => {
  await withCommentSite(async (site) => {
    const desk = await comeToDesk(site)
    await approvedComments(site, desk, ['من بدأ الكلام'])
    const link = (await articleNow(site)).document.querySelector('#c-1 a[href$="/reply"]')?.getAttribute('href') ?? ''
    const reader = site.browser()
    const form = commentForm(await reader.open(link))
    await reject(desk, 'من بدأ الكلام', { queue: await openQueue(desk, 'tab=approved') })
    site.write()
    const told = await reader.send(fillComment(form, { name: 'مجيب', text: 'جواب بلا سؤال' }, site))
    assert.match(problemsOn(told).join(), /لم يعد منشورًا/)
    const sent = await reader.send(commentForm(told))
    assert.deepEqual(problemsOn(sent), [])
    await approve(desk, 'جواب بلا سؤال')
    assert.deepEqual(numbersAndTexts(await articleNow(site)), [['2', 'جواب بلا سؤال']])
  })
})

test('a report bears a reference, the desk upholds it, its sender reads the answer, and the number stays empty', async () => {
  await withCommentSite(async (site) => {
    const desk = await comeToDesk(site)
    await approvedComments(site, desk, ['قول مقبول', 'قول جارح'])
    const sent = await report(site, '#c-2', 'إساءة ظاهرة إلى جاري')
    const reference = /NR-[0-9A-Z]{4}-[0-9A-Z]{4}/.exec(wordsOf(sent.document.querySelector('main')))?.[0]
    assert.ok(reference, wordsOf(sent.document.querySelector('main')))
    const state = async () =>
      wordsOf((await site.browser().open(`/report/${reference}`)).document.querySelector('main'))
    assert.match(await state(), /لم ينظر فيه محرّر بعد/)
    const reports = await desk.open('/desk/reports')
    assert.match(wordsOf(cardWith(reports, 'قول جارح')), /إساءة ظاهرة إلى جاري/)
    const form = formIn(reports, 'form[action$="/reports/uphold"]')
    await desk.send(typeInto(form, { reason: 'offensive', answer: 'شكرًا، أزلناه.' }))
    assert.match(await state(), /قُبل البلاغ.*شكرًا، أزلناه/)
    const page = await articleNow(site)
    assert.deepEqual(numbersAndTexts(page), [['1', 'قول مقبول']])
    assert.match(wordsOf(page.document.querySelector('#c-2')), /^.*2.*أزال المحرّر هذا التعليق/)
    assert.ok(!page.body.includes('قول جارح'))
  })
})

test('a report that is dismissed leaves the comment, and says why', async () => {
  await withCommentSite(async (site) => {
    const desk = await comeToDesk(site)
    await approvedComments(site, desk, ['رأي لا يعجب الجميع'])
    const sent = await report(site, '#c-1', 'لا يعجبني')
    const reference = /NR-[0-9A-Z]{4}-[0-9A-Z]{4}/.exec(wordsOf(sent.document.querySelector('main')))?.[0]
    const form = formIn(await desk.open('/desk/reports'), 'form[action$="/reports/dismiss"]')
    await desk.send(typeInto(form, { answer: 'هذا رأي، وله أن يقوله.' }))
    const page = await site.browser().open(`/report/${reference}`)
    assert.match(wordsOf(page.document.querySelector('main')), /يبقى التعليق.*هذا رأي/)
    assert.deepEqual(numbersAndTexts(await articleNow(site)), [['1', 'رأي لا يعجب الجميع']])
  })
})

async function report(site: CommentSite, place: string, text: string): Promise<PlainPage> {
  const reader = site.browser()
  const page = await articleNow(site)
  const link = page.document.querySelector(`${place} a[href$="/report"]`)?.getAttribute('href') ?? ''
  const form = formIn(await reader.open(link), 'main form')
  site.write()
  const sent = await reader.send(typeInto(form, { reason: 'offensive', text, code: codeOf(form, site).digits }))
  assert.equal(sent.status, 200, problemsOn(sent).join())
  return sent
}
