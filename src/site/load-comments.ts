import type { Article } from '../news/article.ts'
import { type CommentSettings, commentsCloseAt } from '../news/comment-settings.ts'
import type { EpochMs } from '../news/instant.ts'
import type { ArticleComments, CommentThread } from '../store/comment-store.ts'
import type { CommentPolicy } from '../store/setting-store.ts'
import { THREADS_A_PAGE } from './comment-paging.ts'
import type { PageContext } from './site-context.ts'

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
  context: Pick<PageContext, 'store' | 'writing'>,
): Promise<CommentsOfArticle> {
  const skip = (page - 1) * THREADS_A_PAGE
  const [threads, state, own] = await Promise.all([
    context.store.comments.threads(article.id, { order, skip, limit: THREADS_A_PAGE }),
    loadCommentState(article, context),
    context.store.settings.policy(article.id),
  ])
  const policy = own ?? (await context.store.settings.policy())
  return { article, threads, ...state, ...(policy && { policy }) }
}

/** Whether an article takes comments, and by which settings. */
export async function loadCommentState(
  article: Article,
  { store, writing }: Pick<PageContext, 'store' | 'writing'>,
): Promise<Pick<CommentsOfArticle, 'about' | 'settings' | 'state'>> {
  const [about, settings] = await Promise.all([store.comments.ofArticle(article.id), store.settings.comments()])
  return { about, settings, state: commentState(article, { settings, about, now: writing.now }) }
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
