import assert from 'node:assert/strict'
import { test } from 'node:test'
import { gunzipSync } from 'node:zlib'
import { compressedPart, gzipOf, storedPart } from './gzip-in-parts.ts'

test('parts that were compressed apart are one gzip file together', async () => {
  const text = 'تعليقات القرّاء على المقال. '.repeat(4000)
  const [first, last] = [await compressedPart(Buffer.from(text)), await compressedPart(Buffer.from('النهاية'))]
  for (const fresh of ['', 'token', 'رمز'.repeat(300)]) {
    assert.equal(gunzipSync(gzipOf([first, storedPart(fresh), last])).toString(), `${text}${fresh}النهاية`)
  }
  assert.ok(first.deflated.length < text.length / 20)
  assert.equal(gunzipSync(gzipOf([])).length, 0)
})

test('what does not fit a stored block is refused', () => {
  assert.throws(() => storedPart('x'.repeat(65_536)), RangeError)
})
