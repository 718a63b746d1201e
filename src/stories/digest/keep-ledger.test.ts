import assert from 'node:assert/strict'
import { test } from 'node:test'
import { findFacts } from '../../facts/find-facts.ts'
import type { Article } from '../../news/article.ts'
import { type ArticleId, type SourceId, type StoryId, toId } from '../../news/ids.ts'
import { HOUR_MS } from '../../news/instant.ts'
import { runningText } from '../../news/running-text.ts'
import type { Measure } from '../../news/story-digest.ts'
import { toZonedTime } from '../../news/zoned-time.ts'
import { keepLedger } from './keep-ledger.ts'
import type { EarlierReading, StoryReport } from './story-report.ts'

const START = Date.parse('2026-03-10T06:00:00Z')

interface Sketch {
  /** Headline, then paragraphs. */
  readonly text: readonly [string, ...string[]]
  readonly outlet?: string
  /** Hours after the first report. */
  readonly at?: number
  readonly copyOf?: number
  /** What it said before, oldest first, and until how many hours. */
  readonly earlier?: readonly { readonly text: readonly [string, ...string[]]; readonly until: number }[]
}

function readingOf([title, ...paragraphs]: Sketch['text'], at: number): Pick<StoryReport, 'facts' | 'running'> {
  const running = runningText({ title, blocks: paragraphs.map((text) => ({ kind: 'paragraph', text })) })
  const facts = findFacts(running, {
    reference: { published: toZonedTime(at, 'UTC') },
    credits: { title, outlets: [] },
  })
  return { facts, running }
}

function reportOf({ text, outlet = 'الشراع', at = 0, copyOf, earlier = [] }: Sketch, index: number): StoryReport {
  const time = START + at * HOUR_MS
  const article: Article = {
    id: toId<ArticleId>(index + 1),
    sourceId: toId<SourceId>(1),
    storyId: toId<StoryId>(1),
    canonicalUrl: `https://sail.example/${index + 1}`,
    firstSeenAt: time,
    revision: earlier.length + 1,
    title: text[0],
    blocks: [],
    bylines: [],
    credits: [],
    keywords: [],
    language: 'ar',
    published: { at: time, precision: 'minute', evidence: 'feed', text: '', confidence: 1 },
    ...(copyOf !== undefined && { copyOf: { originalId: toId<ArticleId>(copyOf), overlap: 0.95 } }),
  }
  const before = earlier.map((reading, number): EarlierReading => {
    return { revision: number + 1, until: START + reading.until * HOUR_MS, ...readingOf(reading.text, time) }
  })
  const report = { article, source: { id: toId<SourceId>(1), name: outlet, country: 'lb' }, ...readingOf(text, time) }
  return before.length > 0 ? { ...report, earlier: before } : report
}

function ledgerOf(...sketches: readonly Sketch[]): readonly Measure[] {
  return keepLedger(sketches.map(reportOf))
}

/** Each measure as its name and its claims: «killed: الدفاع المدني 12, الشراع 14». */
function told(ledger: readonly Measure[]): readonly string[] {
  return ledger.map(({ kind, group, claims }) => {
    const words = claims.map(({ by, value, most, qualifier, isPrior, isUnsure }) => {
      const number = value === null ? qualifier : most === undefined ? value : `${value}-${most}`
      return `${by} ${number}${isPrior ? ' before' : ''}${isUnsure ? ' unsure' : ''}`
    })
    return `${[kind, group].filter(Boolean).join(' of ')}: ${words.join(', ')}`
  })
}

test('A ledger holds each measure over time, by who said so', () => {
  const ledger = ledgerOf(
    {
      outlet: 'الشراع',
      text: ['غرق عبّارة قبالة رأس المنار', 'قال الدفاع المدني إن 12 شخصا قتلوا وأصيب 30 في غرق العبّارة «سلوى».'],
    },
    {
      outlet: 'المرفأ',
      at: 3,
      text: ['14 قتيلا في غرق العبّارة «سلوى»', 'ارتفع عدد قتلى العبّارة إلى 14، وفق الدفاع المدني.'],
    },
  )
  assert.deepEqual(told(ledger), ['killed: الدفاع المدني 12, الدفاع المدني 14', 'injured: الدفاع المدني 30'])
  const [killed] = ledger
  assert.deepEqual(killed?.spread, { low: 14, high: 14 })
  assert.deepEqual(killed?.lastChange, { from: 12, to: 14, at: START + 3 * HOUR_MS, by: 'الدفاع المدني' })
  assert.deepEqual(
    killed?.claims.map(({ at }) => at),
    [START, START + 3 * HOUR_MS],
  )
})

test('Every claim stands in a sentence of its report, and never is one summed', () => {
  const [killed] = ledgerOf({
    text: [
      'مقتل 9 عمال في انهيار منجم',
      'قتل 9 عمال في انهيار منجم الصخرة. وقال مدير المنجم إن ستة قتلوا في النفق وثلاثة عند المدخل.',
    ],
  })
  assert.deepEqual(
    killed?.claims.map(({ value, sentence }) => [value, sentence.text]),
    [[9, 'قتل 9 عمال في انهيار منجم الصخرة.']],
  )
})

