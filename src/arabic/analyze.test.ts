import assert from 'node:assert/strict'
import { test } from 'node:test'
import { analyze, terms } from './analyze.ts'

const WRITTEN_ALIKE: readonly (readonly string[])[] = [
  ['الإمارات', 'الامارات', 'الإِمَـارَات', 'اﻹمارات', '\u200Fالإمارات\u200E', 'الإما\u00ADرات'],
  ['مدرسة', 'مدرسه', 'المدرسة', 'والمدرسة', 'بالمدرسة', 'للمدرسة', 'مدرستهم', 'مدرستنا', 'لمدرسته'],
  ['على\u0651', 'علي', 'علی'],
  ['مسؤول', 'مسئول', 'المسؤولين', 'والمسئولون', 'مسؤوليها'],
  ['كتاب', 'کتاب', 'كتابا', 'كتابٌ', 'بكتابه', 'وكتابهما', 'والكتاب'],
  ['إيران', 'ايران', 'الإيراني', 'الإيرانية', 'إيرانيون', 'والإيرانيين', 'بإيران'],
  ['لبنان', 'بلبنان', 'ولبنان', 'اللبنانيين', 'لبنانية'],
  ['فلسطين', 'الفلسطيني', 'الفلسطينيين', 'للفلسطينيات', 'وبفلسطين'],
  ['روسيا', 'روسي', 'الروسية', 'لروسيا'],
  ['بيان', 'بيانات', 'البيان', 'ببيان', 'بيانه'],
  ['شركاء', 'شركاؤه', 'شركائهم', 'للشركاء'],
  ['ترامب', 'ترمب', 'لترامب', 'وترمب'],
  ['غوغل', 'جوجل', 'قوقل', 'لجوجل'],
  ['أميركية', 'أمريكية', 'الأمريكي', 'الأميركيون'],
  ['عبدالله', 'عبد الله', 'لعبدالله', 'وعبد الله'],
  ['الله', 'لله', 'والله', 'بالله'],
  ['١٬٢٠٠', '1,200', '۱۲۰۰', '1200'],
  ['٣٫٥', '3.5', '٣.٥'],
  ['BBC', 'bbc', 'ＢＢＣ', 'الـBBC'],
]

const WRITTEN_APART: readonly (readonly [string, string])[] = [
  ['وزير', 'زير'],
  ['وفاة', 'فأة'],
  ['لندن', 'دن'],
  ['بلاد', 'لاد'],
  ['إعلان', 'علن'],
  ['قانون', 'قانا'],
  ['عمان', 'عم'],
]

for (const spellings of WRITTEN_ALIKE) {
  const [first = '', ...others] = spellings
  test(`«${first}» is found however it is written: ${others.join('، ')}`, () => {
    const expected = terms(first, 'ar', { keepStopWords: true })
    assert.ok(expected.length > 0)
    for (const other of others) {
      const found = terms(other, 'ar', { keepStopWords: true }).filter((term) => !['ال', 'و', 'ل'].includes(term))
      assert.deepEqual(found, expected, other)
    }
  })
}

for (const [one, other] of WRITTEN_APART) {
  test(`«${one}» is not taken for «${other}» with a clitic or an ending`, () => {
    assert.notDeepEqual(terms(one, 'ar'), terms(other, 'ar'))
  })
}

test('every token knows its very surface in the text as it came', () => {
  const text = 'قالت «وَالمُديرةُ» لـ١٥ صحفيًّا: كوفيد-19 🙂 l’homme 1,250.5 م'
  const surfaces = analyze(text, 'ar', { keepStopWords: true }).map(({ start, end }) => text.slice(start, end))
  assert.deepEqual(surfaces, ['قالت', 'وَالمُديرةُ', 'لـ', '١٥', 'صحفيًّا', 'كوفيد', '19', 'l’homme', '1,250.5', 'م'])
})

test('stop words leave a gap in the positions, and stay when asked for', () => {
  const places = (keepStopWords: boolean) =>
    analyze('وزير في الخارجية', 'ar', { keepStopWords }).map(({ term, position }) => [term, position])
  assert.deepEqual(places(false), [
    ['وزير', 0],
    ['خارج', 2],
  ])
  assert.deepEqual(places(true), [
    ['وزير', 0],
    ['في', 1],
    ['خارج', 2],
  ])
})

test('hashtags, abbreviations with digits and words of another script are words', () => {
  assert.deepEqual(terms('#قمة_G20 في البرازيل', 'ar'), ['قمه', 'g20', 'برازيل'])
})

test('a number keeps its decimals and loses its thousands separators', () => {
  assert.deepEqual(terms('٣٫٥ و1,250.5', 'ar'), ['3.5', '1250.5'])
})

test('a ligature of a whole phrase is one term without spaces', () => {
  assert.deepEqual(terms('\uFDFA', 'ar'), ['صلياللهعليهوسلم'])
})

test('English and French words are stemmed by the language of the text, Persian ones are only folded', () => {
  assert.deepEqual(terms("The ministers' meetings stopped", 'en'), ['minister', 'meet', 'stop'])
  assert.deepEqual(terms("l'élection des présidentes", 'fr'), ['election', 'president'])
  assert.deepEqual(terms('والدین', 'fa'), ['والدين'])
})

test('whatever the text, offsets lie in order within it and no term is empty or has a space', () => {
  for (let seed = 1; seed <= 300; seed++) {
    const text = randomText(seed)
    let reached = 0
    for (const { term, start, end } of analyze(text, ['ar', 'en', 'fr', 'fa', 'xx'][seed % 5] ?? 'ar')) {
      assert.ok(start >= 0 && start < end && end <= text.length, text)
      assert.ok(end >= reached, text)
      assert.match(term, /^\S+$/u)
      reached = end
    }
  }
})

/** Letters, marks, signs, controls and halves of surrogate pairs, the same for one seed. */
function randomText(seed: number): string {
  let state = seed
  const next = (below: number) => {
    state = (state * 1103515245 + 12345) % 2147483648
    return Math.floor((state / 2147483648) * below)
  }
  const ranges = [
    [0x20, 0x60],
    [0x600, 0x100],
    [0xa0, 0x200],
    [0x2000, 0x80],
    [0xd800, 0x800],
    [0xfb50, 0x4b0],
    [0x0, 0xffff],
  ] as const
  const units = Array.from({ length: next(80) }, () => {
    const [first, size] = ranges[next(ranges.length)] ?? [0x20, 0x60]
    return first + next(size)
  })
  return String.fromCharCode(...units)
}
