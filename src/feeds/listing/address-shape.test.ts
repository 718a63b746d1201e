import assert from 'node:assert/strict'
import { test } from 'node:test'
import { addressShape } from './address-shape.ts'

function isSpecific(path: string): boolean | undefined {
  return addressShape(new URL(path, 'https://minaa.example/'))?.isSpecific
}

test('an article’s address bears a number, a date or a sentence', () => {
  for (const path of [
    '/2026/11/25/خبر/',
    '/news/48213',
    '/news.asp?id=7001',
    '/story/افتتاح-مرفأ-الصيادين-الجديد',
    '/a/c1dzy4x',
    '/2026-11-25/x.html',
    '/محليات/9100-خبر.html',
  ]) {
    assert.equal(isSpecific(path), true, path)
  }
})

test('a section’s, a subject’s and an author’s do not', () => {
  for (const path of [
    '/sport/',
    '/section/2',
    '/list.asp?cat=1',
    '/tag/انتخابات-المجلس-البلدي-الجديد',
    '/author/12345',
    '/page/2026',
    '/2026/',
  ]) {
    assert.equal(isSpecific(path), false, path)
  }
})

test('a picture or a document is no page', () => {
  assert.equal(isSpecific('/i/12345.jpg'), undefined)
  assert.equal(isSpecific('/report-2026.pdf'), undefined)
})

test('articles of one outlet have one shape, whatever they are about', () => {
  const shape = (path: string) => addressShape(new URL(path, 'https://minaa.example/'))?.name
  assert.equal(shape('/sport/48213-أول-خبر-في-اليوم'), shape('/economy/48214-آخر-خبر-في-اليوم'))
  assert.notEqual(shape('/sport/48213-أول-خبر-في-اليوم'), shape('/sport'))
})
