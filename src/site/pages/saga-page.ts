import { type Html, html } from '../../base/html.ts'
import { NO_FACTS } from '../../news/article-facts.ts'
import type { Figure } from '../../news/figure.ts'
import { type StoryId, toId } from '../../news/ids.ts'
import type { EpochMs } from '../../news/instant.ts'
import type { Saga, SagaStory } from '../../store/saga-store.ts'
import { countsPeople } from '../figure-words.ts'
import { foldFigures } from '../fold-figures.ts'
import { pageOutcome } from '../page-layout.ts'
import type { PageOutcome } from '../page-outcome.ts'
import { parseId } from '../parse-id.ts'
import { textLanguage } from '../parts/article-parts.ts'
import { readingPath } from '../parts/story-parts.ts'
import type { PageContext, Writing } from '../site-context.ts'
import { sagaPath, storyPath } from '../site-paths.ts'

const STORIES_A_PAGE = 30
const FIGURES_OF_A_STORY = 2
const CURSOR = /^(\d{1,16})-([1-9]\d{0,8})$/

interface ToldStory extends SagaStory {
  readonly figures: readonly Figure[]
}

interface SagaPage {
  readonly saga: Saga
  readonly stories: readonly ToldStory[]
  readonly isFirst: boolean
  /** What `?before=` continues the list with; absent on the last page. */
  readonly older?: string
}

/** A running subject: its stories by day, newest first; a story that stands alone is shown itself. */
export async function sagaPage(
  { id, before }: { readonly id?: string; readonly before?: string },
  context: PageContext,
): Promise<PageOutcome> {
  const { store, writing } = context
  const sagaId = parseId<StoryId>(id)
  const story = sagaId && (await store.stories.byId(sagaId))
  if (!story) return { kind: 'missing' }
  if (story.sagaId !== sagaId && story.id === sagaId) return { kind: 'found', to: sagaPath(story.sagaId) }
  const saga = await store.sagas.byId(sagaId)
  if (!saga) return { kind: 'found', to: storyPath(story.id) }
  const after = parseCursor(before)
  const found = await store.sagas.stories(sagaId, { ...(after && { after }), limit: STORIES_A_PAGE + 1 })
  const stories = await Promise.all(found.slice(0, STORIES_A_PAGE).map((one) => withFigures(one, context)))
  const last = stories.at(-1)?.story
  const older = found.length > STORIES_A_PAGE && last ? { older: `${last.firstReportedAt}-${last.id}` } : {}
  const page = { saga, stories, isFirst: after === undefined, ...older }
  const { wording } = writing
  return pageOutcome(
    {
      title: `${wording.sagas.saga}: ${saga.first.headline}`,
      path: sagaPath(sagaId),
      description: wording.sagas.sagaIntro,
      main: sagaMain(page, sagaPath(sagaId), writing),
    },
    context,
  )
}

function parseCursor(text: string | undefined): { readonly at: EpochMs; readonly id: StoryId } | undefined {
  const match = CURSOR.exec(text ?? '')
  return match ? { at: Number(match[1]), id: toId<StoryId>(Number(match[2])) } : undefined
}

/** A story with the people that its lead article counts. */
async function withFigures(one: SagaStory, { store }: PageContext): Promise<ToldStory> {
  const { figures } = (await store.facts.of(one.lead.id)) ?? NO_FACTS
  const sure = figures.filter((figure) => countsPeople(figure) && !figure.isUnsure && !figure.isPrior)
  const told = foldFigures(sure, one.lead.title.length).filter(({ value }) => value !== null)
  const ofEachKind = [...Map.groupBy(told, ({ kind }) => kind).values()].flatMap(([first]) => first ?? [])
  return { ...one, figures: ofEachKind.slice(0, FIGURES_OF_A_STORY) }
}

function sagaMain({ saga, stories, isFirst, older }: SagaPage, path: string, writing: Writing): Html {
  const { wording, calendar, count } = writing
  const { sagas } = wording
  const days = Map.groupBy(stories, ({ story }) => calendar.isoDay(story.firstReportedAt))
  const [from, to] = [calendar.day(saga.first.firstReportedAt), calendar.day(saga.lastReportedAt)]
  const span = from === to ? from : sagas.span.replace('{from}', () => from).replace('{to}', () => to)
  return html`<div class="page">
<header>
<p class="kicker">${sagas.saga}</p>
<h1>${saga.first.headline}</h1>
<p class="facts">${count(saga.stories, sagas.storyCount)} · ${span}</p>
<p class="meta">${sagas.sagaIntro}</p>
</header>
${[...days.values()].map(
  (ofDay) => html`<section>
<h2 class="day">${ofDay[0] && calendar.day(ofDay[0].story.firstReportedAt)}</h2>
<ol class="linked">${ofDay.map((one) => sagaStory(one, writing))}</ol>
</section>`,
)}
${
  (older !== undefined || !isFirst) &&
  html`<nav class="paging" aria-label="${wording.pages}">
${!isFirst && html`<a href="${path}">${wording.firstPage}</a>`}
${older !== undefined && html`<a href="${path}?before=${older}" rel="next">${wording.older}</a>`}
</nav>`
}
</div>`
}

function sagaStory({ story, lead, figures }: ToldStory, writing: Writing): Html {
  const { count, wording } = writing
  const known = figures.map((figure) => html` · ${writing.figure(figure)}`)
  return html`<li>
<h3><a href="${readingPath({ story, lead })}"${textLanguage(lead.language, writing)}>${story.headline}</a></h3>
<p class="meta">${count(story.independentSourceCount, wording.outletCount)}${known}</p>
</li>`
}
