import { type Html, html, markupIPromiseIsSafe } from '../../base/html.ts'
import type { Block } from '../../news/block.ts'
import type { ArticlePageView } from '../article-view.ts'
import { slashDate } from '../date-wording.ts'
import { amongBlocks } from '../noise/page-noise.ts'
import type { Design } from './design.ts'
import { blockMarkup, directionOf, headlineList, withDateline } from './page-parts.ts'

/** ASP.NET Web Forms: the page is one form, every piece a `span` with a server's id, headline and text too. */
export const webformsDesign: Design = {
  articlePath: ({ number }) => `/News/Details.aspx?ID=${number}`,
  articlePage: (
    view,
  ) => html`<!DOCTYPE html PUBLIC "-//W3C//DTD XHTML 1.0 Transitional//EN" "http://www.w3.org/TR/xhtml1/DTD/xhtml1-transitional.dtd">
<html xmlns="http://www.w3.org/1999/xhtml" dir="${directionOf(view.outlet.language)}"><head id="ctl00_Head1"><meta http-equiv="Content-Type" content="text/html; charset=${view.outlet.charset}" /><title>
	${view.outlet.name} | ${view.article.title}
</title></head><body>
<form name="aspnetForm" method="post" action="${view.article.path}" id="aspnetForm"><div><input type="hidden" name="__VIEWSTATE" id="__VIEWSTATE" value="/wEPDwUKLTkyMjM2NjE3Nw9kFgJmD2QWAgIDD2QWBgIBD2QWAg==" /></div>
<table class="master" align="center"><tr><td><a id="ctl00_HyperLink1" href="/">${view.outlet.name}</a>${view.noise.top.map(inForm)}<div id="ctl00_Menu1"><a href="/">الرئيسية</a> <a href="#">${view.article.section}</a> <a href="#">اتصل بنا</a></div></td></tr>
<tr><td><table width="100%"><tr><td valign="top" class="main">${details(view)}${view.noise.after.map(inForm)}</td><td valign="top" width="200"><span id="ctl00_lblMost">الأكثر قراءة</span>${headlineList(view.older)}${view.noise.side.map(inForm)}</td></tr></table></td></tr>
<tr><td>${view.noise.bottom.map(inForm)}<span id="ctl00_lblCopy">جميع الحقوق محفوظة © ${view.outlet.name}</span></td></tr></table></form></body></html>`,
}

/** A form holds no form: on such pages a box has its fields alone. */
const inForm = (markup: Html): Html => markupIPromiseIsSafe(markup.toString().replace(/<(\/?)form\b/g, '<$1div'))

const id = (name: string): string => `ctl00_ContentPlaceHolder1_${name}`

function details({ article, noise }: ArticlePageView): Html {
  return html`<div id="${id('pnlDetails')}"><span id="${id('lblTitle')}" class="NewsTitle">${article.title}</span><br /><span id="${id('lblDate')}" class="NewsDate">${slashDate(article.published)}</span> ${article.author && html`<span id="${id('lblAuthor')}" class="NewsAuthor">${article.author} – عمّان</span>`} <a id="${id('lnkPrint')}" href="#">طباعة</a>${noise.above.map(inForm)}
${article.imagePath && html`<div class="NewsImg"><img id="${id('imgNews')}" src="${article.imagePath}" style="border-width:0px;" /></div>`}<span id="${id('lblDetails')}" class="NewsDetails">${amongBlocks(withDateline(article, ' - ').map(written), noise).map(inForm)}${article.notes.map((note) => html`<p>${note}</p>`)}${article.credits.length > 0 && html`<p>المصدر : ${article.credits.join(' + ')}</p>`}${noise.below.map(inForm)}</span></div>`
}

function written(block: Block): Html {
  if (block.kind === 'paragraph')
    return html`<p class="MsoNormal" dir="RTL" style="text-align:justify"><span lang="AR-SA" style="font-size:14.0pt;font-family:&quot;Simplified Arabic&quot;">${block.text}<o:p></o:p></span></p>\n`
  if (block.kind === 'cross-head')
    return html`<p class="MsoNormal" dir="RTL"><b><u><span lang="AR-SA">${block.text}</span></u></b></p>\n`
  return blockMarkup(block)
}
