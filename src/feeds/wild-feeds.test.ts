import assert from 'node:assert/strict'
import { test } from 'node:test'
import { onlyItem, parsed } from './feed-for-test.ts'

function rss(item: string): string {
  return `<rss version="2.0"><channel><title>مرصد</title><item>${item}</item></channel></rss>`
}

function atom(entry: string): string {
  return `<feed xmlns="http://www.w3.org/2005/Atom"><title>مرصد</title><entry>${entry}</entry></feed>`
}

test('a title keeps a bracket that is no tag, and loses tags however often they were escaped', () => {
  const title = (wire: string): string => onlyItem(rss(`<title>${wire}</title>`)).title
  assert.equal(title('حرارة 1 &lt; 2 و 3 &gt; 2'), 'حرارة 1 < 2 و 3 > 2')
  assert.equal(title('&lt;b&gt;عاجل&lt;/b&gt; | قافلة'), 'عاجل | قافلة')
  assert.equal(title('&amp;lt;b&amp;gt;عاجل&amp;lt;/b&amp;gt;'), 'عاجل')
  assert.equal(title('شركة &amp;quot;الميناء&amp;quot; &amp;#8211; خبر'), 'شركة "الميناء" – خبر')
  assert.equal(title('ريح &amp; مطر'), 'ريح & مطر')
  assert.equal(title('<b>ريح</b> و<i>مطر</i>'), 'ريح ومطر')
  assert.equal(title('لا يعرفها XML: &nbsp;&laquo;ريح&raquo;&hellip; R&D'), 'لا يعرفها XML: «ريح»… R&D')
})

test('broken XML still gives its items', () => {
  const feed = parsed(`\uFEFF
<br /><b>Warning</b>: include() failed
<rss><channel><title>مرصد & ميناء</title>
<item><title>الأول</title><link>https://marsad.example/1</link>
<item><title>الثاني</title><link>https://marsad.example/2</link><description>سطر<br>سطر<p>فقرة</description></item>
</channel></rss>
<item><Title>الثالث</title><link>https://marsad.example/3</link><pubDate>`)
  assert.equal(feed.title, 'مرصد & ميناء')
  assert.deepEqual(
    feed.items.map((item) => [item.title, item.url?.at(-1)]),
    [
      ['الأول', '1'],
      ['الثاني', '2'],
      ['الثالث', '3'],
    ],
  )
  assert.equal(feed.items[1]?.summary, 'سطر سطر فقرة')
})

test('entities of a document type are never expanded', () => {
  const bomb = `<?xml version="1.0"?><!DOCTYPE rss [
  <!ENTITY a "هدير"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;"><!ENTITY c "&b;&b;&b;&b;&b;&b;&b;&b;">
  <!ENTITY file SYSTEM "file:///etc/passwd"><!ENTITY t "<item><title>دخيل</title></item>">
]>${rss('<title>&c; &file; &t;</title>')}`
  assert.equal(onlyItem(bomb).title, '&c; &file; &t;')
})

test('an undated item stays undated and one from the future keeps its date', () => {
  assert.equal(onlyItem(rss('<title>بلا تاريخ</title><pubDate>قريبا</pubDate>')).published, undefined)
  const later = onlyItem(rss('<title>غدا</title><pubDate>Fri, 01 Jan 2100 00:00:00 GMT</pubDate>'))
  assert.equal(later.published?.at, Date.UTC(2100, 0, 1))
})

test('a link is taken from the guid only where that is an address and says so', () => {
  const url = (item: string): string | undefined => onlyItem(rss(item)).url
  assert.equal(url('<guid>https://marsad.example/5</guid>'), 'https://marsad.example/5')
  assert.equal(url('<guid isPermaLink="false">https://marsad.example/5</guid>'), undefined)
  assert.equal(url('<guid>5</guid>'), undefined)
  assert.equal(url('<link/><guid>https://marsad.example/5</guid>'), 'https://marsad.example/5')
})

test('a relative item link is seen from the site, and an Atom link inside RSS serves where no other does', () => {
  const relative = `<rss xmlns:atom="http://www.w3.org/2005/Atom"><channel><link>https://www.marsad.example/ar/</link>
    <item><link>news/1</link></item><item><atom:link href="/2"/></item></channel></rss>`
  assert.deepEqual(
    parsed(relative).items.map((item) => item.url),
    ['https://www.marsad.example/ar/news/1', 'https://www.marsad.example/2'],
  )
})

test('elements without their namespace, hosts without scheme and escaped plain titles are understood', () => {
  const item = onlyItem(
    rss('<link>www.marsad.example/1</link><date>2024-04-03</date><creator>رنا</creator><thumbnail>/t.jpg</thumbnail>'),
  )
  assert.equal(item.url, 'https://www.marsad.example/1')
  assert.equal(item.published?.at, Date.UTC(2024, 3, 3))
  assert.deepEqual(item.authors, ['رنا'])
  assert.equal(item.imageUrl, 'https://marsad.example/t.jpg')
  assert.equal(onlyItem(rss('<summary>موجز</summary>')).summary, 'موجز')
  assert.equal(onlyItem('{"items":[{"title":"ريح &#038; مطر"}]}').title, 'ريح & مطر')
})

test('a script or mail link gives no address', () => {
  assert.equal(onlyItem(rss('<link>javascript:alert(1)</link>')).url, undefined)
  assert.equal(onlyItem(atom('<link href="mailto:a@b.example"/>')).url, undefined)
})

