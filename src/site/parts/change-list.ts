import { type Html, html } from '../../base/html.ts'
import type { Change, ChangeKind } from '../../news/change.ts'
import type { Writing } from '../site-context.ts'

/** Longer words are left to the comparison of the texts below. */
const LONGEST_SHOWN = 90
/** Of one kind so many are shown with their words. */
const MOST_SHOWN = 4

/** What an outlet changed, a line for each kind: «تغيّر رقم: 40 ← 44». */
export function changeList(changes: readonly Change[], writing: Writing): Html | false {
  const kinds = Map.groupBy(changes, ({ kind }) => kind)
  if (kinds.size === 0) return false
  return html`<ul class="changes">${[...kinds].map(([kind, ofKind]) => kindLine(kind, ofKind, writing))}</ul>`
}

/** The kinds of some changes in words: «تغيّر رقم، تصويب إملائي». */
export function kindWords(changes: readonly Change[], { wording }: Writing): string {
  return [...new Set(changes.map(({ kind }) => wording.changeKinds[kind]))].join(wording.comma)
}

function kindLine(kind: ChangeKind, changes: readonly Change[], writing: Writing): Html {
  const { wording, count } = writing
  const telling = changes.filter(({ before, after }) => before.length + after.length <= LONGEST_SHOWN)
  const shown = telling.slice(0, MOST_SHOWN)
  const others = changes.length - shown.length
  return html`<li><strong>${wording.changeKinds[kind]}</strong>${shown.map(
    (change, index) => html`${index === 0 ? ': ' : wording.comma}${words(change, writing)}`,
  )}${shown.length > 0 && others > 0 && html`${wording.comma}${count(others, wording.moreChanges)}`}</li>`
}

function words({ kind, before, after, place: at }: Change, { wording }: Writing): Html {
  const old = before !== '' && html`<bdi><del><span class="hidden">${wording.removed} </span>${before}</del></bdi>`
  const fresh = after !== '' && html`<bdi><ins><span class="hidden">${wording.added} </span>${after}</ins></bdi>`
  const arrow = wording.direction === 'rtl' ? '←' : '→'
  // A changed headline says itself where it stands.
  const place = kind === 'headline' || kind === 'lead' ? undefined : at
  const where = place === 'title' ? wording.inTitle : place === 'lead' ? wording.inLead : ''
  return html`${old}${before !== '' && after !== '' && html` <span aria-hidden="true">${arrow}</span> `}${fresh}${where !== '' && html` <span class="meta">(${where})</span>`}`
}
