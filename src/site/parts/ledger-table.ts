import { type Html, html } from '../../base/html.ts'
import { isCounted, isSame, latestWord, wordsBySource } from '../../news/measure-words.ts'
import type { Claim, Measure } from '../../news/story-digest.ts'
import { sentencePath } from '../sentence-path.ts'
import type { Writing } from '../site-context.ts'
import type { MeasurePlace } from './measure-place.ts'
import { clockTime, dayElement } from './time-element.ts'

/** Rows that stand open; one more takes as much room as the fold. */
const OPEN = 8

/** A claim with those that say the same of the same source after it, before it says anything else. */
interface Row {
  readonly claim: Claim
  readonly repeats: readonly Claim[]
  readonly state: 'latest' | 'superseded' | 'other'
}

/** All claims of a measure, oldest first; what one source says again in other reports stands in the row of its first. */
export function ledgerTable(measure: Measure, place: MeasurePlace): Html {
  const { ledger } = place.writing.wording
  const rows = rowsOf(measure)
  const shown = rows.length === OPEN + 1 ? rows.length : OPEN
  // The latest say what is known: the fold is over the older ones.
  const [older, latest] = [rows.slice(0, -shown), rows.slice(-shown)]
  const table = (part: readonly Row[], name: string) => html`<table class="claims" aria-label="${name}">
<thead><tr><th scope="col">${ledger.time}</th><th scope="col">${ledger.speaker}</th><th scope="col">${ledger.number}</th></tr></thead>
${daysOf(part, place.writing).map((day) => dayMarkup(day, measure, place))}
</table>`
  const more = place.writing.count(older.length, ledger.moreRows)
  return html`${older.length > 0 && html`<details><summary>${more}</summary>${table(older, more)}</details>`}${table(latest, ledger.title)}`
}

function rowsOf(measure: Measure): readonly Row[] {
  const latest = new Set(wordsBySource(measure).map(latestWord))
  const rows: { claim: Claim; repeats: Claim[]; state: Row['state'] }[] = []
  const lastOf = new Map<string, (typeof rows)[number]>()
  for (const claim of measure.claims) {
    const last = lastOf.get(claim.by)
    if (last && repeats(last.claim, claim)) {
      last.repeats.push(claim)
      continue
    }
    const counted = isCounted(claim) ? claim : undefined
    const row = {
      claim,
      repeats: [],
      state: latest.has(counted) ? 'latest' : counted ? 'superseded' : 'other',
    } as const
    const kept = { ...row, repeats: [] as Claim[] }
    rows.push(kept)
    lastOf.set(claim.by, kept)
  }
  return rows
}

function repeats(a: Claim, b: Claim): boolean {
  const isAsFirm = (a.isPrior ?? false) === (b.isPrior ?? false) && (a.isUnsure ?? false) === (b.isUnsure ?? false)
  return isAsFirm && isSame(a, b) && (a.value !== null || (a.qualifier === b.qualifier && a.scale === b.scale))
}

/** The rows of each day, in order. */
function daysOf(rows: readonly Row[], { calendar }: Writing): readonly (readonly Row[])[] {
  return [...Map.groupBy(rows, ({ claim }) => calendar.isoDay(claim.at)).values()]
}

/** A day stands once over its rows: in a column it would leave no room on a telephone. */
function dayMarkup(rows: readonly Row[], measure: Measure, place: MeasurePlace): Html {
  const [first] = rows
  return html`<tbody><tr><th class="day" colspan="3" scope="rowgroup">${first && dayElement(first.claim.at, place.writing)}</th></tr>
${rows.map((row) => rowMarkup(row, measure, place))}</tbody>`
}

function rowMarkup({ claim, repeats, state }: Row, measure: Measure, place: MeasurePlace): Html {
  const { ledger, comma } = place.writing.wording
  const again = repeats.map((other, index) => html`${index > 0 && comma}${repeatLink(other, place)}`)
  return html`<tr${state === 'superseded' && html` class="superseded"`}>
<td>${clockTime(claim.at, place.writing)}</td>
<td>${speaker(claim, place)}${again.length > 0 && html` <span class="meta">${ledger.alsoIn} ${again}</span>`}</td>
<td>${numberLink(claim, measure, { place, state })}</td>
</tr>`
}

function speaker(claim: Claim, { members, writing }: MeasurePlace): Html {
  if (claim.isOutlets) return html`<bdi>${claim.by}</bdi>`
  const outlet = members.get(claim.sentence.articleId)?.sourceName
  const carried =
    outlet !== undefined && html` <span class="meta">${writing.wording.ledger.carriedBy} <bdi>${outlet}</bdi></span>`
  return html`<bdi>${claim.by}</bdi>${carried}`
}

interface NumberSetting {
  readonly place: MeasurePlace
  readonly state: Row['state']
}

function numberLink(claim: Claim, { kind, unit }: Measure, { place, state }: NumberSetting): Html {
  const { wording, figure } = place.writing
  const words = html`<bdi class="number">${figure({ kind, ...claim, ...(unit && { unit }) })}</bdi>`
  const link = html`<a href="${claimPath(claim, place)}">${state === 'superseded' ? html`<s>${words}</s>` : words}</a>`
  const notes = notesOf(claim, state, place.writing)
  return html`${link}${claim.isUnsure && html` <span class="badge">${wording.facts.unsure}</span>`}${notes.length > 0 && html` <span class="meta">${notes.map((note, index) => html`${index > 0 && ' · '}${note}`)}</span>`}`
}

function notesOf(
  { was, isPrior, sentence }: Claim,
  state: Row['state'],
  { wording, count }: Writing,
): readonly string[] {
  const { facts, ledger } = wording
  return [
    ...(was === undefined ? [] : [count(was, { other: facts.was })]),
    ...(isPrior ? [facts.priorToll] : []),
    ...(state === 'superseded' ? [ledger.superseded] : []),
    ...(sentence.revision === undefined ? [] : [ledger.earlierVersion]),
  ]
}

/** Another outlet's same words, by its name. */
function repeatLink(claim: Claim, place: MeasurePlace): Html {
  const outlet = place.members.get(claim.sentence.articleId)?.sourceName ?? claim.words
  return html`<a href="${claimPath(claim, place)}"><bdi>${outlet}</bdi></a>`
}

function claimPath({ sentence }: Claim, { members }: MeasurePlace): string {
  return sentencePath(sentence, members.get(sentence.articleId) ?? { id: sentence.articleId, title: '' })
}
