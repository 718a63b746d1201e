import { type Html, html } from '../../base/html.ts'
import type { ArticlePageView, Headline } from '../article-view.ts'
import { egyptianMonthDate, isoDate, isoDay } from '../date-wording.ts'
import type { Design } from './design.ts'
import {
  addressSlug,
  blocksWithInsert,
  directionOf,
  feedLink,
  headlineList,
  jsonLdScript,
  newsArticleLd,
  sectionPath,
  tagsOf,
  withDateline,
} from './page-parts.ts'

/** A WordPress newspaper theme: share bars above and below, cards of other articles inside the body, a comment form. */
export const wordpressDesign: Design = {
  articlePath: ({ published, title }) => `/${isoDay(published).replaceAll('-', '/')}/${addressSlug(title)}/`,
  articlePage: (view) => html`<!DOCTYPE html>
<html dir="${directionOf(view.outlet.language)}" lang="${view.outlet.language}">
${head(view)}
<body class="post-template-default single single-post postid-${view.article.number} single-format-standard">
<header id="theme-header" class="theme-header"><div class="top-nav"><span class="topbar-today-date">${egyptianMonthDate(view.article.published)}</span></div>
<div class="logo"><a href="/">${view.outlet.name}</a><p class="tagline">${view.outlet.tagline}</p></div>
<nav class="main-nav"><ul><li><a href="/">الرئيسية</a></li><li><a href="${sectionPath(view.article.section)}">${view.article.section}</a></li><li><a href="#">اتصل بنا</a></li></ul></nav></header>
<div id="content" class="site-content container"><div class="main-content-row">
<div class="main-content tie-col-md-8" role="main">
${article(view)}
${afterArticle(view)}
</div>
<aside class="sidebar tie-col-md-4"><div class="widget posts-list"><div class="widget-title">الأكثر قراءة</div>${headlineList(view.older.slice(0, 5))}</div></aside>
</div></div>
<footer id="footer"><p>جميع الحقوق محفوظة © ${view.article.published.year} ${view.outlet.name}</p><a id="go-to-top" href="#">زر الذهاب إلى الأعلى</a></footer>
</body></html>`,
}

function head({ article, outlet, origin, ...rest }: ArticlePageView): Html {
  return html`<head><meta charset="${outlet.charset}"><title>${article.title} - ${outlet.name}</title>
<meta name="description" content="${article.summary}">
<link rel="canonical" href="${origin}${article.path}"><link rel="shortlink" href="${origin}/?p=${article.number}">
<meta property="og:type" content="article"><meta property="og:title" content="${article.title}">
<meta property="og:site_name" content="${outlet.name}"><meta property="article:section" content="${article.section}">
<meta property="article:published_time" content="${isoDate(article.published)}">
${article.updated && html`<meta property="article:modified_time" content="${isoDate(article.updated)}">`}
${article.imagePath && html`<meta property="og:image" content="${origin}${article.imagePath}">`}
${feedLink(outlet)}${jsonLdScript(newsArticleLd({ article, outlet, origin, ...rest }))}
<style>.share-buttons{display:flex}</style></head>`
}

function article({ article, outlet, older }: ArticlePageView): Html {
  const byline = article.author ?? outlet.name
  return html`<article id="the-post" class="container-wrapper post-content">
<header class="entry-header-outer"><nav id="breadcrumb"><a href="/">الرئيسية</a> / <a href="${sectionPath(article.section)}">${article.section}</a> / <em>${article.title}</em></nav>
<h1 class="post-title entry-title">${article.title}</h1>
<div class="post-meta"><span class="meta-author"><a href="#" rel="author">${byline}</a></span><span class="date meta-item">${egyptianMonthDate(article.published)}</span><span class="meta-comment">0</span><span class="meta-views">${article.number % 4_000}</span><span class="meta-reading-time">دقيقة واحدة</span></div></header>
${shareBar()}
${article.imagePath && html`<div class="featured-area"><figure class="single-featured-image"><img src="${article.imagePath}" alt="${article.title}"></figure></div>`}
<div class="entry-content entry clearfix">
${blocksWithInsert(withDateline(article, ' – '), 2, relatedCard(older[0]))}
${article.notes.map((note) => html`<p><em>${note}</em></p>`)}
${article.credits.length > 0 && html`<p><strong>المصدر: ${article.credits.join(' + ')}</strong></p>`}
<div class="post-bottom-meta post-bottom-tags"><div class="post-bottom-meta-title">الوسوم</div><span class="tagcloud">${tagsOf(article).map((tag) => html`<a href="#" rel="tag">${tag}</a> `)}</span></div>
</div>
${shareBar()}
</article>`
}

function shareBar(): Html {
  const names = ['فيسبوك', 'تويتر', 'واتساب', 'تيلقرام', 'مشاركة عبر البريد', 'طباعة']
  return html`<div class="share-buttons share-buttons-top"><span class="share-title">شاركها</span>${names.map((name) => html`<a href="#" class="share-button"><span class="social-text">${name}</span></a>`)}</div>`
}

function relatedCard(headline: Headline | undefined): Html | undefined {
  return (
    headline &&
    html`<div id="inline-related-post" class="mag-box"><div class="mag-box-title"><h3>مقالات ذات صلة</h3></div><div class="post-item"><h4 class="post-title"><a href="${headline.path}">${headline.title}</a></h4><span class="date">${egyptianMonthDate(headline.published)}</span></div></div>\n`
  )
}

function afterArticle({ older, outlet }: ArticlePageView): Html {
  return html`<div class="newsletter-box subscribe-widget"><h3>اشترك في نشرتنا البريدية</h3><p>أدخل بريدك الإلكتروني ليصلك جديد ${outlet.name} كل صباح</p><form action="#"><input type="email" placeholder="بريدك الإلكتروني"><button>اشترك</button></form></div>
<div id="related-posts" class="container-wrapper"><h3>أخبار متعلقة</h3>${older.slice(1, 4).map((headline) => html`<div class="related-item"><a href="${headline.path}"><h3 class="post-title">${headline.title}</h3></a><p class="post-excerpt">${headline.summary}</p></div>`)}</div>
<div id="comments" class="comments-area"><div id="respond" class="comment-respond"><h3 id="reply-title">اترك تعليقاً</h3>
<form action="#" class="comment-form"><p class="comment-notes">لن يتم نشر عنوان بريدك الإلكتروني. الحقول الإلزامية مشار إليها بـ *</p>
<p><label>التعليق *</label><textarea></textarea></p><p><label>الاسم *</label><input></p><p><label>البريد الإلكتروني *</label><input></p>
<p><label>رمز التحقق: اكتب ناتج الجمع</label><input></p><p><button>إرسال التعليق</button></p></form></div></div>`
}
