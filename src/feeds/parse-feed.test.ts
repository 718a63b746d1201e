import assert from 'node:assert/strict'
import { test } from 'node:test'
import { FEED_URL, onlyItem, parsed } from './feed-for-test.ts'
import { parseFeed } from './parse-feed.ts'

test('an Arabic RSS 2.0 feed gives items in plain text with dated evidence', () => {
  const feed = parsed(`<?xml version="1.0" encoding="UTF-8"?>
<rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/"
  xmlns:atom="http://www.w3.org/2005/Atom">
<channel>
  <title>مرصد الميناء</title>
  <link>https://marsad.example/</link>
  <description>أخبار المرفأ والبحر</description>
  <language>ar</language>
  <ttl>15</ttl>
  <atom:link rel="hub" href="https://hub.example/"/>
  <atom:link rel="self" href="https://marsad.example/rss.xml"/>
  <item>
    <title><![CDATA[المنارة &laquo;تضيء&raquo; من جديد]]></title>
    <link>https://marsad.example/أخبار/منارة?id=7&amp;page=1</link>
    <guid isPermaLink="false">marsad-7</guid>
    <description>&lt;p&gt;عاد ضوء &lt;b&gt;المنارة&lt;/b&gt; بعد صيانة&amp;nbsp;طويلة.&lt;/p&gt;&lt;p&gt;وحضر البحارة.&lt;/p&gt;</description>
    <content:encoded><![CDATA[<p>عاد ضوء المنارة.</p>]]></content:encoded>
    <dc:creator>ليلى القبطان</dc:creator>
    <category>محليات</category>
    <pubDate>Wed, 03 Apr 2024 09:30:00 +0300</pubDate>
    <enclosure url="https://marsad.example/m.jpg" type="image/jpeg" length="1"/>
  </item>
</channel>
</rss>`)
  assert.deepEqual(feed, {
    format: 'rss',
    title: 'مرصد الميناء',
    subtitle: 'أخبار المرفأ والبحر',
    link: 'https://marsad.example/',
    language: 'ar',
    authors: [],
    ttlMs: 900_000,
    hubUrl: 'https://hub.example/',
    selfUrl: 'https://marsad.example/rss.xml',
    items: [
      {
        guid: 'marsad-7',
        url: 'https://marsad.example/%D8%A3%D8%AE%D8%A8%D8%A7%D8%B1/%D9%85%D9%86%D8%A7%D8%B1%D8%A9?id=7&page=1',
        title: 'المنارة «تضيء» من جديد',
        summary: 'عاد ضوء المنارة بعد صيانة طويلة. وحضر البحارة.',
        contentHtml: '<p>عاد ضوء المنارة.</p>',
        authors: ['ليلى القبطان'],
        categories: ['محليات'],
        published: {
          at: Date.UTC(2024, 3, 3, 6, 30),
          precision: 'second',
          zone: '+03:00',
          evidence: 'feed',
          text: 'Wed, 03 Apr 2024 09:30:00 +0300',
          confidence: 0.75,
        },
        imageUrl: 'https://marsad.example/m.jpg',
        language: 'ar',
      },
    ],
    droppedItems: 0,
  })
})

test('an Arabic Atom 1.0 feed keeps text, HTML and XHTML apart and inherits language and base', () => {
  const feed =
    parsed(`<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="ar" xml:base="https://nawras.example/akhbar/">
  <title type="html">صحيفة &lt;em&gt;النورس&lt;/em&gt;</title>
  <subtitle>بحر &amp; يابسة</subtitle>
  <id>urn:nawras</id>
  <link rel="self" href="atom.xml"/><link rel="hub" href="https://hub.example/"/>
  <link href="/"/>
  <entry>
    <title>وسم &lt;b&gt; كما هو</title>
    <id>urn:nawras:1</id>
    <link rel="enclosure" type="image/png" href="/s.png"/>
    <link rel="alternate" type="application/json" href="1.json"/>
    <link rel="alternate" type="text/html" href="1.html"/>
    <author><name>سالم البحري</name><email>salem@nawras.example</email></author>
    <category term="sea" label="بحر"/>
    <published>2024-04-03T09:30:00+03:00</published>
    <updated>2024-04-04</updated>
    <summary type="html">&lt;p&gt;موجز&lt;/p&gt;</summary>
    <content type="xhtml" xml:lang="en"><div xmlns="http://www.w3.org/1999/xhtml"><p>A <a href="2.html">gull</a> &amp; a tern<br/></p></div></content>
  </entry>
</feed>`)
  assert.equal(feed.format, 'atom')
  assert.equal(feed.title, 'صحيفة النورس')
  assert.equal(feed.subtitle, 'بحر & يابسة')
  assert.equal(feed.link, 'https://nawras.example/')
  assert.equal(feed.selfUrl, 'https://nawras.example/akhbar/atom.xml')
  assert.equal(feed.hubUrl, 'https://hub.example/')
  assert.equal(feed.language, 'ar')
  assert.deepEqual(feed.items, [
    {
      guid: 'urn:nawras:1',
      url: 'https://nawras.example/akhbar/1.html',
      title: 'وسم <b> كما هو',
      summary: 'موجز',
      contentHtml: '<p>A <a href="https://nawras.example/akhbar/2.html">gull</a> &amp; a tern<br /></p>',
      authors: ['سالم البحري'],
      categories: ['بحر'],
      published: {
        at: Date.UTC(2024, 3, 3, 6, 30),
        precision: 'second',
        zone: '+03:00',
        evidence: 'feed',
        text: '2024-04-03T09:30:00+03:00',
        confidence: 0.75,
      },
      updated: { at: Date.UTC(2024, 3, 4), precision: 'day', evidence: 'feed', text: '2024-04-04', confidence: 0.75 },
      imageUrl: 'https://nawras.example/s.png',
      language: 'ar',
    },
  ])
})

