import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { ListingMemory, ListingRule } from '../news/listing.ts'
import type { ParsedFeed } from './parse-feed.ts'
import { readListing } from './read-listing.ts'

const SITE = 'https://minaa.example/'
const HEADLINES = [
  'افتتاح مرفأ الصيادين الجديد بعد عامين من العمل',
  'البلدية تعلن موعد انطلاق موسم القراءة الثالث',
  'ارتفاع أسعار الخضار في الأسواق المركزية هذا الأسبوع',
  'فريق الساحل يتأهل إلى نصف نهائي الكأس',
  'عاصفة رملية تؤخر رحلات المطار ساعات',
  'لجنة تحقق في انقطاع المياه عن الأحياء الشرقية',
]
const OLD = [
  'أطول جسر خشبي في الإقليم يفتح أمام المشاة',
  'وصفة جدتي لخبز الشعير كما كانت',
  'قصة القبطان الذي عاد بعد أربعين سنة',
]
const SECTIONS = ['محليات', 'رياضة', 'اقتصاد', 'ثقافة وفنون', 'صحة وعلوم']

function each(texts: readonly string[], markup: (text: string, index: number) => string): string {
  return texts.map(markup).join('\n')
}

function slug(title: string): string {
  return encodeURIComponent(title.replaceAll(' ', '-'))
}

/** A newspaper theme: menu, breaking news, hero, main list with thumbnails, «most read», tag cloud, footer. */
function newspaperTheme(headlines: readonly string[] = HEADLINES): string {
  return `<!doctype html><html lang="ar"><head><title>صحيفة الميناء</title></head><body class="home has-sidebar">
  <header class="site-header"><a class="logo" href="/">الميناء</a><nav class="main-nav"><ul>
  ${each(SECTIONS, (name) => `<li class="menu-item"><a href="/category/${slug(name)}/">${name}</a></li>`)}</ul></nav></header>
  <div class="breaking-ticker"><ul>${each(OLD, (title, index) => `<li><a href="/2026/10/0${index + 1}/${slug(title)}/">${title}</a></li>`)}</ul></div>
  <div id="content"><div class="main-content"><ul class="posts-items">
  ${each(
    headlines,
    (title, index) => `<li class="post-item post-${4100 + index} tie-standard">
    <a class="post-thumb" href="/2026/11/2${index}/${slug(title)}/"><span class="post-cat-wrap">محليات</span><img data-src="/wp/${index}.jpg" src="data:x" alt=""></a>
    <div class="post-details"><h2 class="post-title"><a href="/2026/11/2${index}/${slug(title)}/?utm_source=home">${title}</a></h2>
    <div class="post-meta"><span class="date">2${index} نوفمبر، 2026</span></div>
    <p class="post-excerpt">يذكر الخبر ما جرى وأين جرى ومتى جرى في سطرين أو ثلاثة أسطر.</p>
    <a class="more-link" href="/2026/11/2${index}/${slug(title)}/">أكمل القراءة »</a></div></li>`,
  )}</ul>
  <div class="pages-nav"><a href="/page/2/">2</a><a href="/page/3/">3</a><a href="/page/4/">4</a></div></div>
  <aside class="sidebar"><div class="widget"><h3>الأكثر قراءة</h3><ul>
  ${each(OLD, (title, index) => `<li><h4><a href="/2025/01/0${index + 1}/${slug(title)}/">${title}</a></h4></li>`)}</ul></div>
  <div class="tagcloud">${each(['انتخابات المجلس البلدي الجديد', 'أسعار صرف العملات اليوم', 'مهرجان القراءة السنوي الثالث'], (name) => `<a href="/tag/${slug(name)}/">${name}</a>`)}</div></aside></div>
  <footer><ul>${each(['سياسة الخصوصية وشروط الاستخدام', 'أعلن معنا في صحيفة الميناء', 'وظائف شاغرة في الصحيفة'], (name) => `<li><a href="/about/${slug(name)}/">${name}</a></li>`)}</ul></footer></body></html>`
}

