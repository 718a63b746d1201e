import { type Html, html } from '../../base/html.ts'
import type { PlacementReason } from '../../news/placement-reason.ts'
import { placementDetails } from '../../site/parts/placement-words.ts'
import { relativeTime } from '../../site/parts/time-element.ts'
import { articlePath } from '../../site/site-paths.ts'
import type { ArticleSummary } from '../../store/article-store.ts'
import type { PageSetting } from '../page-setting.ts'
import type { StoryView } from '../pages/edit-story-page.ts'
import { csrfField, textField } from './form-parts.ts'

/** A report of a story. */
export interface StoryMember {
  readonly article: ArticleSummary
  /** Why it stands here. */
  readonly because: readonly PlacementReason[]
}

/** A story's reports, to tick and to make one the lead. */
export function storyMembers(view: StoryView, setting: PageSetting): Html {
  const { story, members, typed, problems = [] } = view
  const words = setting.wording.stories
  const field = {
    name: 'to',
    label: words.splitTo,
    hint: words.splitToHint,
    value: typed?.to,
    isOptional: true,
    maxlength: 200,
  }
  const reports = new Map(members.map(({ article }) => [article.id, article]))
  const reasons = { view: { reports }, writing: setting.writing }
  const problem = problems.find(({ field: named }) => named === 'articles')
  return html`<section aria-labelledby="members"><h2 id="members">${words.members}</h2>
<p class="hint">${words.membersIntro}</p>
${members.length < story.articleCount && html`<p>${words.latestMembers}</p>`}
<form method="post" action="/desk/stories/${story.id}/split">${csrfField(setting)}
${problem && html`<p class="problem" id="articles-problem">${setting.wording.problems[problem.reason]}</p>`}
<div id="field-articles" role="group" aria-labelledby="members"${problem && html` aria-describedby="articles-problem"`} tabindex="-1"><ul class="report-list">${members.map((member) => html`<li class="story-member">${memberLine(member, view, setting)}${placementDetails(member.because, reasons)}${leadButton(member, view, setting)}</li>`)}</ul></div>
${members.length > 1 && html`${textField(field, { setting, problems })}<button class="quiet">${words.split}</button>`}
</form></section>`
}

function memberLine({ article }: StoryMember, { story, members, ticked }: StoryView, setting: PageSetting): Html {
  const { wording, writing } = setting
  const words = wording.stories
  const isLead = article.id === story.leadArticleId
  const title = html`<bdi id="title-${article.id}">${article.title}</bdi>`
  return html`${members.length > 1 ? html`<label><input type="checkbox" name="articles" value="${article.id}"${ticked?.includes(String(article.id)) && html` checked`}> ${title}</label>` : title}
<p class="meta"><bdi>${article.sourceName}</bdi> · ${relativeTime(article.publishedAt, writing)}${isLead && html` · <strong>${words.lead}</strong>`}${article.copyOf !== undefined && html` · ${words.copy}`} · <a href="${articlePath(article)}" aria-describedby="title-${article.id}">${words.read}</a></p>`
}

function leadButton({ article }: StoryMember, { story }: StoryView, { wording }: PageSetting): Html | false {
  if (article.id === story.leadArticleId) return false
  return html`<button class="quiet" formaction="/desk/stories/${story.id}/lead" name="article" value="${article.id}" aria-describedby="title-${article.id}">${wording.stories.makeLead}</button>`
}
