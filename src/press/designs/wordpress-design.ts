import { type Html, html } from '../../base/html.ts'
import type { ArticlePageView, Headline } from '../article-view.ts'
import { isoDate, isoDay, pageDate } from '../date-wording.ts'
import { amongBlocks } from '../noise/page-noise.ts'
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
import { type SiteWording, wordingOf } from './site-wording.ts'

/** A WordPress newspaper theme: share bars above and below, cards of other articles inside the body, a comment form. */
export const wordpressDesign: Design = {
  articlePath: ({ published, title }) => `/${isoDay(published).replaceAll('-', '/')}/${addressSlug(title)}/`,
  articlePage: (view) => html`<!DOCTYPE html>
<html dir="${directionOf(view.outlet.language)}" lang="${view.outlet.language}">
${head(view)}
<body class="post-template-default single single-post postid-${view.article.number} single-format-standard">${view.noise.top}
<header id="theme-header" class="theme-header"><div class="top-nav"><span class="topbar-today-date">${pageDate(view.article.published, view.outlet.language)}</span></div>
<div class="logo"><a href="/">${view.outlet.name}</a><p class="tagline">${view.outlet.tagline}</p></div>
<nav class="main-nav"><ul><li><a href="/">${wordingOf(view.outlet.language).home}</a></li><li><a href="${sectionPath(view.article.section)}">${view.article.section}</a></li><li><a href="#">${wordingOf(view.outlet.language).contact}</a></li></ul></nav></header>
<div id="content" class="site-content container"><div class="main-content-row">
<div class="main-content tie-col-md-8" role="main">
${article(view)}
${afterArticle(view)}${view.noise.after}
</div>
<aside class="sidebar tie-col-md-4"><div class="widget posts-list"><div class="widget-title">${wordingOf(view.outlet.language).mostRead}</div>${headlineList(view.older.slice(0, 5))}</div>${view.noise.side}</aside>
</div></div>
<footer id="footer">${view.noise.bottom}<p>${wordingOf(view.outlet.language).rights} © ${view.article.published.year} ${view.outlet.name}</p><a id="go-to-top" href="#">${wordingOf(view.outlet.language).toTop}</a></footer>
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

function article({ article, noise, outlet, older }: ArticlePageView): Html {
  const byline = article.author ?? outlet.name
  const words = wordingOf(outlet.language)
  return html`<article id="the-post" class="container-wrapper post-content">
<header class="entry-header-outer"><nav id="breadcrumb"><a href="/">${words.home}</a> / <a href="${sectionPath(article.section)}">${article.section}</a> / <em>${article.title}</em></nav>
<h1 class="post-title entry-title">${article.title}</h1>
<div class="post-meta"><span class="meta-author"><a href="#" rel="author">${byline}</a></span><span class="date meta-item">${pageDate(article.published, outlet.language)}</span><span class="meta-comment">0</span><span class="meta-views">${article.number % 4_000}</span><span class="meta-reading-time">${words.readingTime}</span></div></header>
${shareBar(words)}${noise.above}
${article.imagePath && html`<div class="featured-area"><figure class="single-featured-image"><img src="${article.imagePath}" alt="${article.title}"></figure></div>`}
<div class="entry-content entry clearfix">
${amongBlocks(blocksWithInsert(withDateline(article, ' – '), 2, relatedCard(older[0], outlet.language)), noise)}
${article.notes.map((note) => html`<p><em>${note}</em></p>`)}
${article.credits.length > 0 && html`<p><strong>${words.source}: ${article.credits.join(' + ')}</strong></p>`}
<div class="post-bottom-meta post-bottom-tags"><div class="post-bottom-meta-title">${words.tags}</div><span class="tagcloud">${tagsOf(article).map((tag) => html`<a href="#" rel="tag">${tag}</a> `)}</span></div>${noise.below}
</div>
${shareBar(words)}
</article>`
}

function shareBar(words: SiteWording): Html {
  return html`<div class="share-buttons share-buttons-top"><span class="share-title">${words.share}</span>${words.shareButtons.map((name) => html`<a href="#" class="share-button"><span class="social-text">${name}</span></a>`)}</div>`
}

function relatedCard(headline: Headline | undefined, language: string): Html | undefined {
  return (
    headline &&
    html`<div id="inline-related-post" class="mag-box"><div class="mag-box-title"><h3>${wordingOf(language).relatedCard}</h3></div><div class="post-item"><h4 class="post-title"><a href="${headline.path}">${headline.title}</a></h4><span class="date">${pageDate(headline.published, language)}</span></div></div>\n`
  )
}

function afterArticle({ older, outlet }: ArticlePageView): Html {
  const words = wordingOf(outlet.language)
  return html`<div class="newsletter-box subscribe-widget"><h3>${words.newsletter}</h3><p>${words.newsletterInvitation}</p><form action="#"><input type="email" placeholder="${words.email}"><button>${words.subscribe}</button></form></div>
<div id="related-posts" class="container-wrapper"><h3>${words.relatedPosts}</h3>${older.slice(1, 4).map((headline) => html`<div class="related-item"><a href="${headline.path}"><h3 class="post-title">${headline.title}</h3></a><p class="post-excerpt">${headline.summary}</p></div>`)}</div>
<div id="comments" class="comments-area"><div id="respond" class="comment-respond"><h3 id="reply-title">${words.leaveReply}</h3>
<form action="#" class="comment-form"><p class="comment-notes">${words.commentNotes}</p>
<p><label>${words.comment} *</label><textarea></textarea></p><p><label>${words.name} *</label><input></p><p><label>${words.email} *</label><input></p>
<p><label>${words.captcha}</label><input></p><p><button>${words.send}</button></p></form></div></div>`
}
