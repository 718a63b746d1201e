import { type Html, html } from '../../base/html.ts'
import { COMMENT_STATES, type Comment, type CommentWriter } from '../../news/comment.ts'
import { relativeTime, upcomingTime } from '../../site/parts/time-element.ts'
import type { AuditEntry } from '../../store/audit-store.ts'
import type { Ban, WriterNote } from '../../store/writer-store.ts'
import type { DeskProblem, PageMaker } from '../desk-outcome.ts'
import type { PageSetting } from '../page-setting.ts'
import { auditTable } from '../parts/audit-table.ts'
import { banForm } from '../parts/ban-form.ts'
import { articleLink, stateWords } from '../parts/comment-card-parts.ts'
import { markedText } from '../parts/comment-text.ts'
import { buttonForm, csrfField, problemSummary } from '../parts/form-parts.ts'

export interface WriterView {
  readonly writer: CommentWriter
  /** The latest. */
  readonly comments: readonly Comment[]
  readonly names: readonly string[]
  /** Absent for who may not read them. */
  readonly notes?: readonly WriterNote[]
  readonly ban?: Ban
  readonly isTrustUsed: boolean
  readonly audit?: readonly AuditEntry[]
  readonly problems?: readonly DeskProblem[]
}

/** One who writes comments: what became of them, and what the desk decided about their writer. */
export function writerPage(view: WriterView): PageMaker {
  return (setting) => {
    const { writer, notes, problems } = view
    const { wording, reader } = setting
    const words = wording.comments.writer
    return {
      title: writer.name === '' ? `${words.title} ${writer.id}` : writer.name,
      main: html`${problemSummary({ setting, ...(problems && { problems }) })}
${writer.name === '' && html`<p>${words.gone}</p>`}
${facts(view, setting)}
${notes && notesSection(view, setting)}
${reader?.may('ban-writers') && banSection(view, setting)}
${reader?.may('trust-writers') && trustSection(view, setting)}
${historySection(view, setting)}
${reader?.may('handle-writer-data') && dataSection(writer, setting)}
${view.audit && html`<section aria-labelledby="log"><h2 id="log">${words.log}</h2>${auditTable(view.audit, setting)}</section>`}`,
    }
  }
}

function facts({ writer, names }: WriterView, setting: PageSetting): Html {
  const { wording, writing, reader } = setting
  const words = wording.comments.writer
  const mail = !writer.hasContact
    ? words.noMail
    : writer.confirmedAt === undefined
      ? words.mailUnconfirmed
      : words.mailConfirmed
  return html`<dl>
<dt>${words.first}</dt><dd>${relativeTime(writer.firstAt, writing)}</dd>
<dt>${words.last}</dt><dd>${relativeTime(writer.lastAt, writing)}</dd>
<dt>${words.names}</dt><dd>${names.map((name, at) => html`${at > 0 && writing.wording.comma}<bdi>${name}</bdi>`)}</dd>
${reader?.may('note-writers') && html`<dt>${words.mail}</dt><dd>${mail}</dd>`}
<dt>${words.counts}</dt><dd><ul class="plain">${COMMENT_STATES.filter((state) => writer.counts[state] > 0).map((state) => html`<li>${wording.comments.states[state]}: ${writing.count(writer.counts[state], wording.comments.queue.comments)}</li>`)}</ul></dd>
</dl>
<p><a href="/desk/comments?tab=all&amp;writer=${writer.id}">${words.allComments}</a></p>`
}

function notesSection({ writer, notes = [] }: WriterView, setting: PageSetting): Html {
  const words = setting.wording.comments.writer
  return html`<section aria-labelledby="notes"><h2 id="notes">${words.notes}</h2>
${notes.length === 0 ? html`<p>${words.noNotes}</p>` : html`<ul class="report-list">${notes.map(({ byName, at, text }) => html`<li><p class="meta"><bdi>${byName}</bdi> · ${relativeTime(at, setting.writing)}</p><p dir="auto">${text}</p></li>`)}</ul>`}
<form method="post" action="/desk/writers/${writer.id}/notes">${csrfField(setting)}
<div class="field"><label for="field-text">${words.note}</label><textarea id="field-text" name="text" rows="3" maxlength="2000" dir="auto" required></textarea></div>
<button>${words.addNote}</button></form></section>`
}

