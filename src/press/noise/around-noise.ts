import { type Html, html } from '../../base/html.ts'
import type { NoiseHand } from './noise-hand.ts'
import {
  ABOUT_HOUSE,
  AUTHOR_NOTES,
  CAPTCHA_LABELS,
  COMMENT_TITLES,
  COMMENTS,
  COOKIES,
  EXCERPTS,
  INVITATIONS,
  NOTICES,
  OTHER_HEADLINES,
  POLL,
  PRAYERS,
  PUSH,
  RATES,
  READ_ALSO_LABELS,
  SHARE_TARGETS,
  SHARE_WORDS,
  TAG_LABELS,
  TAGS,
  TODAY_LINES,
  TOOLS,
  WEATHER,
} from './noise-wording.ts'

type Maker = (hand: NoiseHand) => Html
type Makers = readonly Maker[]

const links = ({ link }: NoiseHand, texts: readonly string[]): readonly Html[] =>
  texts.map((text) => html`<a href="${link()}">${text}</a> `)
const items = ({ link }: NoiseHand, texts: readonly string[]): Html =>
  html`<ul>${texts.map((text) => html`<li><a href="${link()}">${text}</a></li>`)}</ul>`

function shareBar(hand: NoiseHand): Html {
  const { draw, name } = hand
  return html`<div class="${name('share-bar social-share')}"><span>${draw.pick(SHARE_WORDS)}</span>${links(hand, draw.some(SHARE_TARGETS, 5))}</div>\n`
}

function tagList(hand: NoiseHand): Html {
  const { draw, name } = hand
  return html`<div class="${name('tags-list')}"><span>${draw.pick(TAG_LABELS)}:</span> ${links(hand, draw.some(TAGS, 4))}</div>\n`
}

function newsletter({ name }: NoiseHand): Html {
  return html`<div class="${name('newsletter')}"><h3>النشرة البريدية</h3><p>اشترك ليصلك ملخص أخبار الأسبوع صباح كل أحد</p><form action="#"><input type="email"><button>اشتراك</button></form></div>\n`
}

function mostRead(hand: NoiseHand): Html {
  const { draw, name } = hand
  return html`<div class="${name('widget most-read')}"><h3>الأكثر قراءة</h3>${items(hand, draw.some(OTHER_HEADLINES, 6))}</div>\n`
}

function relatedPosts(hand: NoiseHand): Html {
  const { draw, name, link } = hand
  const cards = draw
    .some(OTHER_HEADLINES, 3)
    .map(
      (title) =>
        html`<div class="${name('post-item')}"><h3><a href="${link()}">${title}</a></h3><p>${draw.pick(EXCERPTS)}</p></div>`,
    )
  return html`<div class="${name('related-posts')}"><h3>${draw.pick(READ_ALSO_LABELS)}</h3>${cards}</div>\n`
}

function commentList({ draw, name }: NoiseHand): Html {
  const said = draw
    .some(COMMENTS, 3)
    .map(
      ([author, text], index) =>
        html`<li class="${name('comment')}"><b>${index + 1} - ${author}</b> <span>16-02-2025 0${index + 1}:20 PM</span><p>${text}</p></li>`,
    )
  return html`<div class="comments" id="comments"><h3>${draw.pick(COMMENT_TITLES)} (${said.length})</h3><ol>${said}</ol>${commentForm(draw.pick(CAPTCHA_LABELS))}</div>\n`
}

function commentForm(captcha: string): Html {
  return html`<form action="#"><table><tr><td>الاسم : *</td><td><input></td></tr><tr><td>البريد الالكتروني :</td><td><input></td></tr><tr><td>التعليق : *</td><td><textarea></textarea></td></tr><tr><td>${captcha}</td><td><input></td></tr></table><input type="submit" value="إرسال"></form>`
}

function poll({ name }: NoiseHand): Html {
  const [question, ...answers] = POLL
  return html`<div class="${name('poll-box')}"><h3>استطلاع الرأي</h3><p>${question}</p>${answers.map((answer) => html`<label><input type="radio">${answer}</label> `)}</div>\n`
}