test('Atom 0.3 is read with its modes', () => {
  const feed = parsed(`<feed version="0.3" xmlns="http://purl.org/atom/ns#">
  <title mode="escaped" type="text/html">&lt;b&gt;الشراع&lt;/b&gt;</title>
  <tagline>يوميات</tagline>
  <entry>
    <title mode="base64" type="text/html">${Buffer.from('<i>ريح</i> شمالية').toString('base64')}</title>
    <link rel="alternate" type="text/html" href="https://shiraa.example/1"/>
    <issued>2024-04-03T09:30Z</issued><modified>2024-04-03T10:00Z</modified>
    <content type="application/xhtml+xml" mode="xml"><p xmlns="http://www.w3.org/1999/xhtml">هبّت</p></content>
  </entry></feed>`)
  assert.equal(feed.title, 'الشراع')
  assert.equal(feed.subtitle, 'يوميات')
  const [item] = feed.items
  assert.equal(item?.title, 'ريح شمالية')
  assert.equal(item?.contentHtml, '<p>هبّت</p>')
  assert.equal(item?.published?.precision, 'minute')
  assert.equal(item?.updated?.at, Date.UTC(2024, 3, 3, 10))
})

test('RDF is read, with items beside the channel and Dublin Core under any prefix', () => {
  const feed = parsed(`<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/"
  xmlns:d="http://purl.org/dc/elements/1.1/" xmlns:sy="http://purl.org/rss/1.0/modules/syndication/">
  <channel rdf:about="https://qilaa.example/"><title>القلاع</title><link>https://qilaa.example/</link>
    <sy:updatePeriod>hourly</sy:updatePeriod><sy:updateFrequency>4</sy:updateFrequency>
    <items><rdf:Seq><rdf:li rdf:resource="https://qilaa.example/1"/></rdf:Seq></items></channel>
  <image><title>شعار</title><url>https://qilaa.example/l.png</url></image>
  <item rdf:about="https://qilaa.example/1"><title>برج</title><link>https://qilaa.example/1</link>
    <d:date>2024-04-03T09:30:00+03:00</d:date><d:creator>هند</d:creator><d:subject>آثار</d:subject></item>
</rdf:RDF>`)
  assert.equal(feed.format, 'rdf')
  assert.equal(feed.title, 'القلاع')
  assert.equal(feed.ttlMs, 15 * 60_000)
  assert.equal(feed.imageUrl, 'https://qilaa.example/l.png')
  const [item] = feed.items
  assert.equal(item?.guid, 'https://qilaa.example/1')
  assert.deepEqual(item?.authors, ['هند'])
  assert.deepEqual(item?.categories, ['آثار'])
  assert.equal(item?.published?.at, Date.UTC(2024, 3, 3, 6, 30))
})

