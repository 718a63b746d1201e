import { type Html, html } from '../../base/html.ts'
import type { Article } from '../../news/article.ts'
import type { ShownComment } from '../../news/comment.ts'
import type { CommentId } from '../../news/ids.ts'
import type { FormFields, FormProblems } from '../comment-door.ts'
import type { ShownCode } from '../comment-forms.ts'
import { loadCommentState } from '../load-comments.ts'
import { type PageDocument, pageDocument } from '../page-layout.ts'
import { parseId } from '../parse-id.ts'
import { textLanguage } from '../parts/article-parts.ts'
import { commentForm } from '../parts/comment-form-markup.ts'
import { quotedComment } from '../parts/comment-thread.ts'
import type { FormContext, Writing } from '../site-context.ts'
import { articlePath, commentsPath } from '../site-paths.ts'

/** A form as its reader filled it in, with what is wrong in it. */
export interface FilledForm extends Pick<FormProblems, 'problems' | 'codeHolds'> {
  readonly fields: FormFields
  readonly code: ShownCode
}

/** A comment's or a reply's form on a page of its own: for a reply, or given back to be corrected. */
export async function formPage(article: Article, filled: FilledForm, context: FormContext): Promise<PageDocument> {
  const { writing, frame, store, forms } = context
  const { parent: parentField, ...ownFields } = filled.fields
  const parentId = parseId<CommentId>(parentField)
  const parent = parentId && (await store.comments.shownById(parentId))
  const { settings, state } = await loadCommentState(article, context)
  const words = writing.wording.comments
  const title = parent ? words.form.replyTitle : words.form.title
  const path = articlePath(article)
  const form = {
    ...filled,
    // What nobody can answer any more is not answered again: sent once more, it is a comment of its own.
    fields: parent ? filled.fields : ownFields,
    articleId: article.id,
    action: commentsPath(article.id),
    longestText: settings.longestText,
    sendsMail: forms.door.sendsMail,
  }
  return pageDocument(
    {
      title: `${title}: ${article.title}`,
      path,
      noindex: true,
      script: frame.assets.commentScript,
      main: html`<div class="page comments">
<h1>${title}</h1>
<p class="standfirst"><a href="${path}"${textLanguage(article.language, writing)}>${article.title}</a></p>
${parent && parentQuote(parent, context)}
${state.kind === 'closed' ? closedForm(words.closed[state.why], filled.fields, writing) : commentForm(form, writing)}
</div>`,
    },
    context,
  )
}

/** Comments closed while somebody wrote: what was written is there to be copied. */
function closedForm(why: string, { text = '' }: FormFields, { wording }: Writing): Html {
  return html`<p class="closed">${why}</p>
${
  text.trim() !== '' &&
  html`<div class="form-field"><p class="label"><label for="text">${wording.comments.mailedLink.yourComment}</label></p>
<textarea id="text" rows="7" dir="auto" readonly>
${text}</textarea></div>`
}`
}

function parentQuote(parent: ShownComment, { writing }: FormContext): Html {
  return html`<p class="note">${writing.wording.comments.inReplyTo} <bdi>${parent.number}</bdi></p>
${quotedComment(parent, writing)}`
}
