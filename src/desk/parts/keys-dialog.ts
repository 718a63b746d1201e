import { type Html, html } from '../../base/html.ts'
import type { PageSetting } from '../page-setting.ts'
import type { KeyWords } from '../wording/moderation-wording.ts'

/** The queue's keys as they stand on a Latin keyboard; they are told by their places, so that they work on an Arabic one too. */
const KEYS: readonly (readonly [keyof KeyWords['acts'], readonly string[]])[] = [
  ['next', ['J', '↓']],
  ['previous', ['K', '↑']],
  ['approve', ['A']],
  ['reject', ['R']],
  ['reason', ['1–9', '0', '-']],
  ['undo', ['U']],
  ['select', ['X']],
  ['open', ['O']],
  ['filter', ['/']],
  ['help', ['?']],
]

/** What the script of the queue needs: its keys explained, the switch that turns them off, and its words. */
export function keysDialog({ wording }: PageSetting): Html {
  const { keys, acts } = wording.comments
  return html`<p id="keys-button" hidden><button type="button" class="quiet">${keys.button}</button></p>
<dialog id="keys" aria-labelledby="keys-title" data-failed="${acts.failed}" data-offline="${acts.offline}" data-undo="${acts.undo}">
<h2 id="keys-title">${keys.title}</h2>
<table><thead><tr><th scope="col">${keys.key}</th><th scope="col">${keys.act}</th></tr></thead>
<tbody>${KEYS.map(([act, names]) => html`<tr><th scope="row">${names.map((name, at) => html`${at > 0 && ' '}<kbd dir="ltr">${name}</kbd>`)}</th><td>${keys.acts[act]}</td></tr>`)}</tbody></table>
<p><label><input type="checkbox" id="keys-on" checked> ${keys.on}</label></p>
<form method="dialog"><button>${keys.close}</button></form>
</dialog>`
}
