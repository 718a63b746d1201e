import assert from 'node:assert/strict'
import { test } from 'node:test'
import { isPlainMailAddress } from './plain-mail-address.ts'

test('plain addresses are plain', () => {
  for (const address of ['salma@reader.example', "s.o'hara+news_1@mail-2.reader.example", 'a@b.xn--mgbai9azgqp6j']) {
    assert.ok(isPlainMailAddress(address), address)
  }
})

test('whatever could send a mail elsewhere is no plain address', () => {
  const hostile = [
    '',
    'salma',
    'salma@reader',
    '@reader.example',
    'salma@',
    'salma@@reader.example',
    'salma@reader.example, omar@evil.example',
    'salma@reader.example;omar@evil.example',
    'salma@reader.example\r\nRCPT TO:<omar@evil.example>',
    'salma@reader.example\nBcc: omar@evil.example',
    'salma@reader.example ',
    '"salma@reader.example x"@evil.example',
    '"a@b"@reader.example',
    'salma(comment)@reader.example',
    'salma@(comment)reader.example',
    'Salma <salma@reader.example>',
    '<salma@reader.example>',
    'salma%evil.example@reader.example',
    'evil.example!salma@reader.example',
    '@evil.example:salma@reader.example',
    'salma@[192.0.2.7]',
    'salma@192.0.2.7',
    'salma@reader..example',
    '.salma@reader.example',
    'sal..ma@reader.example',
    'salma@-reader.example',
    'salma@reader.example.',
    'sal\u0000ma@reader.example',
    'salma@reader\u3002example',
    's\u0430lma@reader.example',
    'salma\u202E@reader.example',
    'group: salma@reader.example;',
    `${'a'.repeat(65)}@reader.example`,
    `a@${'b.'.repeat(130)}example`,
  ]
  assert.deepEqual(hostile.filter(isPlainMailAddress), [])
})
