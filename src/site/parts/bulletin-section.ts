import { type Html, html } from '../../base/html.ts'
import type { CitedSentence, StoryDigest } from '../../news/story-digest.ts'
import type { StoryView } from '../load-story.ts'
import { citedSentence, type StorySetting } from './cited-sentence.ts'

/** The sentences that tell the story, each with its source. */
export function bulletinSection(digest: StoryDigest, setting: StorySetting): Html | false {
  const { wording, count } = setting.writing
  const sentences = tellingSentences(digest, setting.view)
  if (sentences.length === 0) return false
  const isPart = digest.read < setting.view.members.length
  return html`<section class="bulletin" aria-labelledby="bulletin">
<h2 class="rule" id="bulletin">${wording.stories.bulletin}</h2>
<ol>${sentences.map((sentence) => html`<li>${citedSentence(sentence, setting)}</li>`)}</ol>
<p class="note">${wording.stories.bulletinIntro}${isPart && html` ${wording.stories.madeOf} ${count(digest.read, wording.articles)}.`}</p>
</section>`
}

/** Those that say more than the headline above them. */
export function tellingSentences(
  { bulletin }: Pick<StoryDigest, 'bulletin'>,
  { story }: Pick<StoryView, 'story'>,
): readonly CitedSentence[] {
  return bulletin.filter(({ text }) => text !== story.headline)
}
