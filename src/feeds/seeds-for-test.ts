/** Feeds and a subscription list of our own, small and full of what is hard to read: mutants are made of them. */
export const FEED_SEEDS: readonly string[] = [
  `<?xml version="1.0"?><!DOCTYPE rss [<!ENTITY a "ب">]><rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/">
  <channel><title>مرصد</title><link>https://marsad.example/</link><ttl>5</ttl><item><title><![CDATA[خبر &amp; <b>عاجل</b>]]></title>
  <link>/1?a=1&amp;b=2</link><guid isPermaLink="false">1</guid><pubDate>Wed, 03 Apr 2024 09:30:00 +0300</pubDate>
  <description>&lt;p align="x"&gt;نص&lt;/p&gt;&lt;!-- --&gt;</description><content:encoded><![CDATA[<a href="x">ر</a>]]></content:encoded>
  <enclosure url="m.jpg" type="image/jpeg"/></item></channel></rss>`,
  `<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="ar" xml:base="https://nawras.example/"><title type="html">ن&lt;i&gt;</title>
  <entry><id>1</id><title type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml">ن<br/>ص</div></title><link href="1.html"/>
  <author><name>سالم</name></author><updated>2024-04-03T09:30:00Z</updated><content type="image/png">aGk=</content></entry></feed>`,
  `{"version":"https://jsonfeed.org/version/1","title":"ف","items":[{"id":1,"url":"/1","content_html":"<p>ن","author":{"name":"ر"}}]}`,
  `<opml><body><outline text="م"><outline xmlUrl="https://a.example/rss" text="أ"/></outline></body></opml>`,
]
/** The same for sitemaps, and a `robots.txt` that names some. */
export const SITEMAP_SEEDS: readonly string[] = [
  `<urlset xmlns:news="http://www.google.com/schemas/sitemap-news/0.9"><url><loc>https://sada.example/1</loc><lastmod>2024-04-03</lastmod>
  <news:news><news:publication_date>٣ نيسان ٢٠٢٤</news:publication_date><news:title>مد</news:title><news:keywords>أ، ب</news:keywords></news:news></url></urlset>`,
  `<sitemapindex><sitemap><loc>/a.xml</loc><lastmod>2024-04-03T09:30:00+03:00</lastmod></sitemap><sitemap><loc>https://sada.example/b.xml.gz</loc></sitemap></sitemapindex>`,
  'User-agent: *\nDisallow: /admin\nSitemap: https://sada.example/sitemap.xml\n sitemap:/news.xml # x\n',
]
