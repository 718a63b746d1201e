import assert from 'node:assert/strict'
import { test } from 'node:test'
import { extractArticle } from './extract-article.ts'

const PROSE =
  'أعلنت إدارة الميناء صباح اليوم استئناف العمل في الأرصفة كلها بعد أسبوعين من الصيانة، وقالت إن السفن بدأت تصل. '

interface Parts {
  readonly head?: string
  readonly bodyClass?: string
  readonly above?: string
  readonly inside?: string
  readonly below?: string
}

function bylines({ head = '', bodyClass = '', above = '', inside = '', below = '' }: Parts): readonly string[] {
  const html = `<html lang="ar"><head><title>عودة الميناء إلى العمل</title>${head}</head><body class="${bodyClass}"><main>
  <h1>عودة الميناء إلى العمل</h1>${above}<div class="entry-content">${inside}<p>${PROSE}</p><p>${PROSE}</p><p>${PROSE}</p></div>${below}</main></body></html>`
  const outcome = extractArticle(html, { url: 'https://rihan.example/news/7', outletName: 'صوت الريحان' })
  return outcome.kind === 'extracted' ? outcome.article.bylines : assert.fail(outcome.reason)
}

const SALMA: readonly (readonly [string, Parts])[] = [
  [
    'a line after other facts',
    { above: '<div>الجمعة 03-04-2024 12:33 | كتبت: <a href="/editor/7">سلمى الحداد</a> |</div>' },
  ],
  ['a line of place and name', { above: '<p>بيروت \u0640 سلمى الحداد</p>' }],
  ['a line of name and place', { above: '<p>سلمى الحداد - بيروت</p>' }],
  [
    'a drawn person',
    { above: '<ul><li><i class="fa fa-user"></i> سلمى الحداد</li><li><i class="fa fa-clock"></i> 3 أبريل</li></ul>' },
  ],
  ['a marked dateline', { above: '<div class="author">القاهرة: سلمى الحداد</div>' }],
  ['a link that says so', { above: '<p><a rel="author" href="/x/7">سلمى الحداد</a></p>' }],
  ['a link to an author’s page', { above: '<p class="css-1"><a href="/author/salma">سلمى الحداد</a></p>' }],
  ['a link whose address is Arabic', { above: `<p><a href="/${encodeURIComponent('كاتب')}/7">سلمى الحداد</a></p>` }],
  [
    'a theme whose page is called a sidebar',
    { bodyClass: 'single right-sidebar', above: '<div class="author">سلمى الحداد</div>' },
  ],
  ['a line that begins with its verb', { above: '<p>كتبت: سلمى الحداد</p>' }],
  ['a report’s signature in the text', { inside: '<p>تقرير: سلمى الحداد</p>' }],
  ['a verb and a name in elements of their own', { above: '<div><span>بقلم</span> <b>سلمى الحداد</b></div>' }],
  [
    'a shared card’s label',
    { head: '<meta name="twitter:label1" content="كُتب بواسطة"><meta name="twitter:data1" content="سلمى الحداد">' },
  ],
  [
    'structured data that holds a list of names',
    {
      head: '<script type="application/ld+json">{"@type":"NewsArticle","headline":"عودة الميناء إلى العمل","author":{"@type":"Person","name":["سلمى الحداد"]}}</script>',
    },
  ],
  [
    'the page where the structured author is an account',
    {
      head: '<script type="application/ld+json">{"@type":"NewsArticle","headline":"عودة الميناء إلى العمل","author":{"@type":"Person","name":"newsdesk"}}</script>',
      above: '<div class="byline">سلمى الحداد</div>',
    },
  ],
]

for (const [what, parts] of SALMA)
  test(`the author is read from ${what}`, () => assert.deepEqual(bylines(parts), ['سلمى الحداد']))

test('links of one line are one byline', () => {
  const above =
    '<div class="m">بقلم <a href="/author/salma">سلمى الحداد</a>، <a href="/author/wael">وائل بن يوسف</a></div>'
  assert.deepEqual(bylines({ above }), ['سلمى الحداد', 'وائل بن يوسف'])
})

test('who signs a comment, another article or a sentence is no author', () => {
  for (const parts of [
    { below: '<div class="comments-list"><div><span class="author">ليلى القبطان</span> شكرا</div></div>' },
    { below: '<div class="related-posts"><div><a href="/author/layla">ليلى القبطان</a></div></div>' },
    { inside: `<p>${PROSE}وقالت الكاتبة <a href="/author/layla">ليلى القبطان</a> إن ${PROSE}</p>` },
    { below: '<footer>By ليلى القبطان</footer>' },
    { head: '<meta name="twitter:label1" content="وقت القراءة"><meta name="twitter:data1" content="دقيقتان">' },
    { head: '<meta name="author" content="صوت الريحان">' },
    { above: '<p>بيروت - وكالات</p>' },
    { above: '<div class="author">لندن: «الشرق الأوسط»</div>' },
    { head: '<meta name="author" content="القاهرة - وكالات">' },
  ])
    assert.deepEqual(bylines(parts), [], JSON.stringify(parts).slice(0, 80))
})
