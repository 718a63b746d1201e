import assert from 'node:assert/strict'
import { test } from 'node:test'
import { createKeyring } from '../base/keyring.ts'
import { sealToken } from '../base/sealed-token.ts'
import { type CommentId, toId } from '../news/ids.ts'
import { MAILED_LINK_LIFE_MS, MAILED_PURPOSES, openMailedLink, sealMailedLink } from './mailed-link.ts'

const KEYRING = createKeyring(new Uint8Array(32).fill(7))
const NOON: number = Date.parse('2024-04-03T12:00:00Z')
const LINK = { commentId: toId<CommentId>(17), purposes: MAILED_PURPOSES }
const TOKEN: string = sealMailedLink(KEYRING, LINK, NOON + MAILED_LINK_LIFE_MS)

test('a mailed link says which comment it speaks of and what it allows', () => {
  const opened = openMailedLink(KEYRING, TOKEN, NOON)
  assert.deepEqual(opened, { kind: 'valid', value: LINK, expiresAt: NOON + MAILED_LINK_LIFE_MS })
  assert.match(TOKEN, /^[\w-]+$/)
})

test('a link that may only stop mails allows nothing else', () => {
  const token = sealMailedLink(KEYRING, { ...LINK, purposes: ['stop-replies'] }, NOON + 1)
  const opened = openMailedLink(KEYRING, token, NOON)
  assert.deepEqual(opened.kind === 'valid' && opened.value.purposes, ['stop-replies'])
})

test('a mailed link ends after 180 days', () => {
  assert.equal(openMailedLink(KEYRING, TOKEN, NOON + MAILED_LINK_LIFE_MS - 1).kind, 'valid')
  assert.equal(openMailedLink(KEYRING, TOKEN, NOON + MAILED_LINK_LIFE_MS).kind, 'expired')
})

test('a token that is changed, cut, of another house or of another purpose is forged', () => {
  const other = createKeyring(new Uint8Array(32).fill(8))
  const value = { comment: 17, may: 'erase' }
  const end = NOON + MAILED_LINK_LIFE_MS
  const forged = [
    '',
    `${TOKEN}AAAA`,
    TOKEN.slice(1),
    `${TOKEN.startsWith('A') ? 'B' : 'A'}${TOKEN.slice(1)}`,
    sealMailedLink(other, LINK, end),
    sealToken(KEYRING, 'code', { value, expiresAt: end }),
    sealToken(KEYRING, 'mailed-link', { value: { comment: '17', may: 'erase' }, expiresAt: end }),
  ]
  for (const token of forged) assert.equal(openMailedLink(KEYRING, token, NOON).kind, 'forged', token)
})
