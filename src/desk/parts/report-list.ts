import { type Html, html } from '../../base/html.ts'
import { relativeTime } from '../../site/parts/time-element.ts'
import type { CommentReport } from '../../store/report-store.ts'
import type { PageSetting } from '../page-setting.ts'

/** What readers reported, and what they were answered. */
export function reportList(reports: readonly CommentReport[], setting: PageSetting): Html {
  const { wording, writing } = setting
  const { reports: words, reportReasons } = wording.comments
  return html`<ul class="report-list">
${reports.map(
  (
    report,
  ) => html`<li><p><strong>${reportReasons[report.reason]}</strong> · ${relativeTime(report.at, writing)} · ${words.reference} <bdi dir="ltr">${report.reference}</bdi>${report.state !== 'open' && html` · ${words[report.state]}${report.decidedByName !== undefined && html` (<bdi>${report.decidedByName}</bdi>)`}`}</p>
${report.detail !== '' && html`<blockquote dir="auto">${report.detail}</blockquote>`}
${report.answer !== undefined && report.answer !== '' && html`<p>${words.answered}: <span dir="auto">${report.answer}</span></p>`}</li>`,
)}
</ul>`
}
