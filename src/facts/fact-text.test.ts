import assert from 'node:assert/strict'
import { test } from 'node:test'
import { gapBefore, readFactText } from './fact-text.ts'

test('Sentences end at full stops, not within initials and numbers', () => {
  const text = 'نقلت (أ. ف. ب) أن 3.5 آلاف غادروا. وقال الوزير "انتهى الأمر." ثم مضى\nسطر جديد'
  const { sentences } = readFactText(text)
  assert.deepEqual(
    sentences.map(({ start, end }) => text.slice(start, end)),
    ['نقلت (أ. ف. ب) أن 3.5 آلاف غادروا.', 'وقال الوزير "انتهى الأمر."', 'ثم مضى', 'سطر جديد'],
  )
})

test('Words know their sentence, sentences their words', () => {
  const { words, sentences } = readFactText('عاد الصيادون. … بقيَ ٣ قواربَ.')
  assert.deepEqual(
    words.map(({ key, sentence }) => [key, sentence]),
    [
      ['عاد', 0],
      ['الصيادون', 0],
      ['بقي', 2],
      ['3', 2],
      ['قوارب', 2],
    ],
  )
  assert.deepEqual(
    sentences.map(({ firstWord, lastWord }) => [firstWord, lastWord]),
    [
      [0, 2],
      [2, 2],
      [2, 5],
    ],
  )
})

test('What stands between two words can be looked at', () => {
  const text = readFactText('قال: «نعم»')
  assert.equal(gapBefore(text, 1), ': «')
  assert.equal(gapBefore(text, 2), '»')
})

test('A row of stops ends a sentence only before white space, however long it is', () => {
  const sentencesOf = (text: string) => readFactText(text).sentences.map(({ start, end }) => text.slice(start, end))
  assert.deepEqual(sentencesOf('عادوا... ثم مضوا...إلى المرفأ؟!» وبقي أ.. وحده'), [
    'عادوا...',
    'ثم مضوا...إلى المرفأ؟!»',
    'وبقي أ..',
    'وحده',
  ])
  // Looked at from each of its places, this one would take minutes.
  const row = `${'.'.repeat(200_000)}نعم`
  assert.deepEqual(sentencesOf(row), [row])
})
