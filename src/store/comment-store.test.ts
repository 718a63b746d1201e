import assert from 'node:assert/strict'
import { test } from 'node:test'
import { seededRandom } from '../base/seeded-random.ts'
import type { Comment } from '../news/comment.ts'
import { type CommentId, type DecisionId, toId } from '../news/ids.ts'
import { DAY_MS } from '../news/instant.ts'
import {
  addForTest,
  type CommentedStore,
  commentForTest,
  EDITOR,
  openCommentedStore,
} from './commented-store-for-test.ts'
import type { Store } from './store.ts'

const NOON = Date.parse('2024-04-03T12:00:00Z')
const MISSING = toId<CommentId>(999_999)

async function withComments(work: (setting: CommentedStore) => Promise<void>, articles = 1): Promise<void> {
  const setting = await openCommentedStore({ articles })
  try {
    await work(setting)
  } finally {
    await setting.close()
  }
}

function firstArticle({ articles }: CommentedStore): CommentedStore['articles'][number] {
  const [article] = articles
  assert.ok(article)
  return article
}

async function approve(
  store: Store,
  id: CommentId,
): Promise<{ readonly decisionId: DecisionId; readonly number?: number }> {
  const [outcome] = await store.comments.decide([id], { state: 'approved' }, { act: EDITOR })
  assert.ok(outcome?.kind === 'decided')
  return outcome
}

test('a comment waits unseen, is numbered at its approval, and stands under its article', async () => {
  await withComments(async (setting) => {
    const { store } = setting
    const articleId = firstArticle(setting)
    const edition = store.edition()
    const { id } = await addForTest(store, commentForTest(articleId))
    assert.equal(store.edition(), edition, 'what nobody sees makes no page anew')
    assert.deepEqual(await store.comments.threads(articleId, { order: 'oldest', skip: 0, limit: 10 }), [])
    assert.equal((await store.comments.queue({ state: 'pending', order: 'oldest', limit: 10 }))[0]?.id, id)
    assert.equal((await approve(store, id)).number, 1)
    const [thread] = await store.comments.threads(articleId, { order: 'oldest', skip: 0, limit: 10 })
    assert.ok(thread && 'text' in thread.top)
    assert.equal(thread.top.text, 'متى يعود الخط البحري؟')
    assert.equal((await store.comments.ofArticle(articleId)).shown, 1)
    assert.equal((await store.comments.latest({ limit: 5 }))[0]?.id, id)
    assert.deepEqual(await store.comments.place(id), { articleId, number: 1, threadsBefore: 0 })
  })
})

test('a code is used up with the comment that it let in, and bears three wrong answers', async () => {
  await withComments(async (setting) => {
    const { store } = setting
    const articleId = firstArticle(setting)
    const code = { nonce: 'n1', expiresAt: NOON + DAY_MS }
    await addForTest(store, commentForTest(articleId, { code }))
    assert.deepEqual(await store.comments.add(commentForTest(articleId, { code, text: 'آخر' })), { kind: 'code-spent' })
    assert.equal((await store.comments.counts()).states.pending, 1)
    const tried = { nonce: 'n2', expiresAt: NOON + DAY_MS }
    assert.deepEqual(
      [2, 1, 0, 0],
      [
        await store.comments.countTry(tried),
        await store.comments.countTry(tried),
        await store.comments.countTry(tried),
        await store.comments.countTry(tried),
      ],
    )
    assert.ok(await store.comments.isSpent('n2'))
    assert.deepEqual(await store.comments.add(commentForTest(articleId, { code: tried })), { kind: 'code-spent' })
  })
})

test('fifty comments at once with one code: one is kept', async () => {
  await withComments(async (setting) => {
    const code = { nonce: 'once', expiresAt: NOON + DAY_MS }
    const tries = Array.from({ length: 50 }, () =>
      setting.store.comments.add(commentForTest(firstArticle(setting), { code })),
    )
    const kinds = (await Promise.all(tries)).map(({ kind }) => kind)
    assert.equal(kinds.filter((kind) => kind === 'added').length, 1)
  })
})

test('a reply stands under a shown comment of the same article, one level deep', async () => {
  await withComments(async (setting) => {
    const { store, articles } = setting
    const articleId = firstArticle(setting)
    const top = await addForTest(store, commentForTest(articleId))
    const early = commentForTest(articleId, { parentId: top.id })
    assert.equal((await store.comments.add(early)).kind, 'no-such-parent', 'not before it is shown')
    await approve(store, top.id)
    const reply = await addForTest(store, early)
    await approve(store, reply.id)
    assert.equal((await store.comments.add(commentForTest(articleId, { parentId: reply.id }))).kind, 'no-such-parent')
    const elsewhere = articles[1]
    assert.ok(elsewhere)
    assert.equal((await store.comments.add(commentForTest(elsewhere, { parentId: top.id }))).kind, 'no-such-parent')
    const [thread] = await store.comments.threads(articleId, { order: 'oldest', skip: 0, limit: 10 })
    assert.deepEqual(
      thread?.replies.map(({ number }) => number),
      [2],
    )
    assert.equal((await store.comments.place(reply.id))?.threadsBefore, 0)
  }, 2)
})

