import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { ArticleId } from '../news/ids.ts'
import type { ArticleSummary } from '../store/article-store.ts'
import { foldCopies } from './fold-copies.ts'

function report(id: number, copyOf?: number): ArticleSummary {
  const copy = copyOf === undefined ? {} : { copyOf: { originalId: copyOf as ArticleId, overlap: 0.9 } }
  return { id: id as ArticleId, ...copy } as ArticleSummary
}

function folded(members: readonly ArticleSummary[]): readonly (readonly number[])[] {
  return foldCopies(members).map(({ article, copies }) => [article.id, ...copies.map((copy) => copy.id)])
}

test('copies are folded under their original, copies of copies too', () => {
  assert.deepEqual(folded([report(1), report(2, 1), report(3), report(4, 2)]), [[1, 2, 4], [3]])
})

test('a copy whose original is not in the story stands for itself', () => {
  assert.deepEqual(folded([report(1, 99), report(2, 1)]), [[1, 2]])
})

test('no report is lost where copies point at each other', () => {
  const ids = folded([report(1, 2), report(2, 1), report(3)]).flat()
  assert.deepEqual(new Set(ids), new Set([1, 2, 3]))
  assert.equal(ids.length, 3)
})
