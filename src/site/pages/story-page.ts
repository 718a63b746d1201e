import { type Html, html } from '../../base/html.ts'
import type { StoryId } from '../../news/ids.ts'
import type { Story } from '../../news/story.ts'
import type { StoryDigest } from '../../news/story-digest.ts'
import type { ArticleSummary } from '../../store/article-store.ts'
import type { RelatedStory, Saga } from '../../store/saga-store.ts'
import { pageOutcome } from '../page-layout.ts'
import type { PageOutcome } from '../page-outcome.ts'
import { parseId } from '../parse-id.ts'
import { outletLink, textLanguage, titleLink } from '../parts/article-parts.ts'
import { ledgerSection } from '../parts/ledger-section.ts'
import { READ_ALSO, readAlso } from '../parts/read-also.ts'
import { reportStrip } from '../parts/report-strip.ts'
import { storyMarks, topicLink } from '../parts/story-marks.ts'
import { clockTime, fullDate, relativeTime } from '../parts/time-element.ts'
import type { PageContext, Writing } from '../site-context.ts'
import { sagaPath, storyPath } from '../site-paths.ts'

/** Who reported a story, in their own words or in another's. */
export async function storyPage(id: string | undefined, context: PageContext): Promise<PageOutcome> {
  const storyId = parseId<StoryId>(id)
  const story = storyId && (await context.store.stories.byId(storyId))
  if (!story) return { kind: 'missing' }
  // An editor merged it.
  if (story.id !== storyId) return { kind: 'moved', to: storyPath(story.id) }
  const members = await context.store.stories.members(story.id)
  const digest = await context.digest?.(story)
  const related = await context.store.sagas.related(story.id, READ_ALSO)
  const saga = await context.store.sagas.byId(story.sagaId)
  const path = storyPath(story.id)
  return pageOutcome(
    {
      title: story.headline,
      path,
      description: members.find((member) => member.id === story.leadArticleId)?.snippet ?? story.headline,
      feedOf: path,
      main: storyMain({ story, members, digest, related, ...(saga && { saga }) }, context.writing),
    },
    context,
  )
}

interface StoryPage {
  readonly story: Story
  /** Oldest report first. */
  readonly members: readonly ArticleSummary[]
  readonly digest: StoryDigest | undefined
  readonly related: readonly RelatedStory[]
  /** The running subject that it is of; absent where it stands alone. */
  readonly saga?: Saga
}

/** A text of an outlet's own, with the texts that copied it. */
interface Original {
  readonly article: ArticleSummary
  readonly copies: readonly ArticleSummary[]
}

/** Folds copies under what they copied; a copy whose original is not in the story stands for itself. */
export function foldCopies(members: readonly ArticleSummary[]): readonly Original[] {
  const byId = new Map(members.map((member) => [member.id, member]))
  const rootOf = (article: ArticleSummary): ArticleSummary => {
    const way: ArticleSummary[] = []
    let current = article
    for (;;) {
      way.push(current)
      const next = current.copyOf && byId.get(current.copyOf.originalId)
      if (!next) return current
      // Copies that point at each other have no original: the one we had first stands for all.
      if (way.includes(next))
        return way.slice(way.indexOf(next)).reduce((one, other) => (other.id < one.id ? other : one))
      current = next
    }
  }
  const copies = Map.groupBy(members, rootOf)
  return [...copies].map(([article, group]) => ({ article, copies: group.filter((member) => member !== article) }))
}

function storyMain({ story, members, digest, related, saga }: StoryPage, writing: Writing): Html {
  const { wording, count } = writing
  const lead = members.find((member) => member.id === story.leadArticleId)
  const [first] = members
  return html`<div class="with-aside">
<div class="page">
<header>
<p class="kicker">${storyMarks(story, writing)}${wording.story}${story.topic !== undefined && html` · ${topicLink(story.topic, writing)}`}</p>
<h1${lead && textLanguage(lead.language, writing)}>${story.headline}</h1>
${lead && html`<p class="standfirst"${textLanguage(lead.language, writing)}>${lead.snippet}</p>`}
<p class="facts">${count(story.independentSourceCount, wording.outletCount)} · ${count(story.articleCount, wording.articles)}</p>
${reportStrip(members, writing)}
<dl class="dates">
<div><dt>${wording.firstReported}</dt><dd>${fullDate({ at: story.firstReportedAt, precision: 'minute' }, writing)}${first && html` · ${outletLink(first)}`}</dd></div>
<div><dt>${wording.lastReported}</dt><dd>${fullDate({ at: story.lastReportedAt, precision: 'minute' }, writing)}</dd></div>
</dl>
</header>
${digest && ledgerSection(digest, members, writing)}
<section aria-labelledby="coverage">
<h2 class="rule" id="coverage">${wording.coverage}</h2>
<ol class="entries">${foldCopies(members).map((original) => originalEntry(original, writing))}</ol>
</section>
</div>
<div class="aside">
<section aria-labelledby="timeline">
<h2 class="rule" id="timeline">${wording.timeline}</h2>
${timeline(members, writing)}
</section>
${readAlsoSection({ story, related, ...(saga && { saga }) }, writing)}
</div>
</div>`
}

function originalEntry({ article, copies }: Original, writing: Writing): Html {
  const { wording, count } = writing
  return html`<li class="entry">
<h3${textLanguage(article.language, writing)}>${titleLink(article, writing)}</h3>
<p class="snippet"${textLanguage(article.language, writing)}>${article.snippet}</p>
<p class="meta">${outletLink(article)} ${relativeTime(article.publishedAt, writing)}</p>
${
  copies.length > 0 &&
  html`<details><summary>${count(copies.length, wording.copies)}</summary>
<ul class="copies">${copies.map((copy) => html`<li>${outletLink(copy)}: ${titleLink(copy, writing)} ${relativeTime(copy.publishedAt, writing)}</li>`)}</ul>
</details>`
}
</li>`
}

function timeline(members: readonly ArticleSummary[], writing: Writing): Html {
  const { calendar } = writing
  const days = Map.groupBy(members, (member) => calendar.isoDay(member.publishedAt))
  return html`${[...days.values()].map(
    (reports) => html`<h3 class="day">${reports[0] && calendar.day(reports[0].publishedAt)}</h3>
<ol class="reports">${reports.map((report) => html`<li${report.copyOf !== undefined && html` class="copy"`}>${clockTime(report.publishedAt, writing)} ${outletLink(report)} ${titleLink(report, writing)}</li>`)}</ol>`,
  )}`
}

function readAlsoSection({ story, related, saga }: Omit<StoryPage, 'members' | 'digest'>, writing: Writing): Html {
  const { wording, count } = writing
  return html`<section aria-labelledby="read-also">
<h2 class="rule" id="read-also">${wording.readAlso}</h2>
${related.length > 0 ? readAlso(related, writing) : html`<p class="meta">${wording.sagas.alone}</p>`}
${saga && html`<p><a class="more" href="${sagaPath(story.sagaId)}">${wording.sagas.wholeSaga} ${count(saga.stories, wording.sagas.storyCount)}</a></p>`}
</section>`
}
