import { pauseInRealTime } from '../base/pause-in-real-time.ts'
import { FACTS_EDITION } from '../facts/facts-edition.ts'
import type { Article } from '../news/article.ts'
import { NO_FACTS } from '../news/article-facts.ts'
import { MINUTE_MS } from '../news/instant.ts'
import type { Store } from '../store/store.ts'
import { foundFacts } from './found-facts.ts'
import type { NameLookUp } from './name-look-up.ts'

/** Some 5 ms each: a reader's request waits for one step at most. */
const ARTICLES_A_STEP = 4
const STEP_PAUSE_MS = 50
const BETWEEN_ROUNDS_MS = 10 * MINUTE_MS

/** Hears of what was found anew; of failures article by article. */
export interface FactRefreshListener {
  found(articles: number): void
  failed(error: unknown, where: string): void
}

/** Finds the facts of articles anew that an earlier edition of the finders read, or none. */
export interface FactRefresh {
  /** One step. @returns how many articles it was about; 0 when none is left */
  step(): Promise<number>
  /** At once, and then again for what is left out, in small steps until the signal. */
  run(signal: AbortSignal): Promise<void>
}

export interface FactRefreshParts {
  readonly store: Pick<Store, 'articles' | 'facts' | 'sources'>
  readonly names: NameLookUp
}

export function createFactRefresh(
  parts: FactRefreshParts,
  listener: FactRefreshListener,
  { pause = pauseInRealTime }: { readonly pause?: typeof pauseInRealTime } = {},
): FactRefresh {
  const step = async (): Promise<number> => {
    const ids = await parts.store.facts.outdated(FACTS_EDITION, ARTICLES_A_STEP)
    for (const id of ids) {
      const article = await parts.store.articles.byId(id)
      if (article) await refreshArticle(parts, article, listener)
    }
    return ids.length
  }
  const round = async (signal: AbortSignal): Promise<void> => {
    let articles = 0
    while (!signal.aborted) {
      const found = await step()
      if (found === 0) break
      articles += found
      await pause(STEP_PAUSE_MS, signal)
    }
    if (articles > 0) listener.found(articles)
  }
  return {
    step,
    async run(signal) {
      while (!signal.aborted) {
        try {
          await round(signal)
        } catch (error) {
          listener.failed(error, 'facts')
        }
        await pause(BETWEEN_ROUNDS_MS, signal)
      }
    },
  }
}

async function refreshArticle(
  { store, names }: FactRefreshParts,
  article: Article,
  listener: FactRefreshListener,
): Promise<void> {
  const found = await findIn(article, { store, names }).catch((error: unknown) => {
    // Kept as having none, or the article would be tried again for ever.
    listener.failed(error, article.canonicalUrl)
    return { facts: NO_FACTS, edition: FACTS_EDITION }
  })
  await store.facts.keep(article.id, found, { revision: article.revision })
}

async function findIn(article: Article, { store, names }: FactRefreshParts): ReturnType<typeof foundFacts> {
  const source = await store.sources.byId(article.sourceId)
  return await foundFacts(article, source ?? { name: '' }, names)
}
