import assert from 'node:assert/strict'
import { test } from 'node:test'
import { withCommentSite } from './comment-site.ts'
import {
  answerToQuestion,
  articleNow,
  commentForm,
  fillComment,
  openArticle,
  problemsOn,
  shownComments,
  writeComment,
} from './comment-visitor.ts'
import {
  approve,
  approvedComments,
  cardsOn,
  cardWith,
  comeToDesk,
  decideTicked,
  openComment,
  openQueue,
  reasonsOf,
  reject,
  undo,
} from './desk-visitor.ts'
import { wordsOf } from './page-element.ts'
import { formIn, typeInto } from './page-form.ts'
import type { PlainBrowser, PlainPage } from './plain-browser.ts'

// From a reader's form over the desk to the page, as `curl` could do it: without JavaScript.

const numbersAndTexts = (page: PlainPage) => shownComments(page).map(({ number, text }) => [number, text])
const section = ({ document }: PlainPage) => wordsOf(document.querySelector('#comments'))

test('a reader comments, an editor sees why it waits and approves it, and then everybody reads it', async () => {
  await withCommentSite(async (site) => {
    const reader = site.browser()
    const text = 'متى يعود الخط البحري؟'
    assert.match(section(await openArticle(reader, site.article)), /لا توجد تعليقات بعد/)
    const sent = await writeComment(site, reader, { text, email: 'salma@reader.example' })
    assert.deepEqual(sent.led, [303])
    assert.equal(sent.url.hash, '#comments')
    assert.deepEqual(shownComments(await articleNow(site)), [], 'nobody reads it yet')

    const desk = await comeToDesk(site)
    const card = cardWith(await openQueue(desk), text)
    assert.match(reasonsOf(card), /كل تعليق ينتظر محرّرًا/)
    assert.match(wordsOf(card), /ترك بريدًا/)
    assert.match(wordsOf((await approve(desk, text)).document.querySelector('.notice')), /اعتُمد/)
    assert.deepEqual(cardsOn(await openQueue(desk)), [], 'the queue is empty')

    const page = await articleNow(site)
    assert.deepEqual(shownComments(page), [{ number: '1', name: 'سلمى', text, anchor: 'c-1' }])
    assert.match(wordsOf(page.document.querySelector('#c-1 time')), /نيسان\/أبريل/)
    assert.ok(!page.body.includes('salma@reader.example'), 'the e-mail address is never shown')
    assert.doesNotMatch(section(page), /لا توجد تعليقات/)
    assert.match(section(page), /تعليق واحد/)
  })
})

test('feeds of the article and of the site carry an approved comment, and nothing that waits', async () => {
  await withCommentSite(async (site) => {
    const desk = await comeToDesk(site)
    await approvedComments(site, desk, ['تعليق معتمد & «واضح»'])
    await writeComment(site, site.browser(), { text: 'تعليق ينتظر' })
    site.write()
    for (const where of [`/article/${site.article.id}/comments/feed`, '/comments/feed']) {
      for (const [format, type] of [
        ['rss', 'application/rss+xml'],
        ['atom', 'application/atom+xml'],
        ['json', 'application/feed+json'],
      ]) {
        const feed = await site.browser().open(`${where}.${format}`)
        assert.equal(feed.status, 200, `${where}.${format}`)
        assert.match(String(feed.headers['content-type']), new RegExp(type?.replace('+', '\\+') ?? ''))
        assert.match(feed.body, /تعليق معتمد (&amp;|&amp;amp;|&) «واضح»/)
        assert.match(feed.body, /سلمى/)
        assert.ok(!feed.body.includes('تعليق ينتظر'))
      }
    }
  })
})

test('comments are numbered in the order of their approval', async () => {
  await withCommentSite(async (site) => {
    const desk = await comeToDesk(site)
    for (const text of ['أول ما كُتب', 'ثاني ما كُتب']) await writeComment(site, site.browser(), { text })
    await approve(desk, 'ثاني ما كُتب')
    await approve(desk, 'أول ما كُتب')
    assert.deepEqual(numbersAndTexts(await articleNow(site)), [
      ['1', 'ثاني ما كُتب'],
      ['2', 'أول ما كُتب'],
    ])
  })
})

test('a rejected comment is never shown, and stands among the rejected with its reason', async () => {
  await withCommentSite(async (site) => {
    const desk = await comeToDesk(site)
    await writeComment(site, site.browser(), { text: 'اشتروا من متجري' })
    await reject(desk, 'اشتروا من متجري', { reason: 'advertisement' })
    assert.deepEqual(shownComments(await articleNow(site)), [])
    assert.match(wordsOf(cardWith(await openQueue(desk, 'tab=rejected'), 'اشتروا من متجري')), /إعلان/)
  })
})

