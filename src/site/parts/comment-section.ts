import { type Html, html } from '../../base/html.ts'
import type { ArticleId } from '../../news/ids.ts'
import type { CommentForms } from '../comment-forms.ts'
import { THREADS_A_PAGE } from '../comment-paging.ts'
import type { CommentsOfArticle } from '../load-comments.ts'
import type { Writing } from '../site-context.ts'
import { commentsPath } from '../site-paths.ts'
import { commentForm } from './comment-form-markup.ts'
import { policyNote } from './comment-policy.ts'
import { commentThread } from './comment-thread.ts'
import { dayElement } from './time-element.ts'

/** What was sent just now, by the word in the page's address. */
export const SENT_WORDS = ['pending', 'shown'] as const
export type SentWord = (typeof SENT_WORDS)[number]

export interface SectionSetting {
  readonly forms: CommentForms
  readonly writing: Writing
  readonly sent?: SentWord
}

/** Readers' comments under an article, and the form for one more. */
export function commentSection(comments: CommentsOfArticle, setting: SectionSetting): Html {
  const { writing, sent } = setting
  const words = writing.wording.comments
  const { about, article, state } = comments
  return html`<section class="comments" id="comments" aria-labelledby="comments-title">
<h2 class="rule" id="comments-title">${words.title}: ${writing.count(about.shown, words.count)}</h2>
${sent && html`<p class="sent" role="status">${words.sent[sent]}</p>`}
${policyNote(comments.policy, writing)}
${threadList(comments, writing)}
${about.threads > THREADS_A_PAGE && html`<p><a class="more" href="${commentsPath(article.id)}?page=2">${words.more}</a></p>`}
${about.threads > 1 && html`<p class="note"><a href="${commentsPath(article.id)}?order=newest">${words.all}: ${words.newest}</a></p>`}
<p class="note">${words.disclaimer}</p>
${state.kind === 'closed' ? html`<p class="closed">${words.closed[state.why]}</p>` : openForm(comments, setting)}
</section>`
}

/** Programs that read feeds find the article's comments by these. */
export function commentFeedLinks(id: ArticleId, { wording }: Writing): Html {
  const title = wording.comments.feedOfArticle
  const folder = commentsPath(id)
  return html`<link rel="alternate" type="application/rss+xml" title="${title} (RSS)" href="${folder}/feed.rss">
<link rel="alternate" type="application/atom+xml" title="${title} (Atom)" href="${folder}/feed.atom">`
}

/** The comments of one page; a word where there is none. */
export function threadList({ threads, state }: CommentsOfArticle, writing: Writing): Html {
  const words = writing.wording.comments
  const isOpen = state.kind === 'open'
  if (threads.length === 0) return html`<p class="empty">${isOpen ? words.noneYet : words.none}</p>`
  return html`<ol class="threads">
${threads.map((thread) => commentThread(thread, { writing, isOpen }))}
</ol>`
}

function openForm({ article, settings, state }: CommentsOfArticle, { forms, writing }: SectionSetting): Html {
  const words = writing.wording.comments
  return html`<section aria-labelledby="comment-form-title">
<h3 class="form-title" id="comment-form-title">${words.form.title}</h3>
${state.kind === 'open' && state.closesAt !== undefined && html`<p class="note">${words.closesOn} ${dayElement(state.closesAt, writing)}</p>`}
${commentForm(
  {
    articleId: article.id,
    action: commentsPath(article.id),
    code: forms.placeHolder,
    fields: {},
    problems: [],
    codeHolds: false,
    longestText: settings.longestText,
    sendsMail: forms.door.sendsMail,
  },
  writing,
)}
</section>`
}