/** A table layout of the years when pages were made by hand: no class, a form round it all, sections in the same cells. */
function tableLayout(): string {
  return `<html><body><form><table><tr><td><table>
  ${each(SECTIONS, (name, index) => `<tr><td><font><a href="list.asp?cat=${index + 1}">${name}</a></font></td></tr>`)}</table></td><td><table>
  ${each(
    HEADLINES,
    (
      title,
      index,
    ) => `<tr><td><img src="pics/${index}.jpg"></td><td><font size=4><b><a href="news.asp?id=${7000 + index}">${title}</a></b></font>
    <br><font color=gray>2026/11/${20 + index}</font></td></tr>`,
  )}</table></td></tr></table></form></body></html>`
}

/** A page of a client framework: nothing but `div`, classes that change with every build, the whole card a link. */
function generatedClasses(build: string): string {
  return `<!doctype html><html lang="ar"><body><div id="__next"><div class="css-${build}1">
  ${each(SECTIONS, (name, index) => `<a class="css-${build}2" href="/section/${index}"><span>${name}</span></a>`)}</div>
  <div class="css-${build}3">${each(
    HEADLINES,
    (
      title,
      index,
    ) => `<div class="css-${build}4"><a href="/محليات/${9100 + index}-${title.replaceAll(' ', '-')}"><img src="/i/${index}.webp">
    <div class="css-${build}5"><div class="css-${build}6">${title}</div></div></a><time datetime="2026-11-2${index}T08:00:00+03:00">قبل قليل</time></div>`,
  )}</div></div></body></html>`
}

function read(
  html: string,
  options: { readonly memory?: ListingMemory; readonly rule?: ListingRule } = {},
): ParsedFeed {
  const outcome = readListing(html, { url: SITE, ...options })
  assert.equal(outcome.kind, 'parsed', JSON.stringify(outcome))
  return outcome.feed
}

function titles(feed: ParsedFeed): readonly string[] {
  return feed.items.map((item) => item.title)
}

test('in a newspaper theme the main list wins over menu, ticker, «most read», tag cloud, pages and footer', () => {
  const feed = read(newspaperTheme())
  assert.deepEqual(titles(feed), HEADLINES)
  assert.equal(feed.title, 'صحيفة الميناء')
  const [first] = feed.items
  assert.equal(first?.published?.at, Date.UTC(2026, 10, 20))
  assert.equal(first?.imageUrl, 'https://minaa.example/wp/0.jpg')
  assert.match(first?.summary ?? '', /^يذكر الخبر/)
})

test('a table layout without a class is read by its structure, though a form holds it all', () => {
  const feed = read(tableLayout())
  assert.deepEqual(titles(feed), HEADLINES)
  assert.equal(feed.items[2]?.url, 'https://minaa.example/news.asp?id=7002')
  assert.equal(feed.items[2]?.published?.at, Date.UTC(2026, 10, 22))
  assert.equal(feed.items[2]?.imageUrl, 'https://minaa.example/pics/2.jpg')
})

test('generated class names are no hindrance, and another build of the same site is learnt anew', () => {
  const first = read(generatedClasses('1q'))
  assert.deepEqual(titles(first), HEADLINES)
  assert.equal(first.items[0]?.published?.at, Date.parse('2026-11-20T08:00:00+03:00'))
  assert.equal(first.listing?.confirmed, 0)
  const again = read(generatedClasses('1q'), first.listing && { memory: first.listing })
  assert.equal(again.listing?.confirmed, 1)
  const rebuilt = read(generatedClasses('xz'), again.listing && { memory: again.listing })
  assert.deepEqual(titles(rebuilt), HEADLINES)
  assert.equal(rebuilt.listing?.confirmed, 0)
  assert.notDeepEqual(rebuilt.listing?.places, again.listing?.places)
})

