import { type Html, html } from '../../base/html.ts'
import type { Block } from '../../news/block.ts'
import type { ArticlePageView } from '../article-view.ts'
import { dayFirstDate, isoDate } from '../date-wording.ts'
import { amongBlocks } from '../noise/page-noise.ts'
import type { Design } from './design.ts'
import { addressSlug, blockMarkup, directionOf, feedLink, headlineList, withDateline } from './page-parts.ts'

/** A page builder whose editors cut the text into rows: each part of the article in deep boxes of its own. */
export const wpbakeryDesign: Design = {
  articlePath: ({ title, published }) => `/${published.year}/${addressSlug(title)}/`,
  articlePage: (
    view,
  ) => html`<!DOCTYPE html><html lang="${view.outlet.language}" dir="${directionOf(view.outlet.language)}"><head><meta charset="${view.outlet.charset}"><title>${view.article.title} » ${view.outlet.name}</title>
<meta property="og:title" content="${view.article.title}"><meta property="og:site_name" content="${view.outlet.name}"><meta property="article:published_time" content="${isoDate(view.article.published)}">${view.article.imagePath && html`<meta property="og:image" content="${view.origin}${view.article.imagePath}">`}<meta name="author" content="${view.outlet.name}">${feedLink(view.outlet)}</head>
<body class="rtl wpb-js-composer js-comp-ver-6.9">${view.noise.top}<header class="site-header"><a href="/">${view.outlet.name}</a></header>
<div id="page" class="hfeed site"><div class="page-title-wrap"><h1 class="entry-title">${view.article.title}</h1><div class="entry-subtitle">${view.article.author && html`<span>بقلم: ${view.article.author}</span> | `}<span>${dayFirstDate(view.article.published)}</span></div></div>${view.noise.above}
<div class="entry-content">${rows(view)}</div>${view.noise.after}
<div class="vc_row wpb_row"><div class="wpb_column vc_column_container vc_col-sm-12"><div class="vc_column-inner"><div class="wpb_wrapper"><h4>مقالات أخرى</h4>${headlineList(view.older)}</div></div></div></div>${view.noise.side}</div>
<footer class="site-footer">${view.noise.bottom}${view.outlet.name}</footer></body></html>`,
}

/** Text blocks in a row. */
const ROW = 3

function rows({ article, noise }: ArticlePageView): readonly Html[] {
  const written = amongBlocks(withDateline(article, ': ').map(mark), noise)
  const tail = html`${article.notes.map((note) => html`<p>${note}</p>`)}${article.credits.length > 0 && html`<p>المصدر: ${article.credits.join(' + ')}</p>`}${noise.below}`
  const parts = [...written, tail]
  return Array.from({ length: Math.ceil(parts.length / ROW) }, (_, index) =>
    row(
      html`${index === 0 && article.imagePath && html`<div class="wpb_single_image wpb_content_element"><figure class="wpb_wrapper vc_figure"><div class="vc_single_image-wrapper"><img src="${article.imagePath}" alt=""></div></figure></div>`}<div class="wpb_text_column wpb_content_element"><div class="wpb_wrapper">${parts.slice(index * ROW, (index + 1) * ROW)}</div></div>`,
    ),
  )
}

function row(inner: Html): Html {
  return html`<div class="vc_row wpb_row vc_row-fluid"><div class="wpb_column vc_column_container vc_col-sm-12"><div class="vc_column-inner"><div class="wpb_wrapper">${inner}</div></div></div></div>\n`
}

function mark(block: Block): Html {
  return block.kind === 'cross-head'
    ? html`<h4 style="text-align: right;"><span style="color: #800000;">${block.text}</span></h4>\n`
    : blockMarkup(block)
}
