import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { ArticleId } from '../news/ids.ts'
import { articlePath, historyPath, sectionPath } from './site-paths.ts'

const id = 7 as ArticleId

test('an article stands at its number and its title, never at the address of a history', () => {
  assert.equal(articlePath({ id, title: 'هدنة في غزة' }), '/article/7/هدنة-في-غزة')
  assert.equal(articlePath({ id, title: '؟!' }), '/article/7')
  assert.equal(articlePath({ id, title: 'History' }), '/article/7')
  assert.equal(historyPath(id), '/article/7/history')
})

test('a section with signs in its name is one part of the path', () => {
  assert.equal(sectionPath('اقتصاد/نفط & غاز?'), `/section/${encodeURIComponent('اقتصاد/نفط & غاز?')}`)
  assert.equal(sectionPath('a\uD800'), '/section/a%EF%BF%BD', 'half a surrogate pair has no percent-encoding')
})
