import { type Html, html } from '../../base/html.ts'
import type { Source } from '../../news/source.ts'
import type { SourceHealth } from '../../store/source-store.ts'
import { pageOutcome } from '../page-layout.ts'
import type { PageOutcome } from '../page-outcome.ts'
import { relativeTime } from '../parts/time-element.ts'
import type { PageContext, Writing } from '../site-context.ts'
import { outletPath } from '../site-paths.ts'

interface OutletLine {
  readonly source: Source
  readonly health: SourceHealth
}

/** All outlets that we follow. */
export async function outletsPage(context: PageContext): Promise<PageOutcome> {
  const sources = await context.store.sources.all()
  const lines = await Promise.all(
    sources.map(async (source) => ({ source, health: await context.store.sources.health(source.id) })),
  )
  const { wording } = context.writing
  return pageOutcome(
    {
      title: wording.outlets,
      path: '/outlets',
      description: wording.outletsIntro,
      main: outletsMain(lines, context.writing),
    },
    context,
  )
}

function outletsMain(lines: readonly OutletLine[], writing: Writing): Html {
  const { wording } = writing
  return html`<div class="page">
<h1>${wording.outlets}</h1>
<p class="standfirst">${wording.outletsIntro}</p>
<ul class="outlets">${lines.map((line) => outletLine(line, writing))}</ul>
</div>`
}

function outletLine({ source, health }: OutletLine, writing: Writing): Html {
  const { wording, count } = writing
  return html`<li><h2><a href="${outletPath(source.slug)}"><bdi>${source.name}</bdi></a></h2>
<p class="meta">${count(health.articles, wording.articles)}${health.lastArticleAt !== undefined && html` · ${relativeTime(health.lastArticleAt, writing)}`}${source.paused && ` · ${wording.paused}`}</p></li>`
}
