import assert from 'node:assert/strict'
import { test } from 'node:test'
import { createKeyring } from '../base/keyring.ts'
import { type CommentId, toId, type WriterId } from '../news/ids.ts'
import { DAY_MS } from '../news/instant.ts'
import {
  type ApprovedComment,
  approvalMails,
  type MailContact,
  type ReceivedComment,
  receivedKeyStart,
  receivedMails,
} from './comment-mails.ts'
import { openMailedLink } from './mailed-link.ts'
import { sealContact } from './sealed-contact.ts'

const KEYRING = createKeyring(new Uint8Array(32).fill(7))
const NOON: number = Date.parse('2024-04-03T12:00:00Z')
const SETTING = { keyring: KEYRING, siteUrl: 'https://news.example', siteName: 'نشرة المرفأ', language: 'ar' } as const

const RECEIVED: ReceivedComment = {
  id: toId<CommentId>(17),
  name: 'سلمى',
  text: 'متى يعود الخط البحري؟',
  articleTitle: 'عاد الميناء إلى العمل',
  at: NOON,
  result: { state: 'pending', heldBy: 'pre-moderation' },
  address: 'salma@reader.example',
  isMuted: false,
  mailsToday: 0,
}

const SALMA: MailContact = {
  writerId: toId<WriterId>(4),
  sealed: sealContact(KEYRING, 'salma@reader.example'),
  confirmedAt: NOON,
}
const OMAR: MailContact = {
  writerId: toId<WriterId>(5),
  sealed: sealContact(KEYRING, 'omar@reader.example'),
  confirmedAt: NOON,
}

const APPROVED: ApprovedComment = {
  comment: {
    id: toId<CommentId>(18),
    number: 3,
    name: 'عمر',
    text: 'يعود غدًا.',
    redactions: [],
    articleTitle: 'عاد الميناء إلى العمل',
    parentId: toId<CommentId>(17),
    writerId: OMAR.writerId,
  },
  at: NOON,
  own: OMAR,
  parent: SALMA,
}

function addressOf({ to }: { readonly to: Uint8Array }): string | undefined {
  return KEYRING.open('mail', to)
}

function purposesOf(link: string | number | undefined): readonly string[] {
  const opened = openMailedLink(KEYRING, String(link).split('/').at(-1) ?? '', NOON)
  assert.ok(opened.kind === 'valid', opened.kind)
  return opened.value.purposes
}

test('a received comment is confirmed to the address that was typed, with a link that may do everything', () => {
  const [mail, ...more] = receivedMails(RECEIVED, SETTING)
  assert.ok(mail)
  assert.deepEqual(more, [])
  assert.equal(addressOf(mail), 'salma@reader.example')
  assert.match(String(mail.values.link), /^https:\/\/news\.example\/mail\/[\w-]+$/)
  assert.deepEqual(purposesOf(mail.values.link), ['confirm', 'change', 'withdraw', 'erase', 'stop-replies', 'mute'])
  assert.equal(mail.about, 17)
})

test('the address stands neither in the key nor among the values', () => {
  for (const mail of [...receivedMails(RECEIVED, SETTING), ...approvalMails(APPROVED, SETTING)]) {
    assert.doesNotMatch(JSON.stringify([mail.key, mail.values]), /reader\.example/)
  }
})

test('a writer is told what a comment waits for, and of a rejection by a phase nothing', () => {
  const waits = (result: ReceivedComment['result']) =>
    receivedMails({ ...RECEIVED, result }, SETTING)[0]?.values.waitsFor
  assert.equal(waits({ state: 'approved' }), 'nothing')
  assert.equal(waits({ state: 'pending', heldBy: 'confirmation' }), 'confirmation')
  assert.equal(waits({ state: 'pending', heldBy: 'links' }), 'editor')
  assert.equal(waits({ state: 'rejected', heldBy: 'words' }), 'editor')
})

test('one address gets three such mails a day, and two that were made at once share a key', () => {
  const keys = [0, 1, 2, 3].flatMap((mailsToday) =>
    receivedMails({ ...RECEIVED, mailsToday }, SETTING).map(({ key }) => key),
  )
  const start = receivedKeyStart(KEYRING, 'Salma@reader.example', NOON)
  assert.deepEqual(
    keys,
    [1, 2, 3].map((index) => start + index),
  )
  assert.equal(receivedMails({ ...RECEIVED, id: toId<CommentId>(99) }, SETTING)[0]?.key, keys[0])
  assert.notEqual(receivedKeyStart(KEYRING, 'salma@reader.example', NOON + DAY_MS), start)
})

test('nothing is sent to whoever asked not to be written to', () => {
  assert.deepEqual(receivedMails({ ...RECEIVED, isMuted: true }, SETTING), [])
  const muted = { own: { ...OMAR, mutedAt: NOON }, parent: { ...SALMA, mutedAt: NOON } }
  assert.deepEqual(approvalMails({ ...APPROVED, ...muted }, SETTING), [])
})

test('an approval is told to its writer and to the one whom it answers', () => {
  const [own, reply] = approvalMails(APPROVED, SETTING)
  assert.ok(own && reply)
  assert.deepEqual([own.kind, addressOf(own), own.values.number], ['comment-approved', 'omar@reader.example', 3])
  assert.deepEqual([reply.kind, addressOf(reply), reply.values.name], ['comment-reply', 'salma@reader.example', 'عمر'])
  assert.equal(own.values.permalink, 'https://news.example/comment/18')
  assert.deepEqual([own.about, reply.about], [18, 17])
  assert.deepEqual([own.key, reply.key], ['approved 18', 'reply 18'])
  assert.deepEqual(purposesOf(reply.values.unsubscribe), ['stop-replies'])
})

test('after the first mail only a confirmed address is written to', () => {
  const unconfirmed = { writerId: OMAR.writerId, sealed: OMAR.sealed }
  assert.deepEqual(approvalMails({ ...APPROVED, own: unconfirmed, parent: unconfirmed }, SETTING), [])
})

test('whoever answers a comment of his own hears nothing of it', () => {
  const kinds = approvalMails({ ...APPROVED, parent: OMAR }, SETTING).map(({ kind }) => kind)
  assert.deepEqual(kinds, ['comment-approved'])
})

test('what an editor covered is covered in the mail, and a long reply is cut between characters', () => {
  const textOf = (comment: Partial<ApprovedComment['comment']>) =>
    approvalMails({ ...APPROVED, comment: { ...APPROVED.comment, ...comment } }, SETTING)[1]?.values.text
  assert.equal(
    textOf({
      text: 'رقمه 0791234567 اتصل به',
      redactions: [
        { from: 5, to: 15 },
        { from: 7, to: 12 },
      ],
    }),
    'رقمه ▇▇▇ اتصل به',
  )
  assert.equal(textOf({ text: `a${'😀'.repeat(400)}` }), `a${'😀'.repeat(299)}…`)
})

test('an address that was sealed with another secret is not written to', () => {
  const other = createKeyring(new Uint8Array(32).fill(9))
  assert.deepEqual(approvalMails(APPROVED, { ...SETTING, keyring: other }), [])
})
