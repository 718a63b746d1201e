import type { Article } from '../news/article.ts'
import { bodyText } from '../news/block.ts'
import { HOUR_MS } from '../news/instant.ts'
import type { Journey } from '../pipeline.ts'
import type { ArticleSummary } from '../store/article-store.ts'

const READ_ALSO = 4
/** "Read also" is background; a story that began a little later may still be its follow-up. */
const YOUNGER_BY_MS = 12 * HOUR_MS

/** The lead articles of the stories nearest to an article's own, nearest first; never one much younger. */
export async function relatedArticles(journey: Journey, article: Article): Promise<readonly ArticleSummary[]> {
  const near = journey.grouper.related(
    { ...article, text: bodyText(article.blocks), publishedAt: article.published.at },
    { limit: READ_ALSO + 1, youngerBy: YOUNGER_BY_MS },
  )
  const stories = await Promise.all(near.map(({ storyId }) => journey.store.stories.byId(storyId)))
  const leads = stories.flatMap((story) => (story && story.id !== article.storyId ? [story.leadArticleId] : []))
  return await journey.store.articles.summaries(leads.slice(0, READ_ALSO))
}
