import assert from 'node:assert/strict'
import { randomBytes } from 'node:crypto'
import { test } from 'node:test'
import { createKeyring } from '../src/base/keyring.ts'
import { createCommentWay } from '../src/comment-way.ts'
import { type MailedPurpose, sealMailedLink } from '../src/comments/mailed-link.ts'
import { makeCode, readCode } from '../src/comments/verification-code.ts'
import type { Comment } from '../src/news/comment.ts'
import { DEFAULT_COMMENT_SETTINGS } from '../src/news/comment-settings.ts'
import type { ArticleId } from '../src/news/ids.ts'
import { DAY_MS, SECOND_MS } from '../src/news/instant.ts'
import { type CommentedStore, EDITOR, openCommentedStore } from '../src/store/commented-store-for-test.ts'

const keyring = createKeyring(randomBytes(32))
const now = EDITOR.at
const SALMA = { name: 'سلمى', email: 'salma@mail.example' }

/** A site that trusts writers, and one whom it trusts: her first comment is shown. */
async function withTrusted(work: (setting: CommentedStore & Hands) => Promise<void>): Promise<void> {
  const commented = await openCommentedStore()
  const { store, articles } = commented
  const names = { siteUrl: 'https://nashra.example', siteName: 'نشرة' }
  const way = createCommentWay({ store, keyring, clock: () => now, ...names, language: 'ar', sendsMail: true })
  const [articleId] = articles as readonly [ArticleId]
  const latest = async (): Promise<Comment> => {
    const [comment] = await store.comments.queue({ order: 'newest', limit: 1 })
    assert.ok(comment)
    return comment
  }
  const hands: Hands = {
    async send(text) {
      const token = makeCode({ keyring, articleId, now: now - 10 * SECOND_MS, minutes: 10, random: randomBytes })
      const reading = readCode(token, { keyring, now })
      const code = reading.kind === 'valid' ? reading.code.digits : ''
      const fields = { ...SALMA, text, token, code }
      const sent = await way.submit(articleId, { fields, address: '192.0.2.7' })
      assert.equal(sent.kind, 'kept')
      return await latest()
    },
    async follow({ id }, kind, fields = {}) {
      const purposes: readonly MailedPurpose[] = ['confirm', 'change']
      const token = sealMailedLink(keyring, { commentId: id, purposes }, now + DAY_MS)
      return (await way.follow(token, { kind, submission: { fields, address: '192.0.2.7' } })).kind
    },
    stateOf: async ({ id }) => (await store.comments.byId(id))?.state,
  }
  try {
    const settings = { ...DEFAULT_COMMENT_SETTINGS, trustsWriters: true, addressLimit: { count: 100, minutes: 10 } }
    await store.settings.saveComments(settings, EDITOR)
    const first = await hands.send('تعليق أول')
    await hands.follow(first, 'confirm')
    assert.equal(await hands.stateOf(first), 'pending', 'nobody trusts her yet')
    await store.comments.decide([first.id], { state: 'approved' }, { act: EDITOR })
    await store.writers.setTrust(first.writerId, true, EDITOR)
    await work({ ...commented, ...hands })
  } finally {
    await commented.close()
  }
}

interface Hands {
  send(text: string): Promise<Comment>
  follow(comment: Comment, kind: MailedPurpose, fields?: Readonly<Record<string, string>>): Promise<string>
  stateOf(comment: Comment): Promise<string | undefined>
}

test('a trusted writer’s address opens nothing for whoever types it: each comment waits for its own link', async () => {
  await withTrusted(async ({ send, follow, stateOf }) => {
    const forged = await send('باسم غيري')
    assert.deepEqual([forged.state, forged.heldBy], ['pending', 'confirmation'])
    const own = await send('باسمي')
    assert.equal(await follow(own, 'confirm'), 'done')
    assert.equal(await stateOf(own), 'approved')
    assert.equal(await stateOf(forged), 'pending', 'the link of another comment lets it lie')
  })
})

test('a link lets nothing past another phase, nor past an editor who trusts no longer', async () => {
  await withTrusted(async ({ store, send, follow, stateOf }) => {
    const linked = await send('انظروا https://shop.example/')
    await follow(linked, 'confirm')
    assert.equal(await stateOf(linked), 'pending')
    const late = await send('بعد سحب الثقة')
    await store.writers.setTrust(late.writerId, false, EDITOR)
    await follow(late, 'confirm')
    assert.equal(await stateOf(late), 'pending')
  })
})

test('a text that was changed by its link needs no other confirmation, but all phases see it', async () => {
  await withTrusted(async ({ send, follow, stateOf }) => {
    const waiting = await send('نص أول')
    assert.equal(await follow(waiting, 'change', { name: 'سلمى', text: 'نص ثان' }), 'done')
    assert.equal(await stateOf(waiting), 'approved')
    await follow(waiting, 'change', { name: 'سلمى', text: 'انظروا https://shop.example/' })
    assert.equal(await stateOf(waiting), 'pending')
  })
})
