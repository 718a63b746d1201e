import assert from 'node:assert/strict'
import { test } from 'node:test'
import { zstdCompressSync } from 'node:zlib'
import type { ArticleContent } from '../news/article.ts'
import { packContent, unpackContent } from './content-codec.ts'

const CONTENT: ArticleContent = {
  title: 'عودة الميناء',
  blocks: [{ kind: 'paragraph', text: 'عاد الميناء إلى العمل.' }],
  bylines: [],
  credits: [],
  published: { at: 0, precision: 'day', evidence: 'url', text: '/2024/04/03/', confidence: 0.42 },
  language: 'ar',
  keywords: [],
}

test('a packed content comes back as it was', () => {
  assert.deepEqual(unpackContent(packContent(CONTENT)), CONTENT)
})

test('a date that was kept before dates had a confidence has the usual one of its place', () => {
  const { confidence: _none, ...published } = CONTENT.published
  const updated = { ...published, evidence: 'json-ld' }
  const old = zstdCompressSync(JSON.stringify({ ...CONTENT, published, updated }))
  const { published: first, updated: second } = unpackContent(old)
  assert.equal(first.confidence, 0.65)
  assert.equal(second?.confidence, 0.8)
})
