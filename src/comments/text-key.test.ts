import assert from 'node:assert/strict'
import { test } from 'node:test'
import { textKey } from './text-key.ts'
import { writerKeyText } from './writer-key.ts'

const SAME: readonly (readonly string[])[] = [
  [
    'مرحبا بكم في المدرسة',
    'مرحبًا بكم، في المدرسه!!',
    'مـرحبا   بكم\nفي المدرسة',
    'مرحبااااا بكم في المدرسة',
    'مرحبا\u200B بكم في المدرسة',
    'مرحبا بكم في المدرسة 😀',
  ],
  ['BUY now', 'buy NOW!!!', 'b.u.y n-o-w', 'ｂｕｙ now'],
  ['إلى أين', 'الى اين', 'إلي أين؟'],
  ['هه', 'ههههههههه'],
  ['السعر 100', 'السعر ١٠٠', 'السعر: ۱۰۰'],
  ['😀😀', '😀 😀'],
]

for (const [first = '', ...others] of SAME) {
  test(`«${first}» is said again by ${others.map((other) => `«${other}»`).join('، ')}`, () => {
    for (const other of others) assert.equal(textKey(other), textKey(first), other)
  })
}

test('other words and other numbers are other texts', () => {
  const texts = ['السعر 100', 'السعر 1000', 'السعر 10', 'السعر', 'سعر', '😀', '😀😀', '']
  assert.equal(new Set(texts.map(textKey)).size, texts.length)
})

test('a writer is known by the mailbox, else by the name at an address', () => {
  const email = { address: 'Sa.ra@gmail.com', key: 'sara@gmail.com' }
  assert.equal(writerKeyText({ name: 'سارة', email }, '192.0.2.7'), 'email:sara@gmail.com')
  assert.equal(writerKeyText({ name: 'نـشره ' }, '192.0.2.7'), writerKeyText({ name: 'نشرة' }, '192.0.2.7'))
  assert.notEqual(writerKeyText({ name: 'سارة' }, '192.0.2.7'), writerKeyText({ name: 'سارة' }, '192.0.2.8'))
})
