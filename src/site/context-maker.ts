import { DAY_MS, type EpochMs, SECOND_MS } from '../news/instant.ts'
import { loadAssets, type SiteAssets } from './assets/load-assets.ts'
import { createCalendar } from './calendar.ts'
import { createCountWriter } from './plural-form.ts'
import type { PageContext } from './site-context.ts'
import type { SiteOptions } from './site-options.ts'
import { ARABIC_WORDING } from './wording/ar.ts'
import { ENGLISH_WORDING } from './wording/en.ts'

/** Sections that had articles in this time stand in the navigation. */
const SECTION_WINDOW_MS = 30 * DAY_MS
/** Some outlets write a whole path or sentence where others write a section; the navigation has room for names. */
const SECTION_NAME_LENGTH = 24
/** The navigation needs no newer count than this. */
const SECTIONS_AGE_MS = 30 * SECOND_MS

/** Makes the context of each page. */
export interface ContextMaker {
  readonly assets: SiteAssets
  context(): Promise<PageContext>
  /** For error pages: asks nothing of the store, which may be what failed. */
  contextWithoutStore(): PageContext
}

export function createContextMaker(options: SiteOptions): ContextMaker {
  const wording = options.language === 'en' ? ENGLISH_WORDING : ARABIC_WORDING
  const { timeZone, monthNames } = options
  const calendar = createCalendar({ wording, timeZone, monthNames })
  const count = createCountWriter(wording.locale)
  const assets = loadAssets()
  let sections: readonly string[] = []
  let sectionsAt: EpochMs = Number.NEGATIVE_INFINITY

  const contextWithoutStore = (): PageContext => ({
    store: options.store,
    related: options.related ?? (async () => []),
    writing: { wording, calendar, count, now: options.clock() },
    frame: { siteName: options.siteName, siteUrl: options.siteUrl, demo: options.demo ?? false, assets, sections },
  })

  return {
    assets,
    contextWithoutStore,
    async context() {
      const now = options.clock()
      if (sections.length === 0 || Math.abs(now - sectionsAt) >= SECTIONS_AGE_MS) {
        sections = await sectionNames(options, now)
        sectionsAt = now
      }
      return contextWithoutStore()
    },
  }
}

async function sectionNames({ store }: SiteOptions, now: EpochMs): Promise<readonly string[]> {
  const newest = (await store.articles.span())?.newest ?? now
  const found = await store.articles.sections(Math.min(newest, now) - SECTION_WINDOW_MS)
  return found.map((entry) => entry.section).filter((name) => name.length <= SECTION_NAME_LENGTH)
}
