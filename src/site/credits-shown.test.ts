import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Credits } from '../news/credits.ts'
import { creditsShown } from './credits-shown.ts'

const PUBLISHER = { name: 'صوت الريحان' }
const ARTICLE = { bylines: [], credits: [] }

function credits(change: Partial<Credits>): Credits {
  return { places: [], writers: [], others: [], wire: [], quoted: [], ...change }
}

test('without facts the metadata speak alone', () => {
  const article = {
    bylines: ['سلمى الخطيب'],
    credits: ['وكالة الموج'],
    dateline: { place: 'الميناء', kind: 'agencies' as const },
  }
  assert.deepEqual(creditsShown(article, PUBLISHER), {
    places: ['الميناء'],
    kind: 'agencies',
    writers: ['سلمى الخطيب'],
    others: [],
    wire: ['وكالة الموج'],
    quoted: [],
  })
})

test('a dateline that both give is given once, in the text’s own word', () => {
  const article = { ...ARTICLE, dateline: { place: 'رملة', outlet: 'صوت الريحان', kind: 'follow-up' as const } }
  const found = credits({ places: ['رملة'], outlet: 'صوت الريحان', kind: 'follow-up', kindWord: 'رصد' })
  const shown = creditsShown(article, PUBLISHER, found)
  assert.deepEqual([shown.places, shown.outlet, shown.kindWord], [['رملة'], undefined, 'رصد'])
})

test('an outlet that calls itself by a part of its name in the dateline is not named again', () => {
  const shown = (outlet: string) => creditsShown(ARTICLE, PUBLISHER, credits({ outlet })).outlet
  assert.deepEqual(['الريحان', 'صحيفة صوت الريحان', 'روابي اليوم'].map(shown), [undefined, undefined, 'روابي اليوم'])
})

test('writers and agencies are told apart from nothing but their spelling', () => {
  const article = { bylines: ['أحمد السـاحلي'], credits: ['أ.ف.ب', 'وكالة رويترز'] }
  const found = credits({ writers: ['احمد الساحلي', 'ليلى حداد'], quoted: [{ code: 'Reuters', asWritten: 'رويترز' }] })
  const shown = creditsShown(article, PUBLISHER, found)
  assert.deepEqual(shown.writers, ['أحمد السـاحلي', 'ليلى حداد'])
  assert.deepEqual(shown.wire, ['أ.ف.ب'])
  assert.deepEqual(shown.quoted, ['رويترز'])
})

test('where only the page names an agency that the text cites, under whatever name, it is cited', () => {
  const found = credits({ quoted: [{ code: 'AFP', asWritten: 'أ ف ب' }] })
  const shown = creditsShown({ ...ARTICLE, credits: ['وكالة فرانس برس'] }, PUBLISHER, found)
  assert.deepEqual([shown.wire, shown.quoted], [[], ['أ ف ب']])
})

test('an agency under two spellings is one, and where the text is its own it is not cited too', () => {
  const found = credits({
    wire: [
      { code: 'AFP', asWritten: 'أ ف ب' },
      { code: 'AFP', asWritten: 'فرانس برس' },
    ],
    quoted: [
      { code: 'other:صوت الريحان', asWritten: 'صحيفة صوت الريحان' },
      { code: 'AFP', asWritten: 'أ.ف.ب' },
    ],
  })
  const shown = creditsShown({ ...ARTICLE, credits: ['فرانس برس'] }, PUBLISHER, found)
  assert.deepEqual([shown.wire, shown.quoted], [['أ ف ب'], []])
})
