import { pauseInRealTime } from '../base/pause-in-real-time.ts'
import type { ArticleId } from '../news/ids.ts'
import type { Store } from '../store/store.ts'
import type { ToldTopic } from '../store/topic-store.ts'
import { TOPICS_EDITION } from '../stories/topics/topics-edition.ts'
import { toldTopic } from './told-topic.ts'

/** Under a millisecond each, and as much again for their stories. */
const ARTICLES_A_STEP = 20
const STEP_PAUSE_MS = 50

/** Hears how many topics were told anew; of failures article by article. */
export interface TopicRefreshListener {
  told(articles: number): void
  failed(error: unknown, where: string): void
}

/** Tells the topics of articles that an earlier edition told, or none; their stories get topic and rank with them. */
export interface TopicRefresh {
  /** One step. @returns how many articles it was about; 0 when none is left */
  step(): Promise<number>
  /** In small steps, until none is left or the signal. */
  run(signal: AbortSignal): Promise<void>
}

export function createTopicRefresh(
  store: Pick<Store, 'articles' | 'sources' | 'topics'>,
  listener: TopicRefreshListener,
  { pause = pauseInRealTime }: { readonly pause?: typeof pauseInRealTime } = {},
): TopicRefresh {
  const step = async (): Promise<number> => {
    const ids = await store.topics.outdated(TOPICS_EDITION, ARTICLES_A_STEP)
    const told = []
    for (const id of ids) told.push({ id, ...(await topicOf(store, id, listener)) })
    if (told.length > 0) await store.topics.keep(told)
    return ids.length
  }
  return {
    step,
    async run(signal) {
      let articles = 0
      try {
        while (!signal.aborted) {
          const found = await step()
          if (found === 0) break
          articles += found
          await pause(STEP_PAUSE_MS, signal)
        }
      } catch (error) {
        listener.failed(error, 'topics')
      }
      if (articles > 0) listener.told(articles)
    },
  }
}

/** An article that trips us is kept without a topic, or it would be tried again for ever. */
async function topicOf(
  { articles, sources }: Pick<Store, 'articles' | 'sources'>,
  id: ArticleId,
  listener: TopicRefreshListener,
): Promise<ToldTopic> {
  const article = await articles.byId(id)
  if (!article) return { edition: TOPICS_EDITION }
  try {
    const source = await sources.byId(article.sourceId)
    return toldTopic(article, { ...article, ...(source?.country !== undefined && { country: source.country }) })
  } catch (error) {
    listener.failed(error, article.canonicalUrl)
    return { edition: TOPICS_EDITION }
  }
}
