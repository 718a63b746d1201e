import assert from 'node:assert/strict'
import type { ArticleId, CommentId } from '../../src/news/ids.ts'
import { type EpochMs, MINUTE_MS } from '../../src/news/instant.ts'
import type { Store } from '../../src/store/store.ts'

export const SAMPLE_REFERENCE = 'NR-7K3M-92QX'

/** Comments of every kind under one article: hostile, in two directions, a reply, covered, withdrawn, pending, reported. */
export async function addSampleComments(
  store: Store,
  { articleId, now, hostile }: { readonly articleId: ArticleId; readonly now: EpochMs; readonly hostile: string },
): Promise<void> {
  const act = { byName: 'محرر', at: now }
  let minutes = 0
  const add = async (name: string, text: string, parentId?: CommentId): Promise<CommentId> => {
    const added = await store.comments.add({
      articleId,
      ...(parentId === undefined ? {} : { parentId }),
      writerKey: name,
      name,
      text,
      textKey: text,
      writtenAt: now - 50 * MINUTE_MS + minutes++ * MINUTE_MS,
      wantsReplies: false,
      result: { state: 'pending', verdicts: [], heldBy: 'pre-moderation', reason: 'waits-for-editor' },
    })
    assert.equal(added.kind, 'added')
    return added.id
  }
  const first = await add('سلمى الخطيب', 'سطر أول.\nوسطر ثان فيه رابط https://port.example/plan?a=1&b=2 للخطة.')
  const covered = await add('أبو ليث', 'رقمه 0790000000 لمن أراد.')
  const withdrawn = await add('قارئ', 'لا رأي لي.')
  const evil = await add(`x${hostile}`, `${hostile} https://good.example@evil.example/ javascript:alert(4)`)
  await add('Nadia', `Waiting ${hostile}`)
  await store.comments.decide([first, covered, withdrawn, evil], { state: 'approved' }, { act })
  const reply = await add('Samer', 'I agree. أوافق تمامًا', first)
  await store.comments.decide([reply], { state: 'approved' }, { act })
  await store.comments.withdraw(withdrawn, now)
  await store.comments.redact(covered, [{ from: 5, to: 15 }], act)
  const report = { reference: SAMPLE_REFERENCE, reason: 'personal-data' as const, detail: hostile, at: now }
  await store.reports.add({ ...report, commentId: covered })
  await store.reports.close(covered, { state: 'dismissed', answer: `حُجب الرقم ${hostile}` }, act)
}
