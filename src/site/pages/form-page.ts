import { html } from '../../base/html.ts'
import type { Article } from '../../news/article.ts'
import type { FormFields, FormProblems } from '../comment-door.ts'
import type { CommentForms, ShownCode } from '../comment-forms.ts'
import { type PageDocument, pageDocument } from '../page-layout.ts'
import { textLanguage } from '../parts/article-parts.ts'
import { commentForm } from '../parts/comment-form-markup.ts'
import type { PageContext } from '../site-context.ts'
import { articlePath, commentsPath } from '../site-paths.ts'

/** A form as it came back, with what is wrong in it. */
export interface FormAgain extends Pick<FormProblems, 'problems' | 'codeHolds'> {
  readonly fields: FormFields
  readonly code: ShownCode
}

/** The comment form on a page of its own: given back to be corrected. */
export async function formPage(
  article: Article,
  again: FormAgain,
  context: PageContext & { readonly forms: CommentForms },
): Promise<PageDocument> {
  const { writing, frame, store, forms } = context
  const words = writing.wording.comments
  const { longestText } = await store.settings.comments()
  const path = articlePath(article)
  const state = {
    ...again,
    articleId: article.id,
    action: commentsPath(article.id),
    longestText,
    sendsMail: forms.door.sendsMail,
  }
  return pageDocument(
    {
      title: `${words.form.title}: ${article.title}`,
      path,
      noindex: true,
      script: frame.assets.commentScript,
      main: html`<div class="page comments">
<h1>${words.form.title}</h1>
<p class="standfirst"><a href="${path}"${textLanguage(article.language, writing)}>${article.title}</a></p>
${commentForm(state, writing)}
</div>`,
    },
    context,
  )
}
