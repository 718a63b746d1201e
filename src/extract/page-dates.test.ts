import assert from 'node:assert/strict'
import { test } from 'node:test'
import { extractArticle } from './extract-article.ts'
import { dayOf } from './weigh-dates.ts'

const PROSE =
  'أعلنت إدارة الميناء صباح اليوم استئناف العمل في الأرصفة كلها بعد أسبوعين من الصيانة، وقالت إن السفن بدأت تصل. '

interface Parts {
  readonly head?: string
  readonly above?: string
  readonly below?: string
  readonly opening?: string
}

const page = ({ head = '', above = '', below = '', opening = '' }: Parts): string =>
  `<html lang="ar"><head><title>عودة الميناء إلى العمل</title>${head}</head><body><main><h1>عودة الميناء إلى العمل</h1>${above}
  <div class="entry-content"><p>${opening}${PROSE}</p><p>${PROSE}</p><p>${PROSE}</p></div></main>${below}</body></html>`

const SEEN_AT = Date.parse('2024-04-20T12:00:00Z')

function read(parts: Parts, url = 'https://rihan.example/news/7') {
  const outcome = extractArticle(page(parts), { url, seenAt: SEEN_AT })
  assert.equal(outcome.kind, 'extracted')
  return outcome.kind === 'extracted' ? outcome.article.published : assert.fail()
}

const DAYS: readonly (readonly [string, Parts])[] = [
  ['a line under the headline', { above: '<div>الأربعاء 3 نيسان 2024 - 12:30</div>' }],
  ['a labelled line before the last change', { above: '<p>تاريخ النشر: 3/4/2024 - آخر تحديث: 9/4/2024</p>' }],
  ['a labelled line after the last change', { above: '<p>آخر تحديث: 9/4/2024 | نُشر: 3/4/2024</p>' }],
  ['a dateline in brackets', { opening: 'الريحان، (3 نيسان 2024). ' }],
  ['a date in a script', { head: '<script>dataLayer=[{"publishDate":"2024-04-03 10:00"}]</script>' }],
  [
    'broken structured data',
    { head: '<script type="application/ld+json">{"datePublished":"2024-04-03","a":"b"c"}</script>' },
  ],
  [
    'the metadata, though items of other articles name days',
    {
      head: '<meta property="article:published_time" content="2024-04-03T09:30:00+03:00">',
      below: `<div class="grid">${['2024-04-09', '2024-04-09', '2024-04-12']
        .map((day) => `<div itemscope><meta itemprop="datePublished" content="${day}"><a href="/x">خبر آخر</a></div>`)
        .join('')}</div>`,
    },
  ],
  [
    'a time that is marked far from the headline',
    { below: '<div class="published"><time datetime="2024-04-03T09:30:00+03:00">اليوم</time></div>' },
  ],
  [
    'a loose meta against a marked time',
    {
      head: '<meta name="date" content="2024-04-09">',
      above: '<time class="entry-date" datetime="2024-04-03">3 نيسان 2024</time>',
    },
  ],
]

for (const [what, parts] of DAYS)
  test(`the day is read from ${what}`, () => assert.equal(dayOf(read(parts)), '2024-04-03'))

test('a time within a quoted post, a comment or a list of others is not the article’s', () => {
  const time = '<time datetime="2019-01-01T10:00:00Z">1 كانون الثاني 2019</time>'
  for (const parts of [
    { opening: `<blockquote class="embed">${time}</blockquote>` },
    { below: `<ul class="related-posts"><li>${time}</li></ul>` },
    { below: `<div class="comments-list"><div>${time}</div></div>` },
  ])
    assert.notEqual(read(parts).evidence, 'time-element')
})

test('a last change stands in for a publication only where nothing else is told, and says so by its confidence', () => {
  const head = '<meta property="article:modified_time" content="2024-04-09T10:00:00+03:00">'
  const alone = read({ head })
  assert.equal(dayOf(alone), '2024-04-09')
  assert.ok(alone.confidence < 0.5, String(alone.confidence))
  assert.equal(dayOf(read({ head, above: '<div>3 نيسان 2024</div>' })), '2024-04-03')
})

