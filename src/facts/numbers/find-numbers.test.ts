import assert from 'node:assert/strict'
import { test } from 'node:test'
import { readFactText } from '../fact-text.ts'
import { findNumbers } from './find-numbers.ts'

/** The numbers of a text as «what is written=value», ordinals with a dot. */
function numbersOf(text: string): readonly string[] {
  return findNumbers(readFactText(text)).map(
    ({ start, end, value, isOrdinal }) => `${text.slice(start, end)}=${value}${isOrdinal ? '.' : ''}`,
  )
}

test('Number words are added by «و» and multiplied by their neighbour', () => {
  assert.deepEqual(numbersOf('غرق مئة وأربعة وأربعون صيادا'), ['مئة وأربعة وأربعون=144'])
  assert.deepEqual(numbersOf('مائتان وثمانية وتسعون راكبا'), ['مائتان وثمانية وتسعون=298'])
  assert.deepEqual(numbersOf('ثلاث مئة وخمس وستون'), ['ثلاث مئة وخمس وستون=365'])
  assert.deepEqual(numbersOf('خمسة عشر قاربا، واثنتا عشرة شبكة'), ['خمسة عشر=15', 'اثنتا عشرة=12'])
  assert.deepEqual(numbersOf('مئة وستة وخمسين ألف نازح'), ['مئة وستة وخمسين ألف=156000'])
  assert.deepEqual(numbersOf('مليون ومئتي ألف وثلاثة'), ['مليون ومئتي ألف وثلاثة=1200003'])
})

test('A number may be dual, in the accusative or spelled with marks', () => {
  assert.deepEqual(numbersOf('ألفي شخص وستين ألفاً وألفا بيت'), ['ألفي=2000', 'ستين ألفاً=60000', 'ألفا=2000'])
  assert.deepEqual(numbersOf('وَثَلاثةٌ وإثنين'), ['ثَلاثةٌ=3', 'إثنين=2'])
  assert.deepEqual(numbersOf('ثلاثة آلاف وثلاثمائة'), ['ثلاثة آلاف وثلاثمائة=3300'])
})

test('What is attached before a number word is no part of it', () => {
  assert.deepEqual(numbersOf('لاثني عشر وبخمسة وفي الثلاثة'), ['اثني عشر=12', 'خمسة=5', 'الثلاثة=3'])
})

test('Parts of a scale are counted in it', () => {
  assert.deepEqual(numbersOf('ربع مليون'), ['ربع مليون=250000'])
  assert.deepEqual(numbersOf('مليون ونصف المليون دولار'), ['مليون ونصف المليون=1500000'])
  assert.deepEqual(numbersOf('ثلاثة ملايين ونصف'), ['ثلاثة ملايين ونصف=3500000'])
  assert.deepEqual(numbersOf('خمسة وربع'), ['خمسة وربع=5.25'])
  assert.deepEqual(numbersOf('ثلاثة أرباع'), ['ثلاثة أرباع=0.75'])
  assert.deepEqual(numbersOf('واحد فاصلة خمسة'), ['واحد فاصلة خمسة=1.5'])
})

test('Digits of three scripts are read with their separators', () => {
  assert.deepEqual(numbersOf('١٬٢٠٠ و۱۲۳ و1,200 و1.200.000'), [
    '١٬٢٠٠=1200',
    '۱۲۳=123',
    '1,200=1200',
    '1.200.000=1200000',
  ])
  assert.deepEqual(numbersOf('٢٥,٥ ثم 0,234 ثم ٣٫٥ ثم 12،220,13'), [
    '٢٥,٥=25.5',
    '0,234=0.234',
    '٣٫٥=3.5',
    '12،220,13=12220.13',
  ])
  assert.deepEqual(numbersOf('12 000 عامل، -7 درجات'), ['12 000=12000', '-7=-7'])
  assert.deepEqual(numbersOf('192.168.1.2 في 14.02.2025'), [])
})

test('A point before three digits parts thousands, but decimals where a scale or a percent sign follows', () => {
  assert.deepEqual(numbersOf('1.200 شخص و1.234 مليون و1.125%'), ['1.200=1200', '1.234 مليون=1234000', '1.125=1.125'])
})

test('Digits and words make one number', () => {
  assert.deepEqual(numbersOf('3 آلاف و500، 2.3 مليون، مليون و200 ألف'), [
    '3 آلاف و500=3500',
    '2.3 مليون=2300000',
    'مليون و200 ألف=1200000',
  ])
})

test('Neighbours that are two numbers stay two', () => {
  assert.deepEqual(numbersOf('بين ألفين وثلاثة آلاف'), ['ألفين=2000', 'ثلاثة آلاف=3000'])
  assert.deepEqual(numbersOf('بين عشرين وثلاثين'), ['عشرين=20', 'ثلاثين=30'])
  assert.deepEqual(numbersOf('بين 180 و220 ألف'), ['180=180', '220 ألف=220000'])
  assert.deepEqual(numbersOf('9 بالمئة'), ['9=9', 'المئة=100'])
  assert.deepEqual(numbersOf('مئة، خمسة'), ['مئة=100', 'خمسة=5'])
})

test('Magnitudes that nothing counts are vague', () => {
  const vague = findNumbers(readFactText('عشرات ومئات الآلاف والملايين وثلاثة آلاف'))
  assert.deepEqual(
    vague.map(({ value, form }) => [value, form]),
    [
      [10, 'vague'],
      [100_000, 'vague'],
      [1_000_000, 'vague'],
      [3000, 'words'],
    ],
  )
})

test('Ordinals are told from cardinals', () => {
  assert.deepEqual(numbersOf('الثالث والحادي والعشرون والثانية عشرة وأول'), [
    'الثالث=3.',
    'الحادي والعشرون=21.',
    'الثانية عشرة=12.',
    'أول=1.',
  ])
  assert.deepEqual(numbersOf('بعد 30 ثانية'), ['30=30'])
})

test('Words that only look like numbers are none', () => {
  assert.deepEqual(numbersOf('يوم الاثنين والأحد لست من شركة ميتا'), [])
})

test('A number in brackets is counted in the scale behind them, and «ر» may be the decimal mark', () => {
  assert.deepEqual(numbersOf('بقيمة (135) مليون ريال'), ['135) مليون=135000000'])
  assert.deepEqual(numbersOf('كلف 8ر1 ملايين دينار'), ['8ر1 ملايين=1800000'])
  assert.deepEqual(numbersOf('عاد (4) ألف ريال'), ['4) ألف=4000'])
  assert.deepEqual(numbersOf('المادة 4) ألف بند'), ['4=4', 'ألف=1000'])
})

test('No number goes on in the next line', () => {
  assert.deepEqual(numbersOf('عاد 12\nملايين'), ['12=12', 'ملايين=1000000'])
})
