import assert from 'node:assert/strict'
import { test } from 'node:test'
import { DAY_MS, MINUTE_MS } from '../src/news/instant.ts'
import { type CommentSite, withCommentSite } from './comment-site.ts'
import {
  commentForm,
  fillComment,
  openArticle,
  problemsOn,
  shownComments,
  type Written,
  writeComment,
} from './comment-visitor.ts'
import { approve, cardWith, comeToDesk, openQueue, reasonsOf } from './desk-visitor.ts'
import { wordsOf } from './page-element.ts'
import { formIn, typedIn, typeInto } from './page-form.ts'
import type { PlainPage } from './plain-browser.ts'

// What readers write, and how much of it: what is refused is told and given back, what is kept is text and nothing else.

const EMOJI = '\u{1F600}'
const FAMILY = '\u{1F468}\u200D\u{1F469}\u200D\u{1F467}'

async function write(site: CommentSite, written: Written, from?: string): Promise<PlainPage> {
  return await writeComment(site, site.browser(from), written)
}

const isThanked = ({ led }: PlainPage) => led[0] === 303
const kept = async ({ store }: CommentSite) => await store.comments.queue({ order: 'oldest', limit: 1000 })

/** Sees a comment approved, and the article as readers see it then. */
async function approvedPage(site: CommentSite, words: string): Promise<PlainPage> {
  await approve(await comeToDesk(site), words)
  site.write()
  return await openArticle(site.browser(), site.article)
}

test('a text that is too long is told so with the number, and comes back whole', async () => {
  await withCommentSite(async (site) => {
    await site.change({ longestText: 200 })
    const text = 'كلمة '.repeat(60).trim()
    const page = await write(site, { text })
    assert.match(problemsOn(page).join(), /لا يزيد النص على .*200|٢٠٠/)
    assert.equal(typedIn(commentForm(page), 'text'), text)
    assert.match(wordsOf(commentForm(page).element), /200|٢٠٠/, 'the limit stands at the field')
    assert.deepEqual(await kept(site), [])
  })
})

for (const [what, text] of [
  ['only spaces', ' \u00A0\u2003\t\u3000 '],
  ['only invisible characters', '\u200B\u200F\u2060\uFEFF\u00AD\u{E0001}'],
  ['only line ends', '\n\n\n\n'],
] as const) {
  test(`a text of ${what} is empty`, async () => {
    await withCommentSite(async (site) => {
      const page = await write(site, { text })
      assert.equal(page.status, 422)
      assert.match(problemsOn(page).join(), /اكتب تعليقك/)
      assert.deepEqual(await kept(site), [])
    })
  })
}

test('ten thousand emoji are too many, which is told, and none is lost', async () => {
  await withCommentSite(async (site) => {
    const text = EMOJI.repeat(10_000)
    const page = await write(site, { text })
    assert.equal(page.status, 422)
    assert.match(problemsOn(page).join(), /لا يزيد النص على/)
    assert.equal(typedIn(commentForm(page), 'text'), text)
    assert.deepEqual(await kept(site), [])
  })
})

test('three thousand families are three thousand characters, and shown', async () => {
  await withCommentSite(async (site) => {
    const text = FAMILY.repeat(3000)
    assert.ok(isThanked(await write(site, { name: 'رواد', text })))
    const [shown] = shownComments(await approvedPage(site, 'رواد'))
    assert.equal(shown?.text, text)
  })
})

test('script and markup are shown as the text that they are', async () => {
  await withCommentSite(async (site) => {
    const text = '<script>alert(1)</script> <img src=x onerror=alert(2)> </textarea>"\'&amp;'
    const name = '<b onclick=alert(3)>سلمى</b>'
    assert.ok(isThanked(await write(site, { name, text })))
    const page = await approvedPage(site, 'alert(1)')
    assert.deepEqual(
      shownComments(page).map((shown) => [shown.name, shown.text]),
      [[name, text]],
    )
    assert.equal([...page.document.querySelectorAll('.comments [onerror], .comments [onclick], .comments b')].length, 0)
    assert.ok(!page.body.includes('<script>alert'))
  })
})

test('controls that turn the direction of writing are taken out, and an override is told to the editor', async () => {
  await withCommentSite(async (site) => {
    assert.ok(isThanked(await write(site, { name: 'سل\u202Eمى', text: 'نص \u202Eمقلوب\u202C و\u2066معزول\u2069' })))
    const desk = await comeToDesk(site)
    assert.match(reasonsOf(cardWith(await openQueue(desk), 'نص مقلوب ومعزول')), /محارف خفية تقلب اتجاه النص.*U\+202E/)
    await approve(desk, 'نص مقلوب ومعزول')
    const page = await openArticle(site.browser(), site.article)
    assert.deepEqual(
      shownComments(page).map(({ name, text }) => [name, text]),
      [['سلمى', 'نص مقلوب ومعزول']],
    )
    assert.doesNotMatch(page.body, /[\u202A-\u202E\u2066-\u2069]/)
  })
})

test('a name that looks like an editor’s is held, in whatever letters it is written', async () => {
  await withCommentSite(async (site) => {
    const desk = await comeToDesk(site, { name: 'Layla Nasser' })
    // Cyrillic а and е, and a Latin capital I for l.
    assert.ok(isThanked(await write(site, { name: 'L\u0430yl\u0430 N\u0430ss\u0435r', text: 'أنا من المكتب' })))
    assert.match(reasonsOf(cardWith(await openQueue(desk), 'أنا من المكتب')), /الاسم يشبه اسم أحد المحرّرين/)
  })
})

