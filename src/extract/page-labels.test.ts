import assert from 'node:assert/strict'
import { test } from 'node:test'
import { keywordsOf } from './keywords.ts'
import { leadImageOf } from './lead-image.ts'
import { ownAddress } from './own-address.ts'
import { type PageHead, readHead } from './page-head.ts'
import { parsePage } from './parse-page.ts'
import { sectionOf } from './section.ts'
import { readStructuredArticle } from './structured-article.ts'

function headOf(markup: string): PageHead {
  const page = parsePage(`<head>${markup}</head><body></body>`)
  return page === 'too-deep' ? assert.fail(page) : readHead(page)
}

const NAMES = { structured: [], outlets: ['صوت الريحان', 'rihan'], title: 'عودة الميناء إلى العمل' }

test('keywords are what the article is about, without the outlet, the title and what is stuffed in', () => {
  const head = headOf(
    '<meta name="keywords" content="ميناء, #صيانة,صوت الريحان، صوت_الريحان, ميناء ,عودة الميناء إلى العمل,أخبار عاجلة من كل مكان في العالم اليوم,شحن_بحري">',
  )
  assert.deepEqual(keywordsOf(head, NAMES), ['ميناء', 'صيانة', 'شحن بحري'])
})

test('the article’s own tags come before the list for search engines', () => {
  const head = headOf('<meta name="keywords" content="أخبار, رياضة"><meta property="article:tag" content="ميناء">')
  assert.deepEqual(keywordsOf(head, NAMES), ['ميناء'])
  assert.deepEqual(keywordsOf(headOf(''), { ...NAMES, structured: ['شحن'] }), ['شحن'])
})

test('a page names its own address, and neither another site’s nor the home page', () => {
  const address = (canonical: string, url = 'https://www.rihan.com.eg/news/7?x=1') =>
    ownAddress(headOf(`<link rel="canonical" href="${canonical}">`), url)
  assert.equal(address('https://rihan.com.eg/news/7'), 'https://rihan.com.eg/news/7')
  assert.equal(address('https://marsad.com.eg/news/7'), 'https://www.rihan.com.eg/news/7?x=1', 'a registry is no site')
  assert.equal(address('https://www.rihan.com.eg/'), 'https://www.rihan.com.eg/news/7?x=1')
  assert.equal(address('/news/7'), 'https://www.rihan.com.eg/news/7')
})

test('the lead image is no logo, placeholder or picture that stands for every article', () => {
  const image = (shared: string, structured?: string, logo?: string) =>
    leadImageOf(
      headOf(`<meta property="og:image" content="${shared}">`),
      [{ kind: 'figure', imageUrl: 'https://rihan.example/in-body.jpg' }],
      { structured, logo, url: 'https://rihan.example/news/7' },
    )
  assert.equal(image('/pictures/port.jpg'), 'https://rihan.example/pictures/port.jpg')
  assert.equal(image('/sites/default/files/7.jpg'), 'https://rihan.example/sites/default/files/7.jpg')
  for (const nobody of [
    '/img/logo2.png',
    '/img/site_logo.png',
    '/img/default-share.jpg',
    '/img/og-default.png',
    '/img/avatar.png',
    '/noimage.jpg',
  ])
    assert.equal(image(nobody, '/port.jpg'), 'https://rihan.example/port.jpg', nobody)
  assert.equal(
    image('/img/brand.png', undefined, 'https://rihan.example/img/brand.png'),
    'https://rihan.example/in-body.jpg',
  )
})

test('the section is the outlet’s word for it, told outright or by the trail to the article', () => {
  const section = (meta: string, ld?: object) =>
    sectionOf(headOf(meta), ld && readStructuredArticle([JSON.stringify(ld)]), NAMES)
  const article = { '@type': 'NewsArticle', headline: NAMES.title }
  const steps = ['الرئيسية', 'اقتصاد', NAMES.title].map((name, index) => ({
    '@type': 'ListItem',
    position: index,
    name,
  }))
  const trail = { '@type': 'BreadcrumbList', itemListElement: steps }
  assert.equal(section('<meta property="article:section" content="شحن">'), 'شحن')
  assert.equal(section('', { '@graph': [article, trail] }), 'اقتصاد')
  assert.equal(
    section('<meta property="article:section" content="صوت الريحان">', { '@graph': [article, trail] }),
    'اقتصاد',
  )
  assert.equal(section('<meta property="article:section" content="الرئيسية">'), undefined)
})
