import { type Html, html } from '../../base/html.ts'
import type { ArticlePageView } from '../article-view.ts'
import { gulfDate, isoDate } from '../date-wording.ts'
import { amongBlocks } from '../noise/page-noise.ts'
import type { Design } from './design.ts'
import {
  addressSlug,
  blockMarkup,
  directionOf,
  feedLink,
  jsonLdScript,
  sectionPath,
  withDateline,
} from './page-parts.ts'

/** A channel's page: a player with its list above the headline, a `VideoObject` beside the article, a bar for the live stream. */
export const televisionDesign: Design = {
  articlePath: ({ section, number, title }) => `/${addressSlug(section)}/${number}-${addressSlug(title)}`,
  articlePage: (
    view,
  ) => html`<!DOCTYPE html><html lang="${view.outlet.language}" dir="${directionOf(view.outlet.language)}"><head><meta charset="${view.outlet.charset}"><title>${view.article.title} | ${view.outlet.name}</title><meta property="og:title" content="${view.article.title} | ${view.outlet.name}"><meta property="og:type" content="video.other">${view.article.imagePath && html`<meta property="og:image" content="${view.origin}${view.article.imagePath}">`}
${jsonLdScript({ '@context': 'https://schema.org', '@type': 'VideoObject', name: view.article.title, description: view.article.summary, uploadDate: isoDate(view.article.published), contentUrl: `${view.origin}/video/${view.article.number}.mp4` })}${feedLink(view.outlet)}</head>
<body>${view.noise.top}<header class="main-header"><a href="/">${view.outlet.name}</a><a class="live-btn" href="/live">البث المباشر</a><ul class="main-menu"><li><a href="/">الرئيسية</a></li><li><a href="${sectionPath(view.article.section)}">${view.article.section}</a></li><li><a href="/programs">برامج</a></li><li><a href="/schedule">جدول البث</a></li></ul></header>
<div class="video-hero"><div class="player"><video poster="${view.article.imagePath ?? ''}" controls><source src="/video/${view.article.number}.mp4" type="video/mp4"></video><div class="player-error">حدث خطأ أثناء تشغيل الفيديو، يرجى المحاولة مرة أخرى.</div></div><div class="up-next"><h4>التالي</h4>${view.older.slice(0, 5).map((one) => html`<div class="video-card"><a href="${one.path}"><span class="duration">02:31</span><p>${one.title}</p></a></div>`)}</div></div>
<div class="article-wrap">${text(view)}${view.noise.after}<div class="rail-right">${view.noise.side}</div></div><footer class="main-footer">${view.noise.bottom}<p>تردد القناة: نايل سات 11516 عمودي</p><p>© ${view.outlet.name}</p></footer></body></html>`,
}

function text({ article, noise, older }: ArticlePageView): Html {
  const [first] = older
  return html`<div class="article-top"><a class="category" href="${sectionPath(article.section)}">${article.section}</a><h1>${article.title}</h1><div class="info-line"><span class="time">${gulfDate(article.published)} بتوقيت العاصمة</span>${article.author && html` <span class="editor">تقرير: ${article.author}</span>`}</div></div>${noise.above}
<div class="article-paragraphs">${amongBlocks(withDateline(article, ' - ').map(blockMarkup), noise)}${article.notes.map((note) => html`<p>${note}</p>`)}${first && html`<div class="video-inline"><span>شاهد أيضاً</span><a href="${first.path}"><img src="/image/v" width="300" height="170" alt=""><h5>${first.title}</h5></a></div>`}${article.credits.length > 0 && html`<p>المصدر: ${article.credits.join(' + ')}</p>`}${noise.below}</div>`
}
