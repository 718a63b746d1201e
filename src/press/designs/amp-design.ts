import { type Html, html, markupIPromiseIsSafe } from '../../base/html.ts'
import type { ArticlePageView } from '../article-view.ts'
import { gulfDate } from '../date-wording.ts'
import { amongBlocks } from '../noise/page-noise.ts'
import type { Design } from './design.ts'
import {
  addressSlug,
  blockMarkup,
  directionOf,
  headlineList,
  jsonLdScript,
  newsArticleLd,
  sectionPath,
  withDateline,
} from './page-parts.ts'

/** `⚡` is what AMP asks for on `<html>`; an entity keeps it out of charsets that lack it. */
const BOILERPLATE = markupIPromiseIsSafe(
  '<style amp-boilerplate>body{animation:-amp-start 8s steps(1,end) 0s 1 normal both}</style>',
)

/** An AMP page: its own tags for pictures, advertisements and share buttons, a drawer with the whole menu. */
export const ampDesign: Design = {
  articlePath: ({ number, title }) => `/amp/${number}/${addressSlug(title)}`,
  articlePage: (
    view,
  ) => html`<!doctype html><html amp lang="${view.outlet.language}" dir="${directionOf(view.outlet.language)}"><head><meta charset="${view.outlet.charset}"><script async src="https://cdn.ampproject.org/v0.js"></script><title>${view.article.title}</title><link rel="canonical" href="${view.origin}${view.article.path}">
${jsonLdScript({ ...newsArticleLd(view), ...(view.article.author ? { author: [{ '@type': 'Person', name: `${view.outlet.name} - ${view.article.author}` }] } : {}) })}${BOILERPLATE}</head>
<body><amp-sidebar id="sidebar" layout="nodisplay" side="right"><ul><li><a href="/">الرئيسية</a></li><li><a href="${sectionPath(view.article.section)}">${view.article.section}</a></li></ul></amp-sidebar>
<header class="amp-wp-header"><a href="/"><amp-img src="/image/logo" width="160" height="40" alt="${view.outlet.name}"></amp-img></a></header>${view.noise.top}
${article(view)}
<amp-list src="/related.json" width="auto" height="300" layout="fixed-height"><template type="amp-mustache"><a href="{{url}}">{{title}}</a></template></amp-list><div class="amp-related-posts"><h3>Related Posts</h3>${headlineList(view.older.slice(0, 4))}</div>${view.noise.after}${view.noise.side}
<footer class="amp-wp-footer">${view.noise.bottom}<a href="${view.article.path}">عرض نسخة سطح المكتب</a> <a href="#top" class="back-to-top">العودة إلى الأعلى</a></footer><amp-user-notification id="c" layout="nodisplay">نستخدم ملفات تعريف الارتباط. <button>موافق</button></amp-user-notification></body></html>`,
}

function article({ article: told, noise }: ArticlePageView): Html {
  return html`<article class="amp-wp-article"><header class="amp-wp-article-header"><h1 class="amp-wp-title">${told.title}</h1><div class="amp-wp-meta amp-wp-posted-on">${gulfDate(told.published)}</div></header>
${told.imagePath && html`<figure class="amp-wp-article-featured-image wp-caption"><amp-img src="${told.imagePath}" width="800" height="450" layout="responsive"></amp-img><p class="wp-caption-text">صورة أرشيفية (أ ف ب)</p></figure>`}${noise.above}
<div class="amp-wp-article-content"><amp-ad width="300" height="250" type="doubleclick"><div placeholder>إعلان</div></amp-ad>${amongBlocks(withDateline(told, ' - ').map(blockMarkup), noise)}${told.notes.map((note) => html`<p>${note}</p>`)}${told.credits.length > 0 && html`<p>المصدر: ${told.credits.join(' + ')}</p>`}${noise.below}</div>
<div class="amp-wp-share"><amp-social-share type="facebook"></amp-social-share><amp-social-share type="whatsapp"></amp-social-share></div></article>`
}
