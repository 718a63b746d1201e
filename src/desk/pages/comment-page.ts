import { type Html, html } from '../../base/html.ts'
import type { CommentRevision, Redaction } from '../../news/comment.ts'
import { textDifference } from '../../site/parts/difference-markup.ts'
import { relativeTime } from '../../site/parts/time-element.ts'
import type { AuditEntry } from '../../store/audit-store.ts'
import type { Openness } from '../../store/comment-store.ts'
import type { CommentReport } from '../../store/report-store.ts'
import type { CommentCard } from '../comment-card.ts'
import type { DeskProblem, PageMaker } from '../desk-outcome.ts'
import type { PageSetting } from '../page-setting.ts'
import { auditTable } from '../parts/audit-table.ts'
import { banForm } from '../parts/ban-form.ts'
import { articleLink, commentCard, isDecidable, verdictWords } from '../parts/comment-card-parts.ts'
import { numberedText, readersText, wordsOf } from '../parts/comment-text.ts'
import { type Choice, choiceField, csrfField, nextField, problemSummary } from '../parts/form-parts.ts'
import { reportList } from '../parts/report-list.ts'

export interface CommentView {
  readonly card: CommentCard
  readonly openness: Openness | undefined
  readonly reports: readonly CommentReport[]
  /** Absent for who may not read the log. */
  readonly audit?: readonly AuditEntry[]
  /** Words that an editor is about to cover. */
  readonly range?: WordRange
  readonly problems?: readonly DeskProblem[]
}

/** Words by their numbers, from 1; both are part of it. */
export interface WordRange {
  readonly from: number
  readonly to: number
}

/** All that is known of one comment, and all that can be done with it. */
export function commentPage(view: CommentView): PageMaker {
  return (setting) => {
    const { comment } = view.card
    const { wording, reader } = setting
    const words = wording.comments.comment
    const mayModerate = reader?.may('moderate') ?? false
    const isThere = isDecidable(comment)
    return {
      title: `${words.title} ${comment.id}`,
      isWide: true,
      ...(mayModerate && { scripts: ['queue-keys'] as const }),
      main: html`<p><a href="/desk/comments">${words.back}</a></p>
${problemSummary({ setting, ...(view.problems && { problems: view.problems }) })}
<div id="said" class="said" role="status" aria-live="polite"></div>
<ol class="queue">${commentCard(view.card, setting, { isAlone: true })}</ol>
<section aria-labelledby="as-readers"><h2 id="as-readers">${words.asReaders}</h2>
${comment.state !== 'approved' && html`<p class="hint">${words.notShown}</p>`}${isThere && readersText(comment, setting)}</section>
${mayModerate && isThere && redactionSection(view, setting)}
${verdictSection(view.card, setting)}
${view.card.earlier.length > 0 && revisionSection(view.card, setting)}
<section id="reports" aria-labelledby="reports-title"><h2 id="reports-title">${words.reports}</h2>
${view.reports.length === 0 ? html`<p>${words.noReports}</p>` : reportList(view.reports, setting)}</section>
${mayModerate && opennessSection(view, setting)}
${reader?.may('ban-widely') && comment.address !== undefined && addressSection(view.card, setting)}
${view.audit && html`<section aria-labelledby="log"><h2 id="log">${words.history}</h2>${auditTable(view.audit, setting)}</section>`}`,
    }
  }
}

/** Two steps: which words, then how it looks; only the second changes anything. */
function redactionSection(view: CommentView, setting: PageSetting): Html {
  const { comment } = view.card
  const words = setting.wording.comments.comment
  const own = wordsOf(comment.text)
  return html`<section id="redact" aria-labelledby="redact-title"><h2 id="redact-title">${words.redaction}</h2>
<p>${words.redactionIntro}</p>
${comment.redactions.length > 0 && coveredParts(view.card, setting)}
<div data-selectable>${numberedText(comment.text)}</div>
<form method="get" action="/desk/comments/${comment.id}" class="desk-filters" data-range>
${choiceField({ name: 'from', label: words.fromWord, choices: wordChoices(own, view.range?.from ?? 1) }, { setting })}
${choiceField({ name: 'to', label: words.toWord, choices: wordChoices(own, view.range?.to ?? 1) }, { setting })}
<button class="quiet">${words.preview}</button>
</form>
${view.range && redactionPreview(view.card, { setting, range: view.range })}
</section>`
}

function wordChoices(words: readonly { readonly word: string }[], chosen: number): readonly Choice[] {
  return words.map(({ word }, at) => ({
    value: String(at + 1),
    label: `${at + 1}: ${word.slice(0, 30)}`,
    isChosen: at + 1 === chosen,
  }))
}

