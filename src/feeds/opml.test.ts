import assert from 'node:assert/strict'
import { test } from 'node:test'
import { parseOpml, writeOpml } from './opml.ts'

test('subscriptions are read with their folders, and what is none is refused by name', () => {
  const reading =
    parseOpml(`<?xml version="1.0" encoding="utf-8"?><opml version="2.0"><head><title>قائمتي</title></head><body>
    <outline text="أخبار"><outline title="عربية" text="x">
      <outline type="rss" text="المرصد &amp; الميناء" xmlUrl="https://marsad.example/rss?a=1&amp;b=2" htmlUrl="https://marsad.example"/>
    </outline></outline>
    <outline text="النورس" xmlURL="feed://nawras.example/atom"/>
    <outline text="قديم" type="rss" url="http://old.example/rss"/>
    <outline text="مكرر" xmlUrl="http://old.example/rss"/>
    <outline text="محلي" xmlUrl="file:///etc/passwd"/>
    <outline text="فارغ"/>
  </body></opml>`)
  assert.deepEqual(reading, {
    title: 'قائمتي',
    offers: [
      {
        title: 'المرصد & الميناء',
        feedUrl: 'https://marsad.example/rss?a=1&b=2',
        siteUrl: 'https://marsad.example/',
        folders: ['أخبار', 'عربية'],
      },
      { title: 'النورس', feedUrl: 'http://nawras.example/atom', folders: [] },
      { title: 'قديم', feedUrl: 'http://old.example/rss', folders: [] },
    ],
    refused: [
      { outline: 'مكرر', reason: 'repeated' },
      { outline: 'محلي', reason: 'no-web-address' },
      { outline: 'فارغ', reason: 'no-feed-address' },
    ],
  })
})

test('what is written is read back the same', () => {
  const offers = [
    { title: 'المرصد <1> & "2"', feedUrl: 'https://marsad.example/rss?a=1&b=2', folders: ['أخبار', 'عربية'] },
    { title: 'النورس', feedUrl: 'https://nawras.example/atom', siteUrl: 'https://nawras.example/', folders: ['أخبار'] },
    { title: 'القلاع', feedUrl: 'https://qilaa.example/rdf', folders: [] },
    {
      title: 'الميناء',
      feedUrl: 'https://minaa.example/latest',
      folders: [],
      kind: 'listing' as const,
      rule: { item: 'main div.news', title: 'h3' },
    },
  ]
  const reading = parseOpml(writeOpml({ title: 'نشرة', offers }))
  assert.equal(reading.title, 'نشرة')
  assert.deepEqual(reading.offers, offers)
  assert.deepEqual(reading.refused, [])
})

test('another document is refused whole, and nesting without end is given up', () => {
  assert.deepEqual(parseOpml('<html><body>لا</body></html>').refused, [{ outline: '', reason: 'not-opml' }])
  const deep = parseOpml(`<opml><body>${'<outline text="مجلد">'.repeat(100_000)}`)
  assert.ok(deep.refused.some((refusal) => refusal.reason === 'too-deep'))
})

test('a listing whose rule is no rule is refused', () => {
  const refused = (rule: string) =>
    parseOpml(
      `<opml><body><outline type="listing" text="م" xmlUrl="https://minaa.example/" listingRule='${rule}'/></body></opml>`,
    ).refused[0]?.reason
  assert.equal(refused('{"item": "div.news"}'), undefined)
  for (const rule of ['div.news', '{"title": "h3"}', '{"item": "div > a"}', '{"item": "div", "colour": "a"}', '[]']) {
    assert.equal(refused(rule), 'bad-rule', rule)
  }
})
