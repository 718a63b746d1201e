import type { OutgoingEntry } from '../api/feed-document.ts'
import { FEED_FORMATS } from '../api/feed-formats.ts'
import { bulletinDay } from './bulletin-day.ts'
import { type BulletinDay, bulletinStories } from './load-bulletin.ts'
import type { PageOutcome } from './page-outcome.ts'
import type { PageContext } from './site-context.ts'
import { absolute, bulletinPath } from './site-paths.ts'

/** Two weeks: a reader back from holidays. */
const DAYS = 14

/** One item for each day that is over and had news, the latest first; only a story's headline in it can still change. */
export async function bulletinFeed(ending: string, context: PageContext): Promise<PageOutcome> {
  const format = FEED_FORMATS.get(ending)
  if (!format) return { kind: 'missing' }
  const { frame, writing } = context
  const entries: OutgoingEntry[] = []
  for (const day of daysBefore(context)) entries.push(...(await entryOf(day, context)))
  const text = format.write({
    title: `${writing.wording.daily.link} · ${frame.siteName}`,
    description: writing.wording.daily.intro,
    language: writing.wording.language,
    pageUrl: absolute('/bulletin', frame),
    feedUrl: absolute(`/bulletin/feed.${ending}`, frame),
    updatedAt: Math.max(0, ...entries.map(({ updatedAt }) => updatedAt)),
    entries,
  })
  return { kind: 'document', contentType: format.contentType, text }
}

/** The days before today, the latest first. */
function daysBefore({ writing }: PageContext): readonly BulletinDay[] {
  const days: BulletinDay[] = []
  let next = bulletinDay(writing.calendar.isoDay(writing.now), writing)
  for (let count = 0; count < DAYS && next; count++) {
    next = bulletinDay(writing.calendar.isoDay(next.from - 1), writing)
    if (next) days.push(next)
  }
  return days
}

/** Its headlines, since a feed of ours never gives whole texts. */
async function entryOf(day: BulletinDay, context: PageContext): Promise<readonly OutgoingEntry[]> {
  const { frame, writing } = context
  const stories = await bulletinStories(day, context)
  if (stories.length === 0) return []
  const url = absolute(bulletinPath(day.isoDay), frame)
  return [
    {
      id: url,
      url,
      title: writing.wording.daily.title.replace('{day}', writing.calendar.day(day.from)),
      summary: stories.map(({ story }) => story.headline).join(' · '),
      language: writing.wording.language,
      outlet: frame.siteName,
      outletUrl: absolute('/', frame),
      categories: [],
      publishedAt: day.to,
      updatedAt: day.to,
    },
  ]
}
