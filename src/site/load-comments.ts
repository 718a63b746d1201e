import type { Article } from '../news/article.ts'
import { type CommentSettings, commentsCloseAt } from '../news/comment-settings.ts'
import type { EpochMs } from '../news/instant.ts'
import type { ArticleComments, CommentThread } from '../store/comment-store.ts'
import type { CommentPolicy } from '../store/setting-store.ts'
import type { PageContext } from './site-context.ts'

/** Threads that one page shows. */
export const THREADS_A_PAGE = 50

/** Whether an article takes comments: and if not, whose word that is. */
export type CommentState =
  | { readonly kind: 'open'; readonly closesAt?: EpochMs }
  | { readonly kind: 'closed'; readonly why: 'site' | 'article' | 'age' }

/** The comments of an article as one page shows them. */
export interface CommentsOfArticle {
  readonly article: Article
  readonly about: ArticleComments
  readonly threads: readonly CommentThread[]
  readonly settings: CommentSettings
  readonly state: CommentState
  readonly policy?: CommentPolicy
}

export interface ThreadPage {
  readonly order: 'oldest' | 'newest'
  /** 1 for the first. */
  readonly page: number
}

export async function loadComments(
  article: Article,
  { order, page }: ThreadPage,
  { store, writing }: Pick<PageContext, 'store' | 'writing'>,
): Promise<CommentsOfArticle> {
  const skip = (page - 1) * THREADS_A_PAGE
  const [about, threads, settings, own] = await Promise.all([
    store.comments.ofArticle(article.id),
    store.comments.threads(article.id, { order, skip, limit: THREADS_A_PAGE }),
    store.settings.comments(),
    store.settings.policy(article.id),
  ])
  const policy = own ?? (await store.settings.policy())
  const state = commentState(article, { settings, about, now: writing.now })
  return { article, about, threads, settings, state, ...(policy && { policy }) }
}

/** An editor's word on the article goes before its age, the administrator's before both. */
function commentState(
  article: Pick<Article, 'published'>,
  {
    settings,
    about,
    now,
  }: { readonly settings: CommentSettings; readonly about: Pick<ArticleComments, 'openness'>; readonly now: EpochMs },
): CommentState {
  if (!settings.isOpen) return { kind: 'closed', why: 'site' }
  if (about.openness === 'closed') return { kind: 'closed', why: 'article' }
  const closesAt =
    about.openness === 'open' ? undefined : commentsCloseAt({ publishedAt: article.published.at }, settings)
  if (closesAt !== undefined && now >= closesAt) return { kind: 'closed', why: 'age' }
  return { kind: 'open', ...(closesAt !== undefined && { closesAt }) }
}
