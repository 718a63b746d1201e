import assert from 'node:assert/strict'
import { test } from 'node:test'
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

test('elements nested by the hundred thousand are refused, by the hundred are read', () => {
  const deep = extractArticle('<div>'.repeat(100_000), { url: URL })
  assert.equal(deep.kind === 'refused' && deep.reason, 'too-deep')
  const sentence = 'أعلنت هيئة ميناء الياسمين اليوم أن حركة السفن عادت إلى طبيعتها بعد عاصفة استمرت يومين كاملين.'
  assert.equal(bodyOf(`${'<font>'.repeat(900)}<p>${sentence}</p>`), sentence)
})
