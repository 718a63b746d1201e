import { html } from '../../base/html.ts'
import { REPORT_REASONS, type ShownComment } from '../../news/comment.ts'
import type { CommentReport } from '../../store/report-store.ts'
import { type PageDocument, pageDocument } from '../page-layout.ts'
import { codeForm, textArea } from '../parts/comment-form-markup.ts'
import { quotedComment } from '../parts/comment-thread.ts'
import { problemSummary, problemText } from '../parts/form-problems.ts'
import { minuteElement } from '../parts/time-element.ts'
import type { FormContext, PageContext } from '../site-context.ts'
import { commentPath, reportPath } from '../site-paths.ts'
import type { FilledForm } from './form-page.ts'

/** Characters of a report's details. */
const LONGEST_DETAIL = 1000

/** The form by which a reader reports a comment. */
export function reportPage(comment: ShownComment, filled: FilledForm, context: FormContext): PageDocument {
  const { writing, frame } = context
  const { wording } = writing
  const words = wording.comments.reportForm
  const form = { ...filled, articleId: comment.articleId, action: `${commentPath(comment.id)}/report` }
  const problem = problemText('reason', filled.problems, writing)
  return pageDocument(
    {
      title: words.title,
      path: `${commentPath(comment.id)}/report`,
      noindex: true,
      script: frame.assets.commentScript,
      main: html`<div class="page comments">
<h1>${words.title}</h1>
<p class="standfirst">${words.intro}</p>
${quotedComment(comment, writing)}
${codeForm(
  form,
  {
    longest: LONGEST_DETAIL,
    submit: wording.comments.form.submitReport,
    body: html`${problemSummary(filled.problems, writing)}
<fieldset class="choices" id="reason" tabindex="-1"${problem !== undefined && html` aria-describedby="reason-problem"`}>
<legend class="label">${words.reason} <span class="note">(${wording.comments.form.required})</span></legend>
${problem !== undefined && html`<p class="problem" id="reason-problem">${problem}</p>`}
${REPORT_REASONS.map((reason) => html`<label><input type="radio" name="reason" value="${reason}"${filled.fields.reason === reason && html` checked`} required> ${words.reasons[reason]}</label>`)}
</fieldset>
${textArea({ name: 'text', label: words.detail }, filled, writing)}`,
  },
  writing,
)}
</div>`,
    },
    context,
  )
}

/** What became of a report, for whoever knows its reference. */
export function reportStatePage(
  report: CommentReport,
  { isNew }: { readonly isNew: boolean },
  context: PageContext,
): PageDocument {
  const { writing } = context
  const words = writing.wording.comments.reportForm
  return pageDocument(
    {
      title: words.stateTitle,
      path: reportPath(report.reference),
      noindex: true,
      main: html`<div class="page">
<h1>${words.stateTitle}</h1>
${isNew && html`<p class="sent" role="status">${words.thanks} ${words.keepReference}</p>`}
<dl class="dates">
<div><dt>${words.reference}</dt><dd><bdi class="verbatim">${report.reference}</bdi></dd></div>
<div><dt>${words.reason}</dt><dd>${words.reasons[report.reason]}</dd></div>
<div><dt>${words.sentAt}</dt><dd>${minuteElement(report.at, writing)}</dd></div>
</dl>
<p class="standfirst">${words.states[report.state]}</p>
${report.answer !== undefined && report.answer !== '' && html`<section><h2>${words.answer}</h2><p dir="auto">${report.answer}</p></section>`}
<p><a class="more" href="${commentPath(report.commentId)}">${writing.wording.comments.permalink}</a></p>
</div>`,
    },
    context,
  )
}
