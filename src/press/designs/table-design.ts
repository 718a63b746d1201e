import { type Html, html } from '../../base/html.ts'
import type { Block } from '../../news/block.ts'
import type { ArticlePageView } from '../article-view.ts'
import { dualMonthDate } from '../date-wording.ts'
import { amongBlocks } from '../noise/page-noise.ts'
import type { Design } from './design.ts'
import { directionOf, sectionPath, tableMarkup, withDateline } from './page-parts.ts'

/** An old site of nested layout tables, `<font>` and `<br>`: no semantics, no metadata, the charset in a meta alone. */
export const tableDesign: Design = {
  articlePath: ({ number }) => `/index.php?p=${number}`,
  articlePage: (view) => html`<HTML dir="${directionOf(view.outlet.language)}">
<HEAD><META http-equiv="Content-Type" content="text/html; charset=${view.outlet.charset}">
<TITLE>${view.outlet.name} :: ${view.article.title}</TITLE></HEAD>
<BODY bgcolor="#FFFFFF" topmargin="0">${view.noise.top}
<TABLE width="980" align="center" cellpadding="0" cellspacing="0">
<TR><TD colspan="3"><FONT size="6" color="#990000"><B>${view.outlet.name}</B></FONT><BR><FONT size="2">${view.outlet.tagline}</FONT></TD></TR>
<TR bgcolor="#990000"><TD colspan="3"><A href="/"><FONT color="#FFFFFF">الصفحة الرئيسية</FONT></A> | <A href="${sectionPath(view.article.section)}"><FONT color="#FFFFFF">${view.article.section}</FONT></A> | <A href="#"><FONT color="#FFFFFF">للإعلان في الموقع</FONT></A></TD></TR>
<TR valign="top">
<TD width="170" bgcolor="#EEEEEE"><FONT size="2"><B>آخر الأخبار</B><BR>${view.older.map(({ path, title }) => html`<A href="${path}">${title}</A><BR><BR>`)}</FONT>${view.noise.side}</TD>
<TD width="640">${story(view)}${view.noise.after}</TD>
<TD width="170"><FONT size="2"><B>استطلاع الرأي</B><BR>هل أنت راض عن تصميم الموقع؟<BR><INPUT type="radio">نعم<BR><INPUT type="radio">لا<BR><INPUT type="button" value="صوّت"></FONT></TD>
</TR>
<TR bgcolor="#CCCCCC"><TD colspan="3" align="center"><FONT size="2">جميع الحقوق محفوظة لموقع ${view.outlet.name}<BR>عدد زوار الموقع: ${view.article.number * 37}</FONT>${view.noise.bottom}</TD></TR>
</TABLE></BODY></HTML>`,
}

function story({ article, noise }: ArticlePageView): Html {
  return html`<TABLE width="100%" cellpadding="6"><TR><TD><FONT size="5" color="#000080"><B>${article.title}</B></FONT></TD></TR>
<TR><TD align="left"><FONT size="2" color="#666666">${dualMonthDate(article.published)}</FONT></TD></TR>
${article.imagePath && html`<TR><TD align="center"><IMG src="${article.imagePath}" border="1" width="400"></TD></TR>`}
${noise.above.length > 0 && html`<TR><TD>${noise.above}</TD></TR>`}
<TR><TD align="justify"><FONT size="4" face="Simplified Arabic">${article.author && html`<B>${article.author}</B><BR><BR>`}${amongBlocks(withDateline(article, ' - ').map(oldBlock), noise)}
${article.notes.map((note) => html`<I>${note}</I><BR><BR>`)}${article.credits.length > 0 && html`(${article.credits.join(' ، ')})<BR>`}${noise.below}</FONT></TD></TR>
<TR><TD><FONT size="2"><A href="#">طباعة</A> | <A href="#">أرسل إلى صديق</A> | <A href="#">أضف تعليقاً</A></FONT></TD></TR></TABLE>`
}

function oldBlock(block: Block): Html {
  switch (block.kind) {
    case 'paragraph':
      return html`${block.text}<BR><BR>\n`
    case 'cross-head':
      return html`<FONT color="#990000"><B>${block.text}</B></FONT><BR><BR>\n`
    case 'quote':
      return html`<I>"${block.text}"</I><BR><BR>\n`
    case 'list':
      return html`${block.items.map((item) => html`* ${item}<BR>\n`)}<BR>\n`
    case 'table':
      return tableMarkup(block)
    case 'figure':
      return html`<CENTER><IMG src="${block.imageUrl}"><BR><FONT size="2">${block.caption} ${block.credit && html`(${block.credit})`}</FONT></CENTER><BR>\n`
    case 'embed-link':
      return html`<A href="${block.url}">${block.title ?? block.url}</A><BR><BR>\n`
  }
}
