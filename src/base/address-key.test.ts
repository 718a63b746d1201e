import assert from 'node:assert/strict'
import { test } from 'node:test'
import { addressKey, numberInAddress } from './address-key.ts'
import { canonicalAddress } from './web-address.ts'

const PAGE = 'https://www.minaa.example/أخبار/افتتاح-المرفأ-12345'

function sameAs(one: string, other: string): boolean {
  return addressKey(new URL(one)) === addressKey(new URL(other))
}

test('spellings of one page are one', () => {
  const spellings = [
    'http://minaa.example/أخبار/افتتاح-المرفأ-12345/',
    'https://m.minaa.example/%D8%A3%D8%AE%D8%A8%D8%A7%D8%B1/افتتاح-المرفأ-12345',
    'https://www.minaa.example/%d8%a3%d8%ae%d8%a8%d8%a7%d8%b1/%d8%a7%d9%81%d8%aa%d8%aa%d8%a7%d8%ad-%d8%a7%d9%84%d9%85%d8%b1%d9%81%d8%a3-12345',
    `${PAGE}?utm_source=rss&utm_medium=feed&fbclid=abc#comments`,
    `${PAGE}?ref=home&at_medium=RSS&gclid=1`,
    `${PAGE}?PHPSESSID=0123456789abcdef0123456789abcdef`,
    `${PAGE};jsessionid=AB12CD`,
    `${PAGE}/amp/`,
    `${PAGE}?output=amp`,
    'https://amp.minaa.example/amp/أخبار/افتتاح-المرفأ-12345',
    'https://www-minaa-example.cdn.ampproject.org/c/s/www.minaa.example/أخبار/افتتاح-المرفأ-12345',
  ]
  for (const spelling of spellings) assert.ok(sameAs(PAGE, spelling), `${spelling}: ${addressKey(new URL(spelling))}`)
})

test('the query is compared without its order, and what it says is kept', () => {
  assert.ok(sameAs('https://a.example/n.asp?id=7&cat=2', 'http://a.example/n.asp?cat=2&id=7&utm_term=x'))
  assert.ok(!sameAs('https://a.example/n.asp?id=7', 'https://a.example/n.asp?id=8'))
  assert.ok(!sameAs('https://a.example/n.php?sid=123', 'https://a.example/n.php?sid=124'))
  assert.ok(!sameAs('https://a.example/n?ref=1201', 'https://a.example/n?ref=1202'))
  assert.ok(!sameAs('https://a.example/n?view=1', 'https://a.example/n?view=2'))
})

test('pages that differ stay apart', () => {
  assert.ok(!sameAs('https://a.example/amp', 'https://a.example/'))
  assert.ok(!sameAs('https://sport.a.example/1', 'https://a.example/1'))
  assert.ok(!sameAs('https://m.example/1', 'https://example/1'))
  assert.ok(!sameAs('https://a.example/News/1', 'https://a.example/news/1'))
  assert.ok(!sameAs('https://a.example:8080/1', 'https://a.example/1'))
  assert.equal(addressKey(new URL('https://a.example/%E0%A4%A')), 'a.example/%E0%A4%A')
})

test('a page’s number is told from its date and from percent-encoding', () => {
  const number = (address: string) => numberInAddress(new URL(address))
  assert.equal(number('https://a.example/2026/11/25/خبر-48213'), '48213')
  assert.equal(number('https://a.example/news.php?id=991234&y=2026'), '991234')
  assert.equal(number('https://a.example/2026/11/25/خبر'), undefined)
  assert.equal(number('https://a.example/%D9%82%D8%B5%D8%A9'), undefined)
})

test('a canonical address stays an address, without what tracks', () => {
  assert.equal(
    canonicalAddress(new URL('https://u:p@a.example/n?id=7&utm_source=x&igsh=1&_ga=2&ref=rss#top')),
    'https://a.example/n?id=7',
  )
})
