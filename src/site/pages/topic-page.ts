import { type Html, html } from '../../base/html.ts'
import { DAY_MS } from '../../news/instant.ts'
import { PIN_LASTS_MS } from '../../news/story.ts'
import type { Topic } from '../../news/topic.ts'
import type { StoryCard } from '../../store/story-store.ts'
import { countryName } from '../country-name.ts'
import { type ListPage, listMarkup, loadListPage } from '../list-page.ts'
import { pageOutcome } from '../page-layout.ts'
import type { PageOutcome } from '../page-outcome.ts'
import { storyCard } from '../parts/story-parts.ts'
import type { PageContext, Writing } from '../site-context.ts'
import { sectionPath } from '../site-paths.ts'

const STORIES = 6
/** Older stories are no longer what a section has to tell first. */
const STORY_AGE_MS = 7 * DAY_MS
/** Countries that had local news in this time can be chosen. */
const COUNTRY_WINDOW_MS = 30 * DAY_MS
const COUNTRIES = 24
const COUNTRY = /^[a-z]{2}$/

interface TopicPage {
  readonly topic: Topic
  readonly country: string | undefined
  readonly countries: readonly string[]
  readonly stories: readonly StoryCard[]
  readonly list: ListPage
}

/** A section of ours: its stories by rank, then its articles, newest first; local news by the country of its outlets. */
export async function topicPage(
  topic: Topic,
  asked: { readonly before: string | undefined; readonly country: string | undefined },
  context: PageContext,
): Promise<PageOutcome> {
  const page = await loadTopicPage(topic, asked, context)
  if (!page) return { kind: 'missing' }
  const { wording } = context.writing
  const { country, list } = page
  const name = wording.topics.names[topic]
  const title = country === undefined ? name : `${name}: ${countryName(country, context.writing)}`
  const folder = sectionPath(topic)
  const path = country === undefined ? folder : `${folder}?country=${country}`
  return pageOutcome(
    {
      title,
      path,
      description: `${title}: ${context.frame.siteName}`,
      feedOf: folder,
      noindex: !list.isFirst || list.articles.length === 0,
      main: topicMain(page, { title, path }, context.writing),
    },
    context,
  )
}

async function loadTopicPage(
  topic: Topic,
  { before, country: asked }: { readonly before: string | undefined; readonly country: string | undefined },
  { store, frame, writing }: PageContext,
): Promise<TopicPage | undefined> {
  const country = asked !== undefined && COUNTRY.test(asked) ? asked : undefined
  // Only local news is of one country: elsewhere the parameter says nothing.
  if (asked !== undefined && (country === undefined || topic !== 'local')) return undefined
  const filter = { ...frame.ownLanguage, topic, ...(country !== undefined && { country }) }
  const list = await loadListPage(store.articles, { filter, before })
  const pinnedSince = writing.now - PIN_LASTS_MS
  const cards = list.isFirst ? await store.stories.top({ ...filter, pinnedSince, limit: STORIES }) : []
  const stories = cards.filter(
    ({ story }) => story.articleCount > 1 && story.lastReportedAt > writing.now - STORY_AGE_MS,
  )
  const countries = topic === 'local' ? await countriesOf(topic, { store, frame, writing }) : []
  if (list.articles.length === 0 && (country !== undefined || !list.isFirst)) return undefined
  return { topic, country, countries, list, stories }
}

async function countriesOf(
  topic: Topic,
  { store, frame, writing }: Pick<PageContext, 'store' | 'frame' | 'writing'>,
): Promise<readonly string[]> {
  const since = writing.now - COUNTRY_WINDOW_MS
  const counted = await store.topics.countries(topic, since, frame.ownLanguage.language)
  return counted.slice(0, COUNTRIES).map(({ country }) => country)
}

function topicMain(
  { topic, country, countries, stories, list }: TopicPage,
  { title, path }: { readonly title: string; readonly path: string },
  writing: Writing,
): Html {
  const { wording } = writing
  return html`<div class="page of-topic">
<h1>${title}</h1>
${countries.length > 1 && countryLinks(countries, { current: country, folder: sectionPath(topic) }, writing)}
${
  stories.length > 0 &&
  html`<section aria-labelledby="section-stories">
<h2 class="rule" id="section-stories">${wording.topics.stories}</h2>
<div class="cards">${stories.map((card) => storyCard(card, { size: 'minor' }, writing))}</div>
</section>`
}
<section aria-labelledby="section-articles">
<h2 class="rule" id="section-articles">${wording.topics.articles}</h2>
${list.articles.length === 0 ? html`<p>${wording.nothingYet}</p>` : listMarkup(list, path, writing)}
</section>
</div>`
}

function countryLinks(
  countries: readonly string[],
  { current, folder }: { readonly current: string | undefined; readonly folder: string },
  writing: Writing,
): Html {
  const { topics } = writing.wording
  const link = (path: string, name: string, isCurrent: boolean) =>
    html`<li><a href="${path}"${isCurrent && html` aria-current="page"`}>${name}</a></li>`
  return html`<nav class="countries" aria-label="${topics.byCountry}"><ul>
${link(folder, topics.allCountries, current === undefined)}
${countries.map((country) => link(`${folder}?country=${country}`, countryName(country, writing), country === current))}
</ul></nav>`
}
