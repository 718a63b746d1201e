import { type Html, html } from '../../base/html.ts'
import type { NameId } from '../../news/ids.ts'
import type { CataloguedName } from '../../store/name-store.ts'
import { type ListPage, listMarkup, loadPageOf } from '../list-page.ts'
import { pageOutcome } from '../page-layout.ts'
import type { PageOutcome } from '../page-outcome.ts'
import { parseId } from '../parse-id.ts'
import { nameLine } from '../parts/name-line.ts'
import { relativeTime } from '../parts/time-element.ts'
import type { PageContext, Writing } from '../site-context.ts'
import { namePath } from '../site-paths.ts'

const BESIDE = 8

interface NamePage {
  readonly name: CataloguedName
  readonly list: ListPage
  readonly beside: readonly CataloguedName[]
}

/** A name: in which articles it stands, and beside whom; an address of a name that was merged leads to the one that has it. */
export async function namePage(
  { id, slug, before }: { readonly id?: string; readonly slug?: string; readonly before?: string },
  context: PageContext,
): Promise<PageOutcome> {
  const { names } = context.store
  const nameId = parseId<NameId>(id)
  const name = nameId && (await names.byId(nameId))
  if (!name || name.state === 'hidden') return { kind: 'missing' }
  const path = namePath(name)
  if (`/name/${id}${slug ? `/${slug}` : ''}` !== path) return { kind: 'moved', to: path }
  const list = await loadPageOf((place) => names.articles(name.id, place), before)
  const beside = await names.beside(name.id, BESIDE)
  const { wording } = context.writing
  return pageOutcome(
    {
      title: name.name,
      path,
      description: `${wording.facts.nameArticles}: ${name.name}`,
      noindex: !list.isFirst,
      main: nameMain({ name, list, beside }, context.writing),
    },
    context,
  )
}

function nameMain({ name, list, beside }: NamePage, writing: Writing): Html {
  const { wording } = writing
  const { facts } = wording
  return html`<div class="page">
<header>
<p class="kicker"><a href="/names?kind=${name.kind}">${facts.nameKind[name.kind]}</a></p>
<h1><bdi>${name.name}</bdi></h1>
${nameDates(name, writing)}
</header>
${
  beside.length > 0 &&
  html`<section aria-labelledby="beside">
<h2 class="rule" id="beside">${facts.beside}</h2>
<ul class="names">${beside.map((other) => nameLine(other, writing))}</ul>
</section>`
}
<section aria-labelledby="name-articles">
<h2 class="rule" id="name-articles">${facts.nameArticles}</h2>
${list.articles.length > 0 ? listMarkup(list, namePath(name), writing) : html`<p>${wording.nothingYet}</p>`}
</section>
</div>`
}

function nameDates({ articles, firstSeenAt, lastSeenAt }: CataloguedName, writing: Writing): Html {
  const { wording, count } = writing
  return html`<dl class="dates">
<div><dt>${wording.articleCount}</dt><dd>${count(articles, wording.articles)}</dd></div>
<div><dt>${wording.facts.firstMention}</dt><dd>${relativeTime(firstSeenAt, writing)}</dd></div>
<div><dt>${wording.facts.lastMention}</dt><dd>${relativeTime(lastSeenAt, writing)}</dd></div>
</dl>`
}