test('undoing the latest approval frees its number; undoing an earlier one leaves its place empty', async () => {
  await withComments(async (setting) => {
    const { store } = setting
    const articleId = firstArticle(setting)
    const ids = [await addForTest(store, commentForTest(articleId)), await addForTest(store, commentForTest(articleId))]
    const decisions = [await approve(store, ids[0]?.id ?? MISSING), await approve(store, ids[1]?.id ?? MISSING)]
    const undo = async (index: number) =>
      (await store.comments.undo(decisions[index]?.decisionId ?? toId(1), EDITOR)).kind
    assert.equal(await undo(0), 'undone')
    assert.equal(await undo(0), 'too-late')
    const places = async () =>
      (await store.comments.threads(articleId, { order: 'oldest', skip: 0, limit: 10 })).map(({ top }) => [
        top.number,
        'state' in top ? top.state : 'approved',
      ])
    assert.deepEqual(await places(), [
      [1, 'pending'],
      [2, 'approved'],
    ])
    assert.equal(await undo(1), 'undone')
    assert.deepEqual(await places(), [[1, 'pending']])
    assert.equal((await approve(store, ids[1]?.id ?? MISSING)).number, 2)
    assert.equal((await approve(store, ids[0]?.id ?? MISSING)).number, 1, 'a number is a comment’s own')
  })
})

test('in 1,000 random runs of two moderators and withdrawing writers numbers are unique and without gaps', async () => {
  await withComments(async (setting) => {
    const { store, articles } = setting
    for (let run = 0; run < 1000; run++) {
      const articleId = articles[run % articles.length]
      assert.ok(articleId)
      await oneRun(store, articleId, seededRandom(run + 1))
    }
    for (const articleId of articles) await assertGapless(store, articleId)
    await assertCountsHold(store)
  }, 5)
})

/** Some acts of two moderators at once on the comments of one article. */
async function oneRun(
  store: Store,
  articleId: CommentedStore['articles'][number],
  random: () => number,
): Promise<void> {
  const added = await addForTest(store, commentForTest(articleId, { text: `تعليق ${random()}` }))
  const waiting = await store.comments.queue({ articleId, order: 'newest', limit: 6 })
  const acts = Array.from({ length: 4 }, async () => {
    const comment = waiting[Math.floor(random() * waiting.length)]
    if (comment) await oneAct(store, comment, random())
  })
  await Promise.all([...acts, approve(store, added.id).catch(() => undefined)])
  if (random() < 0.1) await assertGapless(store, articleId)
}

async function oneAct(store: Store, { id, decisionId }: Comment, chance: number): Promise<void> {
  const { comments } = store
  if (chance < 0.5) await comments.decide([id], { state: 'approved' }, { act: EDITOR })
  else if (chance < 0.7)
    await comments.decide([id], { state: 'rejected', reason: 'other' }, { act: { ...EDITOR, byName: 'سالم' } })
  else if (chance < 0.9 && decisionId) await comments.undo(decisionId, EDITOR)
  else if (chance < 0.95) await comments.withdraw(id, NOON)
}

async function assertGapless(store: Store, articleId: CommentedStore['articles'][number]): Promise<void> {
  const threads = await store.comments.threads(articleId, { order: 'oldest', skip: 0, limit: 10_000 })
  assert.deepEqual(
    threads.map(({ top }) => top.number),
    threads.map((_, index) => index + 1),
  )
}

/** The kept counts are what counting would give. */
async function assertCountsHold(store: Store): Promise<void> {
  const { states } = await store.comments.counts()
  for (const state of ['pending', 'approved', 'rejected', 'withdrawn'] as const) {
    const comments = await store.comments.queue({ state, order: 'oldest', limit: 100_000 })
    assert.equal(states[state], comments.length, state)
  }
}

