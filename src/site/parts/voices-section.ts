import { type Html, html } from '../../base/html.ts'
import type { StoryDigest, Voice } from '../../news/story-digest.ts'
import { textLanguage } from './article-parts.ts'
import { citation, type StorySetting } from './cited-sentence.ts'

/** Speakers and, of each, sayings that stand open; more unfold. */
const OPEN_VOICES = 4
const OPEN_WORDS = 2

type Saying = Voice['quotations'][number]

/** Who said what, the most quoted first. */
export function voicesSection({ voices }: StoryDigest, setting: StorySetting): Html | false {
  const { stories } = setting.writing.wording
  if (voices.length === 0) return false
  const rest = voices.slice(OPEN_VOICES)
  return html`<section class="voices" aria-labelledby="voices">
<h2 class="rule" id="voices">${stories.voices}</h2>
${voices.slice(0, OPEN_VOICES).map((voice) => voiceMarkup(voice, setting))}
${rest.length > 0 && html`<details><summary>${stories.moreVoices} (${rest.length})</summary><div>${rest.map((voice) => voiceMarkup(voice, setting))}</div></details>`}
</section>`
}

function voiceMarkup({ speaker, quotations }: Voice, setting: StorySetting): Html {
  const { stories } = setting.writing.wording
  const rest = quotations.slice(OPEN_WORDS)
  const list = (sayings: readonly Saying[]) =>
    html`<ul>${sayings.map((saying) => html`<li>${sayingMarkup(saying, setting)}</li>`)}</ul>`
  return html`<h3><bdi>${speaker}</bdi></h3>
${list(quotations.slice(0, OPEN_WORDS))}
${rest.length > 0 && html`<details><summary>${stories.moreWords} (${rest.length})</summary>${list(rest)}</details>`}`
}

function sayingMarkup({ quotation, sentence, alsoIn }: Saying, setting: StorySetting): Html {
  const { view, writing } = setting
  const { stories, comma } = writing.wording
  const report = view.reports.get(sentence.articleId)
  const others = alsoIn.flatMap((id) => view.sources.get(id)?.name ?? [])
  return html`<q class="quoted"${report && textLanguage(report.language, writing)}>${quotation.text}</q> ${citation(sentence, setting)}${others.length > 0 && html` <span class="meta">${stories.alsoIn} ${others.map((name, index) => html`${index > 0 && comma}<bdi>${name}</bdi>`)}</span>`}`
}