test('JSON Feed 1.1 is read, and wrong types in it count as missing', () => {
  const feed = parsed(
    JSON.stringify({
      version: 'https://jsonfeed.org/version/1.1',
      title: 'الفنار',
      home_page_url: 'https://fanar.example/',
      feed_url: 'https://fanar.example/feed.json',
      language: 'ar',
      hubs: [{ type: 'WebSub', url: 'https://hub.example/' }],
      items: [
        {
          id: 12,
          url: '/n/12',
          title: 'ضباب & رذاذ',
          content_html: '<p>ضباب</p>',
          summary: 'ضباب كثيف',
          image: 'https://fanar.example/i.jpg',
          date_published: '2024-04-03T09:30:00+03:00',
          authors: [{ name: 'رنا' }, 7],
          tags: ['طقس', 3],
        },
        'no item',
        { id: 'x', title: 5, authors: 'رنا' },
      ],
    }),
  )
  assert.equal(feed.format, 'json-feed')
  assert.equal(feed.hubUrl, 'https://hub.example/')
  assert.deepEqual(
    feed.items.map(({ guid, url, title, authors, categories }) => ({ guid, url, title, authors, categories })),
    [
      {
        guid: '12',
        url: 'https://marsad.example/n/12',
        title: 'ضباب & رذاذ',
        authors: ['رنا'],
        categories: ['طقس'],
      },
      { guid: 'x', url: undefined, title: '', authors: [], categories: [] },
    ],
  )
})

test('a news sitemap gives titles, dates as sitemap evidence, keywords and pictures', () => {
  const feed = parsed(`<?xml version="1.0"?><urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"
  xmlns:n="http://www.google.com/schemas/sitemap-news/0.9" xmlns:image="http://www.google.com/schemas/sitemap-image/1.1">
  <url><loc>https://sada.example/n/1</loc><lastmod>2024-04-03T10:00:00+03:00</lastmod>
    <n:news><n:publication><n:name>صدى</n:name><n:language>ar</n:language></n:publication>
      <n:publication_date>2024-04-03</n:publication_date><n:title>مدّ عالٍ</n:title><n:keywords>بحر، طقس, مد</n:keywords></n:news>
    <image:image><image:loc>https://sada.example/1.jpg</image:loc></image:image></url>
</urlset>`)
  assert.equal(feed.format, 'news-sitemap')
  assert.deepEqual(feed.items, [
    {
      url: 'https://sada.example/n/1',
      title: 'مدّ عالٍ',
      authors: [],
      categories: ['بحر', 'طقس', 'مد'],
      published: {
        at: Date.UTC(2024, 3, 3),
        precision: 'day',
        evidence: 'sitemap',
        text: '2024-04-03',
        confidence: 0.7,
      },
      updated: {
        at: Date.UTC(2024, 3, 3, 7),
        precision: 'second',
        zone: '+03:00',
        evidence: 'sitemap',
        text: '2024-04-03T10:00:00+03:00',
        confidence: 0.7,
      },
      imageUrl: 'https://sada.example/1.jpg',
      language: 'ar',
    },
  ])
})

test('a sitemap index names its sitemaps and has no items', () => {
  const feed = parsed(`<sitemapindex xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">
    <sitemap><loc>https://sada.example/a.xml</loc></sitemap><sitemap><loc>/b.xml</loc></sitemap></sitemapindex>`)
  assert.equal(feed.format, 'sitemap-index')
  assert.deepEqual(
    feed.nested?.map(({ url }) => url),
    ['https://sada.example/a.xml', 'https://marsad.example/b.xml'],
  )
  assert.deepEqual(feed.items, [])
})

test('Media RSS gives picture, title and description where RSS itself has none', () => {
  const item = onlyItem(`<rss xmlns:m="http://search.yahoo.com/mrss/"><channel><item><m:group>
    <m:content url="https://marsad.example/v.mp4" type="video/mp4"/>
    <m:content url="https://marsad.example/s.jpg" medium="image" width="100"/>
    <m:content url="https://marsad.example/l.jpg" medium="image" width="900"/></m:group>
    <m:title>سفينة</m:title><m:description type="plain">وصلت</m:description></item></channel></rss>`)
  assert.equal(item.imageUrl, 'https://marsad.example/l.jpg')
  assert.equal(item.title, 'سفينة')
  assert.equal(item.summary, 'وصلت')
})

test('items beyond the limit are refused and counted', () => {
  const many = `<rss><channel>${'<item><title>خبر</title></item>'.repeat(50)}</channel></rss>`
  const feed = parsed(many, 20)
  assert.equal(feed.items.length, 20)
  assert.equal(feed.droppedItems, 30)
})

test('what is no feed is refused with its reason', () => {
  const reason = (text: string): string => {
    const outcome = parseFeed(text, { url: FEED_URL })
    return outcome.kind === 'refused' ? outcome.reason : outcome.kind
  }
  assert.equal(reason(' \n'), 'empty')
  assert.equal(reason('<!doctype html><html><body><rss>لا</rss></body></html>'), 'not-a-feed')
  assert.equal(reason('صفحة'), 'not-a-feed')
  assert.equal(reason('{"items": [}'), 'bad-json')
  assert.equal(reason('{"name": "شيء"}'), 'not-a-feed')
})
