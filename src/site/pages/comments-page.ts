import { type Html, html } from '../../base/html.ts'
import type { ArticleId, CommentId } from '../../news/ids.ts'
import { pagesOf, parsePageNumber, THREADS_A_PAGE } from '../comment-paging.ts'
import { type CommentsOfArticle, loadComments, type ThreadPage } from '../load-comments.ts'
import { pageOutcome } from '../page-layout.ts'
import type { PageOutcome } from '../page-outcome.ts'
import { parseId } from '../parse-id.ts'
import { textLanguage } from '../parts/article-parts.ts'
import { threadList } from '../parts/comment-section.ts'
import { commentAnchor } from '../parts/comment-thread.ts'
import type { PageContext, Writing } from '../site-context.ts'
import { articlePath, commentsPath } from '../site-paths.ts'

interface Wanted {
  readonly id?: string
  readonly order?: string
  readonly page?: string
}

/** All comments of an article, page by page. */
export async function commentsPage({ id, order, page = '1' }: Wanted, context: PageContext): Promise<PageOutcome> {
  const articleId = parseId<ArticleId>(id)
  const article = articleId && context.forms && (await context.store.articles.byId(articleId))
  const number = parsePageNumber(page)
  if (!article || number === undefined) return { kind: 'missing' }
  const wanted: ThreadPage = { order: order === 'newest' ? 'newest' : 'oldest', page: number }
  const comments = await loadComments(article, wanted, context)
  if (wanted.page > pagesOf(comments.about.threads)) return { kind: 'missing' }
  const words = context.writing.wording.comments
  return pageOutcome(
    {
      title: `${words.commentsOn} ${article.title}`,
      path: addressOf(article.id, wanted),
      noindex: wanted.order === 'newest',
      feedOf: commentsPath(article.id),
      main: commentsMain(comments, wanted, context.writing),
    },
    context,
  )
}

function addressOf(id: ArticleId, { order, page }: ThreadPage): string {
  const query = [...(order === 'newest' ? ['order=newest'] : []), ...(page > 1 ? [`page=${page}`] : [])]
  return `${commentsPath(id)}${query.length > 0 ? '?' : ''}${query.join('&')}`
}

function commentsMain(comments: CommentsOfArticle, wanted: ThreadPage, writing: Writing): Html {
  const words = writing.wording.comments
  const { article, about } = comments
  const path = articlePath(article)
  const orderLink = (order: ThreadPage['order']) =>
    html`<a href="${addressOf(article.id, { order, page: 1 })}"${order === wanted.order && html` aria-current="true"`}>${words[order]}</a>`
  return html`<div class="page comments" id="comments">
<h1>${words.title}: ${writing.count(about.shown, words.count)}</h1>
<p class="standfirst"><a href="${path}"${textLanguage(article.language, writing)}>${article.title}</a></p>
<nav class="orders" aria-label="${words.order}">${orderLink('oldest')} ${orderLink('newest')}</nav>
<h2 class="hidden">${words.all}</h2>
${threadList(comments, writing)}
${paging(comments, wanted, writing)}
<p class="note">${words.disclaimer}</p>
<p><a class="more" href="${path}#comments">${words.backToArticle}</a></p>
</div>`
}

function paging(comments: CommentsOfArticle, wanted: ThreadPage, { wording }: Writing): Html | false {
  const pages = pagesOf(comments.about.threads)
  if (pages === 1) return false
  const { id } = comments.article
  const linkTo = (page: number, label: string) => html`<a href="${addressOf(id, { ...wanted, page })}">${label}</a>`
  return html`<nav class="paging" aria-label="${wording.pages}">
${wanted.page > 1 && linkTo(wanted.page - 1, wording.previousPage)}
<span>${wording.pageNumber} <bdi>${wanted.page}/${pages}</bdi></span>
${wanted.page < pages && linkTo(wanted.page + 1, wording.nextPage)}
</nav>`
}

/** Where a comment stands now: on its article's page, or on a later one of all comments. */
export async function commentPlace(id: string | undefined, { store, forms }: PageContext): Promise<PageOutcome> {
  const commentId = parseId<CommentId>(id)
  const place = commentId && forms && (await store.comments.place(commentId))
  const article = place && (await store.articles.byId(place.articleId))
  if (!article) return { kind: 'missing' }
  const page = Math.floor(place.threadsBefore / THREADS_A_PAGE) + 1
  const path = page === 1 ? articlePath(article) : addressOf(article.id, { order: 'oldest', page })
  return { kind: 'found', to: `${path}#${commentAnchor(place.number)}` }
}
