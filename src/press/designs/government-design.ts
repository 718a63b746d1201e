import { type Html, html } from '../../base/html.ts'
import type { ArticlePageView } from '../article-view.ts'
import { gulfDate, hijriDate } from '../date-wording.ts'
import { amongBlocks } from '../noise/page-noise.ts'
import type { Design } from './design.ts'
import { blockMarkup, directionOf, feedLink, headlineList, withDateline } from './page-parts.ts'

/** A state news agency: two calendars above the text, an end mark with a wire number under it. */
export const governmentDesign: Design = {
  articlePath: ({ number, published }) => `/viewfullstory.php?lang=ar&newsid=${published.year}${number}`,
  articlePage: (
    view,
  ) => html`<!DOCTYPE html><html lang="${view.outlet.language}" dir="${directionOf(view.outlet.language)}"><head><meta charset="${view.outlet.charset}"><title>${view.article.section} / ${view.article.title} ${view.outlet.name}</title>${view.article.imagePath && html`<meta property="og:image" content="${view.origin}${view.article.imagePath}">`}<meta property="og:title" content="${view.article.section} / ${view.article.title}">${feedLink(view.outlet)}</head>
<body>${view.noise.top}<div class="gov-bar"><a href="/">${view.outlet.name}</a> <a href="#">English</a> <a href="#">Français</a> <a href="#">فارسی</a></div><div id="wrapper"><div class="row"><div class="col-md-9">
${story(view)}${view.noise.after}</div><div class="col-md-3"><div class="panel"><div class="panel-heading">أخبار اليوم</div><div class="panel-body">${headlineList(view.older)}</div></div>${view.noise.side}</div></div></div><div class="gov-footer">${view.noise.bottom}<p>${view.outlet.name} - جميع الحقوق محفوظة</p><p>الهاتف: 0112000000 - الفاكس: 0112000001 - البريد: info@agency.example</p></div></body></html>`,
}

function story({ article, noise }: ArticlePageView): Html {
  return html`<div class="story"><h1 class="storyTitle">${article.section} / ${article.title}</h1><div class="storyDate">${hijriDate(article.published)} - ${gulfDate(article.published)}</div>${noise.above}<div class="storyImg">${article.imagePath && html`<a href="#" class="fancybox"><img src="${article.imagePath}" alt=""></a>`}</div>
<div class="divNewsDetailsText" id="NewsText">${amongBlocks(withDateline(article, ' - ').map(blockMarkup), noise)}${article.notes.map((note) => html`<p>${note}</p>`)}${article.author && html`<p>تحرير: ${article.author}</p>`}<p>// انتهى //</p><p>${article.published.hour}:${String(article.published.minute).padStart(2, '0')} ت م<br>${String(article.number % 10_000).padStart(4, '0')}</p>${article.credits.length > 0 && html`<p>المصدر: ${article.credits.join(' / ')}</p>`}${noise.below}</div>
<div class="storyLink"><span>رابط مختصر</span> <input value="https://gov.example/n${article.number}"></div></div>`
}
