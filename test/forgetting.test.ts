import assert from 'node:assert/strict'
import { afterEach, beforeEach, test } from 'node:test'
import { createForgetting, type Forgetting } from '../src/forgetting.ts'
import { DEFAULT_COMMENT_SETTINGS } from '../src/news/comment-settings.ts'
import type { ArticleId, CommentId } from '../src/news/ids.ts'
import { DAY_MS, HOUR_MS } from '../src/news/instant.ts'
import type { NewComment } from '../src/store/comment-store.ts'
import {
  addForTest,
  type CommentedStore,
  commentForTest,
  EDITOR,
  openCommentedStore,
} from '../src/store/commented-store-for-test.ts'
import type { ForgottenCounts } from '../src/store/writer-store.ts'

const NOON: number = Date.parse('2024-04-03T12:00:00Z')
const NEVER: AbortSignal = new AbortController().signal
const { retention } = DEFAULT_COMMENT_SETTINGS

let opened: CommentedStore
let now: number
let forgotten: ForgottenCounts[]
let forgetting: Forgetting

beforeEach(async () => {
  opened = await openCommentedStore()
  now = NOON
  forgotten = []
  const listener = {
    forgot: (counts: ForgottenCounts) => void forgotten.push(counts),
    failed: (error: unknown) => assert.fail(String(error)),
  }
  forgetting = createForgetting({ store: opened.store, clock: () => now }, listener, { pause: async () => {} })
})
afterEach(() => opened.close())

async function add(change: Partial<NewComment> = {}): Promise<CommentId> {
  const articleId = opened.articles[0] as ArticleId
  const address = { text: '192.0.2.77', key: 'digest-of-the-address' }
  return (await addForTest(opened.store, commentForTest(articleId, { address, ...change }))).id
}

async function addressAfter(days: number, id: CommentId): Promise<string | undefined> {
  now = NOON + days * DAY_MS + 1
  await forgetting.once(NEVER)
  return (await opened.store.comments.byId(id))?.address
}

test('an address is cut to its network, and later forgotten, on the days that the settings name', async () => {
  const id = await add()
  assert.equal(await addressAfter(retention.addressCutDays - 1, id), '192.0.2.77')
  assert.equal(await opened.store.writers.addressKeyOf(id), 'digest-of-the-address')
  assert.equal(await addressAfter(retention.addressCutDays, id), '192.0.2.0/24')
  assert.equal(await opened.store.writers.addressKeyOf(id), undefined)
  assert.equal(await addressAfter(retention.addressDays - 1, id), '192.0.2.0/24')
  assert.equal(await addressAfter(retention.addressDays, id), undefined)
})

test('what an administrator changes holds from the next round on', async () => {
  const id = await add()
  const settings = { ...DEFAULT_COMMENT_SETTINGS, retention: { ...retention, addressCutDays: 0, addressDays: 1 } }
  await opened.store.settings.saveComments(settings, EDITOR)
  assert.equal(await addressAfter(1, id), undefined)
})

test('a rejected comment is erased, an e-mail address forgotten after its writer fell silent, an approved text stays', async () => {
  const approved = await add({ contact: Buffer.from('sealed') })
  const rejected = await add({ text: 'اشترِ الآن', textKey: 'b' })
  await opened.store.comments.decide([approved], { state: 'approved' }, { act: EDITOR })
  await opened.store.comments.decide([rejected], { state: 'rejected', reason: 'spam' }, { act: EDITOR })
  now = NOON + (retention.contactDays + 1) * DAY_MS
  const counts = await forgetting.once(NEVER)
  assert.deepEqual([counts.commentsErased, counts.contactsForgotten], [1, 1])
  assert.deepEqual(
    [(await opened.store.comments.byId(rejected))?.state, (await opened.store.comments.byId(rejected))?.text],
    ['erased', ''],
  )
  const kept = await opened.store.comments.byId(approved)
  assert.deepEqual([kept?.state, kept?.text, kept?.hasContact], ['approved', 'متى يعود الخط البحري؟', false])
})

test('a mountain is forgotten in batches, to its last', async () => {
  for (let index = 0; index < 450; index++) await add({ textKey: `t${index}`, writerKey: `w${index % 9}` })
  now = NOON + (retention.addressDays + 1) * DAY_MS
  const counts = await forgetting.once(NEVER)
  assert.equal(counts.addressesForgotten, 450)
  assert.equal(
    Object.values(await forgetting.once(NEVER)).reduce((sum, count) => sum + count, 0),
    0,
  )
})

test('it is done at the start and every hour, told only where there was something, and ends with the signal', async () => {
  await add()
  const stop = new AbortController()
  const pauses: number[] = []
  const running = createForgetting(
    { store: opened.store, clock: () => now },
    { forgot: (counts) => void forgotten.push(counts), failed: (error) => assert.fail(String(error)) },
    {
      async pause(ms) {
        pauses.push(ms)
        if (ms === HOUR_MS && pauses.filter((pause) => pause === HOUR_MS).length === 3) stop.abort()
        if (ms === HOUR_MS) now += 5 * DAY_MS
      },
    },
  )
  await running.run(stop.signal)
  assert.deepEqual(
    forgotten.map(({ addressesCut }) => addressesCut),
    [1],
  )
})

test('a mail that nobody sends is forgotten too, and no sooner than it could have been sent', async () => {
  const draft = { kind: 'invitation', to: Buffer.from('sealed'), language: 'ar', values: {}, key: 'one' } as const
  await opened.store.settings.saveComments(
    { ...DEFAULT_COMMENT_SETTINGS, retention: { ...retention, mailDays: 0 } },
    EDITOR,
  )
  await opened.store.outbox.add([draft], NOON)
  now = NOON + 2 * DAY_MS
  await forgetting.once(NEVER)
  assert.equal((await opened.store.outbox.counts()).waiting, 1)
  now += 1
  assert.equal((await forgetting.once(NEVER)).mailsForgotten, 1)
  assert.equal((await opened.store.outbox.counts()).waiting, 0)
})