test('what was learnt holds on a day when a box beside the list looks better', () => {
  const { listing } = read(newspaperTheme())
  const special = each(
    OLD,
    (
      title,
      index,
    ) => `<article class="special"><time datetime="2026-11-25">اليوم</time><img src="/s/${index}.jpg"><h2><a href="/special/${3000 + index}">${title}</a></h2>
    <p>ملف خاص عن الجسر والخبز والقبطان، بالصور والشهادات والخرائط.</p></article>`,
  )
  const page = newspaperTheme().replace(
    '<div id="content">',
    `<div class="specials">${special}</div><div id="content">`,
  )
  assert.equal(titles(read(page)).length, HEADLINES.length + OLD.length)
  assert.deepEqual(titles(read(page, listing && { memory: listing })), HEADLINES)
})

test('a rule finds what it names, and where it names nothing the page is read without it', () => {
  const rule = { item: 'aside.sidebar li', title: 'h4' }
  assert.deepEqual(titles(read(newspaperTheme(), { rule })), OLD)
  assert.deepEqual(titles(read(newspaperTheme(), { rule: { item: 'div.renamed' } })), HEADLINES)
})

test('an article, a menu and nonsense are no lists', () => {
  const reason = (html: string): string => {
    const outcome = readListing(html, { url: SITE })
    return outcome.kind === 'refused' ? outcome.reason : outcome.kind
  }
  const article = `<article><h1>${HEADLINES[0]}</h1>${each(HEADLINES, (text) => `<p>${text} <a href="/tag/x">المرفأ</a> ثم ${text}.</p>`)}</article>`
  const menu = `<ul>${each(SECTIONS, (name) => `<li><a href="/category/${slug(name)}">${name}</a></li>`)}</ul>`
  assert.equal(reason(article), 'no-list')
  assert.equal(reason(menu), 'no-list')
  assert.equal(reason('<a href="//"><<>'), 'no-list')
  assert.equal(reason(''), 'no-list')
})

test('a card that is one link gives the part of it that is the headline', () => {
  const cards = each(
    HEADLINES,
    (
      title,
      index,
    ) => `<a href="/${6001 + index}"><div><span>محليات</span><div>${title}</div><span>قبل ${index + 1} ساعات</span>
    <p>يذكر الخبر ما جرى وأين جرى ومتى جرى في سطرين أو ثلاثة أسطر، ثم يمضي إلى ما قاله الشهود والمسؤولون في المكان.</p></div></a>`,
  )
  assert.deepEqual(titles(read(`<main>${cards}</main>`)), HEADLINES)
})

test('a card whose only link says «read more» is called by its heading', () => {
  const cards = each(
    HEADLINES,
    (title, index) => `<div><h3>${title}</h3><p>سطر.</p><a href="/news/${6001 + index}">المزيد</a></div>`,
  )
  const feed = read(`<main>${cards}</main>`)
  assert.deepEqual(titles(feed), HEADLINES)
  assert.equal(feed.items[0]?.url, 'https://minaa.example/news/6001')
})

test('cards whose classes part them by section are one list', () => {
  const cards = each(
    HEADLINES,
    (title, index) =>
      `<article class="section-${'abcdef'[index]} item"><h3><a href="/news/${6001 + index}">${title}</a></h3></article>`,
  )
  assert.deepEqual(titles(read(`<main>${cards}</main>`)), HEADLINES)
})

test('the day’s first story, alone in its place, is taken with the list', () => {
  const first =
    '<section class="hero"><h1><a href="/2026/11/27/قصة-اليوم-كلها/">قصة اليوم كلها في صورة واحدة</a></h1></section>'
  const page = newspaperTheme().replace('<div id="content">', `${first}<div id="content">`)
  assert.deepEqual(titles(read(page)).toSorted(), [...HEADLINES, 'قصة اليوم كلها في صورة واحدة'].toSorted())
  const outcome = readListing(`<html><body>${first}<p>مقال.</p></body></html>`, { url: SITE })
  assert.equal(outcome.kind, 'refused')
})
