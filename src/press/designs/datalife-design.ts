import { type Html, html } from '../../base/html.ts'
import type { Block } from '../../news/block.ts'
import type { ArticlePageView } from '../article-view.ts'
import { levantineDate } from '../date-wording.ts'
import { amongBlocks } from '../noise/page-noise.ts'
import type { Design } from './design.ts'
import {
  addressSlug,
  blockMarkup,
  directionOf,
  feedLink,
  headlineList,
  sectionPath,
  withDateline,
} from './page-parts.ts'

/** DataLife Engine: lines and line breaks in one `div`, the editor's comments in the markup, everything about the article in one line above it. */
export const datalifeDesign: Design = {
  articlePath: ({ number, title }) => `/${number}-${addressSlug(title)}.html`,
  articlePage: (
    view,
  ) => html`<!DOCTYPE html PUBLIC "-//W3C//DTD XHTML 1.0 Transitional//EN" "http://www.w3.org/TR/xhtml1/DTD/xhtml1-transitional.dtd">
<html xmlns="http://www.w3.org/1999/xhtml" dir="${directionOf(view.outlet.language)}"><head><meta http-equiv="Content-Type" content="text/html; charset=${view.outlet.charset}" /><title>${view.article.title} » ${view.outlet.name}</title><meta name="description" content="${view.article.summary.slice(0, 120)}" /><meta name="keywords" content="${view.article.section}" /><meta name="generator" content="DataLife Engine (http://dle-news.ru)" />${feedLink(view.outlet)}</head>
<body>${view.noise.top}<div id="loading-layer" style="display:none">جاري التحميل. يرجى الانتظار...</div><div class="head"><a class="thide" href="/">${view.outlet.name}</a><ul class="topmenu"><li><a href="/">الرئيسية</a></li><li><a href="${sectionPath(view.article.section)}">${view.article.section}</a></li></ul></div>
<div class="wrap"><div class="speedbar"><a href="/">${view.outlet.name}</a> &raquo; <a href="${sectionPath(view.article.section)}">${view.article.section}</a> &raquo; ${view.article.title}</div>
<div id="dle-content"><div class="fullstory">${story(view)}</div>${view.noise.after}<div class="related"><h4>مواضيع مشابهة</h4>${headlineList(view.older.slice(0, 4))}</div>
<div id="dle-ajax-comments"></div><div class="berrors"><b>معلومات</b><br />الزوار ضمن مجموعة <b>الزوار</b> لا يمكنهم إضافة تعليقات على هذا الخبر.</div></div>
<div class="rightside"><div class="block"><b>الأكثر قراءة</b>${headlineList(view.older)}</div>${view.noise.side}</div></div><div class="foot">${view.noise.bottom}جميع الحقوق محفوظة &copy; ${view.outlet.name}</div></body></html>`,
}

function story({ article, noise, outlet }: ArticlePageView): Html {
  return html`<h1>${article.title}</h1><div class="story-info">الكاتب: <a href="/user/1">${article.author ?? outlet.name}</a> | ${levantineDate(article.published)} | مشاهدة: ${article.number % 4_000} | تعليقات: (0)</div>${noise.above}
<div id="news-id-${article.number}" style="display:inline;">${article.imagePath && html`<!--dle_image_begin:${article.imagePath}|--><img src="${article.imagePath}" alt="${article.title}" title="${article.title}" /><!--dle_image_end--><br />`}${amongBlocks(withDateline(article, '/ ').map(line), noise)}${article.notes.map((note) => html`<br />${note}<br />`)}${article.credits.length > 0 && html`<br />المصدر: ${article.credits.join(' / ')}<br />`}${noise.below}</div>
<div class="rate"><div id="ratig-layer-1">تقييم: 0</div></div>`
}

function line(block: Block): Html {
  if (block.kind === 'paragraph') return html`${block.text}<br /><br />`
  if (block.kind === 'cross-head')
    return html`<!--colorstart:#CC0000--><span style="color:#CC0000"><!--/colorstart--><b>${block.text}</b><!--colorend--></span><!--/colorend--><br /><br />`
  if (block.kind === 'quote')
    return html`<!--QuoteBegin--><div class="quote"><!--QuoteEBegin-->${block.text}<!--QuoteEnd--></div><!--QuoteEEnd-->`
  return blockMarkup(block)
}
