import assert from 'node:assert/strict'
import { test } from 'node:test'
import { joinShortLines } from './join-lines.ts'
import type { FinishedRun } from './text-run.ts'

const line = (text: string, change: Partial<FinishedRun> = {}): FinishedRun => ({
  text,
  links: [],
  linkShare: 0,
  bold: false,
  ...change,
})

test('verses belong together, and keep their links', () => {
  const link = { start: 0, end: 4, url: 'https://diwan.example/' }
  const [verse, ...rest] = joinShortLines([
    line('يا دار بالوادي البعيد'),
    line('سلام', { links: [link], linkShare: 1 }),
    line('هذه جملة تامة.'),
    line('قافية أخيرة', { bold: true }),
  ])
  assert.equal(verse?.text, 'يا دار بالوادي البعيد\nسلام')
  assert.deepEqual(verse?.links, [{ ...link, start: 22, end: 26 }])
  assert.equal(verse?.linkShare, 4 / 26)
  assert.deepEqual(
    rest.map(({ text }) => text),
    ['هذه جملة تامة.', 'قافية أخيرة'],
  )
})

test('a hundred thousand lines are one text, and cost no more than their length', () => {
  const lines = Array.from({ length: 100_000 }, () => line('بيت'))
  assert.deepEqual(
    joinShortLines(lines).map(({ text }) => text.length),
    [399_999],
  )
})
