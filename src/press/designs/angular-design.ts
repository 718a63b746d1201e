import { type Html, html } from '../../base/html.ts'
import type { Block } from '../../news/block.ts'
import type { ArticlePageView } from '../article-view.ts'
import { gulfDate } from '../date-wording.ts'
import { amongBlocks } from '../noise/page-noise.ts'
import type { Design } from './design.ts'
import { addressSlug, blockMarkup, directionOf, feedLink, withDateline } from './page-parts.ts'

/** A page of a component framework: tags of its own for everything, paragraphs too, and marks on each that mean nothing. */
export const angularDesign: Design = {
  articlePath: ({ number, title, section }) => `/${addressSlug(section)}/details/${number}/${addressSlug(title)}`,
  articlePage: (
    view,
  ) => html`<!DOCTYPE html><html lang="${view.outlet.language}" dir="${directionOf(view.outlet.language)}"><head><base href="/"><meta charset="${view.outlet.charset}"><title>${view.outlet.name} - ${view.article.title}</title><meta property="og:title" content="${view.article.title}">${view.article.imagePath && html`<meta property="og:image" content="${view.origin}${view.article.imagePath}">`}<meta name="twitter:card" content="summary_large_image">${feedLink(view.outlet)}</head>
<body><app-root _nghost-ng-c1="" ng-version="17.1.0"><app-header _ngcontent-ng-c1=""><a href="/">${view.outlet.name}</a><app-live-button>مباشر</app-live-button></app-header>${view.noise.top}
<router-outlet></router-outlet><app-details _nghost-ng-c9=""><div _ngcontent-ng-c9="" class="container"><div _ngcontent-ng-c9="" class="row"><div _ngcontent-ng-c9="" class="col-lg-8">
${details(view)}
<app-more-news _ngcontent-ng-c9=""><h3>المزيد من الأخبار</h3>${view.older.slice(0, 4).map((one) => html`<app-card><a href="${one.path}"><h4>${one.title}</h4></a></app-card>`)}</app-more-news>${view.noise.after}</div><div _ngcontent-ng-c9="" class="col-lg-4"><app-latest>${view.older.map((one) => html`<a href="${one.path}">${one.title}</a>`)}</app-latest>${view.noise.side}</div></div></div></app-details>
<app-footer>${view.noise.bottom}<p>كافة الحقوق محفوظة ${view.outlet.name}</p></app-footer></app-root></body></html>`,
}

function details({ article, noise }: ArticlePageView): Html {
  return html`<app-title _ngcontent-ng-c9=""><h1 _ngcontent-ng-c12="">${article.title}</h1></app-title><app-info _ngcontent-ng-c9=""><span _ngcontent-ng-c13="">${gulfDate(article.published)}</span>${article.author && html`<span _ngcontent-ng-c13="" class="writer">${article.author}</span>`}</app-info><app-share _ngcontent-ng-c9=""><a href="#">فيسبوك</a><a href="#">واتساب</a></app-share>${noise.above}
<app-main-image _ngcontent-ng-c9="">${article.imagePath && html`<img src="${article.imagePath}" alt="">`}</app-main-image>
<app-body _ngcontent-ng-c9="">${amongBlocks(withDateline(article, ': ').map(part), noise)}${article.notes.map((note) => html`<app-paragraph>${note}</app-paragraph>`)}${article.credits.length > 0 && html`<app-source>المصدر: ${article.credits.join(' + ')}</app-source>`}${noise.below}</app-body>`
}

function part(block: Block): Html {
  if (block.kind === 'paragraph')
    return html`<app-paragraph _ngcontent-ng-c20=""><span>${block.text}</span></app-paragraph>`
  if (block.kind === 'cross-head')
    return html`<app-sub-title _ngcontent-ng-c20=""><h3>${block.text}</h3></app-sub-title>`
  return html`<app-rich>${blockMarkup(block)}</app-rich>`
}
