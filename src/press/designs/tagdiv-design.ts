import { type Html, html } from '../../base/html.ts'
import type { ArticlePageView, ArticleView } from '../article-view.ts'
import { egyptianMonthDate, isoDate } from '../date-wording.ts'
import { amongBlocks } from '../noise/page-noise.ts'
import type { Design } from './design.ts'
import {
  addressSlug,
  blockMarkup,
  directionOf,
  feedLink,
  headlineList,
  jsonLdScript,
  sectionPath,
  tagsOf,
  withDateline,
} from './page-parts.ts'

/** A WordPress magazine theme put together of blocks: each piece deep in rows and columns, an SEO graph that names the house as author. */
export const tagdivDesign: Design = {
  articlePath: ({ title, number }) => `/${addressSlug(title)}-${number}/`,
  articlePage: (
    view,
  ) => html`<!doctype html><html lang="${view.outlet.language}" dir="${directionOf(view.outlet.language)}"><head><meta charset="${view.outlet.charset}"><title>${view.article.title} - ${view.outlet.name}</title>
<meta property="og:locale" content="ar_AR"><meta property="og:type" content="article"><meta property="og:title" content="${view.article.title} - ${view.outlet.name}"><meta property="og:site_name" content="${view.outlet.name}"><meta property="article:published_time" content="${isoDate(view.article.published)}">
${view.article.imagePath && html`<meta property="og:image" content="${view.origin}${view.article.imagePath}">`}<meta name="author" content="${view.outlet.name}"><meta name="twitter:label1" content="كُتب بواسطة"><meta name="twitter:data1" content="${view.outlet.name}"><meta name="twitter:label2" content="وقت القراءة المُقدّر"><meta name="twitter:data2" content="3 دقائق">
${jsonLdScript(graph(view))}${feedLink(view.outlet)}</head><body class="rtl post-template-default single tdb_template_88 tdb-template global-block-template-1">
<div id="td-outer-wrap" class="td-theme-wrap">${view.noise.top}<div class="td-header-template-wrap"><div class="tdb_header_menu"><ul><li><a href="/">الرئيسية</a></li><li><a href="${sectionPath(view.article.section)}">${view.article.section}</a></li></ul></div></div>
<div class="td-main-content-wrap"><div class="vc_row tdi_51 wpb_row td-pb-row"><div class="vc_column tdi_53 wpb_column td-pb-span8"><div class="wpb_wrapper">
${pieces(view.article)}${view.noise.above}
${content(view)}
${view.noise.after}
<div class="td_block_wrap tdb_single_tags"><ul class="tdb-tags"><li><span>الوسوم</span></li>${tagsOf(view.article).map((tag) => html`<li><a href="#">${tag}</a></li>`)}</ul></div>
<div class="td_block_wrap tdb_single_next_prev"><div class="tdb-next-post"><span>المقال التالي</span><div class="td-module-title"><a href="${view.older[0]?.path ?? '/'}">${view.older[0]?.title}</a></div></div></div>
</div></div><div class="vc_column td-pb-span4">${headlineList(view.older)}${view.noise.side}</div></div></div>${view.noise.bottom}
<div class="td-footer-template-wrap"><p>© ${view.article.published.year} ${view.outlet.name}. جميع الحقوق محفوظة</p></div></div></body></html>`,
}

function block(kind: string, inner: Html): Html {
  return html`<div class="td_block_wrap ${kind} tdi_${kind.length}" data-td-block-uid="tdi_${kind.length}"><div class="tdb-block-inner td-fix-index">${inner}</div></div>\n`
}

function pieces(article: ArticleView): readonly Html[] {
  return [
    block(
      'tdb_category',
      html`<a class="tdb-entry-category" href="${sectionPath(article.section)}">${article.section}</a>`,
    ),
    block('tdb_title', html`<h1 class="tdb-title-text">${article.title}</h1><div class="tdb-title-line"></div>`),
    block(
      'tdb_single_date',
      html`<time class="entry-date updated td-module-date" datetime="${isoDate(article.published)}">${egyptianMonthDate(article.published)}</time>`,
    ),
    block('tdb_single_post_views', html`<span>${article.number % 5_000}</span>`),
  ]
}

function content({ article, noise }: ArticlePageView): Html {
  const inner = html`${article.author && html`<p><strong>كتب &#8211; ${article.author}</strong></p>\n`}${article.imagePath && html`<figure class="wp-block-image"><img src="${article.imagePath}" alt=""><figcaption>أرشيفية</figcaption></figure>\n`}
${amongBlocks(withDateline(article, ': ').map(blockMarkup), noise)}${article.notes.map((note) => html`<p>${note}</p>\n`)}${article.credits.length > 0 && html`<p>المصدر : ${article.credits.join(' + ')}</p>\n`}${noise.below}`
  return block('tdb_single_content td-post-content tagdiv-type', inner)
}

function graph({ article, outlet, origin }: ArticlePageView): object {
  const url = origin + article.path
  return {
    '@context': 'https://schema.org',
    '@graph': [
      {
        '@type': 'Article',
        '@id': `${url}#article`,
        headline: article.title,
        author: { name: outlet.name, '@id': `${origin}/#person` },
        publisher: { '@id': `${origin}/#organization` },
        datePublished: isoDate(article.published),
        dateModified: isoDate(article.updated ?? article.published),
        articleSection: [article.section],
      },
      {
        '@type': 'WebPage',
        '@id': url,
        url,
        name: `${article.title} - ${outlet.name}`,
        datePublished: isoDate(article.published),
      },
      { '@type': 'Organization', '@id': `${origin}/#organization`, name: outlet.name },
      { '@type': 'Person', '@id': `${origin}/#person`, name: outlet.name },
    ],
  }
}