test('authors are names without their mail addresses', () => {
  const authors = (item: string): readonly string[] => onlyItem(rss(item)).authors
  assert.deepEqual(authors('<author>rana@marsad.example (رنا سعيد)</author>'), ['رنا سعيد'])
  assert.deepEqual(authors('<author>رنا سعيد &lt;rana@marsad.example&gt;</author>'), ['رنا سعيد'])
  assert.deepEqual(authors('<author>rana@marsad.example</author>'), [])
  assert.deepEqual(authors('<dc:creator>رنا</dc:creator><dc:creator>رنا</dc:creator><dc:creator>هند</dc:creator>'), [
    'رنا',
    'هند',
  ])
})

test('a picture inside the description serves where the item names none, and plain content becomes paragraphs', () => {
  const item = onlyItem(rss('<description>&lt;img src="/m.jpg"&gt;&lt;p&gt;نص&lt;/p&gt;</description>'))
  assert.equal(item.imageUrl, 'https://marsad.example/m.jpg')
  assert.equal(item.summary, 'نص')
  assert.equal(
    onlyItem(atom('<content type="text">ريح &lt; مطر\n\nرعد</content>')).contentHtml,
    '<p>ريح &lt; مطر</p><p>رعد</p>',
  )
})

test('names that objects inherit mean nothing', () => {
  const item = onlyItem(
    rss('<constructor:title>لا</constructor:title><description>نص <constructor>آخر</constructor></description>'),
  )
  assert.equal(item.title, '')
  assert.equal(item.summary, 'نص آخر')
  const dated = onlyItem(rss('<pubDate>3 Apr 2024 09:30 constructor</pubDate>'))
  assert.equal(dated.published?.at, Date.UTC(2024, 3, 3, 9, 30))
})

test('whatever is left open inside an item, the next item is whole', () => {
  const unclosed = '<p>'.repeat(1000)
  const { items } = parsed(
    `<rss><channel><item><title>ريح</title><description xml:base="https://other.example/">${unclosed}</item>
    <item><title>مطر</title><link>/2</link></item><item><title>برد</title>${unclosed}<item><title>غيم</title></item></channel></rss>`,
  )
  assert.deepEqual(
    items.map(({ title, url }) => [title, url]),
    [
      ['ريح', undefined],
      ['مطر', 'https://marsad.example/2'],
      ['برد', undefined],
      ['غيم', undefined],
    ],
  )
})

test('a tag whose end or quote is missing swallows nothing but itself', () => {
  const { items } = parsed(
    `<rss><channel><item><title lang="ar>ريح</title<link>https://marsad.example/1</link></item
    <item><title>حرارة <3 و 1 < 2</title></item></channel></rss>`,
  )
  assert.deepEqual(
    items.map(({ title, url }) => [title, url]),
    [
      ['ريح', 'https://marsad.example/1'],
      ['حرارة <3 و 1 < 2', undefined],
    ],
  )
})

test('a JSON feed that breaks off or holds bare line ends gives the items that came whole', () => {
  const { items } = parsed(
    `{"version":"https://jsonfeed.org/version/1","items":[{"id":"1","content_text":"سطر
سطر",},{"id":"2","title":"\\"قوس [ في نص","tags":["أ"]},{"id":"3","title":"نصف خ`,
  )
  assert.deepEqual(
    items.map(({ guid, title, contentHtml }) => [guid, title, contentHtml]),
    [
      ['1', '', '<p>سطر\nسطر</p>'],
      ['2', '"قوس [ في نص', undefined],
    ],
  )
})

test('RSS written as JSON is read as RSS', () => {
  const { title, items } = parsed(
    `{"rss":{"version":"2.0","channel":{"title":"مرصد","link":"https://marsad.example/","item":[
    {"title":"خبر","link":"/1","guid":{"#value":"1","isPermaLink":"false"},"category":["أ","ب"]},{"title":"آخر"}]}}}`,
  )
  assert.equal(title, 'مرصد')
  assert.deepEqual(
    items.map((item) => [item.title, item.url, item.guid, item.categories]),
    [
      ['خبر', 'https://marsad.example/1', '1', ['أ', 'ب']],
      ['آخر', undefined, undefined, []],
    ],
  )
})

test('an aggregator’s item names the outlet that it came from', () => {
  assert.equal(
    onlyItem(rss('<title>خبر</title><source url="https://other.example/">صوت الريحان</source>')).origin,
    'صوت الريحان',
  )
  assert.equal(onlyItem(atom('<title>خبر</title><source><title>صوت الريحان</title></source>')).origin, 'صوت الريحان')
  assert.equal(onlyItem(rss('<title>خبر</title><source url="https://other.example/"/>')).origin, undefined)
})

test('subjects come from Dublin Core, Media RSS and podcasts, inner categories and keywords too', () => {
  const { categories } = onlyItem(
    `<rss xmlns:itunes="http://www.itunes.com/dtds/podcast-1.0.dtd" xmlns:media="http://search.yahoo.com/mrss/" xmlns:dc="http://purl.org/dc/elements/1.1/">
    <channel><item><dc:subject>ميناء</dc:subject><media:keywords>سفن، صيد, بحر</media:keywords>
    <itunes:category text="أخبار"><itunes:category text="يومية"/></itunes:category></item></channel></rss>`,
  )
  assert.deepEqual(categories, ['ميناء', 'سفن', 'صيد', 'بحر', 'أخبار', 'يومية'])
})
