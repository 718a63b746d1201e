import assert from 'node:assert/strict'
import type { Act } from '../news/account.ts'
import type { ArticleId, SourceId } from '../news/ids.ts'
import type { AddedComment, NewComment } from './comment-store.ts'
import { openSqliteStore } from './engines/sqlite/sqlite-store.ts'
import type { Store } from './store.ts'

const NOON: number = Date.parse('2024-04-03T12:00:00Z')

/** A store with articles that nobody has commented on yet. */
export interface CommentedStore {
  readonly store: Store
  readonly articles: readonly ArticleId[]
  close(): Promise<void>
}

/** @param file a path; absent: a store that ends with the test */
export async function openCommentedStore({
  articles = 1,
  file = ':memory:',
}: {
  readonly articles?: number
  readonly file?: string
} = {}): Promise<CommentedStore> {
  const store = openSqliteStore({ file })
  const sourceId = await addSource(store)
  const ids: ArticleId[] = []
  for (let index = 1; index <= articles; index++) ids.push(await addArticleOf(store, sourceId, index))
  return { store, articles: ids, close: () => store.close() }
}

/** An article that nobody has commented on, in a store without any. */
export async function addArticle(store: Store): Promise<ArticleId> {
  return await addArticleOf(store, await addSource(store), 1)
}

async function addSource(store: Store): Promise<SourceId> {
  const { source } = await store.sources.add(
    {
      name: 'صوت الريحان',
      country: 'jo',
      language: 'ar',
      siteUrl: 'https://www.rihan-voice.example/',
      feeds: [{ url: 'https://www.rihan-voice.example/feed', kind: 'feed' }],
    },
    NOON,
  )
  return source.id
}

async function addArticleOf(store: Store, sourceId: SourceId, index: number): Promise<ArticleId> {
  const saved = await store.articles.save({
    sourceId,
    canonicalUrl: `https://www.rihan-voice.example/${index}`,
    seenAt: NOON,
    content: {
      title: `عاد الميناء إلى العمل، الخبر ${index}`,
      blocks: [{ kind: 'paragraph', text: `عاد الميناء إلى العمل صباح اليوم، كما يقول الخبر ${index}.` }],
      bylines: [],
      credits: [],
      published: {
        at: NOON,
        precision: 'minute',
        zone: '+03:00',
        evidence: 'feed',
        text: 'Wed, 03 Apr 2024',
        confidence: 0.75,
      },
      language: 'ar',
      keywords: [],
    },
    terms: { title: ['ميناء'], body: ['عمل'] },
    placement: { story: 'new', becomesLead: true, because: [] },
  })
  return saved.article.id
}

/** A comment as moderation keeps it by default: waiting. */
export function commentForTest(articleId: ArticleId, change: Partial<NewComment> = {}): NewComment {
  return {
    articleId,
    writerKey: 'writer-of-the-test',
    name: 'سلمى',
    text: 'متى يعود الخط البحري؟',
    textKey: 'متي يعود الخط البحري',
    writtenAt: NOON,
    wantsReplies: false,
    result: {
      state: 'pending',
      verdicts: [{ phase: 'pre-moderation', verdict: 'hold', reason: 'every-comment' }],
      heldBy: 'pre-moderation',
      reason: 'every-comment',
    },
    ...change,
  }
}

/** Adds a comment that must be kept. */
export async function addForTest(
  store: Store,
  comment: NewComment,
): Promise<Extract<AddedComment, { readonly kind: 'added' }>> {
  const added = await store.comments.add(comment)
  assert.ok(added.kind === 'added', added.kind)
  return added
}

export const EDITOR: Act = { byName: 'ليلى', at: NOON + 60_000 }
