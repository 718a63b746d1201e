import assert from 'node:assert/strict'
import { test } from 'node:test'
import { readFeedDate } from './feed-date.ts'

function iso(text: string): string | undefined {
  const read = readFeedDate(text, 'feed')
  return read && new Date(read.at).toISOString().replace(':00.000Z', 'Z')
}

test('Arabic dates are read in every month naming and in both digits', () => {
  assert.equal(iso('الأربعاء، 3 أبريل 2024 09:30'), '2024-04-03T09:30Z')
  assert.equal(iso('٣ نيسان ٢٠٢٤'), '2024-04-03T00:00Z')
  assert.equal(iso('3 نيسان/أبريل 2024 - 09:30'), '2024-04-03T09:30Z')
  assert.equal(iso('12 كانون الثاني 2024 الساعة 10:05 مساءً'), '2024-01-12T22:05Z')
  assert.equal(iso('12 تشرين الأول 2023'), '2023-10-12T00:00Z')
  assert.equal(iso('Mer, 12 جويلية 2023 08:00:00 +0100'), '2023-07-12T07:00Z')
  assert.equal(iso('1 غشت 2023 12:15 ص'), '2023-08-01T00:15Z')
  assert.equal(iso('الأربعاء 2024/4/3 - 9:30 ص'), '2024-04-03T09:30Z')
  assert.equal(iso('الأربعاء 03-04-2024 الساعة 09:30'), '2024-04-03T09:30Z')
})

test('RFC 822 is read with its wild variants', () => {
  for (const text of [
    'Wed, 03 Apr 2024 09:30:00 GMT',
    'Wed, 3 Apr 24 09:30 UT',
    '3 April 2024 09:30:00 +0000',
    'Wednesday, 03-Apr-24 09:30:00 GMT',
    'Wed Apr  3 09:30:00 GMT 2024',
    'Wed, Apr 3, 2024 9:30 AM',
    'Wed,03 Apr 2024 12:30:00 +03:00',
    'Wed, 03 Apr 2024 12:30:00 GMT+3',
    'Wed, 03 Apr 2024 05:30:00 EDT',
    'wed, 03 apr 2024 09:30:00 z',
    '2024-04-03T09:30Z',
    '2024-04-03 12:30:00 +0300',
    '2024/04/03 09:30',
    '2024-04-03 04:30:00 EST',
    '2024-04-03 09:30 AM',
    '20240403T093000Z',
    '2024-04-03T09:30:00.123+00:00',
    '1712136600',
    '1712136600000',
  ]) {
    assert.equal(iso(text)?.slice(0, 16), '2024-04-03T09:30', text)
  }
})

test('the zone is told as it was written, and is absent where none was', () => {
  assert.equal(readFeedDate('2024-04-03T09:30:00+03:00', 'feed')?.zone, '+03:00')
  assert.equal(readFeedDate('Wed, 03 Apr 2024 09:30:00 EST', 'feed')?.zone, '-05:00')
  assert.equal(readFeedDate('Wed, 03 Apr 2024 09:30:00 GMT', 'feed')?.zone, 'Z')
  assert.deepEqual(readFeedDate('Wed, 03 Apr 2024 09:30', 'sitemap'), {
    at: Date.UTC(2024, 3, 3, 9, 30),
    precision: 'minute',
    evidence: 'sitemap',
    text: 'Wed, 03 Apr 2024 09:30',
    confidence: 0.7,
  })
})

test('what is no certain day is refused rather than guessed', () => {
  for (const text of [
    '',
    'أمس',
    '03/04/2024',
    '2024-04',
    '2024',
    '31 Jun 2024',
    '2024-02-30',
    '2024-04-03T25:30:00Z',
    '0001-01-01T00:00:00Z',
    '-0001-11-30T00:00:00+00:00',
    'Thu, 01 Jan 1970 00:00:00 +0000',
    '3 Apr May 2024',
    '9'.repeat(5000),
  ]) {
    assert.equal(iso(text), undefined, text)
  }
  assert.equal(iso('25/12/2024'), '2024-12-25T00:00Z')
  assert.equal(iso('12/25/2024'), '2024-12-25T00:00Z')
})
