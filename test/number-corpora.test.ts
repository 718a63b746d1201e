import assert from 'node:assert/strict'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import { readFactText } from '../src/facts/fact-text.ts'
import { findNumbers } from '../src/facts/numbers/find-numbers.ts'

// The specifications of two other programs; most of what is missed are their fractions («واحد على عشرين») and powers.
const SHARED = process.env.NASHRA_SHARED ?? join(import.meta.dirname, '..', '..', 'shared')
const FOLDER = join(SHARED, 'corpora', 'numbers')
const skip = existsSync(FOLDER) ? false : `needs the corpora of numbers, which are not at ${FOLDER}`

function rowsOf<Row>(file: string): readonly Row[] {
  const lines = readFileSync(join(FOLDER, file), 'utf8').trim().split('\n')
  return lines.map((line): Row => JSON.parse(line))
}

function areClose(found: readonly number[], expected: readonly number[]): boolean {
  const isClose = (value: number, index: number): boolean =>
    Math.abs(value - (expected[index] ?? 0)) < 1e-9 * Math.max(1, value)
  return found.length === expected.length && found.every(isClose)
}

test("Duckling's numbers and ordinals are read", { skip }, () => {
  const rows = rowsOf<{ text: string; expect: string; kind: string }>('duckling.jsonl').filter(({ kind }) =>
    /^(?:numeral|numeral-eg|ordinal)$/u.test(kind),
  )
  const right = rows.filter(({ text, expect }) => {
    const value = Number(/-?[\d.]+(?:e\d+)?/u.exec(expect)?.[0])
    return areClose(
      findNumbers(readFactText(text)).map((number) => number.value),
      [value],
    )
  })
  assert.equal(rows.length, 172)
  assert.ok(right.length >= 167, `${right.length} of ${rows.length}`)
})

test('Numbers and ordinals of Recognizers-Text are read', { skip }, () => {
  const rows = rowsOf<{ text: string; expect: { Resolution: { value: string } }[]; kind: string }>(
    'ms-recognizers-number.jsonl',
  ).filter(({ kind }) => kind === 'NumberModel' || kind === 'OrdinalModel')
  const inNumbers = rows
    .map(({ text, expect, kind }) => ({ text, kind, values: expect.map(({ Resolution }) => Number(Resolution.value)) }))
    .filter(({ values }) => values.every(Number.isFinite))
  const right = inNumbers.filter(({ text, kind, values }) => {
    const found = findNumbers(readFactText(text)).filter(({ isOrdinal }) => isOrdinal || kind === 'NumberModel')
    return areClose(
      found.map(({ value }) => value),
      values,
    )
  })
  assert.equal(inNumbers.length, 160)
  assert.ok(right.length >= 85, `${right.length} of ${inNumbers.length}`)
})
