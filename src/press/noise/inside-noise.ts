import { type Html, html } from '../../base/html.ts'
import type { NoiseHand } from './noise-hand.ts'
import { AD_LABELS, EXCERPTS, INVITATIONS, OTHER_HEADLINES, READ_ALSO_LABELS } from './noise-wording.ts'

/** What editors and scripts put between an article's paragraphs. */
export const INSIDE_NOISE: readonly [(hand: NoiseHand) => Html, ...((hand: NoiseHand) => Html)[]] = [
  ({ draw, link }) =>
    html`<p><strong>${draw.pick(READ_ALSO_LABELS)}: <a href="${link()}">${draw.pick(OTHER_HEADLINES)}</a></strong></p>\n`,
  ({ draw, link }) =>
    html`<p>${draw.pick(READ_ALSO_LABELS)}: <a href="${link()}">${draw.pick(OTHER_HEADLINES)}</a></p>\n`,
  ({ draw, link }) =>
    html`<p><a href="${link()}"><span style="color:#c00">${draw.pick(READ_ALSO_LABELS)}..</span> ${draw.pick(OTHER_HEADLINES)}</a></p>\n`,
  ({ draw, link }) =>
    html`<p><b>${draw.pick(READ_ALSO_LABELS)}:</b></p>\n<p><a href="${link()}">${draw.pick(OTHER_HEADLINES)}</a></p>\n`,
  ({ draw, link }) =>
    html`<h3>${draw.pick(READ_ALSO_LABELS)}</h3><ul>${draw.some(OTHER_HEADLINES, 3).map((title) => html`<li><a href="${link()}">${title}</a></li>`)}</ul>\n`,
  relatedCard,
  relatedCard,
  ({ draw }) => html`<p>${draw.pick(INVITATIONS)}</p>\n`,
  ({ draw, link }) => html`<p style="text-align:center"><a href="${link()}">${draw.pick(INVITATIONS)}</a></p>\n`,
  ({ draw, name }) => html`<div class="${name('ads ad-slot')}"><span>${draw.pick(AD_LABELS)}</span></div>\n`,
  ({ draw }) => html`<center>${draw.pick(AD_LABELS)}<br><div id="div-gpt-ad-15864-0"></div></center>\n`,
  ({ name }) =>
    html`<div class="${name('newsletter-box')}"><h4>اشترك في نشرتنا البريدية</h4><p>أهم الأخبار في بريدك كل صباح</p><form action="#"><input type="email" placeholder="البريد الإلكتروني"><button>اشترك</button></form></div>\n`,
  ({ draw, link, name }) =>
    html`<div class="${name('inline-related')}" style="border:1px solid"><p>${draw.pick(READ_ALSO_LABELS)}</p>${draw.some(OTHER_HEADLINES, 2).map((title) => html`<p><a href="${link()}">${title}</a></p>`)}</div>\n`,
]

function relatedCard({ draw, link, name }: NoiseHand): Html {
  const title = draw.pick(OTHER_HEADLINES)
  return html`<div class="${name('related-card')}"><span>${draw.pick(READ_ALSO_LABELS)}</span><a href="${link()}"><img src="/image/card" width="120" height="80" alt=""><h4>${title}</h4></a>${draw.chance(0.5) && html`<p><a href="${link()}">${draw.pick(EXCERPTS)}</a></p>`}</div>\n`
}
