import assert from 'node:assert/strict'
import { test } from 'node:test'
import { furtherPages } from './next-page.ts'
import { readHead } from './page-head.ts'
import { parsePage } from './parse-page.ts'

function further(url: string, html: string) {
  const page = parsePage(html)
  assert.notEqual(page, 'too-deep')
  return page === 'too-deep' ? {} : furtherPages(readHead(page), url)
}

const OWN = 'https://kuttab.example/reports/rain'

test('the next page of an article is told by its number and its label, wherever the number stands', () => {
  for (const [href, label] of [
    ['/reports/rain?page=2', 'التالي'],
    ['/reports/rain/2/', '٢'],
    ['/reports/rain/page/2', 'الصفحة التالية »'],
    ['https://kuttab.example/reports/rain?p=2', 'الصفحة 2'],
  ] as const)
    assert.equal(further(OWN, `<p>نص</p><a href="${href}">${label}</a>`).next, new URL(href, OWN).href)
  assert.equal(
    further('https://kuttab.example/rain.html', '<a href="/rain-page-2.html">Next</a>').next,
    'https://kuttab.example/rain-page-2.html',
  )
  assert.equal(further(`${OWN}?page=2`, '<a href="?page=1">1</a><a href="?page=3">3</a>').next, `${OWN}?page=3`)
  assert.equal(further(`${OWN}/2`, '<a href="/reports/rain">1</a><a href="/reports/rain/3">3</a>').next, `${OWN}/3`)
})

test('`rel=next` counts only where it stays in the article', () => {
  assert.equal(further(OWN, '<link rel="next" href="/reports/rain/2">').next, `${OWN}/2`)
  assert.equal(further(OWN, '<link rel="next" href="/reports/snow">').next, undefined)
  assert.equal(further(OWN, '<a rel="next" href="/reports/snow">التالي: الثلج يصل</a>').next, undefined)
})

test('the next article, the next page of comments and a neighbour by number are no next page', () => {
  const articles = 'https://kuttab.example/news/123'
  assert.equal(further(articles, '<a href="/news/124">التالي</a>').next, undefined)
  assert.equal(further(articles, '<a href="/news/123?cpage=2#comments">2</a>').next, undefined)
  assert.equal(further(articles, '<a href="/?page=2">2</a><a href="/news?page=2">التالي</a>').next, undefined)
  assert.equal(further(articles, '<a href="/news/123?page=2">اقرأ أيضا خبرا آخر</a>').next, undefined)
})

test('one page that holds the whole is found by its label and address', () => {
  assert.equal(further(OWN, '<a href="?page=all">عرض الكل</a>').whole, `${OWN}?page=all`)
  assert.equal(further(OWN, '<a href="/reports/rain/all">المقال كاملاً</a>').whole, `${OWN}/all`)
  assert.equal(further(OWN, '<a href="/reports">عرض الكل</a>').whole, undefined)
})