test('Speakers who disagree stand side by side, and the spread is of their latest words', () => {
  const ledger = ledgerOf(
    { text: ['حريق في سوق البلوط', 'أعلنت وزارة الصحة مقتل 7 أشخاص في حريق سوق البلوط.'] },
    {
      outlet: 'المرفأ',
      at: 1,
      text: ['حريق السوق', 'قال مستشفى الزيتونة إن عدد القتلى بلغ 11، وقالت وزارة الصحة إن عدد القتلى 8.'],
    },
  )
  assert.deepEqual(told(ledger), ['killed: وزارة الصحة 7, مستشفى الزيتونة 11, وزارة الصحة 8'])
  assert.deepEqual(ledger[0]?.spread, { low: 8, high: 11 })
})

test('Variants of a speaker have one name; two ministries of two countries keep theirs', () => {
  const ledger = ledgerOf(
    { text: ['انفجار في الميناء', 'قال متحدث باسم وزارة الصحة اللبنانية إن 4 أشخاص قتلوا في انفجار الميناء.'] },
    { at: 1, text: ['انفجار الميناء', 'ذكرت الصحة اللبنانية أن 6 أشخاص قتلوا في انفجار الميناء.'] },
    { at: 2, text: ['انفجار الميناء', 'قال وزير الصحة إن 7 أشخاص قتلوا في انفجار الميناء.'] },
  )
  assert.deepEqual(told(ledger), ['killed: وزارة الصحة اللبنانية 4, وزارة الصحة اللبنانية 6, وزارة الصحة اللبنانية 7'])
})

test('What is told of other events is no figure of this one', () => {
  const ledger = ledgerOf({
    text: [
      'مقتل 5 في تصادم قطارين قرب السدرة',
      'قتل 5 أشخاص في تصادم قطارين قرب السدرة، وفق الدفاع المدني.',
      'وفي آب/أغسطس 2019 قتل 41 شخصا في حادث قطار قرب المنجم.',
      'ويأتي الحادث بعد أيام من مقتل 3 أشخاص في انقلاب حافلة.',
      'وقتل أكثر من مئتي شخص في حوادث القطارات منذ بداية العام.',
      'وكان الحادث الأسوأ عام 2004، إذ لقي 90 راكبا حتفهم.',
    ],
  })
  assert.deepEqual(told(ledger), ['killed: الدفاع المدني 5'])
})

test('Part of a toll and a place of its own are no word on the whole', () => {
  const ledger = ledgerOf({
    text: [
      '77 قتيلا في عواصف رملية بالسهول',
      'قتل 77 شخصا في عواصف رملية ضربت ولايات السهول، بينهم 12 طفلا.',
      'وأضاف المسؤول أن 36 شخصا لقوا حتفهم هناك مساء الأربعاء.',
      'وقتل 20 في ولاية الرمل وحدها.',
    ],
  })
  assert.deepEqual(told(ledger), ['killed: الشراع 77'])
})

test('Soldiers, attackers and all others are counted apart', () => {
  const ledger = ledgerOf({
    text: ['هجوم على معسكر التل', 'قتل 7 جنود و4 مسلحين في هجوم على معسكر التل، وفق وزارة الدفاع.'],
  })
  assert.deepEqual(told(ledger).toSorted(), ['killed of attackers: وزارة الدفاع 4', 'killed of forces: وزارة الدفاع 7'])
})

test('A copy adds nothing but what its original does not say', () => {
  const text: Sketch['text'] = ['سيول في الوادي', 'قتل 3 أشخاص في سيول الوادي، وفق الدفاع المدني.']
  assert.deepEqual(told(ledgerOf({ text }, { at: 1, copyOf: 1, text })), ['killed: الدفاع المدني 3'])
  const edited: Sketch['text'] = ['سيول في الوادي', 'قتل 4 أشخاص في سيول الوادي، وفق الدفاع المدني.']
  assert.deepEqual(told(ledgerOf({ text }, { at: 1, copyOf: 1, text: edited })), [
    'killed: الدفاع المدني 3, الدفاع المدني 4',
  ])
})

test('An earlier toll that a report recalls stands once, in its own time', () => {
  const recalled = 'وكانت حصيلة سابقة أشارت إلى مقتل 12 شخصا.'
  const first: Sketch = { text: ['زلزال في الهضاب', 'قتل 12 شخصا في زلزال الهضاب، وفق الدفاع المدني.'] }
  const second: Sketch = { at: 4, text: ['20 قتيلا في زلزال الهضاب', 'قتل 20 شخصا في زلزال الهضاب.', recalled] }
  assert.deepEqual(told(ledgerOf(first, second)), ['killed: الدفاع المدني 12, الشراع 20'])
  const alone = ledgerOf(second)
  assert.deepEqual(told(alone), ['killed: الشراع 20, الشراع 12 before'])
  assert.deepEqual(alone[0]?.spread, { low: 20, high: 20 })
})

