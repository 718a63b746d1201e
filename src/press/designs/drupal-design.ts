import { type Html, html } from '../../base/html.ts'
import type { Block } from '../../news/block.ts'
import type { ArticlePageView, Headline } from '../article-view.ts'
import { dualMonthDate, isoDate } from '../date-wording.ts'
import { amongBlocks } from '../noise/page-noise.ts'
import type { Design } from './design.ts'
import {
  addressSlug,
  blockMarkup,
  directionOf,
  feedLink,
  headlineList,
  sectionPath,
  withDateline,
} from './page-parts.ts'

/** Paragraphs between two inline links to other articles. */
const LINK_EVERY = 3

/** A Drupal page with microdata, a figure with its caption, and «اقرأ أيضا» links between the paragraphs. */
export const drupalDesign: Design = {
  articlePath: ({ section, published, title }) =>
    `/${addressSlug(section)}/${published.year}/${published.month}/${published.day}/${addressSlug(title)}`,
  articlePage: (view) => html`<!DOCTYPE html>
<html lang="${view.outlet.language}" dir="${directionOf(view.outlet.language)}" prefix="og: https://ogp.me/ns#">
<head><meta charset="${view.outlet.charset}"><title>${view.article.title} | ${view.outlet.name}</title>
<link rel="canonical" href="${view.origin}${view.article.path}"><link rel="amphtml" href="${view.origin}${view.article.path}?amp">
<meta property="og:site_name" content="${view.outlet.name}"><meta name="description" content="${view.article.summary}">${feedLink(view.outlet)}</head>
<body class="node-type-article">${view.noise.top}<div class="region region-header"><a href="/" class="site-name">${view.outlet.name}</a><div class="slogan">${view.outlet.tagline}</div>
<ul class="menu"><li><a href="${sectionPath(view.article.section)}">${view.article.section}</a></li></ul></div>
<main>${node(view)}
<section class="block block-views"><h2>مواضيع متصلة</h2>${headlineList(view.older.slice(3))}</section>${view.noise.side}</main>
<footer class="region-footer">${view.noise.bottom}<a href="#">من نحن</a> <a href="#">شروط الاستخدام</a> <span>${view.outlet.name} ${view.article.published.year}</span></footer>
</body></html>`,
}

function node({ article, noise, outlet, older }: ArticlePageView): Html {
  return html`<article class="node node--type-article" itemscope itemtype="https://schema.org/NewsArticle">
<h1 class="page-title" itemprop="headline">${article.title}</h1>
<div class="submitted">${article.author && html`<span itemprop="author" itemscope itemtype="https://schema.org/Person"><span itemprop="name">${article.author}</span></span>`}
<time itemprop="datePublished" datetime="${isoDate(article.published)}">${dualMonthDate(article.published)}</time>
${article.updated && html`<span>آخر تحديث: <time itemprop="dateModified" datetime="${isoDate(article.updated)}">${dualMonthDate(article.updated)}</time></span>`}
<meta itemprop="articleSection" content="${article.section}"><span itemprop="publisher" itemscope itemtype="https://schema.org/Organization"><meta itemprop="name" content="${outlet.name}"></span></div>
${article.imagePath && html`<figure class="field--name-field-image"><img itemprop="image" src="${article.imagePath}" alt="${article.title}"><figcaption>${article.title} <cite>أرشيف ${outlet.name}</cite></figcaption></figure>`}
${noise.above}<div class="field field--name-body" itemprop="articleBody">
${amongBlocks(bodyWithLinks(withDateline(article, ' – '), older), noise)}
${article.notes.map((note) => html`<p class="editor-note">${note}</p>`)}${noise.below}
</div>
${article.credits.length > 0 && html`<div class="field--name-field-source"><span class="field__label">المصدر</span> <span class="field__item">${article.credits.join(' - ')}</span></div>`}${noise.after}
</article>`
}

function bodyWithLinks(blocks: readonly Block[], older: readonly Headline[]): readonly Html[] {
  return blocks.map((block, index) => {
    const link = (index + 1) % LINK_EVERY === 0 && older[(index + 1) / LINK_EVERY - 1]
    return html`${blockMarkup(block)}${link && html`<p><strong>اقرأ أيضا: <a href="${link.path}">${link.title}</a></strong></p>\n`}`
  })
}
