import { type Html, html } from '../../base/html.ts'
import type { CataloguedName } from '../../store/name-store.ts'
import type { Writing } from '../site-context.ts'
import { namePath } from '../site-paths.ts'

/** A name as a link to its page, with the number of its articles. */
export function nameLine(name: CataloguedName, { wording, count }: Writing): Html {
  return html`<li><a href="${namePath(name)}"><bdi>${name.name}</bdi></a> <span class="meta">${count(name.articles, wording.articles)}</span></li>`
}
