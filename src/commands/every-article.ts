import type { ArticleFilter, ArticleSummary } from '../store/article-store.ts'
import type { Store } from '../store/store.ts'

const PAGE = 500

/** Every article of a store, newest publication first, read page by page. */
export async function* everyArticle(store: Store): AsyncGenerator<ArticleSummary> {
  let after: ArticleFilter['after']
  for (;;) {
    const page = await store.articles.list({ limit: PAGE, ...(after ? { after } : {}) })
    yield* page
    after = page.at(-1)
    if (!after) return
  }
}
