import { type Html, html } from '../../base/html.ts'
import { type Comment, REJECTION_REASONS, type Verdict } from '../../news/comment.ts'
import { relativeTime } from '../../site/parts/time-element.ts'
import { articlePath } from '../../site/site-paths.ts'
import type { CommentCard } from '../comment-card.ts'
import type { PageSetting } from '../page-setting.ts'
import { writeSeen } from '../seen-comment.ts'
import { markedText } from './comment-text.ts'
import { csrfField, nextField } from './form-parts.ts'

/** One comment of the queue, with what is to be known of it and what can be done. */
export function commentCard(
  card: CommentCard,
  setting: PageSetting,
  { isAlone }: { readonly isAlone?: boolean } = {},
): Html {
  const { comment } = card
  const { wording, reader } = setting
  const words = wording.comments
  const mayModerate = reader?.may('moderate') && isDecidable(comment)
  return html`<li><article class="comment-card" id="c-${comment.id}" tabindex="-1" data-card="${comment.id}" aria-labelledby="c-${comment.id}-by">
<header class="card-head">
${mayModerate && !isAlone && html`<label class="pick"><input type="checkbox" form="bulk" name="comment" value="${writeSeen(comment)}"> <span class="hidden">${words.queue.select} ${ofWhom(comment, setting)}</span></label>`}
<h2 id="c-${comment.id}-by"><a href="/desk/comments/${comment.id}"><span class="hidden">${words.card.commentOf} </span><bdi>${comment.name}</bdi></a></h2>
<p class="meta">${stateWords(comment, setting)} · ${relativeTime(comment.writtenAt, setting.writing)}${comment.revision > 1 && html` · ${words.card.edited}`} · ${words.card.onArticle} ${articleLink(comment)} · <a href="/desk/comments?tab=all&amp;article=${comment.articleId}">${words.card.sameArticle}</a></p>
</header>
${card.parent && parentQuote(card.parent, setting)}
${comment.state === 'erased' ? html`<p class="hint">${words.card.erased}</p>` : markedText({ ...comment, offences: card.offences }, setting)}
${earlierTexts(card, setting)}
${cardFacts(card, setting)}
${mayModerate && cardActs(comment, setting)}
</article></li>`
}

/** Who took a comment back, or had it erased, has the last word. */
export function isDecidable({ state }: Pick<Comment, 'state'>): boolean {
  return state === 'pending' || state === 'approved' || state === 'rejected'
}

/** «تعليق سلمى», for the names of controls. */
export function ofWhom({ name }: Pick<Comment, 'name'>, { wording }: PageSetting): Html {
  return html`${wording.comments.card.commentOf} <bdi>${name}</bdi>`
}

/** A link to the article as readers see it. */
export function articleLink({ articleId, articleTitle }: Pick<Comment, 'articleId' | 'articleTitle'>): Html {
  return html`<a href="${articlePath({ id: articleId, title: articleTitle })}" dir="auto">${articleTitle}</a>`
}

export function stateWords({ state, number }: Pick<Comment, 'state' | 'number'>, { wording }: PageSetting): Html {
  const { states, card } = wording.comments
  return html`<strong class="state ${state}">${states[state]}</strong>${number !== undefined && html` · ${card.number} <bdi>${number}</bdi>`}`
}

/** «كلمات: كلمات محظورة (سيّئ)» */
export function verdictWords({ phase, verdict, reason, detail }: Verdict, { wording }: PageSetting): Html {
  const { phases, verdicts, verdictReasons } = wording.comments
  const why = verdictReasons[reason] ?? reason
  return html`<strong>${phases[phase]}</strong> (${verdicts[verdict]}): ${why}${detail !== undefined && html` (<bdi class="detail">${detail}</bdi>)`}`
}

function parentQuote(parent: Comment, setting: PageSetting): Html {
  const { card } = setting.wording.comments
  return html`<details class="parent"><summary>${card.repliesTo} <bdi>${parent.name}</bdi></summary>
${markedText(parent, setting)}
</details>`
}

function earlierTexts({ earlier }: CommentCard, setting: PageSetting): Html | undefined {
  const { wording, writing } = setting
  if (earlier.length === 0) return undefined
  return html`<details class="earlier"><summary>${writing.count(earlier.length, wording.comments.card.earlierTexts)}</summary>
${earlier.map(({ at, name, text }) => html`<p class="meta"><bdi>${name}</bdi> · ${relativeTime(at, writing)}</p>${markedText({ text }, setting)}`)}
</details>`
}

function cardFacts(card: CommentCard, setting: PageSetting): Html {
  const { comment } = card
  const { wording, writing, reader } = setting
  const words = wording.comments.card
  const objections = comment.verdicts.filter(({ verdict }) => verdict !== 'pass')
  return html`<dl class="facts">
${objections.length > 0 && html`<dt>${objectionsLabel(comment, setting)}</dt><dd><ul>${objections.map((verdict) => html`<li>${verdictWords(verdict, setting)}</li>`)}</ul></dd>`}
${decision(card, setting)}
${card.writer && html`<dt>${words.record}</dt><dd>${writerRecord(card, setting)}</dd>`}
${comment.openReports > 0 && html`<dt>${wording.comments.reports.title}</dt><dd><a href="/desk/comments/${comment.id}#reports">${writing.count(comment.openReports, words.openReports)}</a></dd>`}
${
  reader?.may('note-writers') &&
  html`<dt>${words.address}</dt><dd>${comment.address !== undefined && html`<bdi dir="ltr">${comment.address}</bdi> · <a href="/desk/comments?tab=all&amp;address=${comment.id}">${words.sameAddress}</a> · `}${comment.hasContact ? words.hasMail : words.noMail}</dd>`
}
</dl>`
}