function banSection({ writer, ban }: WriterView, setting: PageSetting): Html {
  const words = setting.wording.comments.writer
  return html`<section aria-labelledby="ban"><h2 id="ban">${words.ban}</h2>
${
  ban
    ? html`<p><strong>${ban.until === undefined ? words.bannedForGood : html`${words.bannedUntil} ${upcomingTime(ban.until, setting.writing)}`}</strong> · <bdi>${ban.byName}</bdi></p>${ban.note !== '' && html`<p dir="auto">${ban.note}</p>`}
${buttonForm({ action: `/desk/bans/writers/${ban.id}/lift`, label: words.lift }, setting)}`
    : html`<p class="hint">${words.banIntro}</p>${banForm({ action: `/desk/writers/${writer.id}/ban`, of: html`<bdi>${writer.name}</bdi>` }, setting)}`
}</section>`
}

function trustSection({ writer, isTrustUsed }: WriterView, setting: PageSetting): Html {
  const words = setting.wording.comments.writer
  const isTrusted = writer.trustedAt !== undefined
  const label = isTrusted ? words.takeTrust : words.giveTrust
  return html`<section aria-labelledby="trust"><h2 id="trust">${words.trust}</h2>
<p>${writer.trustedAt === undefined ? words.trustOff : html`${words.trustOn} ${relativeTime(writer.trustedAt, setting.writing)}`}</p>
<p class="hint">${words.trustMeans}</p>
${!isTrustUsed && html`<p>${words.trustUnavailable}</p>`}
${!writer.hasContact && html`<p>${words.trustNeedsMail}</p>`}
${(isTrusted || (isTrustUsed && writer.hasContact)) && buttonForm({ action: `/desk/writers/${writer.id}/trust`, label, values: { trust: isTrusted ? 'off' : 'on' } }, setting)}
</section>`
}

function historySection({ comments }: WriterView, setting: PageSetting): Html {
  const words = setting.wording.comments.writer
  return html`<section aria-labelledby="history"><h2 id="history">${words.history}</h2>
${comments.length === 0 && html`<p>${words.noHistory}</p>`}
<ol class="queue">${comments.map(
    (
      comment,
    ) => html`<li class="comment-card"><p class="meta"><a href="/desk/comments/${comment.id}">${setting.wording.comments.comment.title} <bdi>${comment.id}</bdi></a> · ${stateWords(comment, setting)} · ${relativeTime(comment.writtenAt, setting.writing)} · ${articleLink(comment)}</p>
${markedText(comment, setting)}</li>`,
  )}</ol></section>`
}

function dataSection({ id }: CommentWriter, setting: PageSetting): Html {
  const words = setting.wording.comments.writer
  return html`<section aria-labelledby="data"><h2 id="data">${words.data}</h2>
<p class="hint">${words.dataIntro}</p>
<p><a class="button" href="/desk/writers/${id}/export">${words.export}</a> <a class="button grave" href="/desk/writers/${id}/erase">${words.erase}</a></p></section>`
}

/** All that is kept of a writer, to read and to take along. */
export function exportPage(writer: CommentWriter, record: object): PageMaker {
  return ({ wording }) => {
    const words = wording.comments.writer
    return {
      title: words.export,
      main: html`<p>${words.exportIntro}</p>
<p><a class="button" href="/desk/api/writers/${writer.id}/export" download="writer-${writer.id}.json">${words.download}</a></p>
<div class="field"><label for="record">${words.data}</label><textarea id="record" readonly rows="20" dir="auto">${JSON.stringify(record, null, 2)}</textarea></div>
<p><a href="/desk/writers/${writer.id}">${words.title} <bdi>${writer.name}</bdi></a></p>`,
    }
  }
}

/** Asks once more before everything goes. */
export function erasePage(writer: CommentWriter, problems: readonly DeskProblem[] = []): PageMaker {
  return (setting) => {
    const words = setting.wording.comments.writer
    return {
      title: words.erase,
      main: html`${problemSummary({ setting, problems })}
<p><strong><bdi>${writer.name}</bdi></strong></p><p>${words.eraseIntro}</p>
<form method="post" action="/desk/writers/${writer.id}/erase">${csrfField(setting)}
<p><label><input type="checkbox" name="sure" value="on" id="field-sure" required> ${words.eraseSure}</label></p>
<button class="grave">${words.eraseNow}</button></form>
<p><a href="/desk/writers/${writer.id}">${words.title} <bdi>${writer.name}</bdi></a></p>`,
    }
  }
}
