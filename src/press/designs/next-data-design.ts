import { escapeJsonForScript } from '../../base/escape.ts'
import { type Html, html, markupIPromiseIsSafe } from '../../base/html.ts'
import type { ArticlePageView } from '../article-view.ts'
import { isoDate } from '../date-wording.ts'
import type { Design } from './design.ts'
import { addressSlug, blockMarkup, directionOf, feedLink, withDateline } from './page-parts.ts'

/** A Next.js page that shows a skeleton until its script has run: the article is nowhere but in `__NEXT_DATA__`. */
export const nextDataDesign: Design = {
  articlePath: ({ number, title }) => `/article/${number}/${addressSlug(title)}`,
  articlePage: (
    view,
  ) => html`<!DOCTYPE html><html lang="${view.outlet.language}" dir="${directionOf(view.outlet.language)}"><head><meta charset="${view.outlet.charset}"/><title>${view.article.title} | ${view.outlet.name}</title><meta property="og:site_name" content="${view.outlet.name}"/><meta property="og:title" content="${view.article.title}"/>${view.article.imagePath && html`<meta property="og:image" content="${view.origin}${view.article.imagePath}"/>`}${feedLink(view.outlet)}</head>
<body><div id="__next"><div class="sc-1a2b3c-0 hXyZq"><header class="sc-9x-1 kLmNo"><a href="/">${view.outlet.name}</a></header>${view.noise.top}<main class="sc-7u-2"><h1 class="sc-5t-0 bVcXz">${view.article.title}</h1><div class="sc-3r-4 skeleton"><span></span><span></span></div><section class="sc-8k-1"><h2>${view.older.length > 0 && 'الأكثر قراءة'}</h2>${view.older.slice(0, 4).map((one) => html`<a href="${one.path}"><h3>${one.title}</h3></a>`)}</section>${view.noise.side}</main><footer>${view.noise.bottom}${view.outlet.name}</footer></div></div>
${state(view)}</body></html>`,
}

function state({ article, noise, older, outlet }: ArticlePageView): Html {
  const text = html`${withDateline(article, ' - ').map(blockMarkup)}${article.notes.map((note) => html`<p>${note}</p>`)}${article.credits.length > 0 && html`<p>المصدر: ${article.credits.join(' + ')}</p>`}${noise.below}`
  const value = {
    props: {
      pageProps: {
        menu: [{ label: 'الرئيسية', href: '/' }],
        article: {
          id: article.number,
          title: article.title,
          slug: article.path,
          publishedAt: isoDate(article.published),
          author: article.author ? { id: 7, name: article.author } : { id: 1, name: outlet.name },
          content: text.toString(),
          tags: [article.section],
        },
        mostRead: older.map(({ title, path, summary }) => ({ title, path, excerpt: summary })),
      },
      __N_SSG: true,
    },
    page: '/article/[...slug]',
    buildId: 'k3Jd0',
  }
  return html`<script id="__NEXT_DATA__" type="application/json">${markupIPromiseIsSafe(escapeJsonForScript(value))}</script>`
}