test('an approval that was a slip is undone, and its number is the next one’s', async () => {
  await withCommentSite(async (site) => {
    const desk = await comeToDesk(site)
    await writeComment(site, site.browser(), { text: 'زلّة قلم' })
    const done = await approve(desk, 'زلّة قلم')
    assert.deepEqual(numbersAndTexts(await articleNow(site)), [['1', 'زلّة قلم']])
    await undo(desk, done)
    assert.deepEqual(shownComments(await articleNow(site)), [])
    assert.equal(cardsOn(await openQueue(desk)).length, 1, 'it waits again')
    await approvedComments(site, desk, ['القول الأول حقًّا'])
    assert.deepEqual(numbersAndTexts(await articleNow(site)), [['1', 'القول الأول حقًّا']])
  })
})

test('many are approved at one stroke, numbered in their order, and undone at one stroke', async () => {
  await withCommentSite(async (site) => {
    const desk = await comeToDesk(site)
    const texts = ['القول الأول', 'القول الثاني', 'القول الثالث']
    for (const text of texts) await writeComment(site, site.browser(), { text })
    await writeComment(site, site.browser(), { text: 'ولم يُحدَّد هذا' })
    const done = await decideTicked(desk, texts, { button: 'اعتمد المحدَّد' })
    assert.deepEqual(
      numbersAndTexts(await articleNow(site)),
      texts.map((text, index) => [String(index + 1), text]),
    )
    await undo(desk, done)
    assert.deepEqual(shownComments(await articleNow(site)), [])
    assert.equal(cardsOn(await openQueue(desk)).length, 4)
  })
})

test('of two moderators who decide the same comment, the second is told and changes nothing', async () => {
  await withCommentSite(async (site) => {
    const [layla, omar] = [
      await comeToDesk(site),
      await comeToDesk(site, { login: 'omar', name: 'عمر', role: 'moderator' }),
    ]
    await writeComment(site, site.browser(), { text: 'قول يختلف فيه اثنان' })
    const seen = await openQueue(omar)
    await approve(layla, 'قول يختلف فيه اثنان')
    const page = await reject(omar, 'قول يختلف فيه اثنان', { queue: seen })
    assert.match(wordsOf(page.document.querySelector('main')), /في هذه الأثناء|سبقك|ليلى/)
    assert.deepEqual(numbersAndTexts(await articleNow(site)), [['1', 'قول يختلف فيه اثنان']])
  })
})

test('two moderators who approve different comments at once give each its own number', async () => {
  await withCommentSite(async (site) => {
    const desks = [await comeToDesk(site), await comeToDesk(site, { login: 'omar', name: 'عمر', role: 'moderator' })]
    const texts = Array.from({ length: 10 }, (_, index) => `قول رقم ${index + 10}`)
    for (const text of texts) await writeComment(site, site.browser(), { text })
    const queue = await openQueue(desks[0] as PlainBrowser)
    const ofOmar = await openQueue(desks[1] as PlainBrowser)
    await Promise.all(
      texts.map(async (text, index) =>
        index % 2 ? approve(desks[0] as PlainBrowser, text, queue) : approve(desks[1] as PlainBrowser, text, ofOmar),
      ),
    )
    const shown = shownComments(await articleNow(site))
    assert.deepEqual(
      shown.map(({ number }) => number),
      texts.map((_, index) => String(index + 1)),
    )
    assert.deepEqual(shown.map(({ text }) => text).sort(), [...texts].sort())
  })
})

test('words that an editor covers are gone from the page, the feed and the structured data, and their place is marked', async () => {
  await withCommentSite(async (site) => {
    const desk = await comeToDesk(site)
    await approvedComments(site, desk, ['اتصلوا بالسيد نجيب غدًا'])
    const comment = await openComment(desk, 'اتصلوا بالسيد نجيب')
    const chosen = await desk.send(typeInto(formIn(comment, '#redact form[method="get"]'), { from: '2', to: '3' }))
    await desk.send(formIn(chosen, 'form[action$="/redact"]'))
    const page = await articleNow(site)
    assert.match(wordsOf(page.document.querySelector('#c-1 .comment-text')), /^اتصلوا .*حجب المحرّر.* غدًا$/)
    assert.ok(!page.body.includes('نجيب'))
    const feed = await site.browser().open('/comments/feed.rss')
    assert.match(feed.body, /اتصلوا/)
    assert.ok(!feed.body.includes('نجيب'))
  })
})

test('an editor closes one article: its form goes away, and one that was open before is refused', async () => {
  await withCommentSite(async (site) => {
    const desk = await comeToDesk(site)
    const reader = site.browser()
    await writeComment(site, reader, { text: 'كفى جدالًا' })
    const open = fillComment(commentForm(await openArticle(reader, site.article)), { text: 'بل نكمل' }, site)
    const comment = await openComment(desk, 'كفى جدالًا')
    await desk.send(typeInto(formIn(comment, 'form[action$="/openness"]'), { openness: 'closed' }))
    const page = await articleNow(site)
    assert.equal(page.document.querySelector('#comment-form'), null)
    assert.match(section(page), /أُغلق باب التعليق على هذا المقال/)
    const refused = await reader.send(open)
    assert.equal(refused.status, 422)
    assert.match(wordsOf(refused.document.querySelector('main')), /أُغلق باب التعليق على هذا المقال/)
    assert.equal(wordsOf(refused.document.querySelector('main textarea')), 'بل نكمل', 'nobody loses what was written')
    const other = await site.addArticle()
    assert.ok(commentForm(await openArticle(reader, other)), 'other articles stay open')
  })
})

