import type { StoryId } from '../news/ids.ts'
import type { Story } from '../news/story.ts'
import { rankArticles } from '../search/rank-articles.ts'
import { parseId } from '../site/parse-id.ts'
import { parsePageAddress } from '../site/parse-page-address.ts'
import type { Store } from '../store/store.ts'

/** Articles that are looked through for the stories that words mean. */
const MOST_ARTICLES = 200
/** The story that somebody means by its number, by the address of its page or by that of one of its reports. */
export async function storyAt(written: string, store: Store): Promise<Story | undefined> {
  const page = parsePageAddress(written)
  if (page?.kind === 'article') {
    const article = await store.articles.byId(page.id)
    return article && (await store.stories.byId(article.storyId))
  }
  const id = page?.id ?? parseId<StoryId>(written.trim())
  return id && (await store.stories.byId(id))
}

/** Stories that somebody means: the one at an address, else those whose reports have the words, the best first. */
export async function storiesMeant(written: string, store: Store): Promise<readonly StoryId[]> {
  const story = await storyAt(written, store)
  if (story) return [story.id]
  const { ids } = await rankArticles(store, written, { limit: MOST_ARTICLES })
  const reports = await store.articles.summaries(ids)
  return [...new Set(reports.map(({ storyId }) => storyId))]
}
