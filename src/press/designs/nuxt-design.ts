import { escapeJsonForScript } from '../../base/escape.ts'
import { type Html, html, markupIPromiseIsSafe } from '../../base/html.ts'
import type { ArticlePageView } from '../article-view.ts'
import { isoDate, levantineDate } from '../date-wording.ts'
import { amongBlocks } from '../noise/page-noise.ts'
import type { Design } from './design.ts'
import { addressSlug, blockMarkup, directionOf, feedLink, withDateline } from './page-parts.ts'

/** A Nuxt page: scoped `data-v` marks, comment nodes for what is not shown, and all of the state once more in a script. */
export const nuxtDesign: Design = {
  articlePath: ({ number, title }) => `/news/${number}/${addressSlug(title)}`,
  articlePage: (
    view,
  ) => html`<!doctype html><html data-n-head-ssr lang="${view.outlet.language}" dir="${directionOf(view.outlet.language)}" data-n-head="%7B%7D"><head><meta data-n-head="ssr" charset="${view.outlet.charset}"><title>${view.article.title} | ${view.outlet.name}</title><meta data-n-head="ssr" data-hid="og:title" property="og:title" content="${view.article.title} | ${view.outlet.name}"><meta data-n-head="ssr" data-hid="og:type" property="og:type" content="website">${view.article.imagePath && html`<meta data-n-head="ssr" property="og:image" content="${view.origin}${view.article.imagePath}">`}<meta data-n-head="ssr" name="author" content="فريق التحرير">${feedLink(view.outlet)}</head>
<body><div data-server-rendered="true" id="__nuxt"><!----><div id="__layout"><div data-v-314f53c6><header data-v-314f53c6><a href="/" class="nuxt-link-active">${view.outlet.name}</a></header>${view.noise.top}<div class="layout" data-v-5f0a><div class="layout__main" data-v-5f0a>${article(view)}${view.noise.after}</div><div class="layout__aside" data-v-5f0a><!---->${view.older.map((one) => html`<div class="tile" data-v-77><a href="${one.path}"><p>${one.title}</p></a></div>`)}${view.noise.side}</div></div><footer data-v-314f53c6>${view.noise.bottom}${view.outlet.name}</footer></div></div></div>
<script>window.__NUXT__=${markupIPromiseIsSafe(escapeJsonForScript({ layout: 'default', data: [{ post: { id: view.article.number, title: view.article.title, created_at: isoDate(view.article.published) } }], serverRendered: true }))}</script></body></html>`,
}

function article({ article: told, noise }: ArticlePageView): Html {
  return html`<article class="post" data-v-1a2b><div class="post__head" data-v-1a2b><a href="#" class="post__section">${told.section}</a><h1 class="post__title" data-v-1a2b>${told.title}</h1><div class="post__line" data-v-1a2b>${told.author && html`<span class="post__writer" data-v-1a2b>${told.author}</span>`}<span class="post__when" data-v-1a2b>${levantineDate(told.published)}</span><!----></div></div>${noise.above}
${told.imagePath && html`<div class="post__image" data-v-1a2b><img data-src="${told.imagePath}" src="data:image/gif;base64,R0lGODlhAQABAAAAACw=" alt="${told.title}"></div>`}
<div class="post__body" data-v-1a2b><div data-v-1a2b>${amongBlocks(withDateline(told, ' - ').map(blockMarkup), noise)}${told.notes.map((note) => html`<p>${note}</p>`)}</div>${told.credits.length > 0 && html`<p class="post__source" data-v-1a2b>المصدر: ${told.credits.join('، ')}</p>`}${noise.below}</div></article>`
}
