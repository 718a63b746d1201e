import { type Html, html } from '../../base/html.ts'
import type { Headline } from '../article-view.ts'
import { pageDate } from '../date-wording.ts'
import type { OutletSheet } from '../edition.ts'
import { directionOf, feedLink, sectionPath } from './page-parts.ts'
import { wordingOf } from './site-wording.ts'

/** What a home or section page lists. */
export interface ListingView {
  readonly outlet: OutletSheet
  /** Absent on the home page. */
  readonly section?: string
  readonly sections: readonly string[]
  readonly headlines: readonly Headline[]
}

/** The home page of an outlet, or one of its sections; all designs share it. */
export function listingPage({ outlet, section, sections, headlines }: ListingView): Html {
  return html`<!DOCTYPE html>
<html lang="${outlet.language}" dir="${directionOf(outlet.language)}"><head><meta charset="${outlet.charset}"><title>${section && `${section} - `}${outlet.name}</title>
${feedLink(outlet)}</head>
<body><header><a href="/">${outlet.name}</a><p>${outlet.tagline}</p><nav>${sections.map((name) => html`<a href="${sectionPath(name)}">${name}</a> `)}</nav></header>
<main><h1>${section ?? outlet.name}</h1>
${headlines.map((headline) => html`<div class="teaser"><h2><a href="${headline.path}">${headline.title}</a></h2><span>${pageDate(headline.published, outlet.language)}</span><p>${headline.summary}</p></div>\n`)}
</main><footer>${outlet.name}</footer></body></html>`
}

/** The answer for an address that the outlet does not have. */
export function missingPage(outlet: OutletSheet): Html {
  return html`<!DOCTYPE html>
<html lang="${outlet.language}" dir="${directionOf(outlet.language)}"><head><meta charset="${outlet.charset}"><title>${outlet.name}</title></head>
<body><h1>404</h1><p>${wordingOf(outlet.language).notFound}</p><a href="/">${outlet.name}</a></body></html>`
}
