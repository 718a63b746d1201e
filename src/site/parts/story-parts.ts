import { type Html, html } from '../../base/html.ts'
import type { ArticleSummary } from '../../store/article-store.ts'
import type { StoryCard } from '../../store/story-store.ts'
import type { Writing } from '../site-context.ts'
import { articlePath, storyPath } from '../site-paths.ts'
import { kindBadge, outletLink, textLanguage, titleLink } from './article-parts.ts'
import { reportStrip } from './report-strip.ts'
import { storyKicker } from './story-marks.ts'
import { relativeTime } from './time-element.ts'

const OUTLETS_NAMED = 4
const REPORTS_QUOTED = 4

/** Where a story is read: on its page, or straight in its article if it has but one. */
export function readingPath({ story, lead }: Pick<StoryCard, 'story' | 'lead'>): string {
  return story.articleCount > 1 ? storyPath(story.id) : articlePath(lead)
}

/** The outlets of a card, each once, the lead's first. */
function outletsOf({ lead, others }: StoryCard): readonly ArticleSummary[] {
  const bySource = new Map([lead, ...others].toReversed().map((article) => [article.sourceId, article]))
  return [...bySource.values()].toReversed()
}

function cardMeta(card: StoryCard, writing: Writing): Html {
  const outlets = outletsOf(card)
    .slice(0, OUTLETS_NAMED)
    .map((article) => html`<li>${outletLink(article)}</li>`)
  return html`<ul class="meta outlet-names">${outlets}</ul>
<p class="meta">${kindBadge(card.lead, writing)}${sourceCount(card, writing)}${relativeTime(card.story.lastReportedAt, writing)}</p>`
}

function sourceCount({ story }: StoryCard, { count, wording }: Writing): Html | false {
  if (story.articleCount < 2) return false
  return html`<a class="count" href="${storyPath(story.id)}">${count(story.independentSourceCount, wording.outletCount)}</a> `
}

export interface CardStyle {
  readonly size: 'lead' | 'major' | 'minor'
}

/** A story as the front page shows it: a minor one without its first words, the lead with what others say of it. */
export function storyCard(card: StoryCard, { size }: CardStyle, writing: Writing): Html {
  const { story, lead } = card
  const language = textLanguage(lead.language, writing)
  return html`<article class="card ${size}">
<div>
${storyKicker(story, writing)}
<h3><a href="${readingPath(card)}"${language}>${story.headline}</a></h3>
${size !== 'minor' && html`<p class="snippet"${language}>${lead.snippet}</p>`}
${size !== 'minor' && reportStrip([lead, ...card.others], writing)}
${cardMeta(card, writing)}
</div>
${size === 'lead' && otherReports(card, writing)}
</article>`
}

/** The headlines of those who wrote a text of their own in the lead's language, each with its hour. */
function otherReports({ lead, others }: StoryCard, writing: Writing): Html | false {
  const isOwn = ({ copyOf, language }: ArticleSummary) => copyOf === undefined && language === lead.language
  const own = others.filter(isOwn).slice(0, REPORTS_QUOTED)
  return (
    own.length > 0 &&
    html`<ul class="reports">${own.map((report) => html`<li>${outletLink(report)} ${titleLink(report, writing)} ${relativeTime(report.publishedAt, writing)}</li>`)}</ul>`
  )
}
