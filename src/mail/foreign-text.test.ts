import assert from 'node:assert/strict'
import { test } from 'node:test'
import { foreignLine, foreignText } from './foreign-text.ts'

test('nothing that a stranger wrote becomes a link', () => {
  const broken = {
    'انظر https://evil.example/a?b=c.d': 'انظر https[:]//evil[.]example/a?b=c[.]d',
    'www.evil.example': 'www[.]evil[.]example',
    'omar@evil.example': 'omar@evil[.]example',
    'evil\u3002example evil\uFF0Eexample': 'evil[.]example evil[.]example',
    'موقع.شبكة': 'موقع[.]شبكة',
    'ev\u200Bil.\u200Bexample': 'evil[.]example',
  }
  for (const [text, shown] of Object.entries(broken)) assert.equal(foreignText(text), shown)
})

test('plain words stay as they are', () => {
  for (const text of ['وصل الخبر. شكرًا لكم.', 'ارتفع 3.5 بالمئة عند 10:30', 'سطر\n\nسطر', '👩‍💻'.normalize()]) {
    assert.equal(foreignText(text).replaceAll('\u200D', ''), text.replaceAll('\u200D', ''))
  }
})

test('controls and marks that turn the direction are taken out', () => {
  assert.equal(foreignText('a\u0000b\u001b[31m\u202Ec\u2066d\u200Fe'), 'ab[31mcde')
  assert.equal(foreignText('a\r\nb\rc\u2028d'), 'a\nb\nc\nd')
  assert.equal(foreignText('a\uD800b'), 'a\uFFFDb')
})

test('a line is one line, of bounded length', () => {
  assert.equal(foreignLine('سلمى\r\nBcc: omar@evil'), 'سلمى Bcc: omar@evil')
  assert.equal(Array.from(foreignLine('😀'.repeat(10_000))).length, 200)
  assert.equal(foreignLine('ab cd', 3), 'ab…')
})
