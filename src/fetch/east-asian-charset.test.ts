import assert from 'node:assert/strict'
import { test } from 'node:test'
import { decodeText } from './decode-text.ts'
import { guessEastAsian } from './east-asian-charset.ts'

/** Bytes of «今日の新しい港は…» and its like, written out: no encoder of these charsets is at hand. */
const SHIFT_JIS = '8da193fa82cc90568261826282b382a2836882a282c882e882dc82b582bd8142'
const EUC_KR = 'bfa9b7afbae0bfa9b7afbae020b0a1b3aab4d9b6f320b8b6b9d9bbe7bec6c0da'
const GB2312 = 'd6d0b9fac8cbc3f1bcd3c8ebb9fac4dacec4bbafa3acd6d0b9fac8cbc3f1a1a3'
const BIG5 = 'a4a4b0eaa448a5c1a65ba54aa4bad065a640aab1a4a4b0eaa448a5c1a143'

function document(hex: string): Uint8Array {
  return Buffer.concat([Buffer.from('<rss><title>'), Buffer.from(hex, 'hex'), Buffer.from('</title></rss>')])
}

test('undeclared East Asian charsets are told by their pairs', () => {
  assert.equal(guessEastAsian(document(SHIFT_JIS)), 'shift_jis')
  assert.equal(guessEastAsian(document(EUC_KR)), 'euc-kr')
  assert.equal(guessEastAsian(document(GB2312)), 'gbk')
  assert.equal(guessEastAsian(document(BIG5)), 'big5')
  assert.deepEqual([decodeText(document(GB2312), { kind: 'xml' }).evidence], ['detected'])
})

test('Arabic in windows-1256 and a few strange bytes are not East Asian', () => {
  // «أعلنت إدارة الميناء» and «قال» in windows-1256.
  const arabic = Buffer.from('c3dac1e4ca20c5cfc7d1c920c7e1e3edc4c7c120deC7e1'.toLowerCase(), 'hex')
  assert.equal(guessEastAsian(Buffer.concat([arabic, Buffer.from(' '), arabic, Buffer.from('\n'), arabic])), undefined)
  assert.equal(guessEastAsian(document('d6d0b9fa')), undefined)
})
