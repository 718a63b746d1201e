import { type Html, html } from '../../base/html.ts'
import type { CitedSentence } from '../../news/story-digest.ts'
import type { StoryView } from '../load-story.ts'
import { sentencePath } from '../sentence-path.ts'
import type { Writing } from '../site-context.ts'
import { textLanguage } from './article-parts.ts'
import { clockTime, relativeTime } from './time-element.ts'

/** What a story's parts are written with. */
export interface StorySetting {
  readonly view: StoryView
  readonly writing: Writing
}

/** A sentence in its own language, and behind it whose it is and when it was said, leading to its place. */
export function citedSentence(sentence: CitedSentence, setting: StorySetting): Html {
  const report = setting.view.reports.get(sentence.articleId)
  const language = report && textLanguage(report.language, setting.writing)
  return html`<q class="cited"${language}>${sentence.text}</q> ${citation(sentence, setting)}`
}

/** «صوت الريحان، 14:05», leading to the sentence; nothing where its article has left the story. */
export function citation(sentence: CitedSentence, { view, writing }: StorySetting): Html | undefined {
  const report = view.reports.get(sentence.articleId)
  if (!report) return undefined
  return html`<a class="cite" href="${sentencePath(sentence, report)}"><bdi>${report.sourceName}</bdi>${writing.wording.comma}${timeInStory(sentence.publishedAt, { view, writing })}</a>`
}

/** The hour where all of the story lies in one day, whose date stands above; else how long ago. */
export function timeInStory(at: number, { view: { story }, writing }: StorySetting): Html {
  const { calendar } = writing
  const isOneDay = calendar.isoDay(story.firstReportedAt) === calendar.isoDay(story.lastReportedAt)
  return isOneDay ? clockTime(at, writing) : relativeTime(at, writing)
}
