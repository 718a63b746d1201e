import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Edition, OutletSheet, PressArticle } from './edition.ts'
import { type ArticlePath, buildShelf, countUntil, newestArticles, type OutletShelf } from './outlet-shelf.ts'

const OUTLET: OutletSheet = {
  slug: 'mina',
  name: 'الميناء',
  language: 'ar',
  design: 'agency',
  charset: 'utf-8',
  feedFormat: 'rss',
  zone: 'UTC',
}

function article(publishedAt: number, outlet = 'mina'): PressArticle {
  return { id: `${publishedAt}`, outlet, title: 'عنوان واحد', text: 'متن', publishedAt, credits: [], updates: [] }
}

function shelfOf(articles: readonly PressArticle[], path: ArticlePath): OutletShelf {
  const edition: Edition = { outlets: [OUTLET], articles, passedOver: 0 }
  return buildShelf(edition, OUTLET, path)
}

test('an outlet has its own articles only, and of them the newest that are out', () => {
  const shelf = shelfOf([article(10), article(20, 'other'), article(30), article(40)], ({ number }) => `/${number}`)
  const newest = (now: number, limit: number): readonly number[] =>
    newestArticles(shelf, now, limit).map((placed) => placed.article.publishedAt)
  assert.deepEqual(newest(9, 5), [])
  assert.deepEqual(newest(30, 5), [30, 10])
  assert.deepEqual(newest(99, 2), [40, 30])
})

test('articles that would share an address get different ones', () => {
  const paths = (path: ArticlePath): readonly string[] => [...shelfOf([article(1), article(2)], path).byPath.keys()]
  assert.deepEqual(
    paths(() => '/a/b/'),
    ['/a/b/', '/a/b-10002/'],
  )
  assert.deepEqual(
    paths(() => '/a.html'),
    ['/a.html', '/a-10002.html'],
  )
  assert.deepEqual(
    paths(() => '/a'),
    ['/a', '/a-10002'],
  )
})

test('instants that have come are counted, that of this very moment too', () => {
  assert.deepEqual(
    [0, 1, 2, 3, 9].map((now) => countUntil([1, 2, 2, 5], now)),
    [0, 1, 3, 3, 4],
  )
})
