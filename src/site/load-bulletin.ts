import type { ArticleId } from '../news/ids.ts'
import type { EpochMs } from '../news/instant.ts'
import type { Story } from '../news/story.ts'
import type { CitedSentence, Measure } from '../news/story-digest.ts'
import type { ArticleSummary } from '../store/article-store.ts'
import type { DayStory } from '../store/story-store.ts'
import { chooseDayStories } from './choose-day-stories.ts'
import type { PageContext } from './site-context.ts'

/** Candidates of a day: a running subject or a section of it may fill the first places. */
const CANDIDATES = 60
const SENTENCES = 3
const MEASURES = 2

/** A day in the site's zone. */
export interface BulletinDay {
  /** `2024-04-03` */
  readonly isoDay: string
  readonly from: EpochMs
  readonly to: EpochMs
}

/** A story as it stood at the end of the day. */
export interface BulletinItem {
  readonly story: Story
  readonly headline: string
  /** Whose language the headline is in. */
  readonly lead: ArticleSummary
  readonly sentences: readonly CitedSentence[]
  readonly measures: readonly Measure[]
  /** Outlets with a text of their own on that day. */
  readonly outlets: number
  readonly reports: ReadonlyMap<ArticleId, ArticleSummary>
}

/** The stories of a day's bulletin, the first of the day first. */
export async function bulletinStories(
  day: BulletinDay,
  { store, frame }: Pick<PageContext, 'store' | 'frame'>,
): Promise<readonly DayStory[]> {
  const { from, to } = day
  return chooseDayStories(await store.stories.ofDay({ ...frame.ownLanguage, from, to, limit: CANDIDATES }), day)
}

/** The same with what was known of each by the end of the day. */
export async function loadBulletin(day: BulletinDay, context: PageContext): Promise<readonly BulletinItem[]> {
  const stories = await bulletinStories(day, context)
  const items = await Promise.all(stories.map((one) => loadItem(one, day, context)))
  return items.filter((item) => item !== undefined)
}

async function loadItem(
  { story, outlets }: DayStory,
  day: BulletinDay,
  context: PageContext,
): Promise<BulletinItem | undefined> {
  const members = (await context.store.stories.members(story.id)).filter(({ publishedAt }) => publishedAt < day.to)
  const digest = await context.digest?.(story, day.to)
  const reports = new Map(members.map((member) => [member.id, member]))
  const told = sentencesOf(day, digest?.bulletin ?? [])
  // The story's own lead may be a report of a later day: the one that its first sentence is from speaks for this day.
  const opening = told[0] && reports.get(told[0].articleId)
  const lead = opening ?? members.findLast(({ copyOf }) => !copyOf) ?? members[0]
  if (!lead) return undefined
  const headline = story.editing.isRenamed ? story.headline : lead.title
  return {
    story,
    headline,
    lead,
    sentences: told.filter(({ text }) => text !== headline),
    measures: (digest?.ledger ?? []).filter(({ spread }) => spread !== undefined).slice(0, MEASURES),
    outlets,
    reports,
  }
}

/** In the order of telling: those of the day's own reports, and where they are few those of earlier days too. */
function sentencesOf({ from }: BulletinDay, bulletin: readonly CitedSentence[]): readonly CitedSentence[] {
  const ofDay = bulletin.filter(({ publishedAt }) => publishedAt >= from)
  return (ofDay.length >= 2 ? ofDay : bulletin).slice(0, SENTENCES)
}
