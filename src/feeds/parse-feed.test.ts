import assert from 'node:assert/strict'
import { test } from 'node:test'
import { type ParsedFeed, parseFeed } from './parse-feed.ts'

const URL_OF_FEED = 'https://marsad.example/rss.xml'

function parsed(text: string, maxItems?: number): ParsedFeed {
  const outcome = parseFeed(text, { url: URL_OF_FEED, ...(maxItems && { maxItems }) })
  assert.equal(outcome.kind, 'parsed', JSON.stringify(outcome).slice(0, 200))
  return outcome.feed
}

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
        },
        imageUrl: 'https://marsad.example/m.jpg',
        language: 'ar',
      },
    ],
    droppedItems: 0,
  })
})
