import { type Html, html } from '../../base/html.ts'
import type { MailedPurpose } from '../../comments/mailed-link.ts'
import type { FormProblem } from '../../news/comment-form.ts'
import type { FormFields, MailedLink } from '../comment-door.ts'
import { type PageDocument, pageDocument } from '../page-layout.ts'
import { textArea, textField } from '../parts/comment-form-markup.ts'
import { commentText } from '../parts/comment-text.ts'
import { problemSummary } from '../parts/form-problems.ts'
import type { PageContext, Writing } from '../site-context.ts'
import { commentPath } from '../site-paths.ts'

/** A mailed link as its page shows it. */
export interface LinkView {
  readonly token: string
  readonly link: MailedLink
  /** What was done just now. */
  readonly done?: MailedPurpose
  /** Erasing was asked for once, and is asked back. */
  readonly isEraseAsked?: boolean
  /** A change that was not taken. */
  readonly change?: { readonly fields: FormFields; readonly problems: readonly FormProblem[] }
}

type ValidLink = Extract<MailedLink, { readonly kind: 'valid' }>

/** What a mailed link offers. Looking at it does nothing: mail programs look at links too. */
export function mailedLinkPage(view: LinkView, context: PageContext): PageDocument {
  const { writing } = context
  const words = writing.wording.comments.mailedLink
  const { link, done } = view
  const page = pageDocument(
    {
      title: words.title,
      path: '/',
      noindex: true,
      main: html`<div class="page comments">
<h1>${words.title}</h1>
${done && html`<p class="sent" role="status">${words.acts[done].done}</p>`}
${link.kind === 'valid' ? validLink(view, link, writing) : !done && html`<p class="standfirst">${words[link.kind]}</p>`}
</div>`,
    },
    context,
  )
  // The address is a key: no other site hears of it.
  return { ...page, headers: { ...page.headers, 'referrer-policy': 'same-origin' } }
}

function validLink(view: LinkView, link: ValidLink, writing: Writing): Html {
  const words = writing.wording.comments.mailedLink
  if (view.isEraseAsked) return eraseQuestion(view, writing)
  return html`<h2>${words.yourComment}</h2>
<blockquote class="comment-text"><p><bdi>${link.name}</bdi></p>${commentText({ text: link.text, redactions: [] }, writing)}</blockquote>
<p><a href="${commentPath(link.commentId)}">${writing.wording.comments.permalink}</a></p>
<p class="standfirst">${words.intro}</p>
${link.acts.map((act) => html`<section class="act">${act === 'change' ? changeForm(view, link, writing) : actForm(act, view, writing)}</section>`)}`
}

function actForm(act: MailedPurpose, { token }: LinkView, { wording }: Writing): Html {
  const { button, explanation } = wording.comments.mailedLink.acts[act]
  return html`<form method="post" action="/mail/${token}">
<input type="hidden" name="act" value="${act}">
<p>${explanation}</p>
<p><button>${button}</button></p>
</form>`
}

function changeForm({ token, change }: LinkView, link: ValidLink, writing: Writing): Html {
  const { comments } = writing.wording
  const { button, explanation } = comments.mailedLink.acts.change
  const problems = change?.problems ?? []
  const state = { fields: change?.fields ?? { name: link.name, text: link.text }, problems }
  return html`<form method="post" action="/mail/${token}">
<input type="hidden" name="act" value="change">
${problemSummary(problems, writing)}
<p>${explanation}</p>
${textField({ name: 'name', label: comments.form.name, required: true }, state, writing)}
${textArea({ name: 'text', label: comments.form.text, required: true }, state, writing)}
<p><button>${button}</button></p>
</form>`
}

function eraseQuestion({ token }: LinkView, { wording }: Writing): Html {
  const words = wording.comments.mailedLink
  return html`<form method="post" action="/mail/${token}">
<input type="hidden" name="act" value="erase"><input type="hidden" name="sure" value="yes">
<p class="standfirst">${words.eraseSure}</p>
<p><button>${words.eraseSureButton}</button></p>
</form>
<p><a class="more" href="/mail/${token}">${words.eraseNot}</a></p>`
}
