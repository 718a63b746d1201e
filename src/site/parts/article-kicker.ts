import { type Html, html } from '../../base/html.ts'
import type { Article } from '../../news/article.ts'
import { topicOfSection } from '../section-topic.ts'
import type { Writing } from '../site-context.ts'
import { sectionPath } from '../site-paths.ts'
import { topicLink } from './story-marks.ts'

/** The line over an article's headline: the section of ours, and its outlet's own word where that says something else. */
export function articleKicker({ topic, section }: Pick<Article, 'topic' | 'section'>, writing: Writing): Html | false {
  const isOwnWord = section !== undefined && (topic === undefined || topicOfSection(section) !== topic)
  if (topic === undefined && !isOwnWord) return false
  const own = isOwnWord && html`<a href="${sectionPath(section)}"><bdi>${section}</bdi></a>`
  return html`<p class="kicker">${topic !== undefined && topicLink(topic, writing)}${topic !== undefined && own && ' · '}${own}</p>`
}
