import { type Html, html } from '../../base/html.ts'
import { NAME_KINDS } from '../../news/name-mention.ts'
import { relativeTime } from '../../site/parts/time-element.ts'
import { articlePath, namePath } from '../../site/site-paths.ts'
import type { ArticleSummary } from '../../store/article-store.ts'
import type { CataloguedName, KeptCorrection, NameStore } from '../../store/name-store.ts'
import type { DeskProblem, PageMaker } from '../desk-outcome.ts'
import type { PageSetting } from '../page-setting.ts'
import { buttonForm, choiceField, csrfField, problemSummary, textField } from '../parts/form-parts.ts'

export interface NameView {
  readonly name: CataloguedName
  readonly spellings: Awaited<ReturnType<NameStore['spellings']>>
  /** The latest. */
  readonly articles: readonly ArticleSummary[]
  readonly corrections: readonly KeptCorrection[]
  /** The address was that of a name that was merged into this one. */
  readonly isMerged?: boolean
  /** Names that could be the same, found by the words that were typed. */
  readonly others?: { readonly wanted: string; readonly names: readonly CataloguedName[] }
  /** The new name as it was typed, where something was wrong with it. */
  readonly written?: string
  readonly problems?: readonly DeskProblem[]
}

/** One name of the catalogue, and all that an editor can decide of it. */
export function correctNamePage(view: NameView): PageMaker {
  return (setting) => {
    const { name, problems, isMerged } = view
    const words = setting.wording.names
    return {
      title: name.name,
      main: html`${problemSummary({ setting, ...(problems && { problems }) })}
${isMerged && html`<p class="notice">${words.mergedFrom}</p>`}
${nameData(view, setting)}
${spelling(view, setting)}
${kindSection(name, setting)}
${stateSection(name, setting)}
${mergeSection(view, setting)}
${correctionSection(view, setting)}
${articleSection(view, setting)}`,
    }
  }
}

function nameData({ name, spellings }: NameView, { wording, writing }: PageSetting): Html {
  const words = wording.names
  return html`<dl>
<dt>${words.kind}</dt><dd>${writing.wording.facts.nameKind[name.kind]}</dd>
<dt>${words.state}</dt><dd>${words.states[name.state]}</dd>
<dt>${words.count}</dt><dd>${writing.count(name.articles, writing.wording.articles)}</dd>
<dt>${words.firstSeen}</dt><dd>${relativeTime(name.firstSeenAt, writing)}</dd>
<dt>${words.lastSeen}</dt><dd>${relativeTime(name.lastSeenAt, writing)}</dd>
<dt>${words.keys}</dt><dd>${spellings.map(({ spelling, articles }, at) => html`${at > 0 && writing.wording.comma}<bdi>${spelling}</bdi> (${articles})`)}</dd>
</dl>
${name.state !== 'hidden' && html`<p><a href="${namePath(name)}">${words.onSite}</a></p>`}`
}

function spelling({ name, written, problems }: NameView, setting: PageSetting): Html {
  const words = setting.wording.names
  const field = {
    name: 'name',
    label: words.name,
    hint: words.renameIntro,
    value: written ?? name.name,
    maxlength: 120,
  }
  return html`<section aria-labelledby="rename"><h2 id="rename">${words.rename}</h2>
<form method="post" action="/desk/names/${name.id}/rename">${csrfField(setting)}
${textField(field, { setting, ...(problems && { problems }) })}
<button>${words.saveName}</button></form></section>`
}

function kindSection({ id, kind }: CataloguedName, setting: PageSetting): Html {
  const words = setting.wording.names
  const { nameKind } = setting.writing.wording.facts
  const choices = NAME_KINDS.map((value) => ({ value, label: nameKind[value], isChosen: value === kind }))
  return html`<section aria-labelledby="kind"><h2 id="kind">${words.changeKind}</h2>
<form method="post" action="/desk/names/${id}/kind">${csrfField(setting)}
${choiceField({ name: 'kind', label: words.kind, choices }, { setting })}
<button>${words.saveKind}</button></form></section>`
}

function stateSection({ id, state }: CataloguedName, setting: PageSetting): Html {
  const words = setting.wording.names
  const act = (what: 'confirm' | 'hide' | 'show', intro: string) =>
    html`<p class="hint">${intro}</p>
${buttonForm({ action: `/desk/names/${id}/${what}`, label: words[what], isGrave: what === 'hide' }, setting)}`
  return html`<section aria-labelledby="state"><h2 id="state">${words.state}</h2>
<p><strong>${words.states[state]}</strong></p>
${state === 'found' && act('confirm', words.confirmIntro)}
${state === 'hidden' ? act('show', words.showIntro) : act('hide', words.hideIntro)}
</section>`
}

function mergeSection({ name, others }: NameView, setting: PageSetting): Html {
  const words = setting.wording.names
  const field = { name: 'other', label: words.other, hint: words.wordsHint, value: others?.wanted, maxlength: 200 }
  return html`<section aria-labelledby="merge"><h2 id="merge">${words.merge}</h2>
<p class="hint">${words.mergeIntro}</p>
<form method="get" action="/desk/names/${name.id}#merge" role="search">
${textField(field, { setting })}
<button class="quiet">${words.findOther}</button></form>
${others && (others.names.length === 0 ? html`<p role="status">${words.noOther}</p>` : html`<ul class="plain">${others.names.map((other) => otherLine(name, other, setting))}</ul>`)}
</section>`
}

function otherLine({ id }: CataloguedName, other: CataloguedName, setting: PageSetting): Html {
  const { wording, writing } = setting
  return html`<li><form method="post" action="/desk/names/${id}/merge">${csrfField(setting)}<input type="hidden" name="into" value="${other.id}">
<button class="quiet">${wording.names.mergeInto} «<bdi>${other.name}</bdi>»</button></form>
<span class="meta">${writing.wording.facts.nameKind[other.kind]} · ${writing.count(other.articles, writing.wording.articles)}</span></li>`
}

function correctionSection({ name, corrections }: NameView, setting: PageSetting): Html {
  const { wording, writing } = setting
  const words = wording.names
  if (corrections.length === 0) {
    return html`<section aria-labelledby="corrections"><h2 id="corrections">${words.corrections}</h2><p>${words.noCorrections}</p></section>`
  }
  return html`<section aria-labelledby="corrections"><h2 id="corrections">${words.corrections}</h2>
<p class="hint">${words.correctionsIntro}</p>
<ul class="report-list">${corrections.map(
    ({ kind, was, byName, at }) =>
      html`<li><bdi>${byName}</bdi> · ${relativeTime(at, writing)}<br>${words.done[kind]}${(kind === 'renamed' || kind === 'merged') && html` «<bdi>${was}</bdi>»`}</li>`,
  )}</ul>
${buttonForm({ action: `/desk/names/${name.id}/undo`, label: words.undoLatest }, setting)}</section>`
}

function articleSection({ articles }: NameView, { wording, writing }: PageSetting): Html {
  const words = wording.names
  return html`<section aria-labelledby="articles"><h2 id="articles">${words.latest}</h2>
${articles.length === 0 && html`<p>${words.noArticles}</p>`}
<ol class="report-list">${articles.map(
    (article) =>
      html`<li><a href="${articlePath(article)}" dir="auto">${article.title}</a><br><span class="meta"><bdi>${article.sourceName}</bdi> · ${relativeTime(article.publishedAt, writing)}</span></li>`,
  )}</ol></section>`
}
