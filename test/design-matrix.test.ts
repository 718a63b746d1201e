import assert from 'node:assert/strict'
import { test } from 'node:test'
import { DESIGN_NAMES } from '../src/press/edition.ts'
import { type Asked, readMatrixPage } from './design-matrix.ts'
import { WRITTEN_SHAPES } from './written-articles.ts'

const SEEDS = [0, 1, 2, 3]

/** How many of the pages, in a hundred, must give back exactly what was written; these only go up. */
const FLOORS: Readonly<Record<Asked, number>> = {
  body: 97,
  'cross-heads': 98,
  title: 100,
  day: 99,
  authors: 96,
  image: 98,
}

test('every design, round every shape of article, amid drawn noise, gives back what was written', () => {
  const pages = DESIGN_NAMES.flatMap((design) =>
    WRITTEN_SHAPES.flatMap((written) => SEEDS.map((seed) => readMatrixPage(design, written, seed))),
  )
  for (const [asked, floor] of Object.entries(FLOORS) as [Asked, number][]) {
    const wrong = pages.filter((page) => page.faults.has(asked))
    const right = 100 * (1 - wrong.length / pages.length)
    const shown = wrong
      .slice(0, 3)
      .map((page) => `${page.design}, ${page.shape}, ${page.seed}: ${page.faults.get(asked)}`)
    assert.ok(right >= floor, `${asked}: ${right.toFixed(1)} of 100 pages, ${floor} were asked\n${shown.join('\n')}`)
  }
})
