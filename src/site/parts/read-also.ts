import { type Html, html } from '../../base/html.ts'
import { LINK_KINDS, type LinkKind, type LinkReason, type StoryLink } from '../../news/story-link.ts'
import type { RelatedStory } from '../../store/saga-store.ts'
import type { Writing } from '../site-context.ts'
import { textLanguage } from './article-parts.ts'
import { readingPath } from './story-parts.ts'
import { dayElement } from './time-element.ts'

/** More than these a reader does not follow, and each further one is surer to be wrong. */
export const READ_ALSO = 5

/** Background and follow-ups of a story, each with its day and a word on why; empty where there are none. */
export function readAlso(related: readonly RelatedStory[], writing: Writing): Html {
  return html`${LINK_KINDS.map((kind) => linkedStories(kind, related, writing))}`
}

function linkedStories(kind: LinkKind, related: readonly RelatedStory[], writing: Writing): Html | false {
  const ofKind = related
    .filter(({ link }) => link.kind === kind)
    .toSorted((a, b) => b.story.firstReportedAt - a.story.firstReportedAt)
  return (
    ofKind.length > 0 &&
    html`<h3 class="day">${writing.wording.sagas[kind]}</h3>
<ol class="linked">${ofKind.map((one) => linkedStory(one, writing))}</ol>`
  )
}

function linkedStory({ link, story, lead }: RelatedStory, writing: Writing): Html {
  const { count, wording } = writing
  const outlets =
    story.independentSourceCount > 1 && html` · ${count(story.independentSourceCount, wording.outletCount)}`
  return html`<li>
<a href="${readingPath({ story, lead })}"${textLanguage(lead.language, writing)}>${story.headline}</a>
<p class="meta">${dayElement(story.firstReportedAt, writing)}${outlets}</p>
<p class="meta">${why(link, writing)}</p>
</li>`
}

/** «أسماء مشتركة: السنديان، وادي الريحان · يعود إليه الخبر الأحدث» */
function why({ because, kind }: StoryLink, writing: Writing): Html {
  const parts = because.map((reason) => reasonWords(reason, kind, writing))
  return html`${parts.map((part, index) => html`${index > 0 && ' · '}${part}`)}`
}

function reasonWords(reason: LinkReason, kind: LinkKind, { wording }: Writing): Html {
  const { sagas, comma } = wording
  switch (reason.kind) {
    case 'names':
      return html`${sagas.sharedNames} ${listed(reason.names, comma)}`
    case 'words':
      return html`${sagas.sharedWords} ${listed(reason.words, comma)}`
    case 'retold':
      return html`${sagas.retold}`
    case 'instalment':
      return html`${sagas.instalment[kind]}`
  }
}

function listed(words: readonly string[], comma: string): Html {
  return html`${words.map((word, index) => html`${index > 0 && comma}<bdi>${word}</bdi>`)}`
}
