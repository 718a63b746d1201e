import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Block } from '../news/block.ts'
import { extractArticle } from './extract-article.ts'
import type { ExtractedArticle } from './extract-outcome.ts'

const SENTENCES = [
  'أعلنت هيئة ميناء الياسمين اليوم أن حركة السفن عادت إلى طبيعتها بعد عاصفة استمرت يومين كاملين.',
  'وقال مدير الميناء إن الأرصفة لم تتضرر، وإن السفن التي انتظرت في عرض البحر دخلت تباعا منذ الصباح.',
  'وأضاف أن حمولة السفن التسع تبلغ أربعين ألف طن من القمح والأخشاب، وأن تفريغها يستغرق ثلاثة أيام.',
  'وينتظر أن تعود رحلات الركاب إلى الجزر مطلع الأسبوع المقبل بعد فحص المنارات والعوامات.',
]
const paragraphs = SENTENCES.map((text) => `<p>${text}</p>`).join('')

interface Page {
  readonly title: string
  readonly head?: string
  readonly body: string
}

function read({ title, head = '', body }: Page): ExtractedArticle {
  const html = `<html lang="ar"><head><title>${title} - نجوم البحر</title>${head}</head><body><h1>${title}</h1>${body}</body></html>`
  const outcome = extractArticle(html, { url: 'https://nujum.example/news/7' })
  assert.equal(outcome.kind, 'extracted', JSON.stringify(outcome))
  if (outcome.kind !== 'extracted') throw new Error('not extracted')
  return outcome.article
}

const kinds = (blocks: readonly Block[]): readonly string[] => blocks.map(({ kind }) => kind)
const jsonLd = (data: object): string => `<script type="application/ld+json">${JSON.stringify(data)}</script>`

test('a plain article has no kind of its own, even with a video or «مباشر» somewhere in its text', () => {
  const title = 'عودة الملاحة إلى ميناء الياسمين'
  assert.equal(read({ title, body: `<div class="text">${paragraphs}</div>` }).kind, undefined)
  const video = '<iframe src="https://video.example/embed/5"></iframe>'
  assert.equal(
    read({ title: `شاهد: ${title}`, body: `<div class="text">${paragraphs}${video}${paragraphs}${paragraphs}</div>` })
      .kind,
    undefined,
  )
  assert.equal(
    read({ title: 'مباشر من الميناء: السفن تعود', body: `<div class="text">${paragraphs}</div>` }).kind,
    undefined,
  )
})

const ENTRIES = ['12:45', '11:30', '١٠:١٥', '09:05', '08:40']

test('a live blog is told by JSON-LD, or by its title and the times over its entries, which stay as cross-heads', () => {
  const entry = (time: string, index: number): string =>
    `<div class="entry"><span class="timestamp"><time>${time}</time></span><p>${SENTENCES[index % 4]} الساعة ${time}.</p></div>`
  const body = `<div class="updates">${ENTRIES.map(entry).join('')}</div>`
  for (const page of [
    { title: 'تغطية مستمرة: العاصفة تضرب الساحل', body },
    {
      title: 'العاصفة تضرب الساحل',
      head: jsonLd({ '@type': 'LiveBlogPosting', headline: 'العاصفة تضرب الساحل' }),
      body,
    },
  ]) {
    const article = read(page)
    assert.equal(article.kind, 'live-blog')
    const heads = article.blocks.flatMap((block) => (block.kind === 'cross-head' ? [block.text] : []))
    assert.deepEqual(heads, ENTRIES)
  }
})

test('a video’s page with a line of text is accepted with its player', () => {
  const article = read({
    title: 'شاهد بالفيديو.. لحظة وصول السفينة',
    head: '<meta property="og:type" content="video.other"><meta property="og:description" content="لحظة وصول أول سفينة إلى الميناء بعد العاصفة.">',
    body: '<div class="player"><iframe src="https://video.example/embed/9"></iframe></div>',
  })
  assert.equal(article.kind, 'video')
  assert.deepEqual(kinds(article.blocks), ['paragraph', 'embed-link'])
})

test('a video that only JSON-LD tells of is kept as a link to it', () => {
  const article = read({
    title: 'فيديو: لحظة وصول السفينة',
    head: jsonLd({ '@type': 'VideoObject', name: 'وصول السفينة', contentUrl: 'https://video.example/9.mp4' }),
    body: '<div id="player"></div>',
  })
  assert.equal(article.kind, 'video')
  assert.deepEqual(article.blocks, [{ kind: 'embed-link', url: 'https://video.example/9.mp4' }])
})

test('an album of captioned pictures is a gallery and needs no sentences', () => {
  const figures = Array.from(
    { length: 6 },
    (_, index) =>
      `<figure><img src="/pictures/${index}.jpg" width="900" height="600"><figcaption>السفينة رقم ${index + 1} عند الرصيف</figcaption></figure>`,
  )
  const article = read({
    title: 'ألبوم صور: الميناء بعد العاصفة',
    body: `<div class="album">${figures.join('')}</div>`,
  })
  assert.equal(article.kind, 'gallery')
  assert.equal(article.blocks.filter((block) => block.kind === 'figure' && block.caption).length, 6)
})

test('a text that breaks off before a paywall is marked as the part that it is', () => {
  const teaser = `<div class="text"><p>${SENTENCES[0]}</p><p>${SENTENCES[1]?.slice(0, 70)}...</p></div>`
  const wall = '<div class="offer"><p>اشترك لقراءة المقال كاملا</p><p>هذا المحتوى للمشتركين فقط</p></div>'
  const locked = jsonLd({
    '@type': 'NewsArticle',
    headline: 'أسرار الميناء',
    isAccessibleForFree: 'False',
    hasPart: { '@type': 'WebPageElement', isAccessibleForFree: 'False', cssSelector: '.text' },
  })
  assert.equal(read({ title: 'أسرار الميناء', body: teaser + wall }).kind, 'paywalled')
  assert.equal(read({ title: 'أسرار الميناء', head: locked, body: teaser }).kind, 'paywalled')
  assert.equal(read({ title: 'أسرار الميناء', body: teaser }).kind, undefined, 'a text may end as it likes')
  const long = `<div class="text">${paragraphs.repeat(8)}</div>`
  assert.equal(read({ title: 'أسرار الميناء', head: locked, body: long }).kind, undefined, 'the whole text is there')
})

test('a section that lists videos is still a listing', () => {
  const card = (n: number): string =>
    `<div class="card"><h2><a href="/video/${n}">فيديو رقم ${n} من الميناء بعد العاصفة الأخيرة</a></h2></div>`
  const cards = Array.from({ length: 12 }, (_, index) => card(index + 1)).join('')
  const html = `<html><head><title>فيديو</title></head><body><h1>فيديو</h1><main>${cards}<p>نبذة عن القسم وما ينشره كل يوم من مقاطع.</p></main></body></html>`
  assert.equal(extractArticle(html, { url: 'https://nujum.example/video' }).kind, 'refused')
})
