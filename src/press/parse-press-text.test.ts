import assert from 'node:assert/strict'
import { test } from 'node:test'
import { parsePressText } from './parse-press-text.ts'

test('each kind of line becomes its block, and neighbours of a list, table or quote are one', () => {
  const text = [
    'فقرة أولى',
    '',
    '## عنوان فرعي',
    '',
    '> قول في سطر',
    '> وبقيته',
    '',
    '- أول',
    '- ثان',
    '',
    '| المدينة | الحرارة |',
    '| عمّان | 31 |',
    '',
    '![رافعة في الميناء | تصوير: هدى](/image/crane)',
    'فقرة أخيرة',
  ].join('\n')
  assert.deepEqual(parsePressText(text), [
    { kind: 'paragraph', text: 'فقرة أولى' },
    { kind: 'cross-head', text: 'عنوان فرعي' },
    { kind: 'quote', text: 'قول في سطر وبقيته' },
    { kind: 'list', ordered: false, items: ['أول', 'ثان'] },
    {
      kind: 'table',
      rows: [
        ['المدينة', 'الحرارة'],
        ['عمّان', '31'],
      ],
    },
    { kind: 'figure', imageUrl: '/image/crane', caption: 'رافعة في الميناء', credit: 'تصوير: هدى' },
    { kind: 'paragraph', text: 'فقرة أخيرة' },
  ])
})

test('two quotes with a blank line between them stay two', () => {
  assert.deepEqual(parsePressText('> أول\n\n> ثان'), [
    { kind: 'quote', text: 'أول' },
    { kind: 'quote', text: 'ثان' },
  ])
})

test('a figure needs neither caption nor credit', () => {
  assert.deepEqual(parsePressText('![](/image/x)'), [{ kind: 'figure', imageUrl: '/image/x' }])
})
