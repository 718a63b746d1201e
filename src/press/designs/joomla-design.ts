import { type Html, html } from '../../base/html.ts'
import type { ArticlePageView } from '../article-view.ts'
import { dayFirstDate } from '../date-wording.ts'
import { amongBlocks } from '../noise/page-noise.ts'
import type { Design } from './design.ts'
import {
  addressSlug,
  blockMarkup,
  directionOf,
  feedLink,
  headlineList,
  sectionPath,
  tagsOf,
  withDateline,
} from './page-parts.ts'

/** Joomla with the K2 extension: the headline is a second heading, tools for the font's size, the text in two parts. */
export const joomlaDesign: Design = {
  articlePath: ({ number, title }) => `/index.php/news/item/${number}-${addressSlug(title)}`,
  articlePage: (
    view,
  ) => html`<!DOCTYPE html><html xml:lang="ar-aa" lang="ar-aa" dir="${directionOf(view.outlet.language)}"><head><meta charset="${view.outlet.charset}" /><meta name="rights" content="${view.outlet.name}" /><meta name="author" content="Super User" /><meta name="generator" content="Joomla! - Open Source Content Management" /><title>${view.article.title}</title>
${view.article.imagePath && html`<meta name="image" content="${view.origin}${view.article.imagePath}" /><link rel="image_src" href="${view.origin}${view.article.imagePath}" />`}${feedLink(view.outlet)}</head>
<body class="site com_k2 view-item no-layout itemid-101">${view.noise.top}<div id="header"><h1 class="logo"><a href="/">${view.outlet.name}</a></h1><div class="moduletable_menu"><ul class="nav menu"><li><a href="/">الرئيسية</a></li><li><a href="${sectionPath(view.article.section)}">${view.article.section}</a></li></ul></div></div>
<div id="content"><span id="startOfPageId${view.article.number}"></span><div id="k2Container" class="itemView">
${item(view)}</div>${view.noise.after}</div><div id="right"><div class="moduletable"><h3>آخر الأخبار</h3>${headlineList(view.older)}</div>${view.noise.side}</div><div id="footer">${view.noise.bottom}<p>&copy; ${view.article.published.year} ${view.outlet.name}</p></div></body></html>`,
}

function item({ article, noise, older }: ArticlePageView): Html {
  const [first, ...rest] = amongBlocks(withDateline(article, ' - ').map(blockMarkup), noise)
  return html`<div class="itemHeader"><span class="itemDateCreated">${dayFirstDate(article.published).replace(/,? - .*/, '')}</span><h2 class="itemTitle">${article.title}</h2>${article.author && html`<span class="itemAuthor">كتبه&nbsp; <a rel="author" href="#">${article.author}</a></span>`}</div>
<div class="itemToolbar"><ul><li><span class="itemTextResizerTitle">حجم الخط</span> <a href="#"><span>تصغير حجم الخط</span></a> <a href="#"><span>زيادة حجم الخط</span></a></li><li><a href="#"><span>طباعة</span></a></li><li><a href="#"><span>البريد الإلكتروني</span></a></li></ul></div>
<div class="itemRatingBlock"><span>قيم الموضوع</span><div class="itemRatingForm"><ul class="itemRatingList"><li>1</li><li>2</li><li>3</li></ul><div class="itemRatingLog">(0 أصوات)</div></div></div>${noise.above}
<div class="itemBody">${article.imagePath && html`<div class="itemImageBlock"><span class="itemImage"><a class="modal" href="${article.imagePath}"><img src="${article.imagePath}" alt="${article.title}" style="width:600px;" /></a></span></div>`}
<div class="itemIntroText">${first}</div><div class="itemFullText">${rest}${article.notes.map((note) => html`<p>${note}</p>`)}${article.credits.length > 0 && html`<p>المصدر: ${article.credits.join(' + ')}</p>`}${noise.below}</div></div>
<div class="itemContentFooter"><span class="itemHits">قراءة <b>${article.number % 700}</b> مرات</span></div>
<div class="itemLinks"><div class="itemCategory"><span>نشر في</span> <a href="#">${article.section}</a></div><div class="itemTagsBlock"><span>موسومة تحت</span><ul class="itemTags">${tagsOf(article).map((tag) => html`<li><a href="#">${tag}</a></li>`)}</ul></div></div>
<div class="itemRelated"><h3>مواد ذات صلة (بواسطة كلمة دلالية)</h3>${headlineList(older.slice(0, 3))}</div><div class="itemNavigation"><span class="itemNavigationTitle">المزيد في هذا القسم:</span> <a class="itemPrevious" href="${older[0]?.path ?? '/'}">&laquo; ${older[0]?.title}</a></div><a class="itemBackToTop" href="#">العودة إلى أعلى</a>`
}
