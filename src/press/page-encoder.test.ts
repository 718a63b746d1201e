import assert from 'node:assert/strict'
import { test } from 'node:test'
import { encodePage } from './page-encoder.ts'

test('windows-1256 bytes decode back to the same Arabic', () => {
  const text = 'قال «الميناء»: 144 حاوية، پ چ گ ـ €'
  const bytes = encodePage(text, 'windows-1256')
  assert.equal(bytes.length, text.length, 'one byte a letter')
  assert.equal(new TextDecoder('windows-1256').decode(bytes), text)
})

test('a character that windows-1256 lacks becomes a numeric reference', () => {
  assert.equal(new TextDecoder('windows-1256').decode(encodePage('٣ سفن 🚢', 'windows-1256')), '&#1635; سفن &#128674;')
})

test('utf-8 stays utf-8', () => {
  assert.equal(encodePage('٣ سفن 🚢', 'utf-8').toString(), '٣ سفن 🚢')
})
