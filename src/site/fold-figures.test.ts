import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Figure } from '../news/figure.ts'
import { foldFigures } from './fold-figures.ts'

const HEADLINE_END = 50

function figure(start: number, change: Partial<Figure> = {}): Figure {
  return { kind: 'killed', value: 44, qualifier: 'exact', start, end: start + 5, ...change }
}

const startsOf = (figures: readonly Figure[]) => foldFigures(figures, HEADLINE_END).map(({ start }) => start)

test('a figure told in several sentences is one, at the first of them', () => {
  assert.deepEqual(startsOf([figure(100), figure(200), figure(300, { value: 7 })]), [100, 300])
})

test('the headline’s figure stands where the text says it, however the headline shortens it', () => {
  assert.deepEqual(startsOf([figure(0), figure(100, { qualifier: 'at-least', saidBy: 'وزارة الصحة' })]), [100])
  assert.deepEqual(startsOf([figure(0), figure(100, { value: 7 })]), [0, 100])
})

test('the sentence that names who says it is the one that is pointed at', () => {
  assert.deepEqual(startsOf([figure(100), figure(200, { saidBy: 'الدفاع المدني' }), figure(300)]), [200])
})

test('two who say the same are two lines, as are a number and one that is firmer', () => {
  const said = [figure(100, { saidBy: 'الشرطة' }), figure(200, { saidBy: 'الدفاع المدني' })]
  assert.deepEqual(startsOf(said), [100, 200])
  assert.deepEqual(startsOf([figure(100), figure(200, { qualifier: 'at-least' })]), [100, 200])
  assert.deepEqual(startsOf([figure(100), figure(200, { isPrior: true })]), [100, 200])
})

test('a sure figure takes the place of the same one that is unsure', () => {
  assert.deepEqual(startsOf([figure(100, { isUnsure: true, saidBy: 'الشرطة' }), figure(200)]), [200])
})

test('kinds stand together in the order in which the text comes to them', () => {
  const injured = { kind: 'injured', value: 9 } as const
  assert.deepEqual(startsOf([figure(100), figure(200, injured), figure(300, { value: 2 })]), [100, 300, 200])
})

test('a number that is not given is left out beside one that is', () => {
  const untold = { value: null, qualifier: 'unquantified' } as const
  assert.deepEqual(startsOf([figure(100, untold), figure(200)]), [200])
  assert.deepEqual(startsOf([figure(100, untold)]), [100])
})
