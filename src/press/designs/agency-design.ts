import { type Html, html } from '../../base/html.ts'
import type { ArticlePageView } from '../article-view.ts'
import { bareAgencyDate } from '../date-wording.ts'
import { amongBlocks } from '../noise/page-noise.ts'
import type { Design } from './design.ts'
import { blockMarkup, directionOf, feedLink, headlineList, sectionPath, withDateline } from './page-parts.ts'

/** A news agency's page: a bare date, and under the text a numbered welcome, a comment form and a captcha in tables. */
export const agencyDesign: Design = {
  articlePath: ({ number }) => `/news/${number}`,
  articlePage: (view) => html`<!DOCTYPE html>
<html dir="${directionOf(view.outlet.language)}" lang="${view.outlet.language}"><head><meta charset="${view.outlet.charset}">
<title>${view.article.title} | ${view.outlet.name}</title><meta property="og:title" content="${view.article.title}"><meta property="og:url" content="${view.origin}${view.article.path}">
${view.article.imagePath && html`<meta property="og:image" content="${view.origin}${view.article.imagePath}">`}${feedLink(view.outlet)}</head>
<body>${view.noise.top}<div class="header"><a href="/" class="logo">${view.outlet.name}</a><div class="menu"><a href="/">الرئيسية</a><a href="${sectionPath(view.article.section)}">${view.article.section}</a><a href="#">أرسل خبرا</a></div></div>
<div class="breaking-bar"><b>آخر الأخبار</b> ${view.older.slice(0, 3).map(({ path, title }) => html`<a href="${path}">${title}</a> * `)}</div>
<div class="wrapper"><div class="right-col">
${story(view)}
${comments(view)}${view.noise.after}
</div><div class="left-col"><h3>الأكثر مشاهدة</h3>${headlineList(view.older)}${view.noise.side}</div></div>
${footer(view)}
</body></html>`,
}

function story({ article, noise }: ArticlePageView): Html {
  return html`<div class="news-title"><h1>${article.title}</h1></div>
<div class="news-info"><span>${bareAgencyDate(article.published)}</span> <span>عدد المشاهدات : ${article.number % 9_000}</span> <a href="#">تعديل حجم الخط</a></div>
${article.imagePath && html`<div class="news-image"><img src="${article.imagePath}" alt="${article.title}"></div>`}
${noise.above}<div class="news-body">${amongBlocks(withDateline(article, ' - ').map(blockMarkup), noise)}${article.notes.map((note) => html`<p>${note}</p>`)}${article.author && html`<p>${article.author}</p>`}${article.credits.length > 0 && html`<p>${article.credits.join(' + ')}</p>`}${noise.below}</div>
<div class="share-row"><a href="#">Facebook</a> <a href="#">Twitter</a> <a href="#">WhatsApp</a></div>`
}

function comments({ article, outlet }: ArticlePageView): Html {
  return html`<div class="comments"><h3>التعليقات</h3>
<table class="comment"><tr><td>1 - </td><td>تسعد إدارة «${outlet.name}» بآرائكم في هذه المساحة، وترجو أن تبقى في حدود الموضوع وأن تخلو من التجريح.</td></tr><tr><td colspan="2">${bareAgencyDate(article.published)}</td><td>${outlet.name}</td></tr></table>
<table class="comment"><tr><td>لا يوجد تعليقات</td></tr></table>
<form action="#"><table class="comment-form"><tr><td>الاسم : *</td><td><input></td></tr><tr><td>البريد الالكتروني :</td><td><input></td></tr><tr><td>التعليق : *</td><td><textarea></textarea></td></tr><tr><td>رمز التحقق :</td><td>اكتب الرمز : <input></td></tr><tr><td colspan="2"><input type="submit" value="اضافة"></td></tr></table></form></div>`
}

function footer({ article, noise, outlet }: ArticlePageView): Html {
  return html`<div class="footer">${noise.bottom}<p>الآراء والتعليقات المنشورة لا تعبر إلا عن أصحابها</p><p>جميع حقوق النشر محفوظة لدى ${outlet.name} © ${article.published.year}</p><p><a href="#">سياسة الخصوصية</a></p></div>`
}
