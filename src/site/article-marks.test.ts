import assert from 'node:assert/strict'
import { test } from 'node:test'
import { html } from '../base/html.ts'
import { type ArticleFacts, NO_FACTS } from '../news/article-facts.ts'
import type { Block } from '../news/block.ts'
import { type NameId, toId } from '../news/ids.ts'
import { runningText } from '../news/running-text.ts'
import { articleMarks, headingMarks, sentenceAt } from './article-marks.ts'
import { markedText } from './parts/marked-text.ts'

const BLOCKS: readonly Block[] = [
  { kind: 'paragraph', text: 'قال نوار الساحلي إن السفينة رست. وأضاف الساحلي أن نوار بخير.' },
  {
    kind: 'table',
    header: ['المدينة', 'القتلى'],
    rows: [
      ['رملة', '3 قتلى'],
      ['مرسى', '4'],
    ],
  },
]
const CONTENT = { title: 'مقتل 3 في رملة', lead: 'رملة تحصي خسائرها.', blocks: BLOCKS }
const RUNNING = runningText(CONTENT)

function spanOf(words: string, nth = 0): { start: number; end: number } {
  let start = RUNNING.text.indexOf(words)
  for (let turn = 0; turn < nth; turn++) start = RUNNING.text.indexOf(words, start + 1)
  return { start, end: start + words.length }
}

function factsWith(change: Partial<ArticleFacts>): ArticleFacts {
  return { ...NO_FACTS, ...change }
}

const person = { kind: 'person', key: 'n', name: 'نوار الساحلي' } as const
const place = { kind: 'place', key: 'r', name: 'رملة' } as const
const facts = factsWith({
  sentences: [spanOf('مقتل 3 في رملة'), spanOf('رملة تحصي خسائرها.'), spanOf('رملة 3 قتلى')],
  names: [
    { ...place, ...spanOf('رملة') },
    { ...place, ...spanOf('رملة', 1) },
    { ...person, ...spanOf('نوار الساحلي') },
    { ...person, ...spanOf('الساحلي', 1) },
    { ...place, ...spanOf('رملة', 2) },
    { ...place, ...spanOf('مرسى'), isUnsure: true },
  ],
})
const catalogue = new Map([
  ['n', { id: toId<NameId>(1), name: 'نوار الساحلي' }],
  ['r', { id: toId<NameId>(2), name: 'رملة' }],
])
const marks = articleMarks({ content: CONTENT, facts, catalogue, wayBack: html`↩` })

test('the title has its sentence and neither links nor a way back', () => {
  assert.equal(
    markedText(CONTENT.title, headingMarks(marks.at('title'))).toString(),
    '<span id="s-0" class="sentence">مقتل 3 في رملة</span>',
  )
})

test('a name is a link at its first mention in a paragraph', () => {
  assert.equal(
    markedText(CONTENT.lead, marks.at('lead')).toString(),
    '<span id="s-16" class="sentence"><a class="name" href="/name/2/رملة">رملة</a> تحصي خسائرها.↩</span>',
  )
  const { text } = BLOCKS[0] as { readonly text: string }
  assert.equal(
    markedText(text, marks.at({ block: 0, item: 0 })).toString(),
    '<span id="s-36" class="sentence">قال <a class="name" href="/name/1/نوار-الساحلي">نوار الساحلي</a> إن السفينة رست.</span> <span id="s-69" class="sentence">وأضاف الساحلي أن نوار بخير.</span>',
  )
})

test('of a sentence that runs over the cells of a row the first is marked', () => {
  assert.equal(
    markedText('رملة', marks.at({ block: 1, item: 1 }, { start: 0, end: 4 })).toString(),
    '<span id="s-114" class="sentence"><a class="name" href="/name/2/رملة">رملة</a>↩</span>',
  )
  assert.deepEqual(marks.at({ block: 1, item: 1 }, { start: 5, end: 11 }).sentences, [])
})

test('the link of a name holds what is written to it', () => {
  const content = { title: 'ت', blocks: [{ kind: 'paragraph', text: 'وصلت ولرملة طريق.' } as const] }
  const start = runningText(content).text.indexOf('رملة')
  const found = factsWith({ names: [{ ...place, start, end: start + 4 }] })
  const words = articleMarks({ content, facts: found, catalogue, wayBack: html`` })
  assert.deepEqual(words.at({ block: 0, item: 0 }).names, [{ start: 5, end: 11, path: '/name/2/رملة' }])
})

test('an unsure name is no link, and without facts there is none', () => {
  assert.deepEqual(marks.at({ block: 1, item: 2 }).names, [])
  assert.deepEqual(articleMarks({ content: CONTENT, catalogue, wayBack: html`` }).at('lead').names, [])
})

test('every sentence can be pointed at from elsewhere, those without facts too', () => {
  const { text } = BLOCKS[0] as { readonly text: string }
  const plain = articleMarks({ content: CONTENT, catalogue, wayBack: html`↩` })
  assert.equal(
    markedText(text, plain.at({ block: 0, item: 0 })).toString(),
    '<span id="s-36" class="sentence">قال نوار الساحلي إن السفينة رست.</span> ' +
      '<span id="s-69" class="sentence">وأضاف الساحلي أن نوار بخير.</span>',
  )
})

test('an offset tells its sentence', () => {
  const sentences = [
    { start: 0, end: 5 },
    { start: 7, end: 9 },
  ]
  assert.deepEqual(
    [0, 4, 5, 7, 8, 9].map((offset) => sentenceAt(sentences, offset)),
    [0, 0, undefined, 1, 1, undefined],
  )
})
