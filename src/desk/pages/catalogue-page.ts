import { type Html, html } from '../../base/html.ts'
import type { NameId } from '../../news/ids.ts'
import { NAME_KINDS, type NameKind } from '../../news/name-mention.ts'
import { relativeTime } from '../../site/parts/time-element.ts'
import { type CataloguedName, NAME_STATES, type NameState } from '../../store/name-store.ts'
import type { PageMaker } from '../desk-outcome.ts'
import type { PageSetting } from '../page-setting.ts'
import { choiceField, textField } from '../parts/form-parts.ts'

/** What an editor looks for in the catalogue. */
export interface NameQuery {
  /** As typed. */
  readonly words: string
  readonly kind?: NameKind
  readonly state?: NameState
  readonly order: 'most-articles' | 'newest'
}

export interface CatalogueView {
  readonly query: NameQuery
  readonly names: readonly CataloguedName[]
  /** The last of these, where more come after it. */
  readonly after?: NameId
}

/** The catalogue of names, with its filters. */
export function cataloguePage({ query, names, after }: CatalogueView): PageMaker {
  return (setting) => {
    const words = setting.wording.names
    return {
      title: words.title,
      isWide: true,
      main: html`<p>${words.intro}</p>
${filters(query, setting)}
${names.length === 0 ? html`<p class="nothing">${words.empty}</p>` : nameTable(names, setting)}
${after !== undefined && html`<p><a class="button" rel="next" href="${pathAfter(query, after)}">${words.further}</a></p>`}`,
    }
  }
}

function filters({ words: typed, kind, state, order }: NameQuery, setting: PageSetting): Html {
  const words = setting.wording.names
  const { nameKinds } = setting.writing.wording.facts
  const kinds = NAME_KINDS.map((value) => ({ value, label: nameKinds[value], isChosen: value === kind }))
  const states = NAME_STATES.map((value) => ({ value, label: words.states[value], isChosen: value === state }))
  const orders = (['most-articles', 'newest'] as const).map((value) => ({
    value,
    label: words.orders[value],
    isChosen: value === order,
  }))
  const any = (label: string, chosen: string | undefined) => ({ value: '', label, isChosen: chosen === undefined })
  return html`<form method="get" action="/desk/names" class="desk-filters" role="search">
${textField({ name: 'words', label: words.words, hint: words.wordsHint, value: typed, isOptional: true, maxlength: 200 }, { setting })}
${choiceField({ name: 'kind', label: words.kind, choices: [any(words.anyKind, kind), ...kinds] }, { setting })}
${choiceField({ name: 'state', label: words.state, choices: [any(words.anyState, state), ...states] }, { setting })}
${choiceField({ name: 'order', label: words.order, choices: orders }, { setting })}
<button class="quiet">${words.search}</button>
</form>`
}

function nameTable(names: readonly CataloguedName[], setting: PageSetting): Html {
  const words = setting.wording.names
  const heads = [words.name, words.kind, words.state, words.count, words.lastSeen]
  return html`<table class="stacked"><thead><tr>${heads.map((head) => html`<th scope="col">${head}</th>`)}</tr></thead>
<tbody>${names.map((name) => nameRow(name, setting))}</tbody></table>`
}

function nameRow({ id, name, kind, state, articles, lastSeenAt }: CataloguedName, setting: PageSetting): Html {
  const { wording, writing } = setting
  const words = wording.names
  return html`<tr><th scope="row"><a href="/desk/names/${id}"><bdi>${name}</bdi></a></th>
<td data-label="${words.kind}">${writing.wording.facts.nameKind[kind]}</td>
<td data-label="${words.state}">${words.states[state]}</td>
<td data-label="${words.count}">${writing.count(articles, writing.wording.articles)}</td>
<td data-label="${words.lastSeen}">${relativeTime(lastSeenAt, writing)}</td></tr>`
}

function pathAfter({ words, kind, state, order }: NameQuery, after: NameId): string {
  const query = new URLSearchParams({
    ...(words !== '' && { words }),
    ...(kind && { kind }),
    ...(state && { state }),
    order,
    after: String(after),
  })
  return `/desk/names?${query.toString()}`
}
