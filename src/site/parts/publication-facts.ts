import { type Html, html } from '../../base/html.ts'
import type { Article } from '../../news/article.ts'
import type { Source } from '../../news/source.ts'
import type { ArticleSummary } from '../../store/article-store.ts'
import type { CreditsShown } from '../credits-shown.ts'
import type { Writing } from '../site-context.ts'
import { outletPath } from '../site-paths.ts'
import type { Wording } from '../wording/wording.ts'
import { kindBadge } from './article-parts.ts'
import { copyNote } from './copy-note.ts'
import { outwardLink } from './outward-link.ts'
import { fullDate } from './time-element.ts'

/** Who published an article, and when. */
export interface Publication {
  readonly article: Article
  readonly source: Source
  readonly credits: CreditsShown
  /** The text that this one copies. */
  readonly original?: ArticleSummary
}

/** Under the headline: whose it is, from where, by whom, and when it was published. */
export function publicationFacts({ article, source, credits, original }: Publication, writing: Writing): Html {
  const { wording } = writing
  const outlet = html`<a class="outlet" href="${outletPath(source.slug)}"><bdi>${source.name}</bdi></a>`
  return html`<div class="facts">
<p>${kindBadge(article, writing)}${outlet}${datelineWords(credits, writing)}${credits.writers.length > 0 && html` <span class="by">${wording.by} ${nameList(credits.writers, wording)}</span>`}</p>
<p>${wording.publishedAt}: ${fullDate(article.published, writing)}</p>
${article.updated && article.updated.at !== article.published.at && html`<p>${wording.updatedAt}: ${fullDate(article.updated, writing)}</p>`}
${original && copyNote(article, original, writing)}
</div>`
}

/** «رملة – متابعة – أ ف ب» */
function datelineWords({ places, outlet, kind, kindWord, wire }: CreditsShown, { wording }: Writing): Html | false {
  const place = places.length > 0 ? places.join(wording.comma) : undefined
  const words = [place, outlet, kindWord ?? (kind && wording.datelineKinds[kind]), ...wire]
  const known = words.filter((word) => word !== undefined)
  return (
    known.length > 0 &&
    html` <span class="written-in">${known.map((word, index) => html`${index > 0 && ' – '}<bdi>${word}</bdi>`)}</span>`
  )
}

function nameList(names: readonly string[], { comma }: Wording): Html {
  return html`${names.map((name, index) => html`${index > 0 && comma}<bdi>${name}</bdi>`)}`
}

/** Under the text: its source, whose text that took over, whom it cites, and who else worked on it. */
export function sourceCredit({ article, source, credits }: Publication, { wording }: Writing): Html {
  const { facts } = wording
  const named = (label: string, names: readonly string[]) =>
    names.length > 0 && html`<p class="meta">${label} ${nameList(names, wording)}</p>`
  return html`<p class="credit">${wording.source} ${outwardLink(article.canonicalUrl, html`<bdi>${source.name}</bdi>`)}
<span class="meta">${outwardLink(article.canonicalUrl, wording.readAtSource)}</span></p>
${named(facts.wire, credits.wire)}
${named(facts.quoted, credits.quoted)}
${credits.others.map(({ role, name }) => named(`${facts.roles[role] ?? role}:`, [name]))}`
}
