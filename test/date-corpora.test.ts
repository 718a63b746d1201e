import assert from 'node:assert/strict'
import { existsSync, readFileSync } from 'node:fs'
import { test } from 'node:test'
import { corpusPath } from '../eval/shared-corpora.ts'
import { findDates } from '../src/facts/dates/find-dates.ts'
import { readFactText } from '../src/facts/fact-text.ts'
import { findNumbers } from '../src/facts/numbers/find-numbers.ts'
import type { DateMention } from '../src/news/date-mention.ts'
import { readIsoTime } from '../src/news/iso-time.ts'
import { toZonedTime } from '../src/news/zoned-time.ts'

const MONTHS = corpusPath('dates/cldr-months.jsonl')
const EXTENTS = corpusPath('dates/ms-recognizers-datetime.jsonl')

interface MonthRow {
  readonly calendar: 'gregory' | 'islamic-umalqura'
  readonly months: Readonly<Record<string, string>>
}

interface ExtentRow {
  readonly text: string
  readonly reference: string | null
  readonly kind: string
  readonly not_supported: string | null
  readonly expect: readonly { readonly Text: string; readonly Start: number }[]
}

function rowsOf<T>(path: string): readonly T[] {
  return readFileSync(path, 'utf8')
    .trim()
    .split('\n')
    .map((line): T => JSON.parse(line))
}

function find(text: string, reference = '2016-11-07T00:00:00'): readonly DateMention[] {
  const read = readFactText(text)
  const published = readIsoTime(reference.slice(0, 19), 'UTC') ?? toZonedTime(0, 'UTC')
  return findDates(read, { numbers: findNumbers(read), reference: { published } })
}

test('Every name that CLDR gives a month in an Arabic country is read', {
  skip: existsSync(MONTHS) ? false : 'the corpora are not beside the checkout',
}, () => {
  for (const { calendar, months } of rowsOf<MonthRow>(MONTHS)) {
    for (const [number, name] of Object.entries(months)) {
      const [found] = find(`وذلك يوم 7 ${name} ${calendar === 'gregory' ? 2015 : 1436} في المرفأ`)
      if (calendar === 'gregory') assert.equal(found?.value, `2015-${number.padStart(2, '0')}-07`, name)
      else assert.equal(found?.calendar, 'hijri', name)
    }
  }
})

/** So many of the 470 dates, periods, hours and feasts are found where they stand; a specification of commands to an assistant. */
const FLOOR = 230
/** Of the longer of the two stretches, what both must cover. */
const ENOUGH = 0.75

test('Of a public specification of Arabic dates no fewer are found than once were', {
  skip: existsSync(EXTENTS) ? false : 'the corpora are not beside the checkout',
}, () => {
  let hits = 0
  for (const { text, reference, kind, not_supported, expect } of rowsOf<ExtentRow>(EXTENTS)) {
    if (/Duration|Set/.test(kind) || not_supported !== null) continue
    const found = find(text, reference ?? undefined)
    hits += expect.filter(({ Text, Start }) =>
      found.some((mention) => covers(mention, Start, Start + Text.length)),
    ).length
  }
  assert.ok(hits >= FLOOR, `${hits} of at least ${FLOOR}`)
})

function covers({ start, end }: DateMention, from: number, to: number): boolean {
  const both = Math.min(end, to) - Math.max(start, from)
  return both >= ENOUGH * (Math.max(end, to) - Math.min(start, from))
}
