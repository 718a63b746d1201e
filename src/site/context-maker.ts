import { DAY_MS, type EpochMs, SECOND_MS } from '../news/instant.ts'
import { TOPICS, type Topic } from '../news/topic.ts'
import { loadAssets, type SiteAssets } from './assets/load-assets.ts'
import { createCalendar } from './calendar.ts'
import { createCommentForms } from './comment-forms.ts'
import { createFigureWriter } from './figure-words.ts'
import { createCountWriter } from './plural-form.ts'
import { groupSections } from './section-groups.ts'
import type { Frame, PageContext } from './site-context.ts'
import type { SiteOptions } from './site-options.ts'
import { ARABIC_WORDING } from './wording/ar.ts'
import { ENGLISH_WORDING } from './wording/en.ts'

/** Sections that had articles in this time stand in the navigation and can be found by outlets' words. */
const SECTION_WINDOW_MS = 30 * DAY_MS
/** The navigation needs no newer count than this. */
const NEWS_AGE_MS = 30 * SECOND_MS

/** Makes the context of each page. */
export interface ContextMaker {
  readonly assets: SiteAssets
  context(): Promise<PageContext>
  /** For error pages: asks nothing of the store, which may be what failed. */
  contextWithoutStore(): PageContext
}

/** What of the frame comes from the store. */
type NewsOfFrame = Pick<Frame, 'topics' | 'sections' | 'ownLanguage'>

export function createContextMaker(options: SiteOptions): ContextMaker {
  const wording = options.language === 'en' ? ENGLISH_WORDING : ARABIC_WORDING
  const { timeZone, monthNames } = options
  const calendar = createCalendar({ wording, timeZone, monthNames })
  const count = createCountWriter(wording.locale)
  const figure = createFigureWriter(wording)
  const assets = loadAssets()
  const forms = options.comments && createCommentForms(options.comments)
  let news: NewsOfFrame = { topics: [], sections: [], ownLanguage: {} }
  let newsAt: EpochMs = Number.NEGATIVE_INFINITY
  let edition = 0

  const contextWithoutStore = (): PageContext => ({
    store: options.store,
    ...(options.digest && { digest: options.digest }),
    ...(forms && { forms }),
    writing: { wording, calendar, count, figure, now: options.clock() },
    operation: options.operation ?? { takesComments: false, sendsMail: false, contact: '' },
    frame: { siteName: options.siteName, siteUrl: options.siteUrl, demo: options.demo ?? false, assets, ...news },
  })

  return {
    assets,
    contextWithoutStore,
    async context() {
      const now = options.clock()
      // The first section of a new site is waited for; that there is none is not asked again while nothing has changed.
      const isEmpty = news.topics.length === 0 && options.store.edition() !== edition
      if (isEmpty || Math.abs(now - newsAt) >= NEWS_AGE_MS) {
        edition = options.store.edition()
        news = await newsOfFrame(options, { language: wording.language, now })
        newsAt = now
      }
      return contextWithoutStore()
    },
  }
}

async function newsOfFrame(
  { store }: SiteOptions,
  { language, now }: { readonly language: string; readonly now: EpochMs },
): Promise<NewsOfFrame> {
  const { articles, stories } = store
  const newest = (await articles.span())?.newest ?? now
  const since = Math.min(newest, now) - SECTION_WINDOW_MS
  // A site whose outlets all write in another language shows them rather than nothing.
  const hasOwn = (await stories.top({ language, limit: 1 })).some(({ story }) => story.lastReportedAt >= since)
  const ownLanguage = hasOwn ? { language } : {}
  const found = await articles.sections(since, ownLanguage.language)
  return { topics: await topicsSince(since, store, ownLanguage), sections: groupSections(found), ownLanguage }
}

/** Sections of ours whose first story is no older, or that have an article in a story of another. */
async function topicsSince(
  since: EpochMs,
  { stories, articles }: SiteOptions['store'],
  ownLanguage: Frame['ownLanguage'],
): Promise<readonly Topic[]> {
  const found: Topic[] = []
  for (const topic of TOPICS) {
    const [first] = await stories.top({ ...ownLanguage, topic, limit: 1 })
    const isFresh = first !== undefined && first.story.lastReportedAt >= since
    const [article] = isFresh ? [] : await articles.list({ ...ownLanguage, topic, from: since, limit: 1 })
    if (isFresh || article) found.push(topic)
  }
  return found
}
