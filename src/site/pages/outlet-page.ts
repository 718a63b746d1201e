import { type Html, html } from '../../base/html.ts'
import type { EpochMs } from '../../news/instant.ts'
import type { OutletTemplate } from '../../news/outlet-template.ts'
import type { Rhythm } from '../../news/rhythm.ts'
import type { Source } from '../../news/source.ts'
import type { EditCounts } from '../../store/check-store.ts'
import type { SourceHealth } from '../../store/source-store.ts'
import type { Store } from '../../store/store.ts'
import { type ListPage, listMarkup, loadListPage } from '../list-page.ts'
import { pageOutcome } from '../page-layout.ts'
import type { PageOutcome } from '../page-outcome.ts'
import { editSection } from '../parts/edit-table.ts'
import { type FollowedFeed, feedList } from '../parts/feed-state.ts'
import { outwardLink } from '../parts/outward-link.ts'
import { repeatedSection } from '../parts/repeated-section.ts'
import { rhythmSection } from '../parts/rhythm-section.ts'
import { relativeTime } from '../parts/time-element.ts'
import type { PageContext, Writing } from '../site-context.ts'
import { outletPath } from '../site-paths.ts'

interface OutletPage {
  readonly source: Source
  readonly health: SourceHealth
  readonly feeds: readonly KnownFeed[]
  readonly edits: EditCounts
  readonly template: OutletTemplate
  readonly list: ListPage
}

/** A feed with all that its visits have taught. */
interface KnownFeed extends FollowedFeed {
  readonly rhythm?: Rhythm
}

/** An outlet: its latest articles, and how we fare in following it. */
export async function outletPage(
  { slug, before }: { readonly slug: string; readonly before: string | undefined },
  context: PageContext,
): Promise<PageOutcome> {
  const source = await context.store.sources.bySlug(slug)
  if (!source) return { kind: 'missing' }
  const health = await context.store.sources.health(source.id)
  const feeds = await loadFeeds(source, context.store)
  const edits = await context.store.checks.edits(source.id)
  const template = await context.store.templates.of(source.id)
  const list = await loadListPage(context.store.articles, { filter: { sourceId: source.id }, before })
  const path = outletPath(slug)
  return pageOutcome(
    {
      title: source.name,
      path,
      description: `${context.writing.wording.outletArticles}: ${source.name}`,
      feedOf: path,
      noindex: !list.isFirst,
      main: outletMain({ source, health, feeds, edits, template, list }, context.writing),
    },
    context,
  )
}

async function loadFeeds({ id }: Source, { sources, subscriptions }: Store): Promise<readonly KnownFeed[]> {
  const feeds = await sources.feedsOf(id)
  return await Promise.all(
    feeds.map(async (feed) => {
      const rhythm = await sources.rhythmOf(feed.id)
      const subscription = (await subscriptions.ofFeed(feed.id)).find(({ wanted }) => wanted)
      return { feed, ...(rhythm ? { rhythm } : {}), ...(subscription ? { subscription } : {}) }
    }),
  )
}

function rhythmsOf(feeds: readonly KnownFeed[]): readonly Rhythm[] {
  return feeds.flatMap(({ rhythm }) => rhythm ?? [])
}

function outletMain({ source, health, feeds, edits, template, list }: OutletPage, writing: Writing): Html {
  const { wording } = writing
  return html`<div class="page">
<header>
<h1><bdi>${source.name}</bdi></h1>
<p class="facts">${wording.outletSite}: ${outwardLink(source.siteUrl, html`<bdi>${URL.parse(source.siteUrl)?.host ?? source.siteUrl}</bdi>`)}${source.paused && ` · ${wording.paused}`}</p>
</header>
<section aria-labelledby="outlet-articles">
<h2 class="rule" id="outlet-articles">${wording.outletArticles}</h2>
${list.articles.length > 0 ? listMarkup(list, outletPath(source.slug), writing) : html`<p>${wording.nothingYet}</p>`}
</section>
${editSection(edits, writing)}
${repeatedSection(template, writing)}
${rhythmSection(source, rhythmsOf(feeds), writing)}
${healthSection(health, feeds, writing)}
</div>`
}

function healthSection(health: SourceHealth, feeds: readonly KnownFeed[], writing: Writing): Html {
  const { wording, count } = writing
  return html`<section aria-labelledby="outlet-health">
<h2 class="rule" id="outlet-health">${wording.outletHealth}</h2>
<dl class="dates">
<div><dt>${wording.lastVisit}</dt><dd>${timeOrNever(health.lastVisitAt, writing)}</dd></div>
<div><dt>${wording.lastArticle}</dt><dd>${timeOrNever(health.lastArticleAt, writing)}</dd></div>
<div><dt>${wording.articleCount}</dt><dd>${count(health.articles, wording.articles)}</dd></div>
</dl>
${feeds.length > 0 && feedList(feeds, writing)}
<h3>${wording.refusals}</h3>
${health.reasons.length === 0 ? html`<p>${wording.noRefusals}</p>` : reasonTable(health, writing)}
</section>`
}

function timeOrNever(at: EpochMs | undefined, writing: Writing): Html | string {
  return at === undefined ? writing.wording.never : relativeTime(at, writing)
}

function reasonTable({ reasons }: SourceHealth, writing: Writing): Html {
  const { wording, count } = writing
  return html`<p class="meta">${wording.refusalsIntro}</p>
<div class="scroll" tabindex="0" role="group" aria-label="${wording.refusals}"><table>
<thead><tr><th scope="col">${wording.reason}</th><th scope="col">${wording.howOften}</th><th scope="col">${wording.lastTime}</th></tr></thead>
<tbody>${reasons.map(
    (entry) =>
      html`<tr><th scope="row">${reasonWords(entry.reason, writing)}</th><td>${count(entry.count, wording.visits)}</td><td>${relativeTime(entry.lastAt, writing)}</td></tr>`,
  )}</tbody>
</table></div>`
}

/** A reason in words; one that the wording does not know as it is. */
function reasonWords(reason: string, { wording }: Writing): Html | string {
  return wording.reasons[reason] ?? html`<code dir="ltr">${reason}</code>`
}
