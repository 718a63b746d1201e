import { type Html, html } from '../../base/html.ts'
import type { Measure, StoryDigest } from '../../news/story-digest.ts'
import type { Writing } from '../site-context.ts'
import { ledgerChart } from './ledger-chart.ts'
import { ledgerTable } from './ledger-table.ts'
import { measureName } from './measure-name.ts'
import type { LedgerMember, MeasurePlace } from './measure-place.ts'
import { minuteElement } from './time-element.ts'

/** So many measures stand open, and those that more than one claim tells of. */
const OPEN = 3

/**
 * A story's figures over time: each measure with what the sources say now, its last change, its chart where it moved, and all
 * claims as a table; nothing where nobody counts anything.
 */
export function ledgerSection(
  { ledger }: Pick<StoryDigest, 'ledger'>,
  members: readonly LedgerMember[],
  writing: Writing,
): Html | false {
  if (ledger.length === 0) return false
  const { title, intro, moreMeasures } = writing.wording.ledger
  const byId = new Map(members.map((member) => [member.id, member]))
  const sections = ledger.map((measure, index) => ({
    isOpen: index === 0 || (index < OPEN && measure.claims.length > 1),
    markup: measureSection(measure, { id: `ledger-${index + 1}`, members: byId, writing }),
  }))
  const folded = sections.filter(({ isOpen }) => !isOpen)
  return html`<section class="ledger" aria-labelledby="ledger">
<h2 class="rule" id="ledger">${title}</h2>
<p class="meta">${intro}</p>
${sections.filter(({ isOpen }) => isOpen).map(({ markup }) => markup)}
${folded.length > 0 && html`<details><summary>${moreMeasures} (${folded.length})</summary>${folded.map(({ markup }) => markup)}</details>`}
</section>`
}

function measureSection(measure: Measure, place: MeasurePlace): Html {
  const { id, writing } = place
  return html`<section class="measure" aria-labelledby="${id}">
<h3 id="${id}">${measureName(measure, writing)}</h3>
${spreadLine(measure, writing)}
${changeLine(measure, writing)}
${ledgerChart(measure, place)}
${ledgerTable(measure, place)}
</section>`
}

/** «أحدث ما تقوله المصادر: بين 8 و11 قتيلًا · 3 مصادر» */
function spreadLine({ kind, unit, spread, claims }: Measure, { figure, count, wording }: Writing): Html | false {
  if (!spread) return false
  const { low, high } = spread
  const words = figure({
    kind,
    value: low,
    qualifier: 'exact',
    ...(high > low && { most: high }),
    ...(unit && { unit }),
  })
  const sources = new Set(claims.filter(({ value }) => value !== null).map(({ by }) => by)).size
  return html`<p>${wording.ledger.spread} <strong class="number"><bdi>${words}</bdi></strong> <span class="meta">${count(sources, wording.ledger.sources)}</span></p>`
}

/** «آخر تغيير: من 12 إلى 14، الدفاع المدني، الثلاثاء …» */
function changeLine({ lastChange }: Measure, writing: Writing): Html | false {
  if (!lastChange) return false
  const { ledger, locale, comma } = writing.wording
  const numbers = new Intl.NumberFormat(locale)
  const [from, to] = [lastChange.from, lastChange.to].map((value) => numbers.format(value))
  const change = ledger.change.replace('{from}', from ?? '').replace('{to}', to ?? '')
  return html`<p>${ledger.lastChange} <strong class="number">${change}</strong>${comma}<bdi>${lastChange.by}</bdi>${comma}${minuteElement(lastChange.at, writing)}</p>`
}
