import type { Article, ArticleContent } from '../news/article.ts'
import { bodyText } from '../news/block.ts'
import type { Change } from '../news/change.ts'
import type { EpochMs } from '../news/instant.ts'
import { indexTerms } from '../search/index-terms.ts'
import type { FoundFacts } from '../store/fact-store.ts'
import type { Store } from '../store/store.ts'
import type { ToldTopic } from '../store/topic-store.ts'

/** Keeps what an outlet made of an article of its: address and place among the stories stay what they are. */
export async function keepRevision(
  store: Store,
  kept: Article,
  edit: {
    readonly content: ArticleContent
    readonly changes: readonly Change[]
    readonly facts?: FoundFacts
    readonly topic: ToldTopic
    readonly seenAt: EpochMs
  },
): Promise<void> {
  const { sourceId, canonicalUrl, storyId } = kept
  const { content, changes, facts, topic, seenAt } = edit
  const terms = indexTerms({ ...content, text: bodyText(content.blocks) })
  const placement = { story: storyId, becomesLead: false, because: [] }
  await store.articles.save({
    sourceId,
    canonicalUrl,
    seenAt,
    content,
    terms,
    ...(facts && { facts }),
    topic,
    placement,
    changes,
  })
}
