import assert from 'node:assert/strict'
import { afterEach, beforeEach, test } from 'node:test'
import { createKeyring } from '../src/base/keyring.ts'
import type { AddressedMail, SendOutcome } from '../src/mail/send-mail.ts'
import { createMailRound, type MailOutcome, type MailRound, type MailRoundParts } from '../src/mail-round.ts'
import { DAY_MS, HOUR_MS, MINUTE_MS } from '../src/news/instant.ts'
import type { MailDraft } from '../src/news/mail.ts'
import {
  addForTest,
  type CommentedStore,
  commentForTest,
  EDITOR,
  openCommentedStore,
} from '../src/store/commented-store-for-test.ts'

const KEYRING = createKeyring(new Uint8Array(32).fill(7))
const NOON: number = Date.parse('2024-04-03T12:00:00Z')
const NEVER: AbortSignal = new AbortController().signal

let opened: CommentedStore
let now: number
let answer: SendOutcome
let sent: AddressedMail[]
let outcomes: MailOutcome[]
let pauses: number[]

beforeEach(async () => {
  opened = await openCommentedStore()
  now = NOON
  answer = { kind: 'sent' }
  sent = []
  outcomes = []
  pauses = []
})
afterEach(() => opened.close())

function round(change: Partial<MailRoundParts> = {}): MailRound {
  const parts: MailRoundParts = {
    store: opened.store,
    keyring: KEYRING,
    clock: () => now,
    sender: {
      async send(mail) {
        sent.push(mail)
        return answer
      },
    },
    siteUrl: 'https://news.example',
    ...change,
  }
  const listener = {
    mailed: (outcome: MailOutcome) => void outcomes.push(outcome),
    failed: (error: unknown) => assert.fail(String(error)),
  }
  return createMailRound(parts, listener, { mailsAMinute: 30, pause: async (ms) => void pauses.push(ms) })
}

function invitation(key: string, change: Partial<MailDraft> = {}): MailDraft {
  return {
    kind: 'invitation',
    to: KEYRING.seal('mail', `${key}@reader.example`),
    language: 'ar',
    values: { siteName: 'نشرة', name: 'ليلى', link: 'https://news.example/desk/invitation/abc' },
    key,
    ...change,
  }
}

test('a mail that is due is sent once and leaves its address behind', async () => {
  await opened.store.outbox.add([invitation('layla')], NOON)
  assert.equal(await round().once(NEVER), 1)
  assert.equal(await round().once(NEVER), 0)
  assert.deepEqual(
    sent.map(({ to }) => to),
    ['layla@reader.example'],
  )
  assert.deepEqual(await opened.store.outbox.counts(), { waiting: 0, sent: 1, givenUp: 0 })
})

test('a mail that fails rests ever longer, keeps its Message-ID, and is given up with its reason', async () => {
  await opened.store.outbox.add([invitation('layla')], NOON)
  answer = { kind: 'refused', reason: 'ESOCKET CONN', isFinal: false }
  const tries: number[] = []
  for (; now < NOON + 4 * DAY_MS; now += MINUTE_MS) {
    if ((await round().once(NEVER)) > 0) tries.push(now - NOON)
  }
  const rests = tries.slice(1).map((at, index) => at - (tries[index] ?? 0))
  assert.deepEqual(rests, [MINUTE_MS, 5 * MINUTE_MS, 30 * MINUTE_MS, 2 * HOUR_MS, 6 * HOUR_MS, 24 * HOUR_MS])
  assert.equal(new Set(sent.map(({ messageId }) => messageId)).size, 1)
  assert.deepEqual(outcomes.at(-1), { kind: 'given-up', reason: 'ESOCKET CONN' })
  assert.deepEqual(await opened.store.outbox.counts(), { waiting: 0, sent: 0, givenUp: 1 })
})

test('a mail that is refused for good is given up at once', async () => {
  await opened.store.outbox.add([invitation('layla')], NOON)
  answer = { kind: 'refused', reason: 'EENVELOPE RCPT TO 550', isFinal: true }
  await round().once(NEVER)
  assert.deepEqual(outcomes, [{ kind: 'given-up', reason: 'EENVELOPE RCPT TO 550' }])
})

test('no more mails go out in a minute than are allowed', async () => {
  await opened.store.outbox.add(
    ['a', 'b', 'c'].map((key) => invitation(key)),
    NOON,
  )
  await round().once(NEVER)
  assert.deepEqual(pauses, [2000, 2000, 2000])
})

test('a signal ends the round after the mail in hand', async () => {
  await opened.store.outbox.add(
    ['a', 'b', 'c'].map((key) => invitation(key)),
    NOON,
  )
  const stop = new AbortController()
  const sender: MailRoundParts['sender'] = {
    async send(mail) {
      sent.push(mail)
      stop.abort()
      return answer
    },
  }
  await round({ sender }).run(stop.signal)
  assert.equal(sent.length, 1)
  assert.deepEqual(await opened.store.outbox.counts(), { waiting: 2, sent: 1, givenUp: 0 })
})

test('a mail whose address cannot be opened, or whose link is not ours, is given up and not sent', async () => {
  const other = createKeyring(new Uint8Array(32).fill(8))
  const values = { siteName: 'نشرة', name: 'ليلى', link: 'https://evil.example/' }
  await opened.store.outbox.add(
    [invitation('a', { to: other.seal('mail', 'a@reader.example') }), invitation('b', { values })],
    NOON,
  )
  await round().once(NEVER)
  assert.deepEqual(sent, [])
  assert.deepEqual(outcomes, [
    { kind: 'given-up', reason: 'sealed-with-another-secret' },
    { kind: 'given-up', reason: 'unusable link' },
  ])
})

test('nobody is told of a comment that was taken back before the mail went out', async () => {
  const [articleId] = opened.articles
  assert.ok(articleId !== undefined)
  const { id } = await addForTest(opened.store, commentForTest(articleId))
  const decide = {
    act: EDITOR,
    mails: () => [invitation('salma', { values: { ...invitation('x').values, comment: id } })],
  }
  await opened.store.comments.decide([id], { state: 'approved' }, decide)
  now = EDITOR.at
  answer = { kind: 'refused', reason: 'ETIMEDOUT CONN', isFinal: false }
  await round().once(NEVER)
  assert.equal(sent.length, 1)
  await opened.store.comments.withdraw(id, NOON)
  now += HOUR_MS
  await round().once(NEVER)
  assert.deepEqual(outcomes.at(-1), { kind: 'given-up', reason: 'no-longer-shown' })
})

test('a store that cannot write does not send a mail anew', async () => {
  await opened.store.outbox.add([invitation('layla')], NOON)
  let isFull = true
  const outbox: MailRoundParts['store']['outbox'] = {
    ...opened.store.outbox,
    async sent(id, at) {
      if (isFull) throw new Error('the disk is full')
      await opened.store.outbox.sent(id, at)
    },
  }
  const mails = round({ store: { comments: opened.store.comments, outbox } })
  await assert.rejects(mails.once(NEVER), /full/)
  await assert.rejects(mails.once(NEVER), /full/)
  isFull = false
  await mails.once(NEVER)
  assert.equal(sent.length, 1)
  assert.deepEqual(await opened.store.outbox.counts(), { waiting: 0, sent: 1, givenUp: 0 })
})