test('a comment with a link waits for it, and the link earns its host nothing', async () => {
  await withCommentSite(async (site) => {
    await site.change({ moderation: 'post' })
    assert.ok(isThanked(await write(site, { text: 'اقرأ https://example.org/a?b=1&c=2 كله' })))
    const desk = await comeToDesk(site)
    assert.match(reasonsOf(cardWith(await openQueue(desk), 'example.org')), /روابط/)
    await approve(desk, 'example.org')
    const page = await openArticle(site.browser(), site.article)
    const link = page.document.querySelector('.comment-text a')
    assert.equal(link?.getAttribute('href'), 'https://example.org/a?b=1&c=2')
    assert.match(link?.getAttribute('rel') ?? '', /nofollow ugc/)
  })
})

test('a comment of many links is told to have too many', async () => {
  await withCommentSite(async (site) => {
    const text = Array.from({ length: 6 }, (_, index) => `https://example.org/${index}`).join(' ')
    const page = await write(site, { text })
    assert.match(problemsOn(page).join(), /روابط أكثر من المسموح/)
    assert.equal(typedIn(commentForm(page), 'text'), text)
  })
})

test('a banned word is found under its clitics, and whoever wrote it hears nothing of it', async () => {
  await withCommentSite(async (site) => {
    const desk = await comeToDesk(site)
    const form = formIn(await desk.open('/desk/bans'), 'form[action="/desk/bans/words"]')
    await desk.send(typeInto(form, { words: 'كتكوت', verdict: 'reject' }), 'أضفها')
    const page = await write(site, { text: 'يا لهم من حمقى، وبالكَتـــكوتِ نبدأ' })
    assert.ok(isThanked(page))
    assert.match(wordsOf(page.document.querySelector('.sent')), /وصلنا تعليقك/)
    assert.match(wordsOf((await openQueue(desk)).document.querySelector('main')), /لا تعليقات تنتظر/)
    const card = cardWith(await openQueue(desk, 'tab=rejected'), 'نبدأ')
    assert.match(reasonsOf(card), /كلمات محظورة.*كتكوت/)
    assert.deepEqual(shownComments(await openArticle(site.browser(), site.article)), [])
  })
})

test('what somebody said already need not be said again, however it is spelt', async () => {
  await withCommentSite(async (site) => {
    const from = '203.0.113.9'
    assert.ok(isThanked(await write(site, { text: 'أين الحافلة الأخيرة؟' }, from)))
    const page = await write(site, { text: 'اين  الحافله الاخيرة ؟' }, from)
    assert.match(problemsOn(page).join(), /وصلنا هذا النص منك من قبل/)
    assert.ok(isThanked(await write(site, { name: 'جار', text: 'أين الحافلة الأخيرة؟' }, '203.0.113.77')))
    assert.equal((await kept(site)).length, 2)
  })
})

test('whoever writes too often from one address waits, and the neighbours do not', async () => {
  await withCommentSite(async (site) => {
    const from = '203.0.113.9'
    for (let index = 1; index <= 5; index++) assert.ok(isThanked(await write(site, { text: `قول ${index}` }, from)))
    assert.match(problemsOn(await write(site, { text: 'قول 6' }, from)).join(), /من شبكتك تعليقات كثيرة/)
    assert.ok(isThanked(await write(site, { text: 'وأنا جار' }, '203.0.113.10')))
    site.now += 10 * MINUTE_MS
    assert.ok(isThanked(await write(site, { text: 'قول 6' }, from)))
  })
})

test('all addresses of one IPv6 network are one household, the next network is another', async () => {
  await withCommentSite(async (site) => {
    const tell = async (host: string, text: string) => await write(site, { text }, host)
    for (let index = 1; index <= 5; index++) {
      assert.ok(isThanked(await tell(`2001:db8:1:2:${index}:${index}::${index}`, `قول ${index}`)))
    }
    assert.match(problemsOn(await tell('2001:db8:1:2:ffff::1', 'قول 6')).join(), /من شبكتك/)
    assert.ok(isThanked(await tell('2001:db8:1:3::1', 'وأنا جار')))
  })
})

test('a client’s own word on its address counts for nothing where no proxy is trusted', async () => {
  await withCommentSite(
    async (site) => {
      for (let index = 1; index <= 5; index++) {
        assert.ok(isThanked(await write(site, { text: `قول ${index}` }, `203.0.113.${index}`)))
      }
      assert.match(problemsOn(await write(site, { text: 'قول 6' }, '203.0.113.200')).join(), /من شبكتك/)
      assert.ok((await kept(site)).every(({ address }) => address === '127.0.0.1'))
    },
    { environment: { NASHRA_TRUSTED_PROXIES: '' } },
  )
})

test('an article closes by its age: its form goes away, and one that was opened before is refused', async () => {
  await withCommentSite(async (site) => {
    const browser = site.browser()
    const closesAt = site.article.published.at + 14 * DAY_MS
    site.now = closesAt - MINUTE_MS
    const before = await openArticle(browser, site.article)
    assert.match(wordsOf(before.document.querySelector('#comments')), /يُغلق باب التعليق/)
    const form = fillComment(commentForm(before), { text: 'في اللحظة الأخيرة' }, site)
    site.now = closesAt
    const page = await browser.send(form)
    assert.equal(page.status, 422)
    assert.match(wordsOf(page.document.querySelector('main')), /لمرور مدة على نشره/)
    assert.deepEqual(await kept(site), [])
    const after = await openArticle(browser, site.article)
    assert.equal(after.document.querySelector('#comment-form'), null)
    assert.match(wordsOf(after.document.querySelector('#comments')), /أُغلق باب التعليق على هذا المقال لمرور مدة/)
  })
})
