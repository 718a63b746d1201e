import { type Html, html } from '../../base/html.ts'
import { zoneOfCountry } from '../../news/country-zone.ts'
import { DAY_MS } from '../../news/instant.ts'
import { itemsADay, itemsByHour, type Rhythm } from '../../news/rhythm.ts'
import type { Source } from '../../news/source.ts'
import type { Writing } from '../site-context.ts'
import { hourChart, hourOf } from './hour-chart.ts'

/** Slower than this a rate is told by the week. */
const FEW_A_DAY = 2

/** When an outlet publishes: how much, how often, and in which hours of its own day. */
export function rhythmSection(source: Source, rhythms: readonly Rhythm[], writing: Writing): Html {
  const { wording } = writing
  const daily = rhythms.reduce((sum, rhythm) => sum + (itemsADay(rhythm) ?? 0), 0)
  return html`<section aria-labelledby="outlet-rhythm">
<h2 class="rule" id="outlet-rhythm">${wording.rhythm}</h2>
${daily > 0 ? rhythmFacts(daily, { source, rhythms, writing }) : html`<p>${wording.rhythmUnknown}</p>`}
</section>`
}

interface OutletRhythm {
  readonly source: Source
  readonly rhythms: readonly Rhythm[]
  readonly writing: Writing
}

function rhythmFacts(daily: number, { source, rhythms, writing }: OutletRhythm): Html {
  const { wording, count, calendar } = writing
  const byHour = ratesOf(rhythms)
  const often =
    daily >= FEW_A_DAY ? count(Math.round(daily), wording.itemsADay) : count(Math.round(daily * 7), wording.itemsAWeek)
  const busiest = byHour && hourOf(byHour.indexOf(Math.max(...byHour)))
  return html`<dl class="dates">
<div><dt>${wording.rhythmRate}</dt><dd>${often}</dd></div>
<div><dt>${wording.betweenItems}</dt><dd>${calendar.duration(DAY_MS / daily)}</dd></div>
${busiest !== undefined && html`<div><dt>${wording.busiestHour}</dt><dd><bdi>${busiest}</bdi></dd></div>`}
</dl>
${byHour && html`<figure class="rhythm">${hourChart(byHour, writing)}<figcaption class="meta">${wording.hourChart}${wording.comma}${zoneOfCountry(source.country) ? wording.outletClock : wording.utcClock}</figcaption></figure>`}`
}

/** All feeds of an outlet together; `undefined` while none was seen long enough. */
function ratesOf(rhythms: readonly Rhythm[]): readonly number[] | undefined {
  const rates = rhythms.flatMap((rhythm) => {
    const byHour = itemsByHour(rhythm)
    return byHour ? [byHour] : []
  })
  const [first] = rates
  return first?.map((_, hour) => rates.reduce((sum, byHour) => sum + (byHour[hour] ?? 0), 0))
}