test('a date later than the reading is believed from no place', () => {
  const date = read({
    head: '<meta property="article:published_time" content="2034-04-03T10:00:00Z">',
    above: '<p>3 نيسان 2024</p>',
  })
  assert.equal(dayOf(date), '2024-04-03')
})

test('hours ago are counted from the reading', () => {
  assert.equal(
    new Date(read({ above: '<div class="date">منذ 3 ساعات</div>' }).at).toISOString(),
    '2024-04-20T09:00:00.000Z',
  )
})

test('an all-number date in English is read by its country, by its language and by what else the page tells', () => {
  const english = 'The port authority said on Wednesday that work had resumed on all quays after two weeks of repairs. '
  const day = (url: string, { lang = 'en', head = '' } = {}) => {
    const html = `<html lang="${lang}"><head><title>Port reopens after repairs</title>${head}</head><body><h1>Port reopens after repairs</h1>
    <div class="date">03/04/2024</div><div class="article-body"><p>${english.repeat(3)}</p><p>${english.repeat(3)}</p></div></body></html>`
    const outcome = extractArticle(html, { url, seenAt: SEEN_AT })
    return outcome.kind === 'extracted' ? dayOf(outcome.article.published) : outcome.reason
  }
  assert.equal(day('https://rihan.example/news/7'), '2024-03-04')
  assert.equal(day('https://rihan.co.uk/news/7'), '2024-04-03')
  assert.equal(day('https://rihan.com.eg/news/7'), '2024-04-03')
  assert.equal(day('https://rihan.example/news/7', { lang: 'en-GB' }), '2024-04-03')
  assert.equal(day('https://rihan.example/2024/04/03/port'), '2024-04-03')
})

test('the day since which a writer has been a member is no publication', () => {
  for (const joined of [
    '<dl class="profile"><dd><strong>تاريخ التسجيل:</strong> 18.09.2008, 05:56</dd></dl>',
    '<div class="joined">18.09.2008</div>',
    '<p>Joined: 18.09.2008</p>',
  ])
    assert.equal(read({ above: joined }).evidence, 'first-seen', joined)
})

test('a day that a Chinese sentence mentions is no publication', () => {
  const opening = `${PROSE}</p><p>2017年7月18日，正式加入该公司并在首都举行签约记者会</p><p>`
  assert.equal(read({ opening }).evidence, 'first-seen')
})

test('a last change is likelier the day than one that is mentioned in the text', () => {
  const head = '<meta itemprop="dateModified" content="2024-04-03 10:47:36">'
  const opening = `${PROSE}</p><table><tr><td>2017-06-02</td></tr></table><p>`
  assert.equal(dayOf(read({ head, opening })), '2024-04-03')
})

test('a time in the footer of the article is the article’s, one in the footer of the page is not', () => {
  const footer = '<footer><span><time datetime="2024-04-03T11:15:06Z">3 نيسان 2024</time></span></footer>'
  const evidence = (html: string): string => {
    const outcome = extractArticle(html, { url: 'https://rihan.example/news/7', seenAt: SEEN_AT })
    return outcome.kind === 'extracted' ? outcome.article.published.evidence : outcome.reason
  }
  const article = `<h1>عودة الميناء إلى العمل</h1><div><p>${PROSE}</p><p>${PROSE}</p><p>${PROSE}</p></div>`
  assert.equal(evidence(`<body><article>${article}${footer}</article></body>`), 'time-element')
  assert.notEqual(evidence(`<body><article>${article}</article>${footer}</body>`), 'time-element')
})

test('the day of the picture’s folder stands in only where the hour of reading is not known', () => {
  const dated = (image: string, seenAt?: number) => {
    const html = page({ head: `<meta property="og:image" content="https://rihan.example/${image}">` })
    const outcome = extractArticle(html, { url: 'https://rihan.example/news/7', ...(seenAt ? { seenAt } : {}) })
    return outcome.kind === 'extracted' ? outcome.article.published : assert.fail()
  }
  const found = dated('files/2024/04/03/port.jpg')
  assert.equal(dayOf(found), '2024-04-03')
  assert.ok(found.confidence < 0.5, String(found.confidence))
  assert.equal(dated('files/2024/04/03/port.jpg', SEEN_AT).evidence, 'first-seen')
  assert.equal(dated('files/port-20240403.jpg').evidence, 'first-seen')
})