function objectionsLabel({ state, heldBy }: Comment, { wording }: PageSetting): string {
  const { card, comment } = wording.comments
  if (state === 'pending') return card.heldBecause
  return state === 'rejected' && heldBy ? card.rejectedBecause : comment.verdicts
}

function decision({ comment, decidedByName }: CommentCard, setting: PageSetting): Html | undefined {
  const { decidedAt, heldBy, reason, state } = comment
  const { card, rejectionReasons, verdictReasons } = setting.wording.comments
  if (decidedAt === undefined || state === 'pending') return undefined
  const why =
    state === 'rejected' && reason !== undefined
      ? (rejectionReasons[reason as keyof typeof rejectionReasons] ?? verdictReasons[reason] ?? reason)
      : undefined
  const who = heldBy ? card.byPhase : decidedByName !== undefined && html`${card.by} <bdi>${decidedByName}</bdi>`
  return html`<dt>${card.decided}</dt><dd>${relativeTime(decidedAt, setting.writing)}${who && html` ${who}`}${why !== undefined && html` · ${why}`}</dd>`
}

/** «12 تعليقًا معتمدًا، 3 تعليقات مرفوضة»; «كاتب جديد». */
export function writerRecord({ comment, writer }: Pick<CommentCard, 'comment' | 'writer'>, setting: PageSetting): Html {
  const { wording, writing } = setting
  const { card } = wording.comments
  const { approved = 0, rejected = 0 } = writer?.counts ?? {}
  const counts =
    approved + rejected === 0
      ? card.newWriter
      : `${writing.count(approved, card.approvedCount)}${writing.wording.comma}${writing.count(rejected, card.rejectedCount)}`
  return html`<a href="/desk/writers/${comment.writerId}"><span class="hidden"><bdi>${comment.name}</bdi>: </span>${counts}</a>${writer?.trustedAt !== undefined && html` · ${card.trusted}`}`
}

function cardActs(comment: Comment, setting: PageSetting): Html {
  const { acts } = setting.wording.comments
  const name = html`<span class="hidden"> ${ofWhom(comment, setting)}</span>`
  return html`<div class="acts">
${comment.state !== 'approved' && approveForm(comment, setting)}
${(comment.state !== 'rejected' || comment.heldBy !== undefined) && rejectForm(comment, setting)}
<a class="button quiet" href="/desk/comments/${comment.id}#redact">${acts.redact}<span class="hidden"> ${acts.redactIn} <bdi>${comment.name}</bdi></span></a>
<a class="button quiet" href="/desk/comments/${comment.id}" data-open>${acts.open}${name}</a>
</div>`
}

/** Shows a comment to readers. */
function approveForm(comment: Comment, setting: PageSetting): Html {
  const { acts } = setting.wording.comments
  return html`<form method="post" action="/desk/comments/${comment.id}/approve" data-act="approve">
${csrfField(setting)}${nextField(setting)}<input type="hidden" name="seen" value="${writeSeen(comment)}">
<button>${acts.approve}<span class="hidden"> ${ofWhom(comment, setting)}</span></button>
</form>`
}

/** Keeps it from them, with a reason that its writer is not told. */
function rejectForm(comment: Comment, setting: PageSetting): Html {
  const { acts } = setting.wording.comments
  return html`<details class="reject"><summary class="button grave">${acts.reject}<span class="hidden"> ${ofWhom(comment, setting)}</span></summary>
<form method="post" action="/desk/comments/${comment.id}/reject" data-act="reject">
${csrfField(setting)}${nextField(setting)}<input type="hidden" name="seen" value="${writeSeen(comment)}">
${reasonFields(`reject-${comment.id}`, setting)}
<button class="grave">${acts.rejectWith}<span class="hidden"> ${ofWhom(comment, setting)}</span></button>
</form></details>`
}

/** The keys by which a reason is chosen, in the reasons' order. */
const REASON_KEYS = ['1', '2', '3', '4', '5', '6', '7', '8', '9', '0', '-'] as const

/** A reason, and a note for the log. `id`: what their ids begin with; `form`: of a form that stands elsewhere. */
export function reasonFields(id: string, { wording }: PageSetting, form?: string): Html {
  const { acts, rejectionReasons } = wording.comments
  const owner = form !== undefined && html` form="${form}"`
  return html`<label for="${id}-reason">${acts.reason}</label>
<select id="${id}-reason" name="reason"${owner}>
${REJECTION_REASONS.map((reason, at) => html`<option value="${reason}">${rejectionReasons[reason]} (${REASON_KEYS[at]})</option>`)}
</select>
<label for="${id}-note">${acts.note}</label>
<input id="${id}-note" name="note" maxlength="300" dir="auto" placeholder="${acts.noteHint}"${owner}>`
}