test('the policy is pinned above the comments, its newest version, an article’s own before the site’s', async () => {
  await withCommentSite(async (site) => {
    const desk = await comeToDesk(site)
    const pinned = async (article = site.article) =>
      wordsOf((await articleNow(site, article)).document.querySelector('#comments .policy'))
    assert.match(await pinned(), /نرحّب برأيك/)
    const write = async (text: string, query = '') => {
      const page = await desk.open(`/desk/policy${query}`)
      await desk.send(typeInto(formIn(page, 'form[action="/desk/policy"]'), { text }), 'احفظ')
    }
    await write('أهلًا بكم.\n\nالنسخة الأولى.')
    await write('أهلًا بكم.\n\nالنسخة الثانية.')
    assert.match(await pinned(), /أهلًا بكم\.\s*النسخة الثانية\./)
    await write('لهذا المقال سياسة.', `?article=${site.article.id}`)
    assert.match(await pinned(), /لهذا المقال سياسة/)
    assert.match(await pinned(await site.addArticle()), /النسخة الثانية/)
    const policy = wordsOf((await site.browser().open('/comments/policy')).document.querySelector('main'))
    assert.match(policy, /النسخة الثانية/)
    assert.match(policy, /النسخة الأولى/, 'older versions can be read')
  })
})

test('comments are read newest first by whoever likes it so', async () => {
  await withCommentSite(async (site) => {
    const desk = await comeToDesk(site)
    await approvedComments(site, desk, ['الأقدم', 'الأوسط', 'الأحدث'])
    const page = await articleNow(site)
    const link = page.document.querySelector('#comments a[href*="order=newest"]')?.getAttribute('href') ?? ''
    assert.deepEqual(numbersAndTexts(await site.browser().open(link)), [
      ['3', 'الأحدث'],
      ['2', 'الأوسط'],
      ['1', 'الأقدم'],
    ])
  })
})

test('sixty comments stand on two pages, and each one’s own address leads to the page that it is on', async () => {
  await withCommentSite(async (site) => {
    await site.change({ articleLimit: { count: 1000, minutes: 10 } })
    const desk = await comeToDesk(site)
    const texts = Array.from({ length: 60 }, (_, index) => `قول رقم ${index + 100}`)
    for (const text of texts) await writeComment(site, site.browser(), { text })
    for (let cards = 60; cards > 0; cards = cardsOn(await openQueue(desk)).length) {
      const queue = await openQueue(desk)
      const there = texts.filter((text) => wordsOf(queue.document.querySelector('main')).includes(text))
      await decideTicked(desk, there, { button: 'اعتمد المحدَّد', queue })
    }
    const first = await articleNow(site)
    const more = first.document.querySelector('#comments a[href*="page=2"]')?.getAttribute('href') ?? ''
    const second = await site.browser().open(more)
    assert.deepEqual(
      [...numbersAndTexts(first), ...numbersAndTexts(second)],
      texts.map((text, index) => [String(index + 1), text]),
    )
    const [last] = await site.store.comments.latest({ articleId: site.article.id, limit: 1 })
    const led = await site.browser().open(`/comment/${last?.id}`)
    assert.equal(led.url.hash, '#c-60')
    assert.ok(led.document.querySelector('#c-60'), led.url.href)
  })
})

test('an English site asks, refuses and thanks in English, and shows an Arabic comment as Arabic', async () => {
  await withCommentSite(
    async (site) => {
      const reader = site.browser()
      const form = commentForm(await openArticle(reader, site.article))
      assert.equal(form.element.closest('html')?.getAttribute('lang'), 'en')
      const code = answerToQuestion(form, site, 'en')
      site.write()
      const refused = await reader.send(fillComment(form, { text: 'متى يعود الخط البحري؟', code: '123456' }, site))
      assert.match(problemsOn(refused).join(), /code/i)
      const sent = await reader.send(fillComment(form, { text: 'متى يعود الخط البحري؟', code }, site))
      assert.deepEqual(problemsOn(sent), [])
      assert.match(wordsOf(sent.document.querySelector('.sent')), /^[ -~]+$/)
      await approve(await comeToDesk(site), 'متى يعود الخط البحري؟')
      const page = await articleNow(site)
      assert.deepEqual(numbersAndTexts(page), [['1', 'متى يعود الخط البحري؟']])
      assert.equal(page.document.querySelector('.comment-text p')?.getAttribute('dir'), 'auto')
    },
    { language: 'en' },
  )
})
