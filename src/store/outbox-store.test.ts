import assert from 'node:assert/strict'
import { afterEach, beforeEach, test } from 'node:test'
import type { MailDraft } from '../news/mail.ts'
import { openSqliteStore } from './engines/sqlite/sqlite-store.ts'
import type { Store } from './store.ts'

const NOON: number = Date.parse('2024-04-03T12:00:00Z')

let store: Store
beforeEach(() => {
  store = openSqliteStore({ file: ':memory:' })
})
afterEach(() => store.close())

function draft(key: string): MailDraft {
  return { kind: 'invitation', to: Buffer.from('sealed'), language: 'ar', values: { link: 'x' }, key }
}

test('a draft with the key of another is not added again, not even after that was sent', async () => {
  await store.outbox.add([draft('one'), draft('one')], NOON)
  const [mail, ...more] = await store.outbox.due(NOON, 10)
  assert.ok(mail)
  assert.deepEqual(more, [])
  await store.outbox.sent(mail.id, NOON)
  await store.outbox.add([draft('one')], NOON)
  assert.deepEqual(await store.outbox.counts(), { waiting: 0, sent: 1, givenUp: 0 })
})

test('mails are counted by how their keys begin', async () => {
  await store.outbox.add(['received a 1 1', 'received a 1 2', 'received a 12 1', 'received b 1 1'].map(draft), NOON)
  assert.equal(await store.outbox.countKeys('received a 1 '), 2)
  assert.equal(await store.outbox.countKeys('received a 12 '), 1)
  assert.equal(await store.outbox.countKeys('received c '), 0)
})

test('what failed waits until its next time, with its attempts and its trouble', async () => {
  await store.outbox.add([draft('one')], NOON)
  const [mail] = await store.outbox.due(NOON, 10)
  assert.ok(mail)
  await store.outbox.failed(mail.id, { error: 'smtp 450', nextAt: NOON + 60_000 })
  assert.deepEqual(await store.outbox.due(NOON + 59_999, 10), [])
  const [again] = await store.outbox.due(NOON + 60_000, 10)
  assert.deepEqual([again?.attempts, again?.lastError], [1, 'smtp 450'])
  await store.outbox.givenUp(mail.id, { error: 'smtp 550', at: NOON })
  assert.deepEqual(await store.outbox.troubles(), [
    { outcome: 'given-up', kind: 'invitation', error: 'smtp 550', count: 1 },
  ])
})
