import { type Html, html } from '../../base/html.ts'
import type { ArticleView } from '../article-view.ts'
import { englishOrdinalDate, isoDay } from '../date-wording.ts'
import type { Design } from './design.ts'
import { blockMarkup, directionOf, feedLink, headlineList, sectionPath } from './page-parts.ts'

/** An aggregator's page: an English ordinal date with a bare GMT, and another whole article pasted under «إقرأ أيضاً». */
export const aggregatorDesign: Design = {
  articlePath: ({ published, number }) => `/${isoDay(published).replaceAll('-', '/')}/${number}.html`,
  articlePage: (view) => html`<!DOCTYPE html>
<html lang="${view.outlet.language}" dir="${directionOf(view.outlet.language)}"><head><meta charset="${view.outlet.charset}"><title>${view.article.title} - ${view.outlet.name}</title>
<meta name="keywords" content="${view.article.section},أخبار,${view.outlet.name}">${feedLink(view.outlet)}</head>
<body><div id="top"><a href="/">${view.outlet.name}</a> <a href="${sectionPath(view.article.section)}">${view.article.section}</a></div>
<div id="main"><div class="item-page">
<h1>${view.article.title}</h1>
<div class="publish-date">تاريخ النشر: ${englishOrdinalDate(view.article.published)}</div>
${body(view.article)}
${view.article.credits.length > 0 && html`<p>المصدر: ${view.article.credits.join('، ')}</p>`}
${view.pasted && pastedArticle(view.pasted)}
</div>
<div class="tags">كلمات دلالية: <a href="#">${view.article.section}</a> <a href="#">${view.outlet.name}</a></div>
<div class="side"><h2>شاهد أيضا</h2>${headlineList(view.older)}</div></div>
<div id="bottom">المواد المنشورة ملك لأصحابها، والموقع غير مسؤول عن محتواها. للتواصل: راسلنا</div>
</body></html>`,
}

function body(article: ArticleView): Html {
  return html`<div class="content">${article.imagePath && html`<img src="${article.imagePath}" alt="">`}${article.dateline && html`<p>${article.dateline}</p>\n`}${article.blocks.map(blockMarkup)}${article.notes.map((note) => html`<p>${note}</p>`)}${article.author && html`<p>${article.author}</p>`}</div>`
}

function pastedArticle(article: ArticleView): Html {
  return html`<div class="content"><p><strong>إقرأ أيضاً:</strong></p><h2><a href="${article.path}">${article.title}</a></h2>${article.blocks.map(blockMarkup)}</div>`
}