test('moderation is told what this writer and this address did before, and who else said the same', async () => {
  await withComments(async (setting) => {
    const { store, articles } = setting
    const articleId = firstArticle(setting)
    const address = { text: '203.0.113.7', key: 'address-key' }
    const first = await addForTest(store, commentForTest(articleId, { address }))
    await store.comments.decide([first.id], { state: 'rejected', reason: 'spam' }, { act: EDITOR })
    const question = {
      articleId,
      writerKey: 'writer-of-the-test',
      addressKey: 'address-key',
      textKey: 'متي يعود الخط البحري',
      at: NOON,
      since: { address: NOON, article: NOON, site: NOON, history: NOON },
    }
    const facts = await store.comments.ask(question)
    assert.deepEqual(facts.recent, { address: 1, article: 1, site: 1 })
    assert.deepEqual(facts.repeats, { here: 1, elsewhere: 0 })
    assert.deepEqual(facts.history, { approved: 0, rejected: 1 })
    const others = await store.comments.ask({
      ...question,
      articleId: articles[1] ?? articleId,
      writerKey: 'b',
      addressKey: 'c',
    })
    assert.deepEqual(others.repeats, { here: 0, elsewhere: 1 })
    assert.equal(others.writer, undefined)
    await store.writers.ban(
      { kind: 'address', value: 'address-key', verdict: 'reject', note: '', until: NOON + 1 },
      EDITOR,
    )
    assert.equal((await store.comments.ask(question)).addressBan, 'reject')
    assert.equal((await store.comments.ask({ ...question, at: NOON + 1 })).addressBan, undefined, 'it has ended')
  }, 2)
})

test('a changed comment keeps its number while its new text waits, and the old text is kept', async () => {
  await withComments(async (setting) => {
    const { store } = setting
    const articleId = firstArticle(setting)
    const { id } = await addForTest(store, commentForTest(articleId))
    await approve(store, id)
    const { result } = commentForTest(articleId)
    assert.ok(await store.comments.change(id, { name: 'سلمى', text: 'متى يعود؟', textKey: 'k', at: NOON, result }))
    const [thread] = await store.comments.threads(articleId, { order: 'oldest', skip: 0, limit: 1 })
    assert.deepEqual(thread?.top, { id, number: 1, state: 'pending' })
    assert.deepEqual(
      (await store.comments.revisions(id)).map(({ text }) => text),
      ['متى يعود الخط البحري؟'],
    )
    assert.equal((await approve(store, id)).number, 1)
    assert.ok((await store.comments.shownById(id))?.isEdited)
  })
})

test('redactions must lie within the text, in order', async () => {
  await withComments(async (setting) => {
    const { store } = setting
    const { id } = await addForTest(store, commentForTest(firstArticle(setting)))
    assert.ok(await store.comments.redact(id, [{ from: 0, to: 3 }], EDITOR))
    for (const bad of [
      [{ from: 0, to: 3000 }],
      [{ from: 2, to: 2 }],
      [
        { from: 3, to: 5 },
        { from: 4, to: 6 },
      ],
      [{ from: -1, to: 2 }],
    ]) {
      assert.ok(!(await store.comments.redact(id, bad, EDITOR)))
    }
    assert.deepEqual((await store.comments.byId(id))?.redactions, [{ from: 0, to: 3 }])
  })
})

test('an erased writer leaves empty places, and nothing that tells who it was', async () => {
  await withComments(async (setting) => {
    const { store } = setting
    const articleId = firstArticle(setting)
    const mail = {
      kind: 'comment-received',
      to: Buffer.from('x'),
      language: 'ar',
      values: { text: 'سر' },
      key: 'm1',
    } as const
    const { id } = await addForTest(
      store,
      commentForTest(articleId, {
        contact: Buffer.from('sealed'),
        address: { text: '203.0.113.7', key: 'k' },
        mails: () => [mail],
      }),
    )
    await approve(store, id)
    const writer = await store.writers.ofComment(id)
    assert.ok(writer?.hasContact)
    await store.writers.addNote(writer.id, 'يكتب كثيرًا', EDITOR)
    assert.equal(await store.writers.erase(writer.id, EDITOR), 1)
    assert.deepEqual(await store.writers.notes(writer.id), [])
    assert.equal(await store.writers.contact(writer.id), undefined)
    assert.equal(await store.writers.byKey('writer-of-the-test'), undefined)
    assert.deepEqual(await store.outbox.due(NOON + DAY_MS, 10), [])
    const erased = await store.comments.byId(id)
    assert.deepEqual([erased?.state, erased?.name, erased?.text, erased?.address], ['erased', '', '', undefined])
    const [thread] = await store.comments.threads(articleId, { order: 'oldest', skip: 0, limit: 1 })
    assert.deepEqual(thread?.top, { id, number: 1, state: 'erased' })
  })
})

