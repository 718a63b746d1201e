import { type Html, html } from '../../base/html.ts'
import type { ArticleView } from '../article-view.ts'
import { isoDate, levantineDate } from '../date-wording.ts'
import { amongBlocks, NO_NOISE, type PageNoise } from '../noise/page-noise.ts'
import type { Design } from './design.ts'
import { addressSlug, blockMarkup, directionOf, feedLink, headlineList, withDateline } from './page-parts.ts'

/** A page that scrolls on: two more articles, headings and all, stand in it before the reader has asked. */
export const infiniteDesign: Design = {
  articlePath: ({ number, section, title }) => `/${addressSlug(section)}/${number}/${addressSlug(title)}`,
  articlePage: (
    view,
  ) => html`<!DOCTYPE html><html lang="${view.outlet.language}" dir="${directionOf(view.outlet.language)}"><head><meta charset="${view.outlet.charset}"><title>${view.article.title}</title><meta property="og:title" content="${view.article.title}"><meta property="og:site_name" content="${view.outlet.name}"><meta property="article:published_time" content="${isoDate(view.article.published)}">${view.article.imagePath && html`<meta property="og:image" content="${view.origin}${view.article.imagePath}">`}${feedLink(view.outlet)}</head>
<body>${view.noise.top}<header class="site-head"><a href="/">${view.outlet.name}</a></header><div class="page-grid"><main id="infinite" class="infinite-container">
${unit(view.article, view.noise, view.noise.after)}
${[view.neighbour, view.pasted].map((next) => next && html`<div class="infinite-separator"><span>الخبر التالي</span></div>${unit(next, NO_NOISE, [])}`)}
</main><div class="rail">${headlineList(view.older)}${view.noise.side}</div></div><div class="site-foot">${view.noise.bottom}© ${view.outlet.name}</div></body></html>`,
}

function unit(article: ArticleView, noise: PageNoise, after: readonly Html[]): Html {
  return html`<div class="infinite-item" data-url="${article.path}" data-title="${article.title}"><div class="details-head"><h1>${article.title}</h1><div class="details-info"><span class="date">${levantineDate(article.published)}</span>${article.author && html`<span class="by">كتب: ${article.author}</span>`}</div></div>${noise.above}
${article.imagePath && html`<div class="details-media"><img src="${article.imagePath}" alt=""><div class="img-caption">من الأرشيف</div></div>`}
<div class="details-text">${amongBlocks(withDateline(article, ': ').map(blockMarkup), noise)}${article.notes.map((note) => html`<p>${note}</p>`)}${article.credits.length > 0 && html`<p>المصدر: ${article.credits.join(' + ')}</p>`}${noise.below}</div>${after}</div>`
}
