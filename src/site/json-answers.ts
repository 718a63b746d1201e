import { articleJson, JSON_TYPE, type PageAddresses, storiesJson } from '../api/public-json.ts'
import type { ArticleId } from '../news/ids.ts'
import type { PageOutcome } from './page-outcome.ts'
import { fillingWindow } from './pages/front-page.ts'
import { parseId } from './parse-id.ts'
import type { Frame, PageContext } from './site-context.ts'
import { articlePath, storyPath } from './site-paths.ts'

const STORIES = 50

/** `/api/stories`: the front page's stories. */
export async function storiesAnswer(context: PageContext): Promise<PageOutcome> {
  const { store, frame } = context
  const cards = await store.stories.top({ ...frame.ownLanguage, ...(await fillingWindow(context)), limit: STORIES })
  return { kind: 'document', contentType: JSON_TYPE, text: storiesJson(cards, addressesOn(frame)) }
}

/** `/api/articles/:id`: an article with its blocks. */
export async function articleAnswer(id: string | undefined, { store, frame }: PageContext): Promise<PageOutcome> {
  const articleId = parseId<ArticleId>(id)
  const article = articleId && (await store.articles.byId(articleId))
  const source = article && (await store.sources.byId(article.sourceId))
  if (!article || !source) return { kind: 'missing' }
  const edits = await store.articles.edits(article.id)
  const text = articleJson({ article, source, edits }, addressesOn(frame))
  return { kind: 'document', contentType: JSON_TYPE, text }
}

function addressesOn(frame: Frame): PageAddresses {
  return {
    article: (article) => new URL(articlePath(article), frame.siteUrl).href,
    story: (id) => new URL(storyPath(id), frame.siteUrl).href,
  }
}
