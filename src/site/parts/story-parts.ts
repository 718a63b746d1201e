import { type Html, html } from '../../base/html.ts'
import type { ArticleSummary } from '../../store/article-store.ts'
import type { StoryCard } from '../../store/story-store.ts'
import type { Writing } from '../site-context.ts'
import { articlePath, storyPath } from '../site-paths.ts'
import { outletLink, textLanguage } from './article-parts.ts'
import { reportStrip } from './report-strip.ts'
import { relativeTime } from './time-element.ts'

const OUTLETS_NAMED = 4

/** Where a card leads: the story, or straight to its article if it has but one. */
function cardPath({ story, lead }: StoryCard): string {
  return story.articleCount > 1 ? storyPath(story.id) : articlePath(lead)
}

/** The outlets of a card, each once, the lead's first. */
function outletsOf({ lead, others }: StoryCard): readonly ArticleSummary[] {
  const bySource = new Map([lead, ...others].toReversed().map((article) => [article.sourceId, article]))
  return [...bySource.values()].toReversed()
}

function cardMeta(card: StoryCard, writing: Writing): Html {
  const named = outletsOf(card).slice(0, OUTLETS_NAMED)
  const names = named.map(
    (article, index) => html`${index > 0 && html`<span class="dot" aria-hidden="true">·</span>`}${outletLink(article)}`,
  )
  return html`<p class="meta">${names}</p>
<p class="meta">${sourceCount(card, writing)}${relativeTime(card.story.lastReportedAt, writing)}</p>`
}

function sourceCount({ story }: StoryCard, { count, wording }: Writing): Html | false {
  if (story.articleCount < 2) return false
  return html`<a class="count" href="${storyPath(story.id)}">${count(story.independentSourceCount, wording.outletCount)}</a> `
}

export interface CardStyle {
  readonly size: 'lead' | 'major' | 'minor'
  readonly level: 2 | 3
}

/** A story as the front page shows it; a minor one without its first words. */
export function storyCard(card: StoryCard, style: CardStyle, writing: Writing): Html {
  const { story, lead } = card
  const language = textLanguage(lead.language, writing)
  const link = html`<a href="${cardPath(card)}"${language}>${story.headline}</a>`
  return html`<article class="card ${style.size}">
${lead.section !== undefined && html`<p class="kicker">${lead.section}</p>`}
${style.level === 2 ? html`<h2>${link}</h2>` : html`<h3>${link}</h3>`}
${style.size !== 'minor' && html`<p class="snippet"${language}>${lead.snippet}</p>`}
${style.size !== 'minor' && reportStrip([lead, ...card.others], writing)}
${cardMeta(card, writing)}
</article>`
}
