import { type Html, html } from '../../base/html.ts'
import type { ArticlePageView } from '../article-view.ts'
import { egyptianMonthDate, isoDate } from '../date-wording.ts'
import { amongBlocks } from '../noise/page-noise.ts'
import type { Design } from './design.ts'
import { addressSlug, blockMarkup, directionOf, feedLink, headlineList, withDateline } from './page-parts.ts'

/** A page builder's page: every piece a «widget», the text's own element too. */
export const elementorDesign: Design = {
  articlePath: ({ title, section }) => `/${addressSlug(section)}/${addressSlug(title)}/`,
  articlePage: (
    view,
  ) => html`<!DOCTYPE html><html dir="${directionOf(view.outlet.language)}" lang="${view.outlet.language}"><head><meta charset="${view.outlet.charset}"><title>${view.article.title} – ${view.outlet.name}</title>
<link rel="canonical" href="${view.origin}${view.article.path}"><meta name="generator" content="WordPress 6.4"><meta name="generator" content="Elementor 3.19">${feedLink(view.outlet)}</head>
<body class="rtl wp-singular post-template single single-post elementor-default elementor-page">${view.noise.top}
<div data-elementor-type="header" class="elementor elementor-23 elementor-location-header"><section class="elementor-section elementor-top-section"><div class="elementor-container"><div class="elementor-column"><div class="elementor-widget-wrap">${widget('heading', html`<a href="/">${view.outlet.name}</a>`)}${widget('nav-menu', html`<ul><li><a href="/">الرئيسية</a></li><li><a href="#">${view.article.section}</a></li></ul>`)}</div></div></div></section></div>
<div data-elementor-type="single-post" class="elementor elementor-311 elementor-location-single post-${view.article.number} post type-post hentry"><section class="elementor-section elementor-top-section elementor-element"><div class="elementor-container elementor-column-gap-default"><div class="elementor-column elementor-col-66"><div class="elementor-widget-wrap elementor-element-populated">
${single(view)}
</div></div><div class="elementor-column elementor-col-33"><div class="elementor-widget-wrap">${widget('posts', headlineList(view.older))}${view.noise.side}</div></div></div></section></div>
<div data-elementor-type="footer" class="elementor elementor-29 elementor-location-footer">${view.noise.bottom}${widget('text-editor', html`<p>حقوق النشر © ${view.article.published.year} ${view.outlet.name}. صممه فريقنا.</p>`)}</div></body></html>`,
}

function widget(kind: string, inner: Html): Html {
  return html`<div class="elementor-element elementor-widget elementor-widget-${kind}" data-widget_type="${kind}.default"><div class="elementor-widget-container">${inner}</div></div>\n`
}

function single({ article, noise }: ArticlePageView): readonly Html[] {
  const info = html`<ul class="elementor-inline-items elementor-icon-list-items elementor-post-info">${article.author && html`<li class="elementor-icon-list-item elementor-inline-item" itemprop="author"><span class="elementor-icon-list-text elementor-post-info__item elementor-post-info__item--type-author">${article.author}</span></li>`}<li class="elementor-icon-list-item elementor-inline-item" itemprop="datePublished"><span class="elementor-icon-list-text elementor-post-info__item elementor-post-info__item--type-date"><time>${egyptianMonthDate(article.published)}</time></span></li></ul>`
  const text = html`${amongBlocks(withDateline(article, ' / ').map(blockMarkup), noise)}${article.notes.map((note) => html`<p>${note}</p>`)}${article.credits.length > 0 && html`<p>المصدر: ${article.credits.join('، ')}</p>`}${noise.below}`
  return [
    widget(
      'theme-post-title elementor-page-title elementor-widget-heading',
      html`<h1 class="elementor-heading-title elementor-size-default">${article.title}</h1>`,
    ),
    widget('post-info', info),
    ...(article.imagePath
      ? [
          widget(
            'theme-post-featured-image elementor-widget-image',
            html`<img src="${article.imagePath}" class="attachment-large size-large" alt="" width="800" height="450" data-date="${isoDate(article.published)}">`,
          ),
        ]
      : []),
    ...noise.above,
    widget('theme-post-content', text),
    widget('share-buttons', html`<div class="elementor-grid"><a href="#">Facebook</a><a href="#">X</a></div>`),
    ...noise.after,
  ]
}
