import { learnTemplate } from '../extract/learn-template.ts'
import { spareKeptLines } from '../extract/spare-kept-lines.ts'
import type { PageSurvey } from '../extract/survey-page.ts'
import type { ArticleContent } from '../news/article.ts'
import type { SourceId } from '../news/ids.ts'
import type { EpochMs } from '../news/instant.ts'
import type { OutletTemplate } from '../news/outlet-template.ts'
import { repeatedParts } from '../news/repeated-lines.ts'
import type { TemplateStore } from '../store/template-store.ts'

/** Templates held in memory at once; one is at most some hundred kilobytes. */
const MOST_HELD = 100
/** A template is written when what it leaves out changes, else after so many pages: pages lost in a crash are learnt again. */
const PAGES_A_WRITE = 10

/** Outlets' templates as the journey uses them: read from the store once, learnt in memory, seldom written. */
export interface OutletTemplates {
  /** @param kept the article that we have of the page to be read, if any */
  of(id: SourceId, kept?: ArticleContent): Promise<OutletTemplate>
  /** Adds one page to what is known of its outlet. */
  learn(id: SourceId, survey: PageSurvey, at: EpochMs): Promise<void>
}

export function createOutletTemplates(store: TemplateStore): OutletTemplates {
  /** The least lately used first. */
  const held = new Map<SourceId, Held>()

  const hold = async (id: SourceId, now: Held): Promise<void> => {
    held.delete(id)
    held.set(id, now)
    const [oldest] = held
    if (held.size <= MOST_HELD || !oldest) return
    held.delete(oldest[0])
    if (!oldest[1].written) await store.keep(oldest[0], oldest[1].template)
  }

  const of = async (id: SourceId): Promise<OutletTemplate> => {
    const kept = held.get(id) ?? { template: await store.of(id), written: true }
    // Another page of the outlet may have been learnt while the store was asked.
    const now = held.get(id) ?? kept
    await hold(id, now)
    return now.template
  }

  return {
    of: async (id, kept) => (kept ? spareKeptLines(await of(id), kept) : await of(id)),
    async learn(id, survey, at) {
      const loaded = await of(id)
      const before = held.get(id)?.template ?? loaded
      const template = learnTemplate(before, survey, at)
      if (template === before) return
      const written = template.learnt % PAGES_A_WRITE === 0 || leftOut(template) !== leftOut(before)
      await hold(id, { template, written })
      if (written) await store.keep(id, template)
    },
  }
}

interface Held {
  readonly template: OutletTemplate
  /** The store has it as it is. */
  readonly written: boolean
}

/** What a template leaves out, as one string to compare. */
function leftOut(template: OutletTemplate): string {
  const { lines, boxes } = repeatedParts(template)
  return [...lines, ...boxes].map(({ key }) => key).join(' ')
}
