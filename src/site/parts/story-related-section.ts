import { type Html, html } from '../../base/html.ts'
import { sagaPath } from '../site-paths.ts'
import type { StorySetting } from './cited-sentence.ts'
import { readAlso } from './read-also.ts'

/** What came before the story and after it, and the way to its whole running subject; nothing where it stands alone. */
export function storyRelatedSection({ view: { story, related, saga }, writing }: StorySetting): Html | false {
  const { wording, count } = writing
  if (related.length === 0 && !saga) return false
  return html`<section aria-labelledby="read-also">
<h2 class="rule" id="read-also">${wording.readAlso}</h2>
${readAlso(related, writing)}
${saga && html`<p><a class="more" href="${sagaPath(story.sagaId)}">${wording.sagas.wholeSaga} ${count(saga.stories, wording.sagas.storyCount)}</a></p>`}
</section>`
}
