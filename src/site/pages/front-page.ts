import { type Html, html } from '../../base/html.ts'
import { DAY_MS, type EpochMs, HOUR_MS } from '../../news/instant.ts'
import type { ArticleSummary } from '../../store/article-store.ts'
import type { StoryCard } from '../../store/story-store.ts'
import { pageOutcome } from '../page-layout.ts'
import type { PageOutcome } from '../page-outcome.ts'
import { articleLine } from '../parts/article-parts.ts'
import { storyCard } from '../parts/story-parts.ts'
import type { PageContext, Writing } from '../site-context.ts'
import { sectionPath } from '../site-paths.ts'

const TOP_STORIES = 13
const MAJOR_STORIES = 4
const LATEST = 12
const STORIES_IN_A_SECTION = 3
const SECTIONS = 6
/** The front page looks back further until it is full: a quiet Friday still has a front page. */
const WINDOWS_MS: readonly number[] = [DAY_MS, 3 * DAY_MS, 7 * DAY_MS, 30 * DAY_MS]
/** A section has fewer stories than the whole, so its column looks back further. */
const SECTION_WINDOW_MS = 7 * DAY_MS
/** Outlets whose clock or zone is a little wrong publish in the future. */
const SLACK_MS = HOUR_MS

interface FrontPage {
  readonly top: readonly StoryCard[]
  readonly latest: readonly ArticleSummary[]
  readonly sections: readonly { readonly name: string; readonly stories: readonly StoryCard[] }[]
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
      isFront: true,
      main: frontPageMain(page, context.writing),
    },
    context,
  )
}

async function loadFrontPage({ store, frame, writing }: PageContext): Promise<FrontPage> {
  const { ownLanguage } = frame
  const window = await fillingWindow({ store, frame, writing })
  const top = await store.stories.top({ ...ownLanguage, ...window, limit: TOP_STORIES })
  const latest = await store.articles.list({ ...ownLanguage, to: window.to, limit: LATEST * 2 })
  const shown = new Set<number>(top.map((card) => card.story.id))
  const sections = await Promise.all(
    frame.sections.slice(0, SECTIONS).map(async ({ name, spellings }) => {
      const from = window.to - SECTION_WINDOW_MS
      const cards = await store.stories.top({
        ...ownLanguage,
        ...window,
        from,
        sections: spellings,
        limit: STORIES_IN_A_SECTION + TOP_STORIES,
      })
      return { name, stories: cards.filter((card) => !shown.has(card.story.id)).slice(0, STORIES_IN_A_SECTION) }
    }),
  )
  return {
    top,
    latest: latest.filter((article) => !article.copyOf).slice(0, LATEST),
    sections: sections.filter((section) => section.stories.length > 0),
  }
}

/** The shortest time up to now that fills the page; else the last days that had any news. */
export async function fillingWindow({
  store,
  frame,
  writing: { now },
}: Pick<PageContext, 'store' | 'frame' | 'writing'>): Promise<{ from: EpochMs; to: EpochMs }> {
  const to = now + SLACK_MS
  for (const length of WINDOWS_MS) {
    const cards = await store.stories.top({ ...frame.ownLanguage, from: to - length, to, limit: TOP_STORIES })
    if (cards.length === TOP_STORIES) return { from: to - length, to }
  }
  const newest = Math.min((await store.articles.span())?.newest ?? now, now)
  return { from: newest - 30 * DAY_MS, to: newest + SLACK_MS }
}

/** The front page's content: the lead story and its neighbours, the latest beside them, the sections below. */
function frontPageMain({ top, latest, sections }: FrontPage, writing: Writing): Html {
  const { wording } = writing
  const [lead, ...rest] = top
  if (!lead) return html`<div class="page"><h2>${wording.nothingYet}</h2><p>${wording.nothingYetAdvice}</p></div>`
  const major = rest.slice(0, MAJOR_STORIES)
  const minor = rest.slice(MAJOR_STORIES)
  return html`<div class="front">
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

function sectionColumn({ name, stories }: FrontPage['sections'][number], id: string, writing: Writing): Html {
  return html`<section aria-labelledby="${id}">
<h2 class="rule" id="${id}"><a href="${sectionPath(name)}">${name}</a></h2>
${stories.map((card) => storyCard(card, { size: 'minor' }, writing))}
</section>`
}
