import { type Html, html } from '../../base/html.ts'
import type { Disappearance } from '../../news/article.ts'
import type { Writing } from '../site-context.ts'
import { fullDate } from './time-element.ts'

/** That an outlet took an article away: since when, how we know, and that our text stays. */
export function goneNote(gone: Disappearance, writing: Writing): Html {
  const { wording } = writing
  return html`<p class="gone-note"><strong>${wording.goneNote}.</strong>
${wording.goneSince} ${fullDate({ at: gone.at, precision: 'minute' }, writing)}${wording.comma}${wording.goneReasons[gone.reason]}. ${wording.goneKept}</p>`
}