function redactionPreview(
  { comment }: CommentCard,
  { setting, range }: { readonly setting: PageSetting; readonly range: WordRange },
): Html {
  const words = setting.wording.comments.comment
  const redactions = coverWords(comment, range)
  if (!redactions) return html`<p class="problem">${setting.wording.problems['no-words']}</p>`
  return html`<div class="preview" id="preview"><h3>${words.previewTitle}</h3>
${readersText({ text: comment.text, redactions }, setting)}
<form method="post" action="/desk/comments/${comment.id}/redact">
${csrfField(setting)}<input type="hidden" name="from" value="${range.from}"><input type="hidden" name="to" value="${range.to}"><input type="hidden" name="revision" value="${comment.revision}">
<button>${words.cover}</button>
</form></div>`
}

/** What is covered once these words are too; `undefined` for words that are not there. */
export function coverWords(
  { text, redactions }: { readonly text: string; readonly redactions: readonly Redaction[] },
  { from, to }: WordRange,
): readonly Redaction[] | undefined {
  const words = wordsOf(text)
  const [first, last] = [words[from - 1], words[to - 1]]
  if (!first || !last || first.from > last.from) return undefined
  return joined([...redactions, { from: first.from, to: last.to }])
}

function joined(parts: readonly Redaction[]): readonly Redaction[] {
  const kept: Redaction[] = []
  for (const part of [...parts].sort((one, other) => one.from - other.from)) {
    const before = kept.at(-1)
    if (before && part.from <= before.to)
      kept[kept.length - 1] = { from: before.from, to: Math.max(before.to, part.to) }
    else kept.push({ from: part.from, to: part.to })
  }
  return kept
}

function coveredParts({ comment }: CommentCard, setting: PageSetting): Html {
  const words = setting.wording.comments.comment
  return html`<h3>${words.coveredParts}</h3><ul>
${comment.redactions.map(
  ({
    from,
    to,
  }) => html`<li><bdi dir="auto">${comment.text.slice(from, to)}</bdi> <form class="act" method="post" action="/desk/comments/${comment.id}/uncover">
${csrfField(setting)}<input type="hidden" name="from" value="${from}"><input type="hidden" name="to" value="${to}">
<button class="quiet">${words.uncover}<span class="hidden"> ${words.uncoverWords} <bdi>${comment.text.slice(from, to)}</bdi></span></button></form></li>`,
)}
</ul>`
}

function verdictSection({ comment }: CommentCard, setting: PageSetting): Html {
  const words = setting.wording.comments.comment
  return html`<section aria-labelledby="verdicts"><h2 id="verdicts">${words.verdicts}</h2>
${comment.verdicts.length === 0 ? html`<p>${words.noVerdicts}</p>` : html`<ul class="plain">${comment.verdicts.map((verdict) => html`<li>${verdictWords(verdict, setting)}</li>`)}</ul>`}
</section>`
}

function revisionSection({ comment, earlier }: CommentCard, setting: PageSetting): Html {
  const words = setting.wording.comments.comment
  const texts: readonly Pick<CommentRevision, 'name' | 'text'>[] = [...earlier, comment]
  return html`<section aria-labelledby="revisions"><h2 id="revisions">${words.revisions}</h2>
${earlier.map(
  (
    { text, name, at },
    index,
  ) => html`<h3>${index === 0 ? words.firstText : words.changedTo} · ${relativeTime(at, setting.writing)} · <bdi>${name}</bdi></h3>
${textDifference(text, texts[index + 1]?.text ?? '', setting.writing)}`,
)}</section>`
}

function opennessSection({ card, openness }: CommentView, setting: PageSetting): Html {
  const words = setting.wording.comments.comment
  const current = openness ?? 'by-age'
  const choices = (['open', 'closed', 'by-age'] as const).map((value) => ({
    value,
    label: words.opennessChoices[value],
    isChosen: value === current,
  }))
  return html`<section aria-labelledby="openness"><h2 id="openness">${words.openness}</h2>
<p>${articleLink(card.comment)}</p><p class="hint">${words.opennessIntro}</p>
<form method="post" action="/desk/articles/${card.comment.articleId}/openness" class="desk-filters">
${csrfField(setting)}${nextField(setting)}
${choiceField({ name: 'openness', label: words.opennessNow, choices }, { setting })}
<button class="quiet">${words.save}<span class="hidden"> ${words.openness}</span></button>
</form>
${setting.reader?.may('write-policy') && html`<p><a href="/desk/policy?article=${card.comment.articleId}">${setting.wording.comments.policy.forArticle}</a></p>`}
</section>`
}

function addressSection({ comment }: CommentCard, setting: PageSetting): Html {
  const words = setting.wording.comments.comment
  return html`<section aria-labelledby="ban-address"><h2 id="ban-address">${words.banAddress}</h2>
<p><bdi dir="ltr">${comment.address ?? ''}</bdi></p>
${banForm({ action: `/desk/comments/${comment.id}/ban-address`, of: words.banAddress }, setting)}</section>`
}