/** Above everything. */
export const TOP_NOISE: Makers = [
  (hand) =>
    html`<div class="${hand.name('breaking-news ticker')}"><strong>عاجل</strong>${items(hand, hand.draw.some(OTHER_HEADLINES, 4))}</div>\n`,
  ({ draw, name }) => html`<div class="${name('today-date')}">${draw.pick(TODAY_LINES)}</div>\n`,
  ({ name }) => html`<div class="${name('weather-box')}">${WEATHER.map((line) => html`<span>${line}</span> `)}</div>\n`,
  ({ name }) =>
    html`<div class="${name('push-prompt modal')}"><p>${PUSH[0]}</p><button>${PUSH[1]}</button><button>${PUSH[2]}</button></div>\n`,
]

/** Between headline and text. */
export const ABOVE_NOISE: Makers = [
  shareBar,
  ({ draw, name }) =>
    html`<div class="${name('article-tools')}">${draw.some(TOOLS, 4).map((tool) => html`<span>${tool}</span> `)}</div>\n`,
  ({ draw, name }) =>
    html`<ul class="${name('post-tools')}">${draw.some(TOOLS, 3).map((tool) => html`<li>${tool}</li>`)}</ul>\n`,
  ({ name }) =>
    html`<div class="${name('audio-player')}"><button>استمع إلى المقال</button><span>0:00</span> / <span>3:12</span></div>\n`,
  ({ draw, link }) => html`<div><a href="${link()}">${draw.pick(INVITATIONS)}</a></div>\n`,
]

/** In the text's own element, under its last line. */
export const BELOW_NOISE: Makers = [
  tagList,
  ({ draw, link }) => html`<p><strong><a href="${link()}">${draw.pick(INVITATIONS)}</a></strong></p>\n`,
  ({ draw }) => html`<p>${draw.pick(NOTICES)}</p>\n`,
  (hand) => html`<p>${hand.draw.pick(TAG_LABELS)}: ${links(hand, hand.draw.some(TAGS, 3))}</p>\n`,
  ({ name }) =>
    html`<div class="${name('short-link')}">الرابط المختصر: <input value="https://short.example/a1"></div>\n`,
  (hand) =>
    html`<div class="${hand.name('post-nav')}"><span>المقال السابق</span>${links(hand, hand.draw.some(OTHER_HEADLINES, 1))}<span>المقال التالي</span>${links(hand, hand.draw.some(OTHER_HEADLINES, 1))}</div>\n`,
  ({ name }) => html`<div class="${name('rating')}">قيّم الخبر: <span>★★★☆☆</span> (12 صوت)</div>\n`,
]

/** Under the text, in its column. */
export const AFTER_NOISE: Makers = [
  shareBar,
  relatedPosts,
  relatedPosts,
  commentList,
  newsletter,
  poll,
  tagList,
  ({ draw, name, link }) =>
    html`<div class="${name('author-box')}"><h4><a href="${link()}">عن الكاتب</a></h4><p>${draw.pick(AUTHOR_NOTES)}</p></div>\n`,
  ({ draw, name }) => html`<div class="${name('disclaimer')}"><p>${draw.pick(NOTICES)}</p></div>\n`,
]

/** In a column of its own. */
export const SIDE_NOISE: Makers = [
  mostRead,
  poll,
  newsletter,
  ({ name }) =>
    html`<div class="${name('widget prayer-times')}"><h4>مواقيت الصلاة</h4>${PRAYERS.map((line) => html`<div>${line}</div>`)}</div>\n`,
  ({ name }) =>
    html`<div class="${name('widget currency')}"><h4>أسعار العملات والذهب</h4><table>${RATES.map((line) => html`<tr><td>${line}</td></tr>`)}</table></div>\n`,
]

export const BOTTOM_NOISE: Makers = [
  ({ draw, name }) => html`<div class="${name('copyright')}"><p>${draw.pick(NOTICES)}</p></div>\n`,
  ({ name }) => html`<div class="${name('footer-about')}"><p>${ABOUT_HOUSE}</p></div>\n`,
  ({ name }) => html`<div class="${name('cookie-consent')}"><p>${COOKIES[0]}</p><button>${COOKIES[1]}</button></div>\n`,
  (hand) =>
    html`<div class="${hand.name('app-download')}">حمل التطبيق ${links(hand, ['Google Play', 'App Store'])}</div>\n`,
]
