import assert from 'node:assert/strict'
import { test } from 'node:test'
import { runningText } from '../news/running-text.ts'
import { findFacts } from './find-facts.ts'

test('Title, lead and body are one text whose parts can be found again', () => {
  const { text, parts } = runningText({
    title: 'عودة الصيادين',
    lead: 'بعد أسبوع',
    blocks: [
      { kind: 'paragraph', text: 'عادوا.' },
      { kind: 'list', ordered: false, items: ['قارب', 'قاربان'] },
    ],
  })
  assert.deepEqual(
    parts.map(({ start, end }) => text.slice(start, end)),
    ['عودة الصيادين', 'بعد أسبوع', 'عادوا.', 'قارب', 'قاربان'],
  )
  assert.deepEqual(parts.at(-1)?.place, { block: 1, item: 1 })
})

test('A text without a fact has none', () => {
  const published = { year: 2026, month: 3, day: 4, hour: 9, minute: 0, second: 0, weekday: 3, offset: 120 }
  const running = runningText({ title: 'عودة', blocks: [{ kind: 'paragraph', text: 'عادت القوارب إلى مرفئها.' }] })
  const facts = findFacts(running, { reference: { published }, credits: { title: 'عودة', outlets: ['مرفأ نيوز'] } })
  assert.deepEqual(facts.figures, [])
  assert.deepEqual(facts.sentences, [])
})

test('An outlet that signs its text with its own name has named no person', () => {
  const published = { year: 2026, month: 3, day: 4, hour: 9, minute: 0, second: 0, weekday: 3, offset: 120 }
  const text = 'القاهرة - ياسمين الساحل: التقى الرئيس الفرنسي إيمانويل ماكرون الصيادين.'
  const running = runningText({ title: 'لقاء', blocks: [{ kind: 'paragraph', text }] })
  const setting = { reference: { published }, credits: { title: 'لقاء', outlets: ['ياسمين الساحل'] } }
  assert.deepEqual(
    findFacts(running, setting).names.map(({ name }) => name),
    ['القاهرة', 'إيمانويل ماكرون'],
  )
})
