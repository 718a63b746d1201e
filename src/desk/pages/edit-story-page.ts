import { type Html, html } from '../../base/html.ts'
import type { Story } from '../../news/story.ts'
import type { KeptStoryEdit } from '../../news/story-edit.ts'
import { TOPICS } from '../../news/topic.ts'
import { relativeTime } from '../../site/parts/time-element.ts'
import { storyPath } from '../../site/site-paths.ts'
import type { DeskProblem, PageMaker } from '../desk-outcome.ts'
import type { PageSetting } from '../page-setting.ts'
import { editMarks } from '../parts/edit-marks.ts'
import { buttonForm, choiceField, csrfField, problemSummary, textField } from '../parts/form-parts.ts'
import { storyHistory } from '../parts/story-history.ts'
import { type StoryMember, storyMembers } from '../parts/story-members.ts'

export interface StoryView {
  readonly story: Story
  /** Oldest report first; the latest of very many. */
  readonly members: readonly StoryMember[]
  readonly edits: readonly KeptStoryEdit[]
  /** The address was that of a story that was merged into this one. */
  readonly isMerged?: boolean
  /** Stories that could be of the same event, found by what was typed. */
  readonly others?: { readonly wanted: string; readonly stories: readonly Story[] }
  /** What was typed, where something was wrong with it. */
  readonly typed?: Readonly<Record<string, string | undefined>>
  readonly ticked?: readonly string[]
  readonly problems?: readonly DeskProblem[]
}

/** One story, and all that an editor can decide of it. */
export function editStoryPage(view: StoryView): PageMaker {
  return (setting) => {
    const { story, isMerged, edits } = view
    const words = setting.wording.stories
    return {
      title: story.headline,
      main: html`${problemSummary({ setting, ...problemsOf(view) })}
${isMerged && html`<p class="notice">${words.mergedFrom}</p>`}
${storyData(story, setting)}
${headlineSection(view, setting)}
${storyMembers(view, setting)}
${placeSection(story, setting)}
${topicSection(story, setting)}
${mergeSection(view, setting)}
${storyHistory(story, edits, setting)}`,
    }
  }
}

function problemsOf({ problems }: StoryView): { readonly problems?: readonly DeskProblem[] } {
  return problems ? { problems } : {}
}

function storyData(story: Story, setting: PageSetting): Html {
  const { wording, writing } = setting
  const words = wording.stories
  const { count } = writing
  return html`<dl>
<dt>${words.reports}</dt><dd>${count(story.independentSourceCount, writing.wording.outletCount)} · ${count(story.articleCount, writing.wording.articles)}</dd>
<dt>${words.firstReport}</dt><dd>${relativeTime(story.firstReportedAt, writing)}</dd>
<dt>${words.lastReport}</dt><dd>${relativeTime(story.lastReportedAt, writing)}</dd>
<dt>${words.topic}</dt><dd>${story.topic ? setting.writing.wording.topics.names[story.topic] : words.noTopic}</dd>
<dt>${words.state}</dt><dd>${editMarks(story, setting)}</dd>
</dl>
<p><a class="more" href="${storyPath(story.id)}">${words.onSite}</a></p>`
}

function headlineSection(view: StoryView, setting: PageSetting): Html {
  const { story, typed } = view
  const words = setting.wording.stories
  const field = {
    name: 'headline',
    label: words.headline,
    hint: words.renameIntro,
    value: typed?.headline ?? story.headline,
    maxlength: 300,
  }
  return html`<section aria-labelledby="rename"><h2 id="rename">${words.rename}</h2>
<form method="post" action="/desk/stories/${story.id}/rename">${csrfField(setting)}
${textField(field, { setting, ...problemsOf(view) })}
<button>${words.saveHeadline}</button></form></section>`
}

function placeSection({ id, editing }: Story, setting: PageSetting): Html {
  const words = setting.wording.stories
  const act = (what: 'pin' | 'unpin' | 'lock' | 'unlock') =>
    html`<p class="hint">${words[`${what}Intro`]}</p>
${buttonForm({ action: `/desk/stories/${id}/${what}`, label: words[what] }, setting)}`
  return html`<section aria-labelledby="place"><h2 id="place">${words.state}</h2>
${act(editing.pinnedAt === undefined ? 'pin' : 'unpin')}
${act(editing.isLocked ? 'unlock' : 'lock')}</section>`
}

function topicSection({ id, topic }: Story, setting: PageSetting): Html {
  const words = setting.wording.stories
  const choices = TOPICS.map((value) => ({
    value,
    label: setting.writing.wording.topics.names[value],
    isChosen: value === topic,
  }))
  return html`<section aria-labelledby="topic"><h2 id="topic">${words.topic}</h2>
<p class="hint">${words.topicIntro}</p>
<form method="post" action="/desk/stories/${id}/topic">${csrfField(setting)}
${choiceField({ name: 'topic', label: words.topic, choices }, { setting })}
<button>${words.saveTopic}</button></form></section>`
}

function mergeSection({ story, others }: StoryView, setting: PageSetting): Html {
  const words = setting.wording.stories
  const field = { name: 'other', label: words.other, hint: words.otherHint, value: others?.wanted, maxlength: 200 }
  return html`<section aria-labelledby="merge"><h2 id="merge">${words.merge}</h2>
<p class="hint">${words.mergeIntro}</p>
<form method="get" action="/desk/stories/${story.id}#merge" role="search">
${textField(field, { setting })}
<button class="quiet">${words.findOther}</button></form>
${others && (others.stories.length === 0 ? html`<p role="status">${words.noOther}</p>` : html`<ul class="report-list">${others.stories.map((other) => otherLine(story, other, setting))}</ul>`)}
</section>`
}

function otherLine({ id }: Story, other: Story, { wording, writing }: PageSetting): Html {
  const { count } = writing
  return html`<li>${wording.stories.mergeInto} «<a href="/desk/stories/${id}/merge?into=${other.id}"><bdi>${other.headline}</bdi></a>»<br>
<span class="meta">${count(other.independentSourceCount, writing.wording.outletCount)} · ${count(other.articleCount, writing.wording.articles)} · ${relativeTime(other.lastReportedAt, writing)}</span></li>`
}
