import assert from 'node:assert/strict'
import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import { seededRandom } from '../base/seeded-random.ts'
import { bodyText } from '../news/block.ts'
import { extractArticle } from './extract-article.ts'

const URL = 'https://minaa.example/news/42'

function bodyOf(html: string): string {
  const outcome = extractArticle(html, { url: URL })
  assert.equal(outcome.kind, 'extracted', JSON.stringify(outcome))
  return outcome.kind === 'extracted' ? bodyText(outcome.article.blocks) : ''
}

test('a page that is no markup and a page without sentences are refused with their reasons', () => {
  assert.deepEqual(extractArticle('hello', { url: URL }), {
    kind: 'refused',
    reason: 'not-html',
    detail: 'no tag in it',
  })
  const empty = extractArticle('<html><body><nav><a href=/>الرئيسية</a></nav></body></html>', { url: URL })
  assert.equal(empty.kind === 'refused' && empty.reason, 'no-text')
})

test('a section page of linked headings and teasers is refused as a listing', () => {
  const card = (n: number): string =>
    `<div class="card"><h2><a href="/news/${n}">عنوان الخبر رقم ${n} في هذا القسم من الصحيفة</a></h2><p>نبذة قصيرة عن الخبر رقم ${n} لا تقول منه إلا القليل.</p></div>`
  const page = `<html><body><main>${Array.from({ length: 12 }, (_, index) => card(index + 1)).join('')}</main></body></html>`
  const outcome = extractArticle(page, { url: 'https://minaa.example/economy' })
  assert.equal(outcome.kind === 'refused' && outcome.reason, 'listing-page')
})

test('elements nested by the hundred thousand are refused, by the hundred are read', () => {
  const deep = extractArticle('<div>'.repeat(100_000), { url: URL })
  assert.equal(deep.kind === 'refused' && deep.reason, 'too-deep')
  const sentence = 'أعلنت هيئة ميناء الياسمين اليوم أن حركة السفن عادت إلى طبيعتها بعد عاصفة استمرت يومين كاملين.'
  assert.equal(bodyOf(`${'<font>'.repeat(900)}<p>${sentence}</p>`), sentence)
})

const FIXTURES = join(import.meta.dirname, '../../test/fixtures')

test('pages with pieces torn out, doubled and swapped are read or refused, never thrown over', () => {
  const pages = globSync('*/in.html', { cwd: FIXTURES }).map((path) => readFileSync(join(FIXTURES, path), 'utf8'))
  assert.ok(pages.length > 0)
  const next = seededRandom(7)
  for (let round = 0; round < 200; round++) {
    let html = pages[round % pages.length] ?? ''
    for (let wound = 0; wound < 6; wound++) {
      const [from, to] = [Math.floor(next() * html.length), Math.floor(next() * html.length)]
      html = html.slice(0, from) + html.slice(to, to + 300 * next()) + html.slice(from + Math.floor(80 * next()))
    }
    assert.match(extractArticle(html, { url: URL }).kind, /^(?:extracted|refused)$/)
  }
})

test('shapes that are cheap to write and dear to read come back', () => {
  const sentence =
    '<p>أعلنت هيئة ميناء الياسمين اليوم أن حركة السفن عادت إلى طبيعتها بعد عاصفة استمرت يومين كاملين.</p>'
  const shapes = [
    '<p>'.repeat(50_000),
    `${'<b>'.repeat(3000)}${'</i>'.repeat(50_000)}`,
    `<title>${'a - '.repeat(50_000)}</title>${sentence}`,
    `<meta property="og:title" content="${'a | '.repeat(50_000)}">${sentence}`,
    `<script type="application/ld+json">${'['.repeat(50_000)}</script>${sentence}`,
    `${sentence.repeat(4)}${'<p>اقرأ أيضا</p><p>فقرة طويلة لا رابط فيها وقد تكون من الخبر وقد لا تكون منه في شيء.</p>'.repeat(2000)}`,
    `<!--${'x'.repeat(500_000)}`,
    `<table>${'<tr><td>a<td>b'.repeat(20_000)}`,
    `<div class="you-may${'a'.repeat(100)}!">${sentence}</div>`,
    `<meta name="author" content="${'a'.repeat(1_000_000)}">${sentence}`,
  ]
  for (const html of shapes) assert.match(extractArticle(html, { url: URL }).kind, /^(?:extracted|refused)$/)
})

test('what the feed said fills what the page is silent on', () => {
  const page =
    '<html><body><p>أعلنت هيئة ميناء الياسمين اليوم أن حركة السفن عادت إلى طبيعتها بعد عاصفة استمرت يومين كاملين.</p></body></html>'
  const at = Date.UTC(2024, 3, 3, 8)
  const item = {
    title: 'عودة الملاحة إلى ميناء الياسمين',
    authors: ['سلمى الحداد'],
    categories: [],
    published: { at, precision: 'second', zone: 'Z', evidence: 'feed', text: '2024-04-03T08:00:00Z', confidence: 0.75 },
  } as const
  const outcome = extractArticle(page, { url: URL, item })
  assert.equal(outcome.kind, 'extracted')
  if (outcome.kind !== 'extracted') return
  assert.equal(outcome.article.title, item.title)
  assert.deepEqual(outcome.article.bylines, item.authors)
  assert.deepEqual(outcome.article.published, item.published)
})

test('a page without any date is dated by when it was first seen', () => {
  const page =
    '<html><body><p>أعلنت هيئة ميناء الياسمين اليوم أن حركة السفن عادت إلى طبيعتها بعد عاصفة استمرت يومين كاملين.</p></body></html>'
  const outcome = extractArticle(page, { url: URL, seenAt: 1_700_000_000_000 })
  assert.equal(outcome.kind === 'extracted' && outcome.article.published.evidence, 'first-seen')
  assert.equal(outcome.kind === 'extracted' && outcome.article.published.at, 1_700_000_000_000)
})

test('a body that only JSON-LD tells is taken from there', () => {
  const told = 'عادت حركة السفن في ميناء الياسمين إلى طبيعتها بعد عاصفة استمرت يومين كاملين.\\n'.repeat(4)
  const consent = '<p>نستخدم ملفات لتحسين تجربتك على الموقع، ويمكنك أن ترفض ذلك في أي وقت تشاء.</p>'
  const page = `<html><script type="application/ld+json">{"@type":"NewsArticle","headline":"عودة الملاحة","articleBody":"${told}"}</script><body>${consent}</body></html>`
  assert.match(bodyOf(page), /^عادت حركة السفن/)
})
