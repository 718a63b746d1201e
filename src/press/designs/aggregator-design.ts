import { type Html, html } from '../../base/html.ts'
import type { ArticlePageView, ArticleView } from '../article-view.ts'
import { englishOrdinalDate, isoDay } from '../date-wording.ts'
import { amongBlocks } from '../noise/page-noise.ts'
import type { Design } from './design.ts'
import { blockMarkup, directionOf, feedLink, headlineList, sectionPath } from './page-parts.ts'

/** An aggregator's page: an English ordinal date with a bare GMT, and another whole article pasted under «إقرأ أيضاً». */
export const aggregatorDesign: Design = {
  articlePath: ({ published, number }) => `/${isoDay(published).replaceAll('-', '/')}/${number}.html`,
  articlePage: (view) => html`<!DOCTYPE html>
<html lang="${view.outlet.language}" dir="${directionOf(view.outlet.language)}"><head><meta charset="${view.outlet.charset}"><title>${view.article.title} - ${view.outlet.name}</title>
<meta name="keywords" content="${view.article.section},أخبار,${view.outlet.name}">${feedLink(view.outlet)}</head>
<body>${view.noise.top}<div id="top"><a href="/">${view.outlet.name}</a> <a href="${sectionPath(view.article.section)}">${view.article.section}</a></div>
<div id="main"><div class="item-page">
<h1>${view.article.title}</h1>
<div class="publish-date">تاريخ النشر: ${englishOrdinalDate(view.article.published)}</div>
${view.noise.above}${body(view)}
${view.article.credits.length > 0 && html`<p>المصدر: ${view.article.credits.join('، ')}</p>`}
${view.noise.below}${view.pasted && pastedArticle(view.pasted)}
</div>${view.noise.after}
<div class="tags">كلمات دلالية: <a href="#">${view.article.section}</a> <a href="#">${view.outlet.name}</a></div>
<div class="side"><h2>شاهد أيضا</h2>${headlineList(view.older)}${view.noise.side}</div></div>
<div id="bottom">${view.noise.bottom}المواد المنشورة ملك لأصحابها، والموقع غير مسؤول عن محتواها. للتواصل: راسلنا</div>
</body></html>`,
}

function body({ article, noise }: ArticlePageView): Html {
  return html`<div class="content">${article.imagePath && html`<img src="${article.imagePath}" alt="">`}${article.dateline && html`<p>${article.dateline}</p>\n`}${amongBlocks(article.blocks.map(blockMarkup), noise)}${article.notes.map((note) => html`<p>${note}</p>`)}${article.author && html`<p>${article.author}</p>`}</div>`
}

function pastedArticle(article: ArticleView): Html {
  return html`<div class="content"><p><strong>إقرأ أيضاً:</strong></p><h2><a href="${article.path}">${article.title}</a></h2>${article.blocks.map(blockMarkup)}</div>`
}
