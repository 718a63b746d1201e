import { type Html, html } from '../../base/html.ts'
import type { FormProblem } from '../../news/comment-form.ts'
import type { ArticleId } from '../../news/ids.ts'
import type { FormFields } from '../comment-door.ts'
import type { ShownCode } from '../comment-forms.ts'
import type { Writing } from '../site-context.ts'
import { problemSummary, problemText } from './form-problems.ts'

/** A form with a verification code, empty or as it came back. */
export interface CodeForm {
  readonly articleId: ArticleId
  readonly action: string
  readonly code: ShownCode
  readonly fields: FormFields
  readonly problems: readonly FormProblem[]
  /** The code was answered rightly before: it is sent again unseen. */
  readonly codeHolds: boolean
}

export interface CommentFormState extends CodeForm {
  /** Characters that a comment may have. */
  readonly longestText: number
  readonly sendsMail: boolean
}

/** The form for a comment or a reply; complete without JavaScript. */
export function commentForm(form: CommentFormState, writing: Writing): Html {
  const words = writing.wording.comments.form
  const { fields, longestText, sendsMail, problems } = form
  return codeForm(
    form,
    {
      longest: longestText,
      submit: fields.parent === undefined ? words.submit : words.submitReply,
      body: html`${problemSummary(problems, writing)}
${fields.parent !== undefined && html`<input type="hidden" name="parent" value="${fields.parent}">`}
<div class="two-fields">
${textField({ name: 'name', label: words.name, required: true, autocomplete: 'name' }, form, writing)}
${textField({ name: 'email', label: words.email, hint: sendsMail ? words.emailHint : words.emailHintWithoutMail, type: 'email', autocomplete: 'email' }, form, writing)}
</div>
${textArea({ name: 'text', label: words.text, hint: writing.count(longestText, words.textLimit), required: true }, form, writing)}
${sendsMail && html`<p class="check"><label><input type="checkbox" name="replies" value="1"${fields.replies !== undefined && html` checked`}> ${words.replies}</label></p>`}`,
    },
    writing,
  )
}

interface FormBody {
  readonly body: Html
  readonly submit: string
  readonly longest: number
}

/** What all forms of readers share: the code, the trap and the line on privacy. */
export function codeForm(form: CodeForm, { body, submit, longest }: FormBody, writing: Writing): Html {
  const words = writing.wording.comments.form
  return html`<form id="comment-form" method="post" action="${form.action}" data-proof="/article/${form.articleId}/proof" data-longest="${longest}" data-checking="${words.checking}" data-checked="${words.checked}" data-failed="${words.failed}" data-left="${words.lettersLeft}">
${body}
${form.codeHolds ? codeThatHolds(form, writing) : codePart(form, writing)}
<p data-code-status aria-live="polite" class="note" hidden></p>
<input type="hidden" name="token" value="${form.code.token}">
<p class="hidden" aria-hidden="true"><label>${words.trap} <input name="website" tabindex="-1" autocomplete="off"></label></p>
<p><button>${submit}</button></p>
<p class="note">${words.privacy} <a href="/privacy">${words.privacyLink}</a></p>
</form>`
}

function codeThatHolds({ fields }: CodeForm, { wording }: Writing): Html {
  return html`<p class="note">${wording.comments.form.codeHolds}</p>
<div data-code-part hidden><input type="hidden" name="code" value="${fields.code ?? ''}"></div>
<input type="hidden" name="altcha" value="${fields.altcha ?? ''}">`
}

/** One field takes either answer: the picture's digits or the question's number. */
function codePart(form: CodeForm, writing: Writing): Html {
  const words = writing.wording.comments.form
  const problem = problemText('code', form.problems, writing)
  return html`<div class="code" data-code-part>
<p class="label"><label for="code">${words.code}</label> ${mark(true, writing)}</p>
<p class="note" id="code-hint">${words.codeHint}</p>
<img src="/code/${form.code.token}.png" width="220" height="72" alt="${words.codePicture}">
<p class="question" id="code-question">${words.codeQuestion} <strong>${form.code.question}</strong></p>
${problem && html`<p class="problem" id="code-problem">${problem}</p>`}
<input id="code" name="code" inputmode="numeric" autocomplete="off" dir="ltr" required aria-describedby="${problem ? 'code-problem ' : ''}code-hint code-question"${problem && html` aria-invalid="true"`}>
</div>
<input type="hidden" name="altcha" value="">`
}

interface FieldOptions {
  readonly name: 'name' | 'email' | 'text'
  readonly label: string
  readonly hint?: string
  readonly required?: boolean
  readonly type?: 'text' | 'email'
  readonly autocomplete?: string
}

type FieldState = Pick<CodeForm, 'fields' | 'problems'>

export function textField(options: FieldOptions, { fields, problems }: FieldState, writing: Writing): Html {
  const { name, required = false, type = 'text', autocomplete = 'off' } = options
  return html`<div class="form-field">
${fieldHead(options, problems, writing)}
<input id="${name}" name="${name}" type="${type}" value="${fields[name] ?? ''}" autocomplete="${autocomplete}" dir="${type === 'email' ? 'ltr' : 'auto'}"${required && html` required`}${describedBy(options, problems)}>
</div>`
}

export function textArea(options: FieldOptions, { fields, problems }: FieldState, writing: Writing): Html {
  const { name, required = false } = options
  // The first line end after the tag is not part of the value; a text that begins with one keeps it.
  return html`<div class="form-field">
${fieldHead(options, problems, writing)}
<textarea id="${name}" name="${name}" rows="7" dir="auto"${required && html` required`}${describedBy(options, problems)}>
${fields[name] ?? ''}</textarea>
</div>`
}

function fieldHead(
  { name, label, hint, required }: FieldOptions,
  problems: readonly FormProblem[],
  writing: Writing,
): Html {
  const problem = problemText(name, problems, writing)
  return html`<p class="label"><label for="${name}">${label}</label> ${mark(required ?? false, writing)}</p>
${hint !== undefined && html`<p class="note" id="${name}-hint">${hint}</p>`}
${problem && html`<p class="problem" id="${name}-problem">${problem}</p>`}`
}

function mark(isRequired: boolean, { wording }: Writing): Html {
  return html`<span class="note">(${isRequired ? wording.comments.form.required : wording.comments.form.optional})</span>`
}

function describedBy({ name, hint }: FieldOptions, problems: readonly FormProblem[]): Html | false {
  const isWrong = problems.some(({ field }) => field === name)
  const ids = [...(isWrong ? [`${name}-problem`] : []), ...(hint === undefined ? [] : [`${name}-hint`])]
  return ids.length > 0 && html` aria-describedby="${ids.join(' ')}"${isWrong && html` aria-invalid="true"`}`
}
