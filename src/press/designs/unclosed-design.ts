import { type Html, html } from '../../base/html.ts'
import type { Block } from '../../news/block.ts'
import type { ArticlePageView } from '../article-view.ts'
import { slashDate } from '../date-wording.ts'
import { amongBlocks } from '../noise/page-noise.ts'
import type { Design } from './design.ts'
import { sectionPath, withDateline } from './page-parts.ts'

/** A home-made site of the early web: no doctype, tags that nobody closes, the direction on each cell, everything a `<font>`. */
export const unclosedDesign: Design = {
  articlePath: ({ number }) => `/modules.php?name=News&file=article&sid=${number}`,
  articlePage: (view) => html`<html><head><title>${view.outlet.name} - ${view.article.title}</title>
<meta http-equiv=Content-Type content="text/html; charset=${view.outlet.charset}">
<body bgcolor=#ffffff text=#000000><center>${view.noise.top}
<table border=0 width=100% cellspacing=0><tr><td align=center><font face=Tahoma size=5><b>${view.outlet.name}</b></font>
<tr><td align=center bgcolor=#003366><font color=white><a href="/">الصفحة الرئيسية</a> :: <a href="${sectionPath(view.article.section)}">${view.article.section}</a> :: <a href="#">سجل الزوار</a></font></table>
<table border=0 width=100% dir=rtl><tr valign=top><td width=150 bgcolor=#eeeeee><font size=2><b>القائمة</b><br>${view.older.map((one) => html`&middot; <a href="${one.path}">${one.title}</a><br>`)}</font>${view.noise.side}
<td>${story(view)}${view.noise.after}
<td width=150><font size=2><b>عدد الزوار</b><br>${view.article.number * 3}</font></table>
<hr>${view.noise.bottom}<font size=1>جميع الحقوق محفوظة لدى ${view.outlet.name}<br>تصميم وبرمجة: فريق الموقع</font></center></body></html>`,
}

function story({ article, noise }: ArticlePageView): Html {
  return html`<table width=98% dir=rtl><tr><td align=right><font size=5 color=#cc0000><b>${article.title}</b></font><br><font size=2>أضيف في: ${slashDate(article.published)}${article.author && html`<br>بقلم: ${article.author}`}</font>${noise.above}
<tr><td align=right>${article.imagePath && html`<img src="${article.imagePath}" align=left width=250 border=0>`}<font face="Arabic Transparent" size=4>
${amongBlocks(withDateline(article, ' : ').map(loose), noise)}${article.notes.map((note) => html`<p align=right>${note}`)}${article.credits.length > 0 && html`<p align=right>المصدر : ${article.credits.join(' - ')}`}${noise.below}
<tr><td><font size=2><a href="#">نسخة للطباعة</a> <a href="#">أرسل هذا الخبر لصديق</a></font></table>`
}

function loose(block: Block): Html {
  switch (block.kind) {
    case 'paragraph':
      return html`<p align=right>${block.text}\n`
    case 'cross-head':
      return html`<p align=right><font color=#0000cc><b>${block.text}</b></font>\n`
    case 'quote':
      return html`<blockquote>${block.text}</blockquote>\n`
    case 'list':
      return html`<ul>${block.items.map((item) => html`<li>${item}`)}</ul>\n`
    case 'table':
      return html`<table border=1>${block.rows.map((row) => html`<tr>${row.map((cell) => html`<td>${cell}`)}`)}</table>\n`
    case 'figure':
      return html`<center><img src="${block.imageUrl}"><br><font size=2 color=#666666>${block.caption} ${block.credit}</font></center>\n`
    case 'embed-link':
      return html`<p align=center><a href="${block.url}">${block.title ?? block.url}</a>\n`
  }
}
