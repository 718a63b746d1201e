import { type Html, html } from '../../base/html.ts'
import type { Development, StoryDigest } from '../../news/story-digest.ts'
import { countryName } from '../country-name.ts'
import { sentencePath } from '../sentence-path.ts'
import { outletLink, textLanguage, titleLink } from './article-parts.ts'
import type { StorySetting } from './cited-sentence.ts'
import { clockTime } from './time-element.ts'

/** More than these unfold. */
const OPEN = 8

/** What was new when, day by day, the oldest first. */
export function developmentsSection({ developments }: StoryDigest, setting: StorySetting): Html | false {
  const { wording } = setting.writing
  // That there was a first report stands above.
  if (developments.length < 2) return false
  const open = developments.length === OPEN + 1 ? OPEN + 1 : OPEN
  const [first, rest] = [developments.slice(0, open), developments.slice(open)]
  return html`<section class="developments" aria-labelledby="developments">
<h2 class="rule" id="developments">${wording.stories.developments}</h2>
${dayByDay(first, setting)}
${rest.length > 0 && html`<details><summary>${wording.stories.moreDevelopments} (${developments.length})</summary><div>${dayByDay(rest, setting)}</div></details>`}
</section>`
}

function dayByDay(developments: readonly Development[], setting: StorySetting): Html {
  const { calendar } = setting.writing
  const days = Map.groupBy(developments, ({ at }) => calendar.isoDay(at))
  return html`${[...days.values()].map(
    (steps) => html`<h3 class="day">${steps[0] && calendar.day(steps[0].at)}</h3>
<ol class="reports">${steps.map((step) => developmentLine(step, setting))}</ol>`,
  )}`
}

function developmentLine(step: Development, setting: StorySetting): Html | false {
  const { view, writing } = setting
  const report = view.reports.get(step.articleId)
  if (!report) return false
  const language = textLanguage(report.language, writing)
  const words = step.sentence
    ? html`<a href="${sentencePath(step.sentence, report)}"${language}>${step.sentence.text}</a>`
    : titleLink(report, writing)
  return html`<li>${clockTime(step.at, writing)} <strong class="kind">${kindWords(step, setting)}</strong> ${outletLink(report)}<span class="said">${words}</span></li>`
}

function kindWords({ kind, sourceId }: Development, { view, writing }: StorySetting): string {
  const { stories } = writing.wording
  const country = view.sources.get(sourceId)?.country
  if (kind !== 'first-in-country' || country === undefined) return stories.developmentKinds[kind]
  return stories.firstInCountry.replace('{country}', countryName(country, writing))
}
