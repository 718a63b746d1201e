import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { DatedEvidence, DateEvidenceKind } from '../news/instant.ts'
import { readAnyDate } from './date-text.ts'
import { toEvidence } from './iso-date.ts'
import { type DateVoice, type DateWitness, dayOf, weighDates } from './weigh-dates.ts'

const WEIGHT: Readonly<Record<DateVoice, number>> = {
  'json-ld': 5,
  microdata: 4.5,
  meta: 4.5,
  shown: 3,
  feed: 4,
  url: 3.5,
  script: 2,
  modified: 0.8,
}
const KIND: Partial<Record<DateVoice, DateEvidenceKind>> = { shown: 'visible-text', modified: 'meta' }

function witness(voice: DateVoice, text: string): DateWitness {
  const found = readAnyDate(text)
  assert.ok(found, text)
  const evidence = KIND[voice] ?? (voice as DateEvidenceKind)
  return { voice, weight: WEIGHT[voice], date: toEvidence(found, evidence, text) }
}

function weigh(
  told: readonly (readonly [DateVoice, string])[],
  {
    language = 'ar',
    zone,
    month,
  }: { readonly language?: string; readonly zone?: string; readonly month?: string } = {},
): DatedEvidence {
  const witnesses = told.map(([voice, text]) => witness(voice, text))
  const hints = month === undefined ? [] : [{ month, weight: 2 }]
  const date = weighDates(witnesses, { language, zone, hints })
  assert.ok(date)
  return date
}

test('structured data outweighs a single other place, which lowers the confidence', () => {
  const alone = weigh([['json-ld', '2024-04-03']])
  const contradicted = weigh([
    ['json-ld', '2024-04-03'],
    ['shown', '5 نيسان 2024'],
  ])
  const confirmed = weigh([
    ['json-ld', '2024-04-03'],
    ['shown', '3 نيسان 2024'],
  ])
  for (const date of [alone, contradicted, confirmed]) assert.equal(dayOf(date), '2024-04-03')
  assert.ok(contradicted.confidence < alone.confidence)
  assert.ok(confirmed.confidence > alone.confidence)
})

test('two places that agree outweigh one that does not', () => {
  const date = weigh([
    ['json-ld', '2024-04-01'],
    ['meta', '2024-04-03'],
    ['shown', '3 نيسان 2024'],
  ])
  assert.equal(dayOf(date), '2024-04-03')
  assert.equal(date.evidence, 'meta')
})

test('the month of an address decides between two days', () => {
  const told = [
    ['shown', '12 أيلول 2019'],
    ['script', '2024-04-03'],
  ] as const
  assert.equal(dayOf(weigh(told)), '2019-09-12')
  assert.equal(dayOf(weigh(told, { month: '2024-04' })), '2024-04-03')
})

test('an instant of Greenwich is the outlet’s day by its address, and its zone by its visible clock', () => {
  const eve = weigh([
    ['meta', '2024-04-02T21:30:00Z'],
    ['url', '2024-04-03'],
  ])
  assert.equal(eve.at, Date.parse('2024-04-02T21:30:00Z'), 'the instant stays')
  assert.equal(eve.day, '2024-04-03')
  const clock = weigh([
    ['meta', '2024-04-02T21:30:00Z'],
    ['shown', '3 نيسان 2024 00:30'],
  ])
  assert.equal(clock.zone, '+03:00')
  assert.equal(dayOf(clock), '2024-04-03')
})

test('no day is shifted where no clock of the readers’ could', () => {
  const noon = weigh([
    ['meta', '2024-04-02T12:00:00Z'],
    ['shown', '3 نيسان 2024'],
  ])
  assert.equal(dayOf(noon), '2024-04-02')
  assert.equal(
    dayOf(
      weigh([
        ['meta', '2024-04-03T02:00:00Z'],
        ['url', '2024-04-02'],
      ]),
    ),
    '2024-04-03',
  )
  assert.equal(
    dayOf(
      weigh(
        [
          ['meta', '2024-04-03T02:00:00Z'],
          ['url', '2024-04-02'],
        ],
        { language: 'en' },
      ),
    ),
    '2024-04-02',
  )
})

test('a false Z is told by the same hour with an offset, by a visible hour, or by the country’s offset between two', () => {
  const offset = weigh([
    ['json-ld', '2024-04-03T22:30:00Z'],
    ['meta', '2024-04-03T22:30:00+03:00'],
  ])
  assert.equal(offset.zone, '+03:00')
  const visible = weigh([
    ['json-ld', '2024-04-03T22:30:00Z'],
    ['shown', '3 نيسان 2024 22:30'],
  ])
  assert.equal(visible.zone, undefined)
  const country = weigh(
    [
      ['json-ld', '2024-04-03T15:30:10Z'],
      ['meta', '2024-04-03T12:30:10Z'],
    ],
    { zone: 'Asia/Amman' },
  )
  assert.equal(country.at, Date.parse('2024-04-03T12:30:10Z'))
  const sure = weigh([
    ['json-ld', '2024-04-03T22:30:00+03:00'],
    ['meta', '2024-04-03T22:30:00+03:00'],
  ])
  for (const date of [offset, visible, country]) assert.ok(date.confidence < sure.confidence, date.text)
})

test('a text that could be two days is the one that another place names', () => {
  const other: DateWitness = { ...witness('meta', '2023-01-11'), otherDay: '2023-11-01' }
  const date = weighDates([other, witness('shown', '01.11.2023')], { language: 'de', zone: undefined, hints: [] })
  assert.equal(date && dayOf(date), '2023-11-01')
  assert.equal(date?.day, undefined)
})

test('no witness, no date', () => {
  assert.equal(weighDates([], { language: 'ar', zone: undefined, hints: [] }), undefined)
})
