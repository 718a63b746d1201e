import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { NameMention } from '../../news/name-mention.ts'
import { gatherNames } from './gather-names.ts'
import { reportForTest } from './report-for-test.ts'

type Named = Pick<NameMention, 'name' | 'kind'> & Partial<NameMention>

function naming(hour: number, outlet: string, names: readonly Named[]) {
  return reportForTest({
    hour,
    outlet,
    title: 'خبر',
    paragraphs: names.map(({ name }) => `ذُكر ${name} في التقرير.`),
    names,
  })
}

test('A name counts once a report, with its best spelling and title; a last name is that of its one bearer', () => {
  const names = gatherNames([
    naming(0, 'شراع', [
      { kind: 'person', name: 'سامي نجم', title: 'وزير النقل' },
      { kind: 'place', name: 'المنارة' },
    ]),
    naming(1, 'مرسى', [{ kind: 'person', name: 'نجم' }]),
    naming(2, 'نورس', [{ kind: 'person', name: 'سامي نجم', title: 'وزير النقل' }]),
  ])
  assert.deepEqual(names, [
    { kind: 'person', key: 'سامي نجم', name: 'سامي نجم', title: 'وزير النقل', articles: 3 },
    { kind: 'place', key: 'المناره', name: 'المنارة', articles: 1 },
  ])
})

test('A last name of two persons of the story stays alone', () => {
  const names = gatherNames([
    naming(0, 'شراع', [
      { kind: 'person', name: 'سامي نجم' },
      { kind: 'person', name: 'هالة نجم' },
    ]),
    naming(1, 'مرسى', [{ kind: 'person', name: 'نجم' }]),
  ])
  assert.deepEqual(
    names.map(({ name, articles }) => [name, articles]),
    [
      ['سامي نجم', 1],
      ['هالة نجم', 1],
      ['نجم', 1],
    ],
  )
})

test('The outlets that tell the story and the agencies are no names of it', () => {
  const names = gatherNames([
    naming(0, 'شراع الساحل', [
      { kind: 'organisation', name: 'رويترز' },
      { kind: 'organisation', name: 'شراع الساحل' },
      { kind: 'organisation', name: 'نادي الصيادين' },
    ]),
  ])
  assert.deepEqual(
    names.map(({ name }) => name),
    ['نادي الصيادين'],
  )
})
