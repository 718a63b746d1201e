import { type Html, html } from '../../base/html.ts'
import type { Story } from '../../news/story.ts'
import { relativeTime } from '../../site/parts/time-element.ts'
import type { PageMaker } from '../desk-outcome.ts'
import type { PageSetting } from '../page-setting.ts'
import { buttonForm } from '../parts/form-parts.ts'

/** Two stories side by side, before one of them goes into the other. */
export function mergeStoriesPage({ story, into }: { readonly story: Story; readonly into: Story }): PageMaker {
  return (setting) => {
    const words = setting.wording.stories
    const action = `/desk/stories/${story.id}/merge`
    return {
      title: words.merge,
      main: html`<p>${words.mergeIntro}</p>
<dl>
<dt>${words.goesAway}</dt><dd>${storyLine(story, setting)}</dd>
<dt>${words.takesIn}</dt><dd>${storyLine(into, setting)}</dd>
</dl>
<p class="hint">${words.confirmIntro}</p>
${buttonForm({ action, label: words.confirmMerge, values: { into: into.id }, isGrave: true }, setting)}
<p><a class="more" href="/desk/stories/${story.id}">${words.back}</a></p>`,
    }
  }
}

function storyLine(story: Story, { writing }: PageSetting): Html {
  const { count } = writing
  return html`<a href="/desk/stories/${story.id}"><bdi>${story.headline}</bdi></a><br>
<span class="meta">${count(story.independentSourceCount, writing.wording.outletCount)} · ${count(story.articleCount, writing.wording.articles)} · ${relativeTime(story.lastReportedAt, writing)}</span>`
}
