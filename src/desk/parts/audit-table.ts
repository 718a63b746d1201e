import { type Html, html } from '../../base/html.ts'
import { relativeTime } from '../../site/parts/time-element.ts'
import type { AuditEntry } from '../../store/audit-store.ts'
import type { PageSetting } from '../page-setting.ts'
import type { AuditWords } from '../wording/moderation-wording.ts'

/** What was done, by whom, to what, when. */
export function auditTable(entries: readonly AuditEntry[], setting: PageSetting): Html {
  const { audit } = setting.wording.comments
  if (entries.length === 0) return html`<p class="nothing">${audit.empty}</p>`
  return html`<table class="stacked audit">
<thead><tr>${[audit.when, audit.who, audit.what, audit.subject, audit.detail].map((head) => html`<th scope="col">${head}</th>`)}</tr></thead>
<tbody>
${entries.map((entry) => auditRow(entry, setting))}
</tbody></table>`
}

function auditRow({ id, at, byName, action, subject, detail }: AuditEntry, setting: PageSetting): Html {
  const { wording, writing } = setting
  const { audit } = wording.comments
  return html`<tr id="line-${id}">
<td data-label="${audit.when}">${relativeTime(at, writing)}</td>
<td data-label="${audit.who}"><bdi>${byName}</bdi></td>
<td data-label="${audit.what}">${audit.actions[action]}</td>
<td data-label="${audit.subject}">${subjectWords(subject, audit)}</td>
${detailCell(detail, setting)}
</tr>`
}

const NUMBERED = /^(?<what>[a-z ]+?) (?<number>\d+)$/
/** Subjects that have a page. */
const PAGES: Readonly<Record<string, string>> = {
  comment: '/desk/comments/',
  writer: '/desk/writers/',
  account: '/desk/accounts/',
  name: '/desk/names/',
  story: '/desk/stories/',
}

/** `comment 17` → «تعليق 17», with the page that it has. */
function subjectWords(subject: string, { subjects }: AuditWords): Html {
  const { what = subject, number } = NUMBERED.exec(subject)?.groups ?? {}
  const name = subjects[what] ?? what
  if (number === undefined) return html`<bdi>${name}</bdi>`
  const page = PAGES[what]
  return page === undefined
    ? html`${name} <bdi>${number}</bdi>`
    : html`<a href="${page}${number}">${name} <bdi>${number}</bdi></a>`
}

function detailCell(detail: AuditEntry['detail'], setting: PageSetting): Html {
  const words = detailWords(detail, setting)
  return words.length === 0
    ? html`<td></td>`
    : html`<td data-label="${setting.wording.comments.audit.detail}">${words}</td>`
}

/** `{role: 'editor', …}` → «الدور: محرّر · …» */
function detailWords(detail: AuditEntry['detail'], { wording, writing }: PageSetting): readonly Html[] {
  const { comments, roles } = wording
  const values: Readonly<Record<string, Readonly<Record<string, string>>>> = {
    reason: comments.rejectionReasons,
    role: roles,
    verdict: comments.bans.verdicts,
    openness: comments.comment.opennessChoices,
    was: writing.wording.facts.nameKind,
    is: writing.wording.facts.nameKind,
    undone: comments.audit.actions,
    topic: writing.wording.topics.names,
  }
  return Object.entries(detail)
    .filter(([, value]) => value !== '')
    .map(([name, value], at) => {
      const label = comments.audit.details[name] ?? name
      return html`${at > 0 && ' · '}${label}: <bdi>${values[name]?.[String(value)] ?? String(value)}</bdi>`
    })
}
