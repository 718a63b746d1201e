import { type Html, html } from '../../base/html.ts'
import { DAY_MS, HOUR_MS } from '../../news/instant.ts'
import { bulletinDay } from '../bulletin-day.ts'
import { type BulletinDay, type BulletinItem, bulletinStories, loadBulletin } from '../load-bulletin.ts'
import { pageOutcome } from '../page-layout.ts'
import type { PageOutcome } from '../page-outcome.ts'
import { textLanguage } from '../parts/article-parts.ts'
import { measureLine } from '../parts/measure-line.ts'
import { topicLink } from '../parts/story-marks.ts'
import { readingPath } from '../parts/story-parts.ts'
import { clockTime, relativeTime } from '../parts/time-element.ts'
import { sentencePath } from '../sentence-path.ts'
import type { PageContext, Writing } from '../site-context.ts'
import { bulletinPath, dayPath } from '../site-paths.ts'

/** A day of fewer stories is not worth a bulletin yet: in the morning yesterday's stands. */
const ENOUGH = 5
/** From this hour of the day on whatever there is stands. */
const NOON_MS = 12 * HOUR_MS
/** Looked back for news, day by day, before the newest article tells. */
const DAYS_BACK = 2

/** Leads to today's bulletin; in the morning, and on a quiet site, to the latest day that has one. */
export async function latestBulletin(context: PageContext): Promise<PageOutcome> {
  const { calendar, now } = context.writing
  for (let back = 0; back <= DAYS_BACK; back++) {
    const day = bulletinDay(calendar.isoDay(now - back * DAY_MS), context.writing)
    const stories = day ? (await bulletinStories(day, context)).length : 0
    const isMorning = day !== undefined && now - day.from < NOON_MS
    if (day && stories >= (isMorning ? ENOUGH : 1)) return { kind: 'found', to: bulletinPath(day.isoDay) }
  }
  const newest = (await context.store.articles.span())?.newest
  return { kind: 'found', to: bulletinPath(calendar.isoDay(Math.min(newest ?? now, now))) }
}

/** The bulletin of one day; of a day still to come, and of one without news, a page that says so. */
export async function bulletinPage(isoDay: string, context: PageContext): Promise<PageOutcome> {
  const { writing, store } = context
  const day = bulletinDay(isoDay, writing)
  if (!day) return { kind: 'missing' }
  const { daily } = writing.wording
  const items = day.from > writing.now ? [] : await loadBulletin(day, context)
  const title = daily.title.replace('{day}', writing.calendar.day(day.from))
  const oldest = (await store.articles.span())?.oldest
  return pageOutcome(
    {
      title,
      path: bulletinPath(isoDay),
      description: items.length > 0 ? items.map(({ headline }) => headline).join(' · ') : daily.intro,
      feedOf: '/bulletin',
      noindex: items.length === 0,
      main: html`<div class="page daily">
<header>
<h1>${title}</h1>
<p class="facts">${writing.calendar.hijriDay(day.from)}${items.length > 0 && html` · ${writing.count(items.length, daily.storyCount)}`}</p>
</header>
${dayMarkup(day, items, writing)}
${neighbours({ day, oldest }, writing)}
</div>`,
    },
    context,
  )
}

function dayMarkup(day: BulletinDay, items: readonly BulletinItem[], writing: Writing): Html {
  const { daily } = writing.wording
  if (items.length === 0) {
    return html`<p class="empty">${day.from > writing.now ? daily.future : daily.empty}</p>`
  }
  return html`<p class="meta">${daily.intro}</p>
<ol class="daily-stories">${items.map((item) => itemMarkup(item, writing))}</ol>
<p class="note">${day.to > writing.now ? daily.unfinished : daily.lasting}</p>
<ul class="in-row versions">
<li><a href="${bulletinPath(day.isoDay)}/mail.html">${daily.mailVersion}</a></li>
<li><a href="${bulletinPath(day.isoDay)}/mail.txt">${daily.textVersion}</a></li>
<li><a href="${dayPath(day.isoDay)}">${daily.wholeDay}</a></li>
</ul>`
}

function itemMarkup(item: BulletinItem, writing: Writing): Html {
  const { story, headline, lead, sentences, measures, outlets } = item
  const { wording, count } = writing
  const language = textLanguage(lead.language, writing)
  return html`<li class="daily-story">
${story.topic !== undefined && html`<p class="kicker">${topicLink(story.topic, writing)}</p>`}
<h2${language}><a href="${readingPath({ story, lead })}">${headline}</a></h2>
${sentences.map((sentence) => sentenceMarkup(sentence, item, writing))}
${measures.map((measure) => html`<p class="figures-line"><bdi>${measureLine(measure, writing)}</bdi></p>`)}
<p class="meta">${outlets > 0 && html`<span class="outlets-told">${count(outlets, wording.outletCount)}</span> `}<a href="${readingPath({ story, lead })}">${wording.daily.wholeStory}<span class="hidden">: ${headline}</span></a></p>
</li>`
}

function sentenceMarkup(
  sentence: BulletinItem['sentences'][number],
  { reports }: BulletinItem,
  writing: Writing,
): Html | false {
  const report = reports.get(sentence.articleId)
  if (!report) return false
  const isThatDay = writing.calendar.isoDay(report.publishedAt) === writing.calendar.isoDay(sentence.publishedAt)
  const time = isThatDay ? clockTime(sentence.publishedAt, writing) : relativeTime(sentence.publishedAt, writing)
  return html`<p><q class="cited"${textLanguage(report.language, writing)}>${sentence.text}</q> <a class="cite" href="${sentencePath(sentence, report)}"><bdi>${report.sourceName}</bdi>${writing.wording.comma}${time}</a></p>`
}

interface DayPlace {
  readonly day: BulletinDay
  /** Publication of the oldest article. */
  readonly oldest: number | undefined
}

function neighbours({ day, oldest }: DayPlace, { wording, calendar, now }: Writing): Html {
  const previous = oldest !== undefined && day.from > oldest && calendar.isoDay(Math.min(day.from - 1, now))
  const next = day.to <= now && calendar.isoDay(day.to)
  return html`<nav class="paging" aria-label="${wording.daily.days}">
${previous && html`<a href="${bulletinPath(previous)}" rel="prev">${wording.previousDay}</a>`}
<a href="/bulletin">${wording.daily.latest}</a>
${next && html`<a href="${bulletinPath(next)}" rel="next">${wording.nextDay}</a>`}
</nav>`
}
