import assert from 'node:assert/strict'
import { test } from 'node:test'
import { parseEmail } from './email-address.ts'

const READ: readonly (readonly [string, string, string])[] = [
  ['sara@example.com', 'sara@example.com', 'sara@example.com'],
  ['Sara@EXAMPLE.Com', 'Sara@example.com', 'sara@example.com'],
  ['sara+news@example.com', 'sara+news@example.com', 'sara@example.com'],
  ['Sa.Ra+x@GMail.com', 'Sa.Ra+x@gmail.com', 'sara@gmail.com'],
  ['sa.ra@googlemail.com', 'sa.ra@googlemail.com', 'sara@gmail.com'],
  ['sa.ra@example.com', 'sa.ra@example.com', 'sa.ra@example.com'],
  ["o'brien@mail.example.org", "o'brien@mail.example.org", "o'brien@mail.example.org"],
  ['sara@مثال.إختبار', 'sara@xn--mgbh0fb.xn--kgbechtv', 'sara@xn--mgbh0fb.xn--kgbechtv'],
]

for (const [typed, address, key] of READ) {
  test(`«${typed}» is read`, () => assert.deepEqual(parseEmail(typed), { address, key }))
}

/** The first ones made mailers write to another address than they seemed to name. */
const REFUSED: readonly string[] = [
  '"xclow3n@gmail.com x"@internal.example',
  'sara(a@evil.example)@example.com',
  'sara@example.com(evil)',
  'sara@example.com\r\nBcc: all@example.com',
  'sara@example.com\n',
  'Sara <sara@example.com>',
  '<sara@example.com>',
  'sara@example.com, x@example.com',
  'sara@example.com;x@example.com',
  'team:sara@example.com;',
  '@relay.example:sara@example.com',
  'sara%example.com@relay.example',
  'relay!sara@example.com',
  'sara@@example.com',
  'sara@x@example.com',
  'sara\\@example.com',
  'sara @example.com',
  'sara@ example.com',
  '.sara@example.com',
  'sara.@example.com',
  'sa..ra@example.com',
  'sara@example',
  'sara@localhost',
  'sara@[192.0.2.1]',
  'sara@192.0.2.1',
  'sara@0x7f.1',
  'sara@-example.com',
  'sara@example-.com',
  'sara@example..com',
  'sara@.example.com',
  'sara@example.com.',
  'sara@exa_mple.com',
  'sara@exa%6Dple.com',
  'sara@example。com',
  'سارة@example.com',
  '=?utf-8?q?sara?=@example.com',
  `${'a'.repeat(65)}@example.com`,
  `sara@${'a'.repeat(64)}.com`,
  `sara@${'a.'.repeat(130)}com`,
  '@example.com',
  'sara@',
  'sara',
  '',
]

for (const typed of REFUSED) {
  test(`${JSON.stringify(typed).slice(0, 60)} is no plain address`, () => assert.equal(parseEmail(typed), undefined))
}