test('Tens are no number, and a range keeps both ends', () => {
  const ledger = ledgerOf(
    { text: ['عشرات القتلى في انهيار جسر', 'سقط عشرات القتلى في انهيار جسر النهر.'] },
    { at: 1, text: ['انهيار جسر النهر', 'قالت الشرطة إن ما بين 30 و40 شخصا قتلوا في انهيار جسر النهر.'] },
  )
  assert.deepEqual(told(ledger), ['killed: الشراع tens, الشرطة 30-40'])
  assert.deepEqual(ledger[0]?.spread, { low: 30, high: 40 })
})

test('A number that nobody could confirm is shown as unsure and counts for nothing', () => {
  const ledger = ledgerOf(
    { text: ['هزة في الهضاب', 'قتل 9 أشخاص في هزة الهضاب، وفق الدفاع المدني.'] },
    {
      outlet: 'المرفأ',
      at: 1,
      text: ['40 قتيلا في هزة الهضاب', 'قالت مصادر محلية إن 40 شخصا قتلوا، ولم يتسن التأكد من الرقم من مصدر مستقل.'],
    },
  )
  assert.deepEqual(told(ledger), ['killed: الدفاع المدني 9, مصادر محلية 40 unsure'])
  assert.deepEqual(ledger[0]?.spread, { low: 9, high: 9 })
})

test('What an outlet changes in its article is a later word of it; the changed words are those of a revision', () => {
  const [injured] = ledgerOf({
    text: ['تصحيح: ستة جرحى لا سبعة', 'أصيب ستة أشخاص في العاصفة، وفق مكتب الحاكم.'],
    earlier: [{ until: 6, text: ['سبعة جرحى في العاصفة', 'أصيب سبعة أشخاص في العاصفة، وفق مكتب الحاكم.'] }],
  })
  assert.deepEqual(
    injured?.claims.map(({ value, at, sentence }) => [value, (at - START) / HOUR_MS, sentence.revision]),
    [
      [7, 0, 1],
      [6, 6, undefined],
    ],
  )
  assert.deepEqual([injured?.lastChange?.from, injured?.lastChange?.to], [7, 6])
})

test('A number that a speaker had left is an older word, wherever it is printed later', () => {
  const said = (number: string, at: number): Sketch => ({
    at,
    text: ['حريق في سوق البلوط', `قالت الشرطة إن ${number} أشخاص قتلوا في حريق سوق البلوط.`],
  })
  const [killed] = ledgerOf(said('3', 0), said('6', 1), said('3', 2))
  assert.deepEqual(killed?.spread, { low: 6, high: 6 })
  assert.deepEqual(killed?.lastChange?.at, START + HOUR_MS)
})

test('Who carries a number is named where nobody else is, and who tells of an attack in passing is not', () => {
  const carried = ledgerOf({
    text: ['تحطم طائرة شحن', 'قتل 12 شخصا في تحطم طائرة شحن قرب التل، وفقا لما نقلته وكالة الأنباء الرسمية "تاس".'],
  })
  assert.deepEqual(told(carried), ['killed: تاس 12'])
  const inPassing = ledgerOf({
    text: ['الوزير يزور السوق', 'قال الوزير إن الهجوم الذي أوقع 12 قتيلا في السوق لن يمر من دون حساب.'],
  })
  assert.deepEqual(told(inPassing), ['killed: الشراع 12'])
})

test('Who changes a toll gives it, and a word that stands for a speaker is that speaker', () => {
  const ledger = ledgerOf({
    text: [
      'خفض حصيلة زلزال الهضاب',
      'خفضت وزارة الصحة، اليوم، حصيلة زلزال الهضاب إلى 21 قتيلا بدلا من 23.',
      'وقالت وزارة الصحة إن المستشفيات استقبلت الجرحى. وأضافت الوزارة أن عدد الجرحى بلغ 146.',
    ],
  })
  assert.deepEqual(told(ledger), ['killed: وزارة الصحة 21', 'injured: وزارة الصحة 146'])
  assert.deepEqual([ledger[0]?.lastChange?.from, ledger[0]?.lastChange?.to], [23, 21])
})

test('What a number’s own words leave out is read beside it: the lower end, «على الأقل», «على الأرجح»', () => {
  const [claim] = ledgerOf({ text: ['دهس مارة', 'خلف حادث الدهس 8 إلى 10 إصابات، بحسب الشرطة.'] })[0]?.claims ?? []
  assert.deepEqual([claim?.value, claim?.most], [8, 10])
  const [least] =
    ledgerOf({ text: ['انفجار', 'قالت الشرطة إن الانفجار أدى إلى مقتل شخصين على الأقل.'] })[0]?.claims ?? []
  assert.equal(least?.qualifier, 'at-least')
})

test('A story that counts nothing has an empty ledger, and a report without end is read so far only', () => {
  assert.deepEqual(ledgerOf({ text: ['افتتاح معرض الكتاب', 'زار المعرض 3 آلاف شخص، وبلغت كلفته مليون دولار.'] }), [])
  const long = `${'قتل 3 أشخاص في حادث، وأصيب 5. '.repeat(3000)}`
  assert.deepEqual(told(ledgerOf({ text: ['حادث', long] })), ['killed: الشراع 3', 'injured: الشراع 5'])
})
