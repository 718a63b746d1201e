import { type Html, html } from '../../base/html.ts'
import type { Block } from '../../news/block.ts'
import type { ArticlePageView } from '../article-view.ts'
import { dualMonthDate, isoDate } from '../date-wording.ts'
import { amongBlocks } from '../noise/page-noise.ts'
import type { Design } from './design.ts'
import { blockMarkup, directionOf, feedLink, headlineList, tagsOf, withDateline } from './page-parts.ts'

/** A Blogger template: paragraphs as `<div>` with `<br>` between them, the date in a heading above the title. */
export const bloggerDesign: Design = {
  articlePath: ({ published, number }) =>
    `/${published.year}/${String(published.month).padStart(2, '0')}/blog-post_${number}.html`,
  articlePage: (view) => html`<!DOCTYPE html>
<html dir="${directionOf(view.outlet.language)}" lang="${view.outlet.language}"><head><meta content="text/html; charset=${view.outlet.charset}" http-equiv="Content-Type"><meta content="blogger" name="generator">
<link href="${view.origin}${view.article.path}" rel="canonical"><title>${view.outlet.name}: ${view.article.title}</title><meta content="${view.article.title}" property="og:title">${feedLink(view.outlet)}</head>
<body>${view.noise.top}<div class="header-inner"><h1 class="title"><a href="/">${view.outlet.name}</a></h1><p class="description">${view.outlet.tagline}</p></div>
<div class="main section"><div class="widget Blog"><div class="blog-posts hfeed">${post(view)}</div>
${view.noise.after}<div class="blog-pager"><a href="/">الصفحة الرئيسية</a> <a href="${view.older[0]?.path ?? '/'}">رسالة أقدم</a></div></div></div>
<div class="sidebar section"><div class="widget BlogArchive"><h2>أرشيف المدونة</h2>${headlineList(view.older)}</div><div class="widget Stats"><h2>إجمالي مرات مشاهدة الصفحة</h2>${view.article.number}</div>${view.noise.side}</div>
<div class="footer">${view.noise.bottom}يتم التشغيل بواسطة Blogger.</div></body></html>`,
}

function post({ article, noise, outlet }: ArticlePageView): Html {
  return html`<div class="date-outer"><h2 class="date-header"><span>${dualMonthDate(article.published)}</span></h2>
<div class="post hentry"><h3 class="post-title entry-title">${article.title}</h3>
${noise.above}<div class="post-body entry-content"><div dir="rtl" style="text-align:right">${article.imagePath && html`<div class="separator"><a href="${article.imagePath}"><img src="${article.imagePath}"></a></div>`}
${amongBlocks(withDateline(article, ': ').map(looseBlock), noise)}${article.notes.map((note) => html`<div><i>${note}</i></div>`)}${article.credits.length > 0 && html`<div>المصدر: ${article.credits.join(' و')}</div>`}${noise.below}</div></div>
<div class="post-footer"><span class="post-author vcard">مرسلة بواسطة <span class="fn">${article.author ?? outlet.name}</span></span> <abbr class="published" title="${isoDate(article.published)}">${article.published.hour}:${String(article.published.minute).padStart(2, '0')}</abbr> <span class="post-labels">التسميات: ${tagsOf(article).map((tag) => html`<a href="#" rel="tag">${tag}</a> `)}</span></div>
<div class="comments"><h4>ليست هناك تعليقات:</h4><p>إرسال تعليق</p></div></div></div>`
}

function looseBlock(block: Block): Html {
  if (block.kind === 'paragraph') return html`<div>${block.text}</div><div><br></div>\n`
  if (block.kind === 'cross-head') return html`<div><b>${block.text}</b></div><div><br></div>\n`
  return blockMarkup(block)
}
