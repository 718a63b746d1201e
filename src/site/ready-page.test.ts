import assert from 'node:assert/strict'
import { test } from 'node:test'
import { brotliDecompressSync, gunzipSync } from 'node:zlib'
import { acceptedCoding, readyPage } from './ready-page.ts'

test('a page comes back whole from every coding, under one validator', async () => {
  const text = 'خبر '.repeat(500)
  const page = readyPage(text, 'text/plain')
  assert.equal(page.bytes('identity').toString(), text)
  assert.equal(brotliDecompressSync(await page.bytes('br')).toString(), text)
  assert.equal(gunzipSync(await page.bytes('gzip')).toString(), text)
  assert.equal(page.etag, readyPage(text, 'text/plain').etag)
  assert.notEqual(page.etag, readyPage(`${text}.`, 'text/plain').etag)
})

test('a coding is made once and then at hand', async () => {
  const page = readyPage('خبر', 'text/plain')
  await page.bytes('br')
  assert.ok(Buffer.isBuffer(page.bytes('br')))
})

test('the coding is the best that the reader takes', () => {
  assert.equal(acceptedCoding('gzip, deflate, br, zstd'), 'br')
  assert.equal(acceptedCoding('gzip, br;q=0'), 'gzip')
  assert.equal(acceptedCoding('br;q=0.0, gzip;q=0.5'), 'gzip')
  assert.equal(acceptedCoding('gzip;q=0'), 'identity')
  assert.equal(acceptedCoding('brotli-of-tomorrow'), 'identity')
  assert.equal(acceptedCoding(undefined), 'identity')
})
