import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { NameMention } from '../../news/name-mention.ts'
import { outsideOutletNames } from './outside-outlet-names.ts'

const TEXT = 'رأس الميناء - ياسمين الساحل: قالت ياسمين إن قارب ياسمين الساحل عاد'

function person(from: number): NameMention {
  const start = TEXT.indexOf('ياسمين', from)
  return { start, end: start + 'ياسمين'.length, kind: 'person', key: 'ياسمين', name: 'ياسمين' }
}

test('A part of an outlet’s name is nobody, the same word elsewhere is', () => {
  const names = [person(0), person(20), person(40)]
  assert.deepEqual(outsideOutletNames(names, TEXT, ['ياسمين الساحل']), [names[1]])
  assert.deepEqual(outsideOutletNames(names, TEXT, ['']), names)
})

test('An outlet that bears a person’s name alone takes nobody away', () => {
  const names = [person(0)]
  assert.deepEqual(outsideOutletNames(names, TEXT, ['ياسمين']), names)
})
