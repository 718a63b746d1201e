import { html } from '../../base/html.ts'
import { pageOutcome } from '../page-layout.ts'
import type { PageOutcome } from '../page-outcome.ts'
import type { PageContext } from '../site-context.ts'
import type { Wording } from '../wording/wording.ts'

/** A page of the site's own words: about, copyright. */
export function textPage(name: keyof Wording['textPages'], context: PageContext): PageOutcome {
  const { title, sections } = context.writing.wording.textPages[name]
  return pageOutcome(
    {
      title,
      path: `/${name}`,
      description: `${title}: ${context.frame.siteName}`,
      main: html`<div class="page text">
<h1>${title}</h1>
${sections.map((section) => html`<section><h2>${section.heading}</h2>${section.paragraphs.map((paragraph) => html`<p>${paragraph}</p>`)}</section>`)}
</div>`,
    },
    context,
  )
}
