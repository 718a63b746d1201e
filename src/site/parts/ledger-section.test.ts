import assert from 'node:assert/strict'
import { test } from 'node:test'
import { type ArticleId, type SourceId, toId } from '../../news/ids.ts'
import { HOUR_MS } from '../../news/instant.ts'
import type { Claim, Measure } from '../../news/story-digest.ts'
import { createCalendar } from '../calendar.ts'
import { createFigureWriter } from '../figure-words.ts'
import { createCountWriter } from '../plural-form.ts'
import type { Writing } from '../site-context.ts'
import { ARABIC_WORDING } from '../wording/ar.ts'
import { ENGLISH_WORDING } from '../wording/en.ts'
import type { Wording } from '../wording/wording.ts'
import { ledgerSection } from './ledger-section.ts'

const START = Date.parse('2026-03-10T06:00:00Z')

function writingOf(wording: Wording): Writing {
  return {
    wording,
    calendar: createCalendar({ wording, timeZone: 'Asia/Amman', monthNames: 'dual' }),
    count: createCountWriter(wording.locale),
    figure: createFigureWriter(wording),
    now: START + 24 * HOUR_MS,
  }
}

const ARABIC = writingOf(ARABIC_WORDING)

type ClaimSketch = Partial<Claim> & { readonly hours: number }

function claim(value: number | null, by: string, { hours, ...more }: ClaimSketch): Claim {
  const articleId = toId<ArticleId>(hours + 1)
  const at = START + hours * HOUR_MS
  const sentence = { articleId, sourceId: toId<SourceId>(1), publishedAt: at, text: '', start: 3, end: 9 }
  return { value, qualifier: 'exact', by, isOutlets: false, words: String(value), at, sentence, ...more }
}

function measure(claims: readonly Claim[], more: Partial<Measure> = {}): Measure {
  return { kind: 'killed', claims, ...more }
}

function members(count: number) {
  return Array.from({ length: count }, (_, index) => ({
    id: toId<ArticleId>(index + 1),
    title: `خبر ${index + 1}`,
    sourceName: `صحيفة ${index + 1}`,
    language: 'ar',
  }))
}

function shown(ledger: readonly Measure[], writing: Writing = ARABIC): string {
  return String(ledgerSection({ ledger }, members(12), writing) || '')
}

function textOf(markup: string): string {
  return markup
    .replace(/<svg.*?<\/svg>/gs, '')
    .replace(/<[^>]+>/g, ' ')
    .replace(/\s+/g, ' ')
}

const RISEN = measure(
  [
    claim(12, 'الدفاع المدني', { hours: 0 }),
    claim(9, 'مستشفى الزيتونة', { hours: 1 }),
    claim(14, 'الدفاع المدني', { hours: 3 }),
  ],
  {
    spread: { low: 9, high: 14 },
    lastChange: { from: 12, to: 14, at: START + 3 * HOUR_MS, by: 'الدفاع المدني' },
  },
)

test('A measure tells what its sources say now and its last change, and each number leads to its sentence', () => {
  const markup = shown([RISEN])
  const text = textOf(markup)
  assert.match(text, /القتلى أحدث ما تقوله المصادر: بين 9 و14 قتيلًا مصدران/)
  assert.match(text, /آخر تغيير: من 12 إلى 14/)
  assert.match(markup, /<a href="\/article\/4\/[^"]*#s-3"><bdi class="number">14 قتيلًا/)
})

test('A number that its source has left is struck, and said to be', () => {
  assert.match(shown([RISEN]), /<tr class="superseded">.*?<s><bdi class="number">12 قتيلًا<\/bdi><\/s>.*?تغيّر بعدها/s)
})

test('A chart has a line for each source, told apart by dashes and marks, and words for who does not see it', () => {
  const markup = shown([RISEN])
  const [chart = ''] = /<svg class="steps" .*?<\/svg>/s.exec(markup) ?? []
  assert.equal(chart.match(/<path class="line"/g)?.length, 2)
  assert.equal(chart.match(/stroke-dasharray/g)?.length, 1)
  assert.match(
    chart,
    /<title id="ledger-1-title">كيف تغيّر الرقم: القتلى<\/title><desc id="ledger-1-text">.*9 قتلى.*14 قتيلًا/,
  )
  assert.match(chart, /class="band"/)
  assert.match(chart, /class="ring"/)
})

test('Time runs as the language is read', () => {
  const markedAt = (markup: string) => Number(/class="ring" cx="([\d.]+)"/.exec(markup)?.[1])
  assert.ok(markedAt(shown([RISEN])) < 100)
  assert.ok(markedAt(shown([RISEN], writingOf(ENGLISH_WORDING))) > 240)
})

test('Two numbers are no drawing', () => {
  const two = measure([claim(31, 'خفر السواحل', { hours: 0 }), claim(34, 'وزارة النقل', { hours: 2 })])
  assert.ok(!shown([two]).includes('<svg class="steps"'))
})

test('What one source says again in other reports stands in the row of its first', () => {
  const markup = shown([
    measure([claim(7, 'الشرطة', { hours: 0 }), claim(7, 'الشرطة', { hours: 2 })], { spread: { low: 7, high: 7 } }),
  ])
  assert.equal(markup.match(/<td><time/g)?.length, 1)
  assert.match(textOf(markup), /الشرطة نقلته صحيفة 1 وكذلك: صحيفة 3/)
  assert.ok(!markup.includes('class="steps"'), 'nothing moved')
})

test('Unsure numbers, earlier tolls and tens say what they are; changed words lead to the history', () => {
  const markup = shown([
    measure(
      [
        claim(null, 'الشراع', { hours: 0, qualifier: 'tens', isOutlets: true }),
        claim(5, 'الشرطة', {
          hours: 1,
          isPrior: true,
          sentence: { ...claim(5, '', { hours: 1 }).sentence, revision: 1 },
        }),
        claim(40, 'شهود', { hours: 2, isUnsure: true }),
        claim(9, 'الشرطة', { hours: 3 }),
        claim(11, 'الشرطة', { hours: 4 }),
      ],
      { spread: { low: 9, high: 9 } },
    ),
  ])
  const text = textOf(markup)
  assert.match(text, /عشرات القتلى/)
  assert.match(text, /5 قتلى في حصيلة سابقة · في نسخة سابقة من الخبر/)
  assert.match(text, /40 قتيلًا غير مؤكد/)
  assert.match(markup, /href="\/article\/2\/history"/)
  assert.match(markup, /class="unsure"[^>]*>\?</)
})

test('Many rows are folded but for the latest, and few-told measures behind the first', () => {
  const claims = Array.from({ length: 12 }, (_, index) => claim(index + 1, 'الشرطة', { hours: index }))
  const markup = shown([
    measure(claims, { spread: { low: 12, high: 12 } }),
    measure([claim(3, 'الشرطة', { hours: 1 })], { kind: 'missing', spread: { low: 3, high: 3 } }),
  ])
  assert.match(markup, /<details><summary>4 سطور أخرى<\/summary>/)
  assert.match(markup, /<summary>أرقام أخرى \(1\)<\/summary>.*المفقودون/s)
})

test('A story without figures has no section', () => {
  assert.equal(shown([]), '')
})

test('A speaker of foreign words cannot break out of the page', () => {
  const markup = shown([
    measure([claim(7, '<img src=x>"', { hours: 0 }), claim(9, '<img src=x>"', { hours: 1 })], {
      spread: { low: 9, high: 9 },
    }),
  ])
  assert.ok(!markup.includes('<img'))
})
