import { type Html, html } from '../../base/html.ts'
import type { Story } from '../../news/story.ts'
import { TOPICS, type Topic } from '../../news/topic.ts'
import { relativeTime } from '../../site/parts/time-element.ts'
import type { StoryListFilter } from '../../store/story-store.ts'
import type { PageMaker } from '../desk-outcome.ts'
import type { PageSetting } from '../page-setting.ts'
import { editMarks } from '../parts/edit-marks.ts'
import { choiceField, textField } from '../parts/form-parts.ts'

export const STORY_ORDERS = ['top', 'latest'] as const
export const STORY_STATES = ['pinned', 'locked', 'edited'] as const

/** What an editor looks for among the stories. */
export interface StoryQuery {
  /** As typed. */
  readonly words: string
  readonly topic?: Topic
  readonly state?: NonNullable<StoryListFilter['state']>
  readonly order: StoryListFilter['order']
  /** From 1. */
  readonly page: number
}

export interface StoriesView {
  readonly query: StoryQuery
  readonly stories: readonly Story[]
  readonly hasMore: boolean
}

/** All stories, with filters. */
export function storiesPage({ query, stories, hasMore }: StoriesView): PageMaker {
  return (setting) => {
    const words = setting.wording.stories
    return {
      title: words.title,
      isWide: true,
      main: html`<p>${words.intro}</p>
${filters(query, setting)}
${stories.length === 0 ? html`<p class="nothing">${words.empty}</p>` : storyTable(stories, setting)}
${hasMore && html`<p><a class="button" rel="next" href="${nextPath(query)}">${words.further}</a></p>`}`,
    }
  }
}

function filters({ words: typed, topic, state, order }: StoryQuery, setting: PageSetting): Html {
  const words = setting.wording.stories
  const any = (label: string, chosen: string | undefined) => ({ value: '', label, isChosen: chosen === undefined })
  const topics = TOPICS.map((value) => ({
    value,
    label: setting.writing.wording.topics.names[value],
    isChosen: value === topic,
  }))
  const states = STORY_STATES.map((value) => ({ value, label: words.states[value], isChosen: value === state }))
  const orders = STORY_ORDERS.map((value) => ({ value, label: words.orders[value], isChosen: value === order }))
  return html`<form method="get" action="/desk/stories" class="desk-filters" role="search">
${textField({ name: 'words', label: words.words, hint: words.wordsHint, value: typed, isOptional: true, maxlength: 200 }, { setting })}
${choiceField({ name: 'topic', label: words.topic, choices: [any(words.anyTopic, topic), ...topics] }, { setting })}
${choiceField({ name: 'state', label: words.state, choices: [any(words.anyState, state), ...states] }, { setting })}
${choiceField({ name: 'order', label: words.order, choices: orders }, { setting })}
<button class="quiet">${words.search}</button>
</form>`
}

function storyTable(stories: readonly Story[], setting: PageSetting): Html {
  const words = setting.wording.stories
  const heads = [words.headline, words.reports, words.topic, words.lastReport, words.state]
  return html`<table class="stacked"><thead><tr>${heads.map((head) => html`<th scope="col">${head}</th>`)}</tr></thead>
<tbody>${stories.map((story) => storyRow(story, setting))}</tbody></table>`
}

function storyRow(story: Story, setting: PageSetting): Html {
  const { wording, writing } = setting
  const words = wording.stories
  const { count } = writing
  return html`<tr><th scope="row"><a href="/desk/stories/${story.id}" dir="auto">${story.headline}</a></th>
<td data-label="${words.reports}">${count(story.independentSourceCount, writing.wording.outletCount)} · ${count(story.articleCount, writing.wording.articles)}</td>
<td data-label="${words.topic}">${story.topic ? setting.writing.wording.topics.names[story.topic] : words.noTopic}</td>
<td data-label="${words.lastReport}">${relativeTime(story.lastReportedAt, writing)}</td>
<td data-label="${words.state}">${editMarks(story, setting)}</td></tr>`
}

function nextPath({ words, topic, state, order, page }: StoryQuery): string {
  const query = new URLSearchParams({
    ...(words !== '' && { words }),
    ...(topic && { topic }),
    ...(state && { state }),
    order,
    page: String(page + 1),
  })
  return `/desk/stories?${query.toString()}`
}
