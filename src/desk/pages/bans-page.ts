import { type Html, html } from '../../base/html.ts'
import type { BanKind, Comment } from '../../news/comment.ts'
import { relativeTime, upcomingTime } from '../../site/parts/time-element.ts'
import type { Ban } from '../../store/writer-store.ts'
import type { DeskProblem, PageMaker } from '../desk-outcome.ts'
import type { Offence } from '../find-offences.ts'
import type { PageSetting } from '../page-setting.ts'
import { BAN_VERDICTS } from '../parts/ban-form.ts'
import { articleLink, stateWords } from '../parts/comment-card-parts.ts'
import { markedText } from '../parts/comment-text.ts'
import { choiceField, csrfField, nextField, problemSummary, textField } from '../parts/form-parts.ts'

export interface BansView {
  readonly writers: readonly NamedBan[]
  /** Absent for who may not ban them. */
  readonly addresses?: readonly Ban[]
  readonly words?: readonly Ban[]
  /** A ban that was just lifted, sealed. */
  readonly restore?: { readonly token: string; readonly kind: BanKind }
  readonly form?: WordForm
  readonly trial?: WordTrial
  readonly problems?: readonly DeskProblem[]
}

export type NamedBan = Ban & { readonly name: string }

export interface WordForm {
  readonly words: string
  readonly verdict: string
  readonly note: string
}

/** Which of the latest comments a list would have met. */
export interface WordTrial {
  readonly looked: number
  readonly hits: readonly { readonly comment: Comment; readonly offences: readonly Offence[] }[]
}

/** More than these of a trial's hits are counted, and not shown. */
const MOST_SHOWN = 30

/** Who and what is banned. */
export function bansPage(view: BansView): PageMaker {
  return (setting) => {
    const { bans } = setting.wording.comments
    const { writers, addresses, words, restore, problems } = view
    return {
      title: bans.title,
      isWide: true,
      main: html`${problemSummary({ setting, ...(problems && { problems }) })}
${restore && restoreForm(restore, setting)}
<section aria-labelledby="writers"><h2 id="writers">${bans.writers}</h2>${writers.length === 0 ? html`<p>${bans.noWriters}</p>` : banTable(writers, setting)}</section>
${addresses && html`<section aria-labelledby="addresses"><h2 id="addresses">${bans.addresses}</h2>${addresses.length === 0 ? html`<p>${bans.noAddresses}</p>` : banTable(addresses, setting)}</section>`}
${words && html`<section id="words" aria-labelledby="words-title"><h2 id="words-title">${bans.words}</h2>${wordForm(view, setting)}${view.trial && trialResult(view.trial, setting)}${words.length === 0 ? html`<p>${bans.noWords}</p>` : banTable(words, setting)}</section>`}`,
    }
  }
}

function restoreForm({ token, kind }: NonNullable<BansView['restore']>, setting: PageSetting): Html {
  const { bans } = setting.wording.comments
  const path = kind === 'writer' ? '/desk/bans/writers/restore' : '/desk/bans/restore'
  return html`<form method="post" action="${path}" class="notice">${csrfField(setting)}<input type="hidden" name="ban" value="${token}"><button class="quiet">${bans.restore}</button></form>`
}

function banTable(list: readonly (Ban | NamedBan)[], setting: PageSetting): Html {
  const { bans } = setting.wording.comments
  const heads = [bans.what, bans.verdict, bans.note, bans.who, bans.until, bans.lift]
  return html`<table class="stacked"><thead><tr>${heads.map((head) => html`<th scope="col">${head}</th>`)}</tr></thead>
<tbody>${list.map((ban) => banRow(ban, setting))}</tbody></table>`
}

function banRow(ban: Ban | NamedBan, setting: PageSetting): Html {
  const { wording, writing } = setting
  const { bans, writer } = wording.comments
  const subject = banSubject(ban, setting)
  return html`<tr><th scope="row">${ban.kind === 'writer' ? html`<a href="/desk/writers/${ban.value}">${subject}</a>` : subject}</th>
<td data-label="${bans.verdict}">${bans.verdicts[ban.verdict]}</td>
<td data-label="${bans.note}"><span dir="auto">${ban.note}</span></td>
<td data-label="${bans.who}"><bdi>${ban.byName}</bdi> · ${relativeTime(ban.at, writing)}</td>
<td data-label="${bans.until}">${ban.until === undefined ? bans.forGood : upcomingTime(ban.until, writing)}</td>
<td><form class="act" method="post" action="/desk/bans/${pathOf(ban.kind)}/${ban.id}/lift">${csrfField(setting)}<button class="quiet">${writer.lift}<span class="hidden">: ${subject}</span></button></form></td></tr>`
}

/** Where the bans of a kind are lifted. */
function pathOf(kind: BanKind): string {
  return kind === 'address' ? 'addresses' : `${kind}s`
}

/** An address is known by its keyed digest alone, so its ban has only a number. */
function banSubject(ban: Ban | NamedBan, { wording }: PageSetting): Html {
  if ('name' in ban) return html`<bdi>${ban.name}</bdi>`
  return ban.kind === 'word'
    ? html`<bdi>${ban.value}</bdi>`
    : html`${wording.comments.bans.addressBan} <bdi>${ban.id}</bdi>`
}

function wordForm({ form, problems }: BansView, setting: PageSetting): Html {
  const { bans } = setting.wording.comments
  const verdicts = BAN_VERDICTS.map((value) => ({
    value,
    label: bans.verdicts[value],
    isChosen: value === (form?.verdict ?? 'hold'),
  }))
  return html`<details${(form || problems) && html` open`}><summary>${bans.addWords}</summary>
<form method="post" action="/desk/bans/words">
${csrfField(setting)}${nextField(setting)}
<p class="hint">${bans.addWordsIntro}</p>
<div class="field"><label for="field-words">${bans.wordLines}</label><p class="hint" id="words-hint">${bans.wordLinesHint}</p>
<textarea id="field-words" name="words" rows="6" maxlength="20000" dir="auto" aria-describedby="words-hint" required>${form?.words ?? ''}</textarea></div>
${choiceField({ name: 'verdict', label: bans.verdict, choices: verdicts }, { setting, ...(problems && { problems }) })}
${textField({ name: 'note', label: bans.note, value: form?.note, maxlength: 300, isOptional: true }, { setting })}
<button class="quiet" formaction="/desk/bans/words/try">${bans.try}</button>
<button>${bans.add}</button>
</form></details>`
}

function trialResult({ looked, hits }: WordTrial, setting: PageSetting): Html {
  const { wording, writing } = setting
  const { bans } = wording.comments
  return html`<div class="preview" role="status"><h3>${bans.tried}</h3>
<p>${writing.count(hits.length, bans.wouldMeet)} (${writing.count(looked, bans.lastComments)})</p>
<ol class="queue">${hits.slice(0, MOST_SHOWN).map(
    ({
      comment,
      offences,
    }) => html`<li class="comment-card"><p class="meta"><a href="/desk/comments/${comment.id}"><bdi>${comment.name}</bdi></a> · ${stateWords(comment, setting)} · ${articleLink(comment)}</p>
${markedText({ text: comment.text, offences }, setting)}</li>`,
  )}</ol></div>`
}
