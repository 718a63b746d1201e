import assert from 'node:assert/strict'
import { test } from 'node:test'
import { RecentPostings } from '../text/recent-postings.ts'
import { copyCandidates, sampledShingles } from './copy-candidates.ts'

/** Keys spread like those of shingles. */
function keys(from: number, count: number): Uint32Array {
  return Uint32Array.from({ length: count }, (_, at) => Math.imul(from + at + 1, 0x9e3779b1) >>> 0).sort()
}

test('a short text is indexed whole, a long one by an eighth of its shingles, the same ones as any other text', () => {
  assert.deepEqual(sampledShingles(keys(0, 20)), keys(0, 20))
  const long = sampledShingles(keys(0, 4000))
  assert.ok(long.length > 400 && long.length < 600, `${long.length}`)
  const other = new Set(sampledShingles(keys(2000, 4000)))
  const both = new Set(keys(2000, 2000))
  for (const key of long) if (both.has(key)) assert.ok(other.has(key))
})

test('the text with most in common comes first, of two alike the older, and none from before the window', () => {
  const passages = new RecentPostings()
  const texts = [keys(0, 60), keys(500, 60), keys(30, 60), keys(10, 60), keys(10, 60)]
  for (const [slot, text] of texts.entries()) for (const key of sampledShingles(text)) passages.add(key, slot)
  assert.deepEqual(copyCandidates(keys(0, 60), { passages, oldestSlot: 0 }).slice(0, 3), [0, 3, 4])
  assert.deepEqual(copyCandidates(keys(0, 60), { passages, oldestSlot: 4 }), [4])
  assert.deepEqual(copyCandidates(new Uint32Array(0), { passages, oldestSlot: 0 }), [])
})
