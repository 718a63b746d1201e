import { type Html, html } from '../../base/html.ts'
import { certaintyOf, type DatedEvidence } from '../../news/instant.ts'
import type { Writing } from '../site-context.ts'

/** Why we believe a date and how firmly: where it was read, its very text, and what the publisher left out. */
export function dateEvidence(date: DatedEvidence, question: string, { wording }: Writing): Html {
  const asWritten = date.text !== '' && date.evidence !== 'first-seen'
  return html`<details>
<summary>${question}</summary>
<p>${wording.dateEvidenceKinds[date.evidence] ?? date.evidence}.
${date.evidence !== 'first-seen' && wording.dateCertainties[certaintyOf(date.confidence)]}
${asWritten && html`${wording.dateAsWritten} <bdi class="verbatim">${date.text}</bdi>`}</p>
${date.day !== undefined && html`<p>${wording.dateOwnDay} <bdi>${date.day}</bdi></p>`}
${date.precision === 'day' && html`<p>${wording.dateDayOnly}</p>`}
${date.precision !== 'day' && date.zone === undefined && date.evidence !== 'first-seen' && html`<p>${wording.dateWithoutZone}</p>`}
</details>`
}
