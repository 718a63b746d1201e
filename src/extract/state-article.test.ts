import assert from 'node:assert/strict'
import { test } from 'node:test'
import { readStateArticle } from './state-article.ts'

const TITLE = 'عودة الملاحة إلى ميناء الياسمين'
const TEXT = 'عادت حركة السفن في ميناء الياسمين إلى طبيعتها بعد عاصفة استمرت يومين كاملين.'

const told = (value: unknown): string => JSON.stringify(value)

test('the article of a framework’s state is the object with the page’s title and the longest text', () => {
  const other = { title: 'خبر آخر', content: `<p>${TEXT.repeat(9)}</p>` }
  const card = { title: TITLE, excerpt: TEXT }
  const own = { title: TITLE, content: `<p>${TEXT}</p>`, publishedAt: '2024-04-03T08:00:00Z', author: { name: 'سلمى' } }
  const script = told({ props: { list: [other, card], page: { article: own } } })
  assert.deepEqual(readStateArticle(['var a = {}', script], TITLE), {
    headline: TITLE,
    body: `<p>${TEXT}</p>`,
    authors: ['سلمى'],
    keywords: [],
    published: '2024-04-03T08:00:00Z',
  })
})

test('a text in pieces, a headless WordPress and an assignment to a global are read too', () => {
  const pieces = {
    headline: TITLE,
    blocks: [
      { type: 'paragraph', text: TEXT },
      { type: 'heading', data: { text: 'عنوان' } },
    ],
  }
  const script = `window.__STATE__ = ${told({ story: pieces })};`
  assert.equal(readStateArticle([script], TITLE)?.body, `<p>${TEXT}</p>\n<h2>عنوان</h2>`)
  const headless = told([{ title: { rendered: TITLE }, content: { rendered: `<p>${TEXT}</p>` } }])
  assert.equal(readStateArticle([headless], TITLE)?.body, `<p>${TEXT}</p>`)
})

test('a state without the page’s article tells nothing, however broken it is', () => {
  assert.equal(readStateArticle(['{"a":', '{}', '[[[[', 'self.x={'], TITLE), undefined)
  assert.equal(readStateArticle([told({ title: 'خبر آخر', content: TEXT })], TITLE), undefined)
  assert.equal(readStateArticle([told({ title: TITLE, content: 'قصير' })], TITLE), undefined)
})
