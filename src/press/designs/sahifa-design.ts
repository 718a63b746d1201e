import { type Html, html } from '../../base/html.ts'
import type { Block } from '../../news/block.ts'
import type { ArticlePageView } from '../article-view.ts'
import { egyptianMonthDate } from '../date-wording.ts'
import { amongBlocks } from '../noise/page-noise.ts'
import type { Design } from './design.ts'
import { blockMarkup, directionOf, feedLink, headlineList, sectionPath, withDateline } from './page-parts.ts'

/** An older WordPress newspaper theme: pasted paragraphs full of spans and hard spaces, advertisements between, no machine-readable date. */
export const sahifaDesign: Design = {
  articlePath: ({ number }) => `/archives/${number}`,
  articlePage: (view) => html`<!DOCTYPE html>
<html dir="${directionOf(view.outlet.language)}" lang="${view.outlet.language}" prefix="og: http://ogp.me/ns#"><head><meta charset="${view.outlet.charset}" /><title>${view.article.title} | ${view.outlet.name}</title>
<meta property="og:title" content="${view.article.title}"/><meta property="og:type" content="article"/><meta property="og:description" content="${view.article.summary}"/>${view.article.imagePath && html`<meta property="og:image" content="${view.origin}${view.article.imagePath}" />`}${feedLink(view.outlet)}</head>
<body id="top" class="rtl single single-post lazy-enabled"><div class="wrapper-outer"><div class="background-cover"></div><aside id="slide-out"><div class="search-mobile"></div></aside>
${view.noise.top}<header id="theme-header" class="theme-header"><div id="top-nav"><span class="today-date">${egyptianMonthDate({ ...view.article.published, year: view.article.published.year + 1 })}</span></div><div class="logo"><h2><a title="${view.outlet.name}" href="/">${view.outlet.name}</a></h2></div><nav id="main-nav"><a href="/">الرئيسية</a></nav></header>
<div id="main-content" class="container"><div class="content">
<div xmlns:v="http://rdf.data-vocabulary.org/#" id="crumbs"><a href="/">الرئيسية</a> / <a href="${sectionPath(view.article.section)}">${view.article.section}</a> / <span class="current">${view.article.title}</span></div>
${post(view)}
${view.noise.after}
<section id="related_posts"><div class="block-head"><h3>مقالات ذات صلة</h3></div><div class="post-listing">${view.older.slice(0, 3).map((one) => html`<div class="related-item"><h3><a href="${one.path}" rel="bookmark">${one.title}</a></h3><p class="post-meta"><span class="tie-date">${egyptianMonthDate(one.published)}</span></p></div>`)}</div></section>
<div id="comments"><h3>اترك تعليقاً</h3><p class="comment-notes">لن يتم نشر عنوان بريدك الإلكتروني.</p></div></div>
<aside id="sidebar"><div class="widget posts-list"><h4>أحدث المقالات</h4>${headlineList(view.older)}</div>${view.noise.side}</aside></div>
${view.noise.bottom}<div class="footer-bottom"><div class="alignright">جميع الحقوق محفوظة ${view.outlet.name}</div></div></div></body></html>`,
}

function post({ article, noise, outlet }: ArticlePageView): Html {
  return html`<article class="post-listing post-${article.number} post type-post" id="the-post">
<div class="single-post-thumb">${article.imagePath && html`<img src="${article.imagePath}" class="attachment-slider wp-post-image" alt="">`}</div>
<div class="post-inner"><h1 class="name post-title entry-title"><span>${article.title}</span></h1>
<p class="post-meta"><span class="post-meta-author"><i class="fa fa-user"></i><a href="/author/admin" title="">${article.author ?? outlet.name}</a></span> <span class="tie-date"><i class="fa fa-clock-o"></i>${egyptianMonthDate(article.published)}</span> <span class="post-cats"><a href="${sectionPath(article.section)}">${article.section}</a></span> <span class="post-comments"><a href="#respond">اضف تعليق</a></span> <span class="post-views">${article.number % 900} زيارة</span></p><div class="clear"></div>
<div class="entry">${noise.above}<div class="e3lan e3lan-in-post1"><a href="#"><img src="/image/e3lan" width="728" height="90" alt=""></a></div>
${amongBlocks(withDateline(article, ' – ').map(pasted), noise)}${article.notes.map((note) => html`<p>${note}</p>`)}${article.credits.length > 0 && html`<p>المصدر: ${article.credits.join(' - ')}</p>`}
${noise.below}<div class="e3lan e3lan-in-post2"></div></div>
<div class="share-post"><span class="share-text">شاركها</span><ul class="flat-social"><li><a href="#">Facebook</a></li><li><a href="#">Twitter</a></li></ul></div></div></article>`
}

/** A paragraph as it comes out of a word processor, and a cross-head that is one only to the eye. */
function pasted(block: Block): Html {
  if (block.kind === 'paragraph')
    return html`<p dir="RTL" style="text-align: justify;"><span style="font-size: 14pt;">${block.text}</span></p>\n<p dir="RTL">&nbsp;</p>\n`
  if (block.kind === 'cross-head')
    return html`<p dir="RTL" style="text-align: justify;"><span style="font-size: 14pt; color: #ff0000;"><strong>${block.text}</strong></span></p>\n`
  return blockMarkup(block)
}
