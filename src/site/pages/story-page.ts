import { type Html, html } from '../../base/html.ts'
import type { CitedSentence } from '../../news/story-digest.ts'
import type { ArticleSummary } from '../../store/article-store.ts'
import { loadReasons, loadStory, type StoryView } from '../load-story.ts'
import { pageOutcome } from '../page-layout.ts'
import type { PageOutcome } from '../page-outcome.ts'
import { outletLink, textLanguage } from '../parts/article-parts.ts'
import { bulletinSection, tellingSentences } from '../parts/bulletin-section.ts'
import type { StorySetting } from '../parts/cited-sentence.ts'
import { coverageSection, type ReasonsOfReports } from '../parts/coverage-section.ts'
import { developmentsSection } from '../parts/developments-section.ts'
import { ledgerSection } from '../parts/ledger-section.ts'
import { reportStrip } from '../parts/report-strip.ts'
import { storyJsonLd } from '../parts/story-json-ld.ts'
import { storyMarks, topicLink } from '../parts/story-marks.ts'
import { storyNamesSection } from '../parts/story-names-section.ts'
import { storyOutletsSection } from '../parts/story-outlets-section.ts'
import { storyRelatedSection } from '../parts/story-related-section.ts'
import { fullDate } from '../parts/time-element.ts'
import { voicesSection } from '../parts/voices-section.ts'
import type { PageContext } from '../site-context.ts'
import { storyPath } from '../site-paths.ts'

/** What is known of a story, and who reported it; the address of one that was merged leads to the one that took it in. */
export async function storyPage(id: string | undefined, context: PageContext): Promise<PageOutcome> {
  const view = await loadStory(id, context)
  if (!view) return { kind: 'missing' }
  const { story } = view
  const path = storyPath(story.id)
  if (`/story/${id}` !== path) return { kind: 'moved', to: path }
  const reasons = await loadReasons(view.members, context)
  return pageOutcome(
    {
      title: story.headline,
      path,
      description: leadOf(view)?.snippet ?? story.headline,
      feedOf: path,
      head: storyJsonLd(view, context),
      main: storyMain(reasons, { view, writing: context.writing }),
    },
    context,
  )
}

function leadOf({ story, members }: StoryView): ArticleSummary | undefined {
  return members.find(({ id }) => id === story.leadArticleId)
}

/** The most important first: what happened, how the figures move, what was new when, who said what, and then the reports. */
function storyMain(reasons: ReasonsOfReports, setting: StorySetting): Html {
  const { digest } = setting.view
  const aside = storyAside(setting)
  return html`<div class="with-aside story">
<div class="page">
${storyHeader(setting)}
${digest && bulletinSection(digest, setting)}
${digest && ledgerSection(digest, setting.view.members, setting.writing)}
${digest && developmentsSection(digest, setting)}
${digest && voicesSection(digest, setting)}
${coverageSection(reasons, setting)}
</div>
${aside}
</div>`
}

function storyAside(setting: StorySetting): Html | false {
  const { digest } = setting.view
  const parts = [
    storyRelatedSection(setting),
    storyOutletsSection(setting),
    digest && storyNamesSection(digest, setting),
  ].filter(Boolean)
  return parts.length > 0 && html`<div class="aside">${parts}</div>`
}

function storyHeader(setting: StorySetting): Html {
  const { view, writing } = setting
  const { story, members } = view
  const lead = leadOf(view)
  return html`<header>
<p class="kicker">${storyMarks(story, writing)}${story.topic === undefined ? writing.wording.story : topicLink(story.topic, writing)}</p>
<h1${lead && textLanguage(lead.language, writing)}>${story.headline}</h1>
${lead && !isToldBelow(lead, view) && html`<p class="standfirst"${textLanguage(lead.language, writing)}>${lead.snippet}</p>`}
${members.length > 1 && spread(setting)}
</header>`
}

/** The bulletin begins with what the lead says: it stands once. */
function isToldBelow({ snippet }: ArticleSummary, view: StoryView): boolean {
  const sentences: readonly CitedSentence[] = view.digest ? tellingSentences(view.digest, view) : []
  return sentences.some(({ text }) => snippet.includes(text) || text.includes(snippet))
}

/** How many report it, and who was first. */
function spread({ view: { story, members }, writing }: StorySetting): Html {
  const { wording, count } = writing
  const [first] = members
  return html`<p class="facts">${count(story.independentSourceCount, wording.outletCount)} · ${count(story.articleCount, wording.articles)}</p>
${reportStrip(members, writing)}
<dl class="dates">
<div><dt>${wording.firstReported}</dt><dd>${fullDate({ at: story.firstReportedAt, precision: 'minute' }, writing)}${first && html` · ${outletLink(first)}${aheadWords(members, writing)}`}</dd></div>
<div><dt>${wording.lastReported}</dt><dd>${fullDate({ at: story.lastReportedAt, precision: 'minute' }, writing)}</dd></div>
</dl>`
}

/** «قبل غيره بـ12 دقيقة»: how long the first outlet was the only one. */
function aheadWords(
  [first, ...rest]: readonly ArticleSummary[],
  { wording, calendar }: StorySetting['writing'],
): Html | false {
  const second = rest.find(({ sourceId }) => sourceId !== first?.sourceId)
  if (!first || !second || second.publishedAt === first.publishedAt) return false
  const time = calendar.duration(second.publishedAt - first.publishedAt)
  return html` <span class="meta">${wording.stories.aheadBy.replace('{time}', time)}</span>`
}
