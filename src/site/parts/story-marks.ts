import { type Html, html } from '../../base/html.ts'
import { isBreaking, isPinned, type Story } from '../../news/story.ts'
import type { Topic } from '../../news/topic.ts'
import type { Writing } from '../site-context.ts'
import { sectionPath } from '../site-paths.ts'

/** What of a story its marks are made of. */
type MarkedStory = Pick<Story, 'breakingSince' | 'breakingUntil' | 'editing'>

/** «عاجل» and «اختيار المحرر», in words; nothing where a story is neither. */
export function storyMarks(story: MarkedStory, { wording, now }: Pick<Writing, 'wording' | 'now'>): Html | false {
  const breaking = isBreaking(story, now) && html`<span class="badge breaking">${wording.topics.breaking}</span> `
  const pinned = isPinned(story, now) && html`<span class="badge">${wording.topics.pinned}</span> `
  return (breaking || pinned) && html`${breaking}${pinned}`
}

/** Leads to a section of ours. */
export function topicLink(topic: Topic, { wording }: Writing): Html {
  return html`<a href="${sectionPath(topic)}">${wording.topics.names[topic]}</a>`
}

/** The line over a story's headline: its marks and its section; nothing where it has none of them. */
export function storyKicker(story: Story, writing: Writing): Html | false {
  const marks = storyMarks(story, writing)
  if (!marks && story.topic === undefined) return false
  return html`<p class="kicker">${marks}${story.topic !== undefined && topicLink(story.topic, writing)}</p>`
}
