import { type Html, html } from '../../base/html.ts'
import type { ArticleId } from '../../news/ids.ts'
import type { PlacementReason } from '../../news/placement-reason.ts'
import type { StoryView } from '../load-story.ts'
import type { Writing } from '../site-context.ts'
import { storyPath } from '../site-paths.ts'
import { outletLink, titleLink } from './article-parts.ts'
import { minuteElement } from './time-element.ts'

/** The story's reports, and what pages are written with. */
export interface ReasonSetting {
  readonly view: Pick<StoryView, 'reports'>
  readonly writing: Writing
}

/** Why an article stands in its story, behind a fold; nothing where nothing was kept. */
export function placementDetails(reasons: readonly PlacementReason[], setting: ReasonSetting): Html | false {
  if (reasons.length === 0) return false
  return html`<details class="because"><summary>${setting.writing.wording.stories.because}</summary>
<ul>${reasons.map((reason) => html`<li>${reasonWords(reason, setting)}</li>`)}</ul>
</details>`
}

function reasonWords(reason: PlacementReason, setting: ReasonSetting): Html {
  const { writing } = setting
  const { stories, comma, story } = writing.wording
  const say = (detail: Html | string) => html`${reason.kind === 'said' ? '' : stories.reasons[reason.kind]} ${detail}`
  const list = (words: readonly string[]) =>
    say(html`${words.map((word, index) => html`${index > 0 && comma}<bdi>${word}</bdi>`)}`)
  switch (reason.kind) {
    case 'new':
      return say(reason.nearest === undefined ? '' : stories.nearest.replace('{percent}', percent(reason.nearest)))
    case 'copy':
      return say(html`${reportOf(reason.of, setting)} <span class="meta">${percent(reason.share)}</span>`)
    case 'likeness':
      return say(percent(reason.likeness))
    case 'words':
      return list(reason.words)
    case 'names':
      return list(reason.names)
    case 'figures':
      return list(reason.figures)
    case 'time':
      return say(writing.calendar.duration(reason.apart))
    case 'instalment':
      return say(html`<a href="${storyPath(reason.of)}">${story} <bdi>${reason.of}</bdi></a>`)
    case 'rejoined':
      return say(html`<a href="${storyPath(reason.from)}">${story} <bdi>${reason.from}</bdi></a>`)
    case 'editor':
      // Who it was is the desk's to know.
      return say(minuteElement(reason.at, writing))
    case 'said':
      return html`<bdi>${reason.words}</bdi>`
  }
}

function percent(share: number): string {
  return `${Math.round(share * 100)}%`
}

/** A report of the story, else the page of the article wherever it stands now. */
function reportOf(id: ArticleId, { view, writing }: ReasonSetting): Html {
  const report = view.reports.get(id)
  if (!report) return html`<a href="/article/${id}"><bdi>${id}</bdi></a>`
  return html`${titleLink(report, writing)}${writing.wording.comma}${outletLink(report)}`
}