test('what is old is forgotten, in steps', async () => {
  await withComments(async (setting) => {
    const { store } = setting
    const articleId = firstArticle(setting)
    const address = { text: '203.0.113.7', key: 'k' }
    const { id } = await addForTest(store, commentForTest(articleId, { address, contact: Buffer.from('sealed') }))
    await store.comments.decide([id], { state: 'rejected', reason: 'spam' }, { act: EDITOR })
    const late = NOON + 400 * DAY_MS
    const never = { addressesCut: 0, addresses: 0, rejected: 0, contacts: 0, reports: 0, mails: 0, now: NOON }
    const options = { limit: 10, cut: () => '203.0.113.0/24' }
    const cut = await store.writers.forget({ ...never, addressesCut: late }, options)
    assert.equal(cut.addressesCut, 1)
    assert.equal((await store.comments.byId(id))?.address, '203.0.113.0/24')
    assert.equal(await store.writers.addressKeyOf(id), undefined)
    assert.equal((await store.writers.forget({ ...never, addressesCut: late }, options)).addressesCut, 0, 'only once')
    const all = await store.writers.forget({ ...never, addresses: late, rejected: late, contacts: late }, options)
    assert.deepEqual([all.addressesForgotten, all.commentsErased, all.contactsForgotten], [1, 1, 1])
    assert.equal((await store.comments.byId(id))?.text, '')
  })
})

test('reports are counted once an address, and closed together', async () => {
  await withComments(async (setting) => {
    const { store } = setting
    const { id } = await addForTest(store, commentForTest(firstArticle(setting)))
    const report = { reference: 'NR-1', commentId: id, reason: 'spam', detail: '', addressKey: 'a', at: NOON } as const
    assert.equal((await store.reports.add(report)).kind, 'no-such-comment', 'nobody reports what is not shown')
    await approve(store, id)
    assert.equal((await store.reports.add(report)).kind, 'added')
    assert.deepEqual(await store.reports.add({ ...report, reference: 'NR-2' }), { kind: 'repeated', reference: 'NR-1' })
    assert.equal((await store.reports.add({ ...report, reference: 'NR-3', addressKey: 'b' })).kind, 'added')
    assert.equal((await store.comments.counts()).reported, 1)
    assert.equal((await store.comments.queue({ reported: true, order: 'oldest', limit: 5 })).length, 1)
    assert.equal(await store.reports.close(id, { state: 'dismissed', answer: 'ضمن القواعد' }, EDITOR), 2)
    assert.equal((await store.comments.counts()).reported, 0)
    assert.equal((await store.reports.byReference('NR-3'))?.answer, 'ضمن القواعد')
  })
})

test('statistics are what was received, decided and refused', async () => {
  await withComments(async (setting) => {
    const { store } = setting
    const articleId = firstArticle(setting)
    const one = await addForTest(store, commentForTest(articleId))
    const two = await addForTest(store, commentForTest(articleId))
    await approve(store, one.id)
    const { decisionId } = await approve(store, two.id)
    await store.comments.undo(decisionId, EDITOR)
    await store.comments.countRefusal('too-long', NOON)
    const found = await store.comments.statistics({ from: NOON, to: NOON + 1000 * 60 * 60 })
    assert.deepEqual(found.days, [{ day: '2024-04-03', received: 2, approved: 1, rejected: 0, refused: 1 }])
    assert.equal(found.medianWaitMs, 60_000)
    assert.deepEqual(found.byEditor, [{ name: 'ليلى', approved: 1, rejected: 0 }])
  })
})

test('a comment that was decided otherwise, or changed by its writer, since it was seen is left alone', async () => {
  await withComments(async ({ store, articles }) => {
    const [article] = articles
    assert.ok(article)
    const { id } = await addForTest(store, commentForTest(article))
    const seen = new Map([[id, { revision: 1 }]])
    const [rejected] = await store.comments.decide([id], { state: 'rejected', reason: 'spam' }, { act: EDITOR, seen })
    assert.ok(rejected?.kind === 'decided')
    const [late] = await store.comments.decide([id], { state: 'approved' }, { act: EDITOR, seen })
    assert.deepEqual(late, { kind: 'changed', id })
    const now = new Map([[id, { revision: 1, decisionId: rejected.decisionId }]])
    const { result } = commentForTest(article)
    await store.comments.change(id, { name: 'سلمى', text: 'نص آخر', textKey: 'نص اخر', at: NOON, result })
    const [unseen] = await store.comments.decide([id], { state: 'approved' }, { act: EDITOR, seen: now })
    assert.deepEqual(unseen, { kind: 'changed', id })
    assert.equal((await store.comments.byId(id))?.state, 'pending')
  })
})

test('every version of the settings is kept, newest first', async () => {
  await withComments(async ({ store }) => {
    const first = await store.settings.comments()
    await store.settings.saveComments({ ...first, closesAfterDays: 7 }, EDITOR)
    await store.settings.saveComments({ ...first, isOpen: false }, EDITOR)
    const versions = await store.settings.commentVersions(5)
    assert.deepEqual(
      versions.map(({ settings, byName }) => [settings.closesAfterDays, settings.isOpen, byName]),
      [
        [14, false, 'ليلى'],
        [7, true, 'ليلى'],
      ],
    )
  })
})
