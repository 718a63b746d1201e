import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { NameMention } from '../../news/name-mention.ts'
import { withFullNames } from './full-names.ts'
import { nameKey } from './name-key.ts'

function person(name: string, change: Partial<NameMention> = {}): NameMention {
  return { start: 0, end: name.length, kind: 'person', key: nameKey(name), name, ...change }
}

const fullNames = (names: readonly NameMention[]) => withFullNames(names).map(({ name }) => name)

test('last names belong to the full name that stands anywhere in the text', () => {
  const full = 'سامر بن فاضل'
  assert.deepEqual(fullNames([person('فاضل'), person('سامر بن فاضل'), person('بن فاضل')]), [full, full, full])
})

test('whoever is written with two names gets no third from elsewhere', () => {
  const names = ['نادر القيسي', 'مرحبا نادر القيسي']
  assert.deepEqual(fullNames(names.map((name) => person(name))), names)
})

test('a last name leads to the form of its full name that is written most', () => {
  const names = ['مرحبا نادر القيسي', 'نادر القيسي', 'نادر القيسي', 'القيسي'].map((name) => person(name))
  assert.equal(fullNames(names).at(-1), 'نادر القيسي')
})

test('last names that two persons share, or that a place has, stay what they are', () => {
  const shared = [person('نادر القيسي'), person('هدى القيسي'), person('القيسي')]
  assert.deepEqual(withFullNames(shared), shared)
  const place = [person('نادر الكرك'), person('الكرك', { kind: 'place' })]
  assert.deepEqual(withFullNames(place), place)
})

test('an unsure last name is sure beside its full name; an unsure full name lends nothing', () => {
  const [, surname] = withFullNames([person('نادر القيسي'), person('القيسي', { isUnsure: true })])
  assert.equal(surname?.isUnsure, undefined)
  const unsure = [person('نادر القيسي', { isUnsure: true }), person('القيسي')]
  assert.deepEqual(withFullNames(unsure), unsure)
})
