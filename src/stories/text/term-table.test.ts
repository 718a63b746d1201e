import assert from 'node:assert/strict'
import { test } from 'node:test'
import { seededRandom } from '../../base/seeded-random.ts'
import { TermTable } from './term-table.ts'
import { cosine, type PackedVector, unpackVector } from './term-vector.ts'

const random = seededRandom(6)

/** Terms of few distinct keys, so that they crowd each other's slots. */
function vectorOf(length: number): PackedVector {
  const keys = new Set(Array.from({ length }, () => Math.floor(random() * 400) * 2 ** 20 + 1))
  return { terms: Uint32Array.from(keys), weights: Float32Array.from(keys, () => random()) }
}

test('a table compares as a map does, to the last digit, also where keys crowd', () => {
  for (const length of [0, 1, 2, 3, 90, 300]) {
    const [first, second] = [vectorOf(length), vectorOf(200)]
    assert.equal(new TermTable(first).cosine(second), cosine(unpackVector(first), second))
  }
})
