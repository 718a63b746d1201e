import { type Html, html } from '../../base/html.ts'
import type { Block } from '../../news/block.ts'
import type { ArticlePageView } from '../article-view.ts'
import { dayFirstDate } from '../date-wording.ts'
import { amongBlocks } from '../noise/page-noise.ts'
import type { Design } from './design.ts'
import { blockMarkup, directionOf, feedLink, headlineList, sectionPath, withDateline } from './page-parts.ts'

/** Drupal 7: a field in a field in a field, RDFa round them, «نشر بواسطة … في …» in one line. */
export const drupalSevenDesign: Design = {
  articlePath: ({ number }) => `/ar/node/${number}`,
  articlePage: (view) => html`<!DOCTYPE html>
<html lang="${view.outlet.language}" dir="${directionOf(view.outlet.language)}" prefix="content: http://purl.org/rss/1.0/modules/content/ dc: http://purl.org/dc/terms/"><head><meta charset="${view.outlet.charset}" /><meta name="Generator" content="Drupal 7 (http://drupal.org)" /><link rel="shortlink" href="/node/${view.article.number}" /><title>${view.article.title} | ${view.outlet.name}</title>${feedLink(view.outlet)}</head>
<body class="html not-front not-logged-in page-node page-node- node-type-news i18n-ar"><div id="skip-link"><a href="#main-content" class="element-invisible">تجاوز إلى المحتوى الرئيسي</a></div>${view.noise.top}
<div id="page"><div id="header"><a href="/" title="الرئيسية">${view.outlet.name}</a><div class="region region-header"><div class="block block-search"><h2 class="element-invisible">استمارة البحث</h2></div></div></div>
<div id="main"><div id="content" class="column"><div class="breadcrumb"><a href="/">الرئيسية</a> » <a href="${sectionPath(view.article.section)}">${view.article.section}</a></div><h1 class="page__title title" id="page-title">${view.article.title}</h1>
${node(view)}
${view.noise.after}<div class="block block-views"><h2 class="block__title">أحدث الأخبار</h2><div class="view-content">${view.older.slice(0, 5).map((one) => html`<div class="views-row"><span class="field-content"><a href="${one.path}">${one.title}</a></span> <span class="views-field-created">${dayFirstDate(one.published)}</span></div>`)}</div></div></div>
<div class="sidebars">${view.noise.side}${headlineList(view.older)}</div></div><div id="footer">${view.noise.bottom}<p>${view.outlet.name} - ${view.outlet.tagline}</p></div></div></body></html>`,
}

function node({ article, noise, outlet }: ArticlePageView): Html {
  return html`<div id="node-${article.number}" class="node node-news clearfix" about="/node/${article.number}" typeof="sioc:Item foaf:Document">
<div class="submitted">نشر بواسطة <span rel="sioc:has_creator"><span class="username" typeof="sioc:UserAccount" property="foaf:name">${article.author ?? outlet.name}</span></span> في ${dayFirstDate(article.published)}</div>${noise.above}
<div class="content">${article.imagePath && field('image field-type-image', html`<img typeof="foaf:Image" src="${article.imagePath}" width="600" height="400" alt="" />`)}
${field('body field-type-text-with-summary', html`${amongBlocks(withDateline(article, ' ـ ').map(rightPara), noise)}${article.notes.map((note) => html`<p>${note}</p>`)}${noise.below}`)}
${article.credits.length > 0 && html`<div class="field field-name-field-source field-type-text field-label-inline"><div class="field-label">المصدر:&nbsp;</div><div class="field-items"><div class="field-item even">${article.credits.join(' - ')}</div></div></div>`}</div>
<ul class="links inline"><li class="print_html first"><a href="#">نسخة للطباعة</a></li><li class="statistics_counter last"><span>${article.number % 800} قراءات</span></li></ul></div>`
}

function field(name: string, inner: Html): Html {
  return html`<div class="field field-name-${name} field-label-hidden"><div class="field-items"><div class="field-item even" property="content:encoded">${inner}</div></div></div>\n`
}

function rightPara(block: Block): Html {
  if (block.kind === 'paragraph') return html`<p class="rtejustify">${block.text}</p>\n`
  if (block.kind === 'cross-head') return html`<p class="rteright"><strong>${block.text}</strong></p>\n`
  return blockMarkup(block)
}
