import { type Html, html } from '../../base/html.ts'
import type { ArticlePageView, ArticleView } from '../article-view.ts'
import { arabicDigitsDate, pageDate } from '../date-wording.ts'
import { amongBlocks, NO_NOISE } from '../noise/page-noise.ts'
import type { Design } from './design.ts'
import {
  addressSlug,
  blockMarkup,
  directionOf,
  feedLink,
  jsonLdScript,
  newsArticleLd,
  sectionPath,
} from './page-parts.ts'
import { wordingOf } from './site-wording.ts'

/** A page rendered by a client framework: class names that mean nothing, no metadata but JSON-LD, a ticker, and the next article under the first. */
export const reactDesign: Design = {
  articlePath: ({ section, number, title }) => `/${addressSlug(section)}/${number}-${addressSlug(title)}`,
  articlePage: (
    view,
  ) => html`<!doctype html><html lang="${view.outlet.language}" dir="${directionOf(view.outlet.language)}"><head><meta charset="${view.outlet.charset}"><meta name="viewport" content="width=device-width"><title>${view.article.title} | ${view.outlet.name}</title>${feedLink(view.outlet)}${jsonLdScript(newsArticleLd(view))}</head>
<body><div id="__next"><div class="css-1q2w3e">${view.noise.top}
<div class="css-9x8c7v" role="banner"><a class="css-0p9o8i" href="/"><span>${view.outlet.name}</span></a><div class="css-4r5t6y"><a href="${sectionPath(view.article.section)}">${view.article.section}</a><button>${wordingOf(view.outlet.language).search}</button><button>${wordingOf(view.outlet.language).signIn}</button></div></div>
${ticker(view)}
<div class="css-5b6n7m"><div data-testid="infinite-scroll">
${article(view.article, view)}${view.noise.after}
${view.neighbour && html`<div class="css-2s3d4f"><span>${wordingOf(view.outlet.language).next}</span></div>${article(view.neighbour, { ...view, noise: NO_NOISE })}`}
</div>${view.noise.side}</div>
${consent(view)}${view.noise.bottom}
</div></div></body></html>`,
}

function ticker({ older, outlet }: ArticlePageView): Html {
  return html`<div class="css-3e4r5t" style="position:sticky;top:0"><span class="css-7u8i9o">${wordingOf(outlet.language).breaking}</span><div class="css-6y7u8i">${older.slice(0, 4).map((headline) => html`<span class="css-8k9l0p"><a href="${headline.path}">${headline.title}</a></span>`)}</div></div>`
}

function article(view: ArticleView, { noise, outlet: { language } }: ArticlePageView): Html {
  const words = wordingOf(language)
  return html`<div class="css-1a2s3d"><div class="css-2w3e4r"><span class="css-5t6y7u">${view.section}</span><h1 class="css-6h7j8k">${view.title}</h1><div class="css-7n8m9q">${view.author && html`<span>${view.author}</span>`}<span>${language === 'ar' ? arabicDigitsDate(view.published) : pageDate(view.published, language)}</span></div></div>
${view.imagePath && html`<div class="css-9o0p1a"><img src="${view.imagePath}" alt=""></div>`}
${noise.above}<div class="css-4f5g6h">${view.dateline && html`<span class="css-8j9k0l">${view.dateline}</span>`}${amongBlocks(
    view.blocks.map((block) => html`<div class="css-3d4f5g">${blockMarkup(block)}</div>`),
    noise,
  )}${view.notes.map((note) => html`<div class="css-3d4f5g"><p>${note}</p></div>`)}${noise.below}</div>
${view.credits.length > 0 && html`<div class="css-0z1x2c"><span>${words.source}</span><span>${view.credits.join('، ')}</span></div>`}
<div class="css-1x2c3v">${words.articleTools.map((tool) => html`<button>${tool}</button>`)}</div></div>`
}

function consent({ outlet }: ArticlePageView): Html {
  const words = wordingOf(outlet.language)
  return html`<div class="css-5y6u7i" role="dialog"><p>${words.cookies}</p><button>${words.accept}</button></div><div class="css-6i7o8p">${words.follow}</div>`
}
