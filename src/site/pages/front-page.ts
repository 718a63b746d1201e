import { type Html, html } from '../../base/html.ts'
import { DAY_MS, HOUR_MS } from '../../news/instant.ts'
import { PIN_LASTS_MS } from '../../news/story.ts'
import type { Topic } from '../../news/topic.ts'
import type { ArticleSummary } from '../../store/article-store.ts'
import type { StoryCard } from '../../store/story-store.ts'
import { pageOutcome } from '../page-layout.ts'
import type { PageOutcome } from '../page-outcome.ts'
import { articleLine, textLanguage } from '../parts/article-parts.ts'
import { topicLink } from '../parts/story-marks.ts'
import { storyCard } from '../parts/story-parts.ts'
import { relativeTime } from '../parts/time-element.ts'
import type { PageContext, Writing } from '../site-context.ts'
import { storyPath } from '../site-paths.ts'

const TOP_STORIES = 13
const MAJOR_STORIES = 4
const LATEST = 12
const STORIES_IN_A_SECTION = 3
const BREAKING = 5
/** Older stories are no news, however quiet their section is. */
const SECTION_WINDOW_MS = 30 * DAY_MS
/** Outlets whose clock or zone is a little wrong publish in the future. */
const SLACK_MS = HOUR_MS

interface FrontPage {
  readonly top: readonly StoryCard[]
  readonly latest: readonly ArticleSummary[]
  readonly breaking: readonly StoryCard[]
  readonly sections: readonly { readonly topic: Topic; readonly stories: readonly StoryCard[] }[]
}

export async function frontPage(context: PageContext): Promise<PageOutcome> {
  const page = await loadFrontPage(context)
  const { wording } = context.writing
  return pageOutcome(
    {
      title: context.frame.siteName,
      path: '/',
      description: wording.tagline,
      feedOf: '',
      head: html`<link rel="alternate" type="application/rss+xml" title="${wording.daily.link} (RSS)" href="/bulletin/feed.rss">`,
      isFront: true,
      main: frontPageMain(page, context.writing),
    },
    context,
  )
}

async function loadFrontPage({ store, frame, writing }: PageContext): Promise<FrontPage> {
  const { ownLanguage } = frame
  const { now } = writing
  const top = await store.stories.top({ ...ownLanguage, pinnedSince: now - PIN_LASTS_MS, limit: TOP_STORIES })
  const latest = await store.articles.list({ ...ownLanguage, to: now + SLACK_MS, limit: LATEST * 2 })
  const breaking = await store.stories.top({ ...ownLanguage, breakingAt: now, limit: BREAKING })
  const sections = await Promise.all(
    frame.topics.map(async (topic) => ({
      topic,
      stories: await sectionStories(topic, top, { store, frame, writing }),
    })),
  )
  return {
    top,
    breaking,
    latest: latest.filter((article) => !article.copyOf).slice(0, LATEST),
    sections: sections.filter(({ stories }) => stories.length > 0),
  }
}

/** The first stories of a section that do not stand above already. */
async function sectionStories(
  topic: Topic,
  above: readonly StoryCard[],
  { store, frame, writing }: Pick<PageContext, 'store' | 'frame' | 'writing'>,
): Promise<readonly StoryCard[]> {
  const shown = new Set(above.map(({ story }) => story.id))
  const ofTopic = above.filter(({ story }) => story.topic === topic).length
  const limit = STORIES_IN_A_SECTION + ofTopic
  const cards = await store.stories.top({ ...frame.ownLanguage, topic, limit })
  // The others of a quiet section are old news, but the section is there.
  const fresh = cards.filter(
    ({ story }) => !shown.has(story.id) && story.lastReportedAt >= writing.now - SECTION_WINDOW_MS,
  )
  return fresh.slice(0, STORIES_IN_A_SECTION)
}

/** The front page's content: the lead story and its neighbours, the latest beside them, the sections below. */
function frontPageMain({ top, breaking, latest, sections }: FrontPage, writing: Writing): Html {
  const { wording } = writing
  const [lead, ...rest] = top
  if (!lead) return html`<div class="page"><h2>${wording.nothingYet}</h2><p>${wording.nothingYetAdvice}</p></div>`
  const major = rest.slice(0, MAJOR_STORIES)
  const minor = rest.slice(MAJOR_STORIES)
  return html`${breaking.length > 0 && breakingList(breaking, writing)}<div class="front">
<section class="top" aria-labelledby="top-stories">
<h2 class="hidden" id="top-stories">${wording.topStories}</h2>
${storyCard(lead, { size: 'lead' }, writing)}
<div class="majors">${major.map((card) => storyCard(card, { size: 'major' }, writing))}</div>
</section>
<section class="latest" aria-labelledby="latest">
<h2 class="rule" id="latest">${wording.latest}</h2>
<ol>${latest.map((article) => articleLine(article, writing))}</ol>
</section>
</div>
${
  minor.length > 0 &&
  html`<section class="row" aria-labelledby="more-stories">
<h2 class="rule" id="more-stories">${wording.moreStories}</h2>
<div class="cards">${minor.map((card) => storyCard(card, { size: 'minor' }, writing))}</div>
</section>`
}
<div class="columns">${sections.map((section, index) => sectionColumn(section, `section-${index + 1}`, writing))}</div>`
}

/** What grows abnormally fast at this hour, over everything else. */
function breakingList(breaking: FrontPage['breaking'], writing: Writing): Html {
  const { topics } = writing.wording
  return html`<section class="breaking-news" aria-labelledby="breaking-news">
<h2 id="breaking-news">${topics.breakingNews}</h2>
<ul>${breaking.map(
    ({ story, lead }) =>
      html`<li><a href="${storyPath(story.id)}"${textLanguage(lead.language, writing)}>${story.headline}</a> ${relativeTime(story.lastReportedAt, writing)}</li>`,
  )}</ul>
</section>`
}

function sectionColumn({ topic, stories }: FrontPage['sections'][number], id: string, writing: Writing): Html {
  return html`<section aria-labelledby="${id}">
<h2 class="rule" id="${id}">${topicLink(topic, writing)}</h2>
${stories.map((card) => storyCard(card, { size: 'minor' }, writing))}
</section>`
}
