import assert from 'node:assert/strict'
import { test } from 'node:test'
import { headlineOf, outletNames } from './headline.ts'
import { readHead } from './page-head.ts'
import { parsePage } from './parse-page.ts'

interface Page {
  readonly tab?: string
  readonly shared?: string
  readonly site?: string
  readonly body?: string
  readonly structured?: string
}

function title({ tab = '', shared, site, body = '', structured }: Page): string {
  const meta = [
    shared === undefined ? '' : `<meta property="og:title" content="${shared}">`,
    site === undefined ? '' : `<meta property="og:site_name" content="${site}">`,
  ]
  const page = parsePage(`<head><title>${tab}</title>${meta.join('')}</head><body>${body}</body>`)
  if (page === 'too-deep') return assert.fail(page)
  const head = readHead(page)
  return headlineOf(head, { structured, outlets: outletNames(head, 'https://www.rihan.example/news/7', []) })
}

const TITLE = 'عودة الميناء إلى العمل بعد أسبوعين'

test('the outlet’s name is cut off either end, behind whatever separates it', () => {
  for (const tab of [
    `${TITLE} | صوت الريحان`,
    `${TITLE} - صوت الريحان`,
    `${TITLE} — صوت الريحان`,
    `${TITLE} « صوت الريحان`,
    `صوت الريحان | ${TITLE}`,
    `صوت الريحان: ${TITLE} | صوت الريحان`,
    `${TITLE} - Rihan`,
    `وكالة الريحان الإخبارية - ${TITLE}`,
  ])
    assert.equal(title({ tab, site: 'صوت الريحان' }), TITLE, tab)
})

test('a separator within the title stays', () => {
  const inner = 'الريحان - المرسى: طريق واحد - وثلاثة جسور تفتح للمرة الأولى منذ عقدين'
  assert.equal(title({ tab: `${inner} | صوت الريحان`, shared: inner, site: 'صوت الريحان' }), inner)
  assert.equal(title({ tab: `${inner} | صوت الريحان`, site: 'صوت الريحان', body: `<h1>${inner}</h1>` }), inner)
})

test('the heading that the other titles know is taken, not the first', () => {
  const body = `<h1>أخبار الاقتصاد والمال</h1><h1>${TITLE}</h1>`
  assert.equal(title({ tab: `${TITLE} | صوت الريحان`, body }), TITLE)
  assert.equal(title({ tab: `أخبار الاقتصاد والمال - ${TITLE}`, body }), TITLE, 'the tab names the section too')
  assert.equal(title({ structured: TITLE, body: `<h1>صوت الريحان</h1><h2>${TITLE}</h2>`, site: 'صوت الريحان' }), TITLE)
})

test('a heading that leads home is the outlet’s name, whatever the tab says of it', () => {
  const post = '<h2>عودة الميناء إلى العمل</h2>'
  for (const name of [
    '<h1><a href="/">مدونة الساحل البعيد</a></h1>',
    '<h1 class="site-title">مدونة الساحل البعيد</h1>',
  ])
    assert.equal(
      title({ tab: 'مدونة الساحل البعيد » عودة الميناء إلى العمل', body: name + post }),
      'عودة الميناء إلى العمل',
    )
})

test('a field for the outlet’s name that holds the article’s title is no outlet’s name', () => {
  const long = 'عودة الميناء إلى العمل بعد أسبوعين من الصيانة الشاملة للأرصفة والرافعات'
  assert.equal(title({ site: long, shared: long, body: `<h1>الصفحة الرئيسية للموقع</h1><h1>${long}</h1>` }), long)
})
