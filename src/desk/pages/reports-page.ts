import { type Html, html } from '../../base/html.ts'
import type { Comment, ReportState } from '../../news/comment.ts'
import type { CommentReport } from '../../store/report-store.ts'
import type { CommentCard } from '../comment-card.ts'
import type { PageMaker } from '../desk-outcome.ts'
import type { PageSetting } from '../page-setting.ts'
import { articleLink, ofWhom, reasonFields, stateWords, writerRecord } from '../parts/comment-card-parts.ts'
import { markedText } from '../parts/comment-text.ts'
import { csrfField, nextField } from '../parts/form-parts.ts'
import { reportList } from '../parts/report-list.ts'
import { writeSeen } from '../seen-comment.ts'

export interface ReportGroup {
  readonly card: CommentCard
  readonly reports: readonly CommentReport[]
}

export interface ReportsView {
  readonly state: ReportState
  readonly groups: readonly ReportGroup[]
  /** The next page's address. */
  readonly nextPath?: string
}

/** What readers reported, grouped by comment. */
export function reportsPage({ state, groups, nextPath }: ReportsView): PageMaker {
  return (setting) => {
    const { reports: words, queue } = setting.wording.comments
    return {
      title: words.title,
      isWide: true,
      main: html`<nav class="tabs" aria-label="${words.states}"><ul>
${(['open', 'upheld', 'dismissed'] as const).map((one) => html`<li><a href="/desk/reports${one !== 'open' && `?state=${one}`}"${one === state && html` aria-current="page"`}>${words[one]}</a></li>`)}
</ul></nav>
${groups.length === 0 ? html`<p class="nothing">${state === 'open' ? words.empty : words.emptyDone}</p>` : html`<ol class="queue">${groups.map((group) => reportGroup(group, setting, state))}</ol>`}
${nextPath !== undefined && html`<p><a class="button" rel="next" href="${nextPath}">${queue.next}</a></p>`}`,
    }
  }
}

function reportGroup({ card, reports }: ReportGroup, setting: PageSetting, state: ReportState): Html {
  const { comment } = card
  const { wording, writing, reader } = setting
  const words = wording.comments.reports
  return html`<li><article class="comment-card" aria-labelledby="r-${comment.id}">
<h2 id="r-${comment.id}"><a href="/desk/comments/${comment.id}"><span class="hidden">${wording.comments.card.commentOf} </span><bdi>${comment.name}</bdi></a></h2>
<p class="meta">${stateWords(comment, setting)} · ${articleLink(comment)} · ${writerRecord(card, setting)}</p>
${markedText({ ...comment, offences: card.offences }, setting)}
<h3>${writing.count(reports.length, words.reports)}</h3>
${reportList(reports, setting)}
${state === 'open' && reader?.may('moderate') && html`<div class="acts">${upholdForm(comment, setting)}${dismissForm(comment, setting)}</div>`}
</article></li>`
}

function upholdForm(comment: Comment, setting: PageSetting): Html {
  const { reports } = setting.wording.comments
  return html`<details class="reject"><summary class="button grave">${reports.upholdIntro}<span class="hidden"> ${ofWhom(comment, setting)}</span></summary>
<form method="post" action="/desk/comments/${comment.id}/reports/uphold">
${csrfField(setting)}${nextField(setting)}<input type="hidden" name="seen" value="${writeSeen(comment)}">
${reasonFields(`uphold-${comment.id}`, setting)}
${answerField(`uphold-${comment.id}`, setting)}
<button class="grave">${reports.uphold}<span class="hidden"> ${ofWhom(comment, setting)}</span></button>
</form></details>`
}

function dismissForm(comment: Comment, setting: PageSetting): Html {
  const { reports } = setting.wording.comments
  return html`<details class="reject"><summary class="button">${reports.dismissIntro}<span class="hidden"> ${ofWhom(comment, setting)}</span></summary>
<form method="post" action="/desk/comments/${comment.id}/reports/dismiss">
${csrfField(setting)}${nextField(setting)}
${answerField(`dismiss-${comment.id}`, setting)}
<button>${reports.dismiss}<span class="hidden"> ${ofWhom(comment, setting)}</span></button>
</form></details>`
}

function answerField(id: string, { wording }: PageSetting): Html {
  const { reports } = wording.comments
  return html`<label for="${id}-answer">${reports.answer}</label>
<textarea id="${id}-answer" name="answer" rows="2" maxlength="1000" dir="auto" placeholder="${reports.answerHint}"></textarea>`
}
