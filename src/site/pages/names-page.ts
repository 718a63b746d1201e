import { foldWord } from '../../arabic/fold-word.ts'
import { type Html, html } from '../../base/html.ts'
import { toId } from '../../news/ids.ts'
import { NAME_KINDS, type NameKind } from '../../news/name-mention.ts'
import type { CataloguedName, NameFilter, NameStore } from '../../store/name-store.ts'
import { pageOutcome } from '../page-layout.ts'
import type { PageOutcome } from '../page-outcome.ts'
import { nameLine } from '../parts/name-line.ts'
import type { PageContext, Writing } from '../site-context.ts'

const NAMES_A_PAGE = 60
/** Of each kind on the directory's own page. */
const MOST_MENTIONED = 12
const WORDS_LIMIT = 60
const CURSOR = /^(\d{1,9})-(\d{1,16})-([1-9]\d{0,8})$/

/** What a reader asks of the directory. */
interface NamesRequest {
  readonly words: string
  readonly kind?: NameKind
  readonly after?: NonNullable<NameFilter['after']>
}

interface NamesList {
  readonly names: readonly CataloguedName[]
  /** What `?after=` continues the list with; absent on the last page. */
  readonly more?: string
}

/** The directory of names: the most mentioned of each kind, or all of one kind or with words that begin as asked. */
export async function namesPage(
  parameters: { readonly q?: string; readonly kind?: string; readonly after?: string },
  context: PageContext,
): Promise<PageOutcome> {
  const { facts } = context.writing.wording
  const request = parseRequest(parameters)
  if (request.words.length > WORDS_LIMIT) return { kind: 'refused' }
  const { words, kind, after } = request
  const isWhole = words === '' && kind === undefined && after === undefined
  const { names } = context.store
  const lists = isWhole ? await mostMentioned(names) : [{ kind, list: await loadNames(names, request) }]
  return pageOutcome(
    {
      title: kind ? `${facts.names}: ${facts.nameKinds[kind]}` : facts.names,
      path: words === '' ? directoryPath({ words, ...(kind && { kind }) }) : '/names',
      description: facts.namesIntro,
      noindex: words !== '' || after !== undefined,
      main: namesMain(request, lists, context.writing),
    },
    context,
  )
}

interface KindList {
  readonly kind: NameKind | undefined
  readonly list: NamesList
}

function parseRequest({ q = '', kind, after }: Readonly<Record<string, string | undefined>>): NamesRequest {
  const known = NAME_KINDS.find((one) => one === kind)
  const cursor = CURSOR.exec(after ?? '')
  return {
    words: q.toWellFormed().trim().replace(/\s+/g, ' '),
    ...(known && { kind: known }),
    ...(cursor && {
      after: { articles: Number(cursor[1]), lastSeenAt: Number(cursor[2]), id: toId(Number(cursor[3])) },
    }),
  }
}

async function mostMentioned(names: NameStore): Promise<readonly KindList[]> {
  return await Promise.all(
    NAME_KINDS.map(async (kind) => ({ kind, list: await loadNames(names, { words: '', kind }, MOST_MENTIONED) })),
  )
}

async function loadNames(
  names: NameStore,
  { words, kind, after }: NamesRequest,
  size: number = NAMES_A_PAGE,
): Promise<NamesList> {
  const found = await names.list({
    order: 'most-articles',
    limit: size + 1,
    ...(kind && { kind }),
    ...(after && { after }),
    ...(words !== '' && { words: foldWord(words) }),
  })
  const shown = found.slice(0, size)
  const last = shown.at(-1)
  return {
    names: shown,
    ...(found.length > size && last && { more: `${last.articles}-${last.lastSeenAt}-${last.id}` }),
  }
}

function directoryPath({
  words,
  kind,
  after,
}: Pick<NamesRequest, 'words' | 'kind'> & { readonly after?: string }): string {
  const parameters = new URLSearchParams()
  if (words !== '') parameters.set('q', words)
  if (kind) parameters.set('kind', kind)
  if (after !== undefined) parameters.set('after', after)
  return parameters.size > 0 ? `/names?${parameters}` : '/names'
}

function namesMain(request: NamesRequest, lists: readonly KindList[], writing: Writing): Html {
  const { facts } = writing.wording
  const filled = lists.filter(({ list }) => list.names.length > 0)
  const isAsked = request.words !== '' || request.kind !== undefined || request.after !== undefined
  return html`<div class="page wide">
<h1>${facts.names}</h1>
<p class="standfirst">${facts.namesIntro}</p>
${directoryForm(request, writing)}
${filled.length === 0 && html`<p class="empty">${isAsked ? facts.noSuchName : facts.noNames}</p>`}
${filled.length > 0 && (isAsked ? askedList(request, filled, writing) : html`<div class="columns">${filled.map((part) => kindSection(part, writing))}</div>`)}
</div>`
}

function directoryForm({ words, kind }: NamesRequest, { wording }: Writing): Html {
  const { facts } = wording
  const option = (value: string, label: string) =>
    html`<option value="${value}"${value === (kind ?? '') && html` selected`}>${label}</option>`
  return html`<form class="search-form name-search" action="/names" role="search" aria-label="${facts.nameSearch}">
<div class="filters">
<div><label for="name-words">${facts.nameSearch}</label>
<input id="name-words" type="search" name="q" value="${words}" maxlength="${WORDS_LIMIT}" autocomplete="off"></div>
<div><label for="name-kind">${facts.kindLabel}</label>
<select id="name-kind" name="kind">${option('', facts.anyKind)}${NAME_KINDS.map((one) => option(one, facts.nameKinds[one]))}</select></div>
<div class="send"><button>${wording.searchButton}</button></div>
</div>
</form>`
}

/** The most mentioned of a kind, and the way to all of it. */
function kindSection({ kind, list }: KindList, writing: Writing): Html | false {
  const { facts } = writing.wording
  return (
    kind !== undefined &&
    html`<section aria-labelledby="kind-${kind}">
<h2 class="rule" id="kind-${kind}">${facts.nameKinds[kind]}</h2>
<ol class="names">${list.names.map((name) => nameLine(name, writing))}</ol>
${list.more !== undefined && html`<p><a class="more" href="${directoryPath({ words: '', kind })}">${facts.all[kind]}</a></p>`}
</section>`
  )
}

function askedList(request: NamesRequest, lists: readonly KindList[], writing: Writing): Html {
  const { wording } = writing
  const { words, kind } = request
  const path = (after?: string) =>
    directoryPath({ words, ...(kind && { kind }), ...(after !== undefined && { after }) })
  const more = lists[0]?.list.more
  return html`<section aria-labelledby="asked">
<h2 class="rule" id="asked">${kind ? wording.facts.nameKinds[kind] : wording.facts.mostMentioned}</h2>
<ol class="names in-columns">${lists.flatMap(({ list }) => list.names).map((name) => nameLine(name, writing))}</ol>
${
  (more !== undefined || request.after) &&
  html`<nav class="paging" aria-label="${wording.pages}">
${request.after && html`<a href="${path()}">${wording.facts.firstNames}</a>`}
${more !== undefined && html`<a href="${path(more)}" rel="next">${wording.facts.moreNames}</a>`}
</nav>`
}
</section>`
}
