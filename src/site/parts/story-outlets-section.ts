import { type Html, html } from '../../base/html.ts'
import type { ArticleSummary } from '../../store/article-store.ts'
import { countryName } from '../country-name.ts'
import { comparePath } from '../site-paths.ts'
import { outletLink } from './article-parts.ts'
import { type StorySetting, timeInStory } from './cited-sentence.ts'

/** An outlet with its reports of a story, oldest first. */
interface Reporting {
  readonly first: ArticleSummary
  readonly reports: readonly ArticleSummary[]
  readonly country?: string
}

/** Which outlets of which countries report the story, in the order of their first reports. */
export function storyOutletsSection(setting: StorySetting): Html | false {
  const { writing } = setting
  const { stories } = writing.wording
  const outlets = outletsOf(setting)
  if (outlets.length < 2) return false
  const countries = [...Map.groupBy(outlets, ({ country }) => country)]
  const named = countries.filter(([country]) => country !== undefined)
  return html`<section class="story-outlets" aria-labelledby="story-outlets">
<h2 class="rule" id="story-outlets">${stories.outlets}</h2>
${named.length > 1 && html`<p class="meta">${writing.count(outlets.length, writing.wording.outletCount)} · ${writing.count(named.length, stories.countries)}</p>`}
${countries.map(
  ([country, group]) => html`<h3>${country === undefined ? stories.noCountry : countryName(country, writing)}</h3>
<ul>${group.map((outlet) => html`<li>${outletMarkup(outlet, setting)}</li>`)}</ul>`,
)}
<p><a class="more" href="${comparePath(setting.view.story.id)}">${setting.writing.wording.compare.link}</a></p>
</section>`
}

function outletsOf({ view }: StorySetting): readonly Reporting[] {
  return [...Map.groupBy(view.members, ({ sourceId }) => sourceId)].flatMap(([sourceId, reports]) => {
    const [first] = reports
    const country = view.sources.get(sourceId)?.country
    return first ? [{ first, reports, ...(country !== undefined && { country }) }] : []
  })
}

function outletMarkup({ first, reports }: Reporting, setting: StorySetting): Html {
  const { wording, count } = setting.writing
  const onlyCopies = reports.every(({ copyOf }) => copyOf !== undefined)
  return html`${outletLink(first)} <span class="meta">${timeInStory(first.publishedAt, setting)}${reports.length > 1 && html` · ${count(reports.length, wording.articles)}`}${onlyCopies && html` · ${wording.stories.copiesOnly}`}</span>`
}
